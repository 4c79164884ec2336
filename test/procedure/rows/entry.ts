import type { Person } from '#api/acting.ts'
import { reviseCard } from '#proposals/commands.ts'
import type { Card } from '#proposals/model.ts'
import { aCard } from '#test/support/card.ts'
import type { Cluster, Proposal, Reached } from '#test/support/cases.ts'
import { aSitting, must } from '#test/support/cluster.ts'
import { lastOf } from '#test/support/deciding.ts'
import type { Step, Wishes } from '#test/support/road.ts'

/** Who does something: one of the cluster's people, or a seat of the Presidium. */
export type Who = keyof Cluster['people'] | 'chair' | 'deputy' | 'member'

/** One thing that one person sends. */
export type Move = {
  readonly by: Person
  readonly type: string
  readonly payload: object
  /** The proposal itself when not given. */
  readonly actor?: string
}
export type Mover = (cluster: Cluster, proposal: Proposal) => Promise<Move>

/** A term that comes to its end: of the proposal, or of another actor of its case. */
export type Ending = { readonly term: string; readonly of?: (proposal: Proposal) => Promise<string> }

/** What stands before the deciding moment, and how it comes about. */
export type Setting = {
  readonly wishes?: Wishes
  /** Where the ordinary road ends, when it is not the state that the row leaves. */
  readonly state?: Reached
  /** What people do from there until everything is ready. */
  readonly turn?: Step
  /** Needs a cluster of its own: time passes for years, or the register changes. */
  readonly alone?: true
}

/** One row of the table, or one way of taking it: from that state, that person sends that event and arrives there. */
export type Entry = Setting & {
  readonly from: string
  readonly row: string
  readonly to: string
  /** Sets apart several ways of taking the same row. */
  readonly way?: string
  /** Where the case stands in the end, when the row is about another actor's step. */
  readonly after?: string
} & ({ readonly move: Mover } | { readonly ends: Ending })

const seat = ({ people, presidium }: Cluster, who: Who): Person => {
  if (who === 'chair') return presidium[0]
  if (who === 'deputy') return presidium[1]
  if (who === 'member') return presidium[2]
  return people[who]
}

type Payload = object | ((cluster: Cluster, proposal: Proposal) => object | Promise<object>)

const filled = async (payload: Payload, cluster: Cluster, proposal: Proposal): Promise<object> =>
  typeof payload === 'function' ? (payload as (...about: unknown[]) => object)(cluster, proposal) : payload

/** Somebody sends an event to the proposal. */
export const sends =
  (who: Who, type: string, payload: Payload = {}): Mover =>
  async (cluster, proposal) => ({
    by: seat(cluster, who),
    type,
    payload: await filled(payload, cluster, proposal)
  })

/** Somebody sends an event to the actor of a workflow that came last. */
export const sendsTo =
  (workflow: string, who: Who, type: string, payload: Payload = {}): Mover =>
  async (cluster, proposal) => ({
    ...(await sends(who, type, payload)(cluster, proposal)),
    actor: await lastOf(proposal, workflow)
  })

/** A partner sends an event to its own partnership. */
export const partnerSends =
  (who: 'clinic' | 'university' | 'stranger', type: string, payload: Payload = {}): Mover =>
  async (cluster, proposal) => ({
    ...(await sends(who, type, payload)(cluster, proposal)),
    actor: (await proposal.actorsOf('partnership'))[['clinic', 'university', 'stranger'].indexOf(who)] ?? ''
  })

/** The one who presides closes the ballot. */
export const closes: Mover = async ({ core, presidium }, proposal) => {
  const ballot = await lastOf(proposal, 'ballot')
  const chair = (await core.engine.view(core.database.read, ballot))?.context['chair'] as string | null
  const by = chair === null ? presidium[0] : { person: chair, organisation: null }
  return { by, type: 'ballot.close', payload: {}, actor: ballot }
}

/** The partnership of a partner, in the order of joining. */
export const partnership =
  (place: number) =>
  async ({ actorsOf }: Proposal): Promise<string> =>
    (await actorsOf('partnership'))[place] ?? ''

export const theGroup = (proposal: Proposal): Promise<string> => lastOf(proposal, 'task-group')

/** Does one move after the other, each of which must succeed. */
export const doing =
  (...steps: readonly (Mover | { readonly step: Step })[]): Step =>
  async (cluster, proposal) => {
    for (const one of steps)
      if (typeof one === 'function') {
        const { by, type, payload, actor } = await one(cluster, proposal)
        await proposal.send(by, type, payload, actor)
      } else await one.step(cluster, proposal)
  }

/** The lead writes the card anew, with these changes. */
export const revises =
  (changes: (cluster: Cluster) => Partial<Card>): Step =>
  async (cluster, { id }) => {
    const { core, people } = cluster
    const ifMatch = await core.engine.versionOf(core.database.read, id)
    must(await reviseCard(core.engine, { id, card: aCard(changes(cluster)), me: people.lab, ifMatch }))
  }

/** A payload that names a sitting in time. */
export const sittingIn =
  (more: object = {}) =>
  async (cluster: Cluster) => ({ ...more, sitting: await aSitting(cluster) })

export const withdrawal = { reason: 'We found another way.' }

/** WITHDRAW from a state, by the lead or the author, who here are one. */
export const withdrawn = (from: string, more: Setting = {}): Entry => ({
  from,
  row: 'WITHDRAW',
  to: 'withdrawn',
  move: sends('lab', 'proposal.withdraw', withdrawal),
  ...more
})

const leaves = (who: 'clinic' | 'stranger') =>
  partnerSends(who, 'partnership.withdraw', { reason: 'No capacity left.' })

/** PARTNER_WITHDREW: the fourth of four, or one of three. */
export const partnerWithdrew = (
  from: string,
  kept: string,
  lost: string,
  more: Setting = {}
): readonly [Entry, Entry] => [
  {
    from,
    row: 'PARTNER_WITHDREW',
    to: kept,
    ...more,
    wishes: { ...more.wishes, spare: true },
    move: leaves('stranger')
  },
  { from, row: 'PARTNER_WITHDREW', to: lost, ...more, move: leaves('clinic') }
]
