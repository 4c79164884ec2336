import type { Person } from '#api/acting.ts'
import { sendEvent } from '#api/send-event.ts'
import { roads } from '#test/support/cases.ts'
import { aProposal } from '#test/support/cases.ts'
import type { Proposal, Reached } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { lastOf } from '#test/support/deciding.ts'
import type { Road, Wishes } from '#test/support/road.ts'

import type { Cast } from './cast.ts'
import { variants } from './variants.ts'

/** An actor of a case, as anybody may try to send to it. */
export type Target = {
  readonly workflow: string
  readonly id: string
  readonly state: string
  /** It has not ended. */
  readonly live: boolean
  /** Whose partnership it is. */
  readonly organisation: string | null
  /** How a ballot is held. */
  readonly mode: string | null
  /** Which body votes, or has resolved. */
  readonly body: string | null
  /** Who has a seat in the ballot. */
  readonly voters: readonly string[]
}

/** One case that stands in a state of the table, with its live actors; its proposal first. */
export type Standing = {
  readonly name: string
  readonly state: string
  readonly proposal: Proposal
  /** The seat of the lead is vacant. */
  readonly vacant: boolean
}

/** States on the way, the last one included. */
const wayTo = (state: Reached): readonly Reached[] => {
  const { from } = roads[state] as Road
  return from === null ? [state] : [...wayTo(from as Reached), state]
}

type Hook = (cast: Cast, proposal: Proposal, aim: Reached) => Promise<void>

const showInterest: Hook = async ({ of }, proposal, aim) => {
  const { send, actorsOf } = proposal
  const express = async (by: Person): Promise<string> => {
    await send(by, 'interest.express', { need: 'clinical', contribution: 'Beds.' })
    return (await actorsOf('partnership')).at(-1) ?? ''
  }
  const declined = await express(of.declined)
  await send(of.author, 'interest.decline', { reason: 'fit' }, declined)
  const quitter = await express(of.quitter)
  await send(of.quitter, 'interest.withdraw', {}, quitter)
  if (aim !== 'searchFailed') await express(of.candidate)
}

const answerCandidate: Hook = async ({ of }, { send, actorsOf }) => {
  const candidate = (await actorsOf('partnership'))[2] ?? ''
  await send(of.author, 'interest.decline', { reason: 'late' }, candidate)
}

const askExpert: Hook = async ({ of }, { send }) => {
  await send(of.chair, 'expert.invite', { person: of.expert.person })
}

const declare: Hook = async ({ of }, { send }) => {
  await send(of.expert, 'declaration.make', { answer: 'impartial' })
  await send(of.memberOnceInOffice, 'declaration.make', { answer: 'impartial' })
}

const stepAside: Hook = async ({ of }, { send }) => {
  await send(of.memberOnceInOffice, 'declaration.make', { answer: 'recused', ground: 'family' })
}

const nameDelegate: Hook = async ({ of }, proposal) => {
  const group = await lastOf(proposal, 'task-group')
  await proposal.send(of.partner, 'delegate.name', { person: of.delegate.person, share: 10 }, group)
}

const reportMilestones: Hook = async ({ of }, proposal) => {
  const group = await lastOf(proposal, 'task-group')
  await proposal.send(of.author, 'milestone.report', { milestone: 'm1', state: 'done' }, group)
}

/** What the cast does beside the ordinary road: before the step that leads to a state, and after it. */
const before: Partial<Record<Reached, Hook>> = {
  consortium: answerCandidate,
  opinions: declare,
  councilInstead: stepAside,
  closing: reportMilestones
}
const after: Partial<Record<Reached, Hook>> = {
  searchOpen: showInterest,
  coi: askExpert,
  active: nameDelegate
}

/** The three whose partnerships the ordinary road does not know. */
const besideTheRoad = 3

const walk = async (
  cast: Cast,
  proposal: Proposal,
  aim: Reached,
  states: readonly Reached[]
): Promise<void> => {
  const onTheRoad: Proposal = {
    ...proposal,
    actorsOf: async (workflow) => {
      const all = await proposal.actorsOf(workflow)
      return workflow === 'partnership' ? all.slice(besideTheRoad) : all
    }
  }
  for (const state of states) {
    await before[state]?.(cast, proposal, aim)
    await roads[state].go(cast.cluster, onTheRoad)
    await after[state]?.(cast, proposal, aim)
  }
}

const begin = async (
  cast: Cast,
  aim: Reached,
  states: readonly Reached[],
  wishes: Wishes = {}
): Promise<Proposal> => {
  const proposal = await aProposal(cast.cluster, wishes)
  await walk(cast, proposal, aim, states)
  return proposal
}

/** Three months pass on the way to these; they come first, so that no other case's terms end meanwhile. */
const slow: readonly Reached[] = ['archived', 'lapsed']
/** A month passes in the last step to these, for all three at once. */
const monthly: readonly Reached[] = ['gapRepair', 'searchFailed', 'conditionsOverdue']

/** One case in every state of the table, each brought there by what people send and terms that end. */
export const allStandings = async (cast: Cast): Promise<readonly Standing[]> => {
  const found: Standing[] = []
  const add = (name: string, state: string, proposal: Proposal, vacant = false) => {
    found.push({ name, state, proposal, vacant })
  }
  for (const aim of slow) add(aim, aim, await begin(cast, aim, wayTo(aim)))
  const started = []
  for (const aim of monthly) started.push({ aim, proposal: await begin(cast, aim, wayTo(aim).slice(0, -1)) })
  for (const { aim, proposal } of started) {
    await walk(cast, proposal, aim, [aim])
    add(aim, aim, proposal)
  }
  for (const aim of Object.keys(roads) as Reached[])
    if (!slow.includes(aim) && !monthly.includes(aim)) add(aim, aim, await begin(cast, aim, wayTo(aim)))
  for (const { name, from, state, wishes, vacant, turn } of variants) {
    const proposal = await begin(cast, from, wayTo(from), wishes)
    await turn(cast, proposal)
    add(name, state, proposal, vacant)
  }
  return found
}

type Row = Omit<Target, 'live' | 'voters'> & { readonly status: string; readonly voters: string | null }

/** The actors of a case as they stand, its proposal first. */
export const targetsOf = async ({ cluster }: Cast, proposal: string): Promise<readonly Target[]> => {
  const rows = await cluster.core.database.read.all<Row>(
    `select a.id, a.workflow, a.state, a.status, p.organisation_id as organisation, b.mode, coalesce(b.body, r.organ) as body,
       (select group_concat(v.person_id) from votes v where v.actor_id = a.id and v.struck is null) as voters
     from actors a left join partnerships p on p.id = a.id left join ballots b on b.id = a.id left join resolutions r on r.id = a.id
     where a.case_id = ? and a.workflow in ('proposal', 'partnership', 'ballot', 'objection', 'task-group', 'report', 'resolution')
     order by case when a.id = a.case_id then 0 else 1 end, a.id`,
    [proposal]
  )
  return rows.map(({ status, voters, ...row }) => ({
    ...row,
    live: status === 'active',
    voters: voters?.split(',') ?? []
  }))
}

/** What people send to an actor that is a case by itself. */
export const stageSend =
  ({ cluster }: Cast, id: string, workflow: string) =>
  async (me: Person, type: string, payload: object = {}): Promise<void> => {
    must(
      await sendEvent(cluster.core.engine, { case: id, actor: id, workflow, me, event: { type, ...payload } })
    )
  }
