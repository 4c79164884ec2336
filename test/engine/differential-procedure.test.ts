import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { AnyStateMachine } from 'xstate'

import { Definitions } from '#engine/definitions.ts'
import type { JsonObject } from '#shared/json.ts'
import type { Facts, Party } from '#shared/workflow.ts'
import {
  author,
  board,
  chair,
  clinic,
  coordinator,
  council,
  favourable,
  firm,
  institute,
  members,
  people,
  presidium
} from '#test/workflows/support/proposal.ts'
import { workflows } from '#workflows/index.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import { termNames } from '#workflows/terms.ts'

import { expectAlike, profileWith } from './support/alike.ts'
import { DurableRunner } from './support/durable.ts'
import { LiveRunner } from './support/live.ts'
import { diceOf } from './support/machine-maker.ts'
import type { Dice } from './support/machine-maker.ts'
import { eventFrom, oneOf } from './support/walk.ts'
import type { Pools } from './support/walk.ts'

describe("the procedure's own machines run durably as they do live", () => {
  const hour = 3_600_000
  /** Each term of a length of its own, so that no two end at the same moment. */
  const lengths = Object.fromEntries(
    termNames.map((name, index) => [name, (index + 1) * 9 * hour + index * 1000])
  )
  const machines = Object.fromEntries(
    workflows.map(({ name, machine }) => [name, (machine as AnyStateMachine).provide({ delays: lengths })])
  )
  const definitions = new Definitions(workflows)
  const parties = [author, clinic, institute, firm, coordinator, ...presidium, ...council, board]
  const pools: Pools = {
    need: ['n1', 'n2'],
    organisation: ['org_clinic', 'org_institute', 'org_firm'],
    person: people(parties),
    leader: people(parties),
    deputy: people(parties),
    remark: ['r1', 'r2'],
    question: ['q1', 'q2'],
    field: ['goal'],
    change: ['c1', 'c2'],
    sitting: ['sit_a'],
    revision: [1],
    on: ['2026-02-01T10:00:00.000Z'],
    share: [25, 50]
  }

  /** A walk may come to any rule, so every fact has a value: one that is missing here does not compile. */
  const everyFact: Required<Facts> = {
    person: {},
    resolutionNumber: { organ: 'presidium', year: 2026, number: 7 },
    sitting: null,
    card: null,
    mandate: null,
    letter: { version: '1', revision: 1, digest: 'd' },
    affiliations: null,
    organisations: null,
    presidium: null,
    council: null,
    apart: { people: [] },
    agenda: { items: {} },
    minutes: { organ: 'presidium', year: 2026, number: 1, digest: 'd' },
    checkpoint: null,
    otherProposal: null,
    papers: { for: 2, against: 1, abstain: 0 },
    board: { members: [{ person: board.person, organisation: null, chair: true }], recused: [] },
    ...favourable
  }

  const eventsOfWorkflow = (name: string) =>
    Object.keys(workflows.find((one) => one.name === name)?.events ?? {})
  const scores = { strategy: 5, benefit: 4, quality: 4, consortium: 3, feasibility: 2 }
  const words = { text: 'txt_a', digest: 'digest' }
  const casting = { choice: 'for', revision: 1 }

  /** The straight path; a walk leaves it somewhere. An act goes to the case, to an actor, or to the newest of a workflow. */
  const straight: readonly (readonly [by: Party, type: string, payload?: JsonObject, to?: string])[] = [
    [author, 'scope.submit'],
    [coordinator, 'scope.accept'],
    [clinic, 'interest.express', { need: 'n1', contribution: words }],
    [author, 'interest.accept', {}, 'partnership'],
    [firm, 'interest.express', { need: 'n1', contribution: words }],
    [author, 'interest.accept', {}, 'partnership'],
    [author, 'search.close'],
    [author, 'selection.confirm'],
    [clinic, 'partnership.confirm', {}, 'psp_x-1'],
    [firm, 'partnership.confirm', {}, 'psp_x-2'],
    [author, 'proposal.submit'],
    [chair, 'review.open', { mode: 'sitting', sitting: 'sit_a' }],
    ...presidium.map((one) => [one, 'declaration.make', { answer: 'impartial' }] as const),
    ...members.map(
      (one) => [one, 'opinion.file', { scores, recommendation: 'approve', text: words }] as const
    ),
    [chair, 'opinions.close'],
    ...presidium.map((one) => [one, 'vote.cast', casting, 'ballot'] as const),
    [chair, 'ballot.close', {}, 'ballot'],
    [chair, 'resolution.sign', {}, 'resolution'],
    [coordinator, 'group.start'],
    ...[author, clinic, firm].map(
      (side) => [side, 'delegate.name', { person: side.person, share: 20 }, 'task-group'] as const
    ),
    [author, 'leader.nominate', { leader: author.person, deputy: firm.person }, 'task-group']
  ]

  /** Something that somebody might do now, rather one that is taken than not. */
  const somebodysAct = (durable: DurableRunner, dice: Dice) => {
    const choices = durable
      .choices()
      .filter(([, workflow, type]) => eventsOfWorkflow(workflow).includes(type))
    for (let tries = 0; ; tries += 1) {
      const [actor, workflow, type] = choices[dice.below(choices.length)] ?? [
        'prp_x',
        'proposal',
        'scope.submit'
      ]
      const definition = workflows.find(({ name }) => name === workflow)
      const event = (definition && eventFrom(definition, type, pools, dice)) ?? { type }
      const by = oneOf(parties, dice)
      // Ways out of the procedure are taken seldom, so that a walk gets far.
      const wayOut =
        /withdraw|park|refuse|decline|revoke|resign|return|revise/.test(type) &&
        (tries > 0 || dice.chance(0.9))
      if (tries > 40 || (!wayOut && durable.takes(actor, event, by))) return { actor, event, by }
    }
  }

  const nextOn = (durable: DurableRunner, turn: number) => {
    const [by, type, payload, to] = straight[turn] as (typeof straight)[number]
    const actor = to === undefined || to.startsWith('psp_') ? (to ?? 'prp_x') : durable.newest(to)
    return { actor, event: { ...payload, type }, by }
  }

  // XState says so of every message to an actor that has ended.
  beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue())

  const visited = new Set<string>()

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('on walk %i', (seed) => {
    const dice = diceOf(seed)
    const formalCheck = dice.chance(0.5)
    const opening = {
      workflow: 'proposal',
      id: 'prp_x',
      input: {
        case: 'prp_x',
        rules: {
          ...krakow.rules,
          formalCheck,
          minimumConsortium: { organisations: 1, members: 1, types: 1, enterprises: 0 }
        },
        author,
        card: { revision: 1, digest: 'd1' },
        searchDays: 30
      } as JsonObject,
      facts: everyFact
    }
    const durable = new DurableRunner(definitions, profileWith(lengths), opening)
    const live = new LiveRunner(machines, opening)
    const leaves = dice.below(straight.length + 1)
    for (let turn = 0; turn < leaves + 60; turn += 1) {
      const wait = 1 + turn + (turn > leaves && dice.chance(0.04) ? dice.below(60) * hour : 0)
      for (const runner of [durable, live]) runner.advance(wait)
      expectAlike(live, durable, `walk ${seed}, turn ${turn}, after ${wait} ms`)
      const { actor, event, by } = turn < leaves ? nextOn(durable, turn) : somebodysAct(durable, dice)
      for (const runner of [durable, live]) runner.send(actor, event, by)
      visited.add(JSON.stringify(durable.standing().actors['prp_x']?.value))
      expectAlike(live, durable, `walk ${seed}, turn ${turn}: ${JSON.stringify(event)} to ${actor}`)
    }
  })

  it('and the walks come through most of the procedure', () => {
    expect(visited.size).toBeGreaterThan(15)
  })
})
