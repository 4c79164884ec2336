import { describe, expect, test } from 'vitest'

import type { BallotResult } from '#ballots/model.ts'
import type { ProcedureRules } from '#shared/profile.ts'
import { aProposal, chair, deputy, members } from '#test/workflows/support/proposal.ts'
import { newBallot } from '#workflows/ballot/context.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'
import { recordOf } from '#workflows/ballot/count.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import { chairMayDecide, firstCertain, headsOf, rowsThatHold } from './support/count-by-hand.ts'
import type { HandRules, Row, Said } from './support/count-by-hand.ts'

const words = ['for', 'against', 'abstain', 'absent', 'recused'] as const
const close = '2026-03-10T12:00:00.000Z'

const resultOf: Readonly<Record<Row, BallotResult>> = {
  CARRIED: 'carried',
  TIED: 'tied',
  NOT_CARRIED: 'notCarried',
  NO_QUORUM: 'noQuorum'
}

const everyRules: readonly HandRules[] = (['simple', 'absolute', 'qualified'] as const).flatMap((majority) =>
  [false, true].flatMap((inWriting) =>
    [false, true].flatMap((fullBase) =>
      (inWriting ? [false, true] : [false]).map((silenceConsents) => ({
        majority,
        inWriting,
        fullBase,
        silenceConsents
      }))
    )
  )
)

const rulesOf = ({ majority, fullBase, silenceConsents }: HandRules): ProcedureRules => ({
  ...krakow.rules,
  majority,
  adoption: 'lastNeededVote',
  quorum: { ...krakow.rules.quorum, base: fullBase ? 'full' : 'eligible' },
  circular: { needsConsentOfAll: false, silence: silenceConsents ? 'consent' : 'nothing' }
})

const member = (place: number): string => `per_${place}`

/** A ballot as it stands at its close: member 0, 1, ... said what the vector says, in the order given. */
const closing = (
  said: readonly Said[],
  by: HandRules,
  rules: ProcedureRules,
  chairPlace: number,
  order: readonly number[] = said.map((_, place) => place)
): BallotContext => ({
  ...newBallot({
    id: 'bal_x-1',
    now: '2026-03-02T08:00:00.000Z',
    case: 'prp_x',
    rules,
    owner: 'case',
    body: 'presidium',
    mode: by.inWriting ? 'circular' : 'sitting',
    secret: false,
    sitting: null,
    motion: 'approve',
    reasons: null,
    points: [],
    until: null,
    round: 1,
    revision: 1,
    voters: said.flatMap((word, place) =>
      word === 'recused' ? [] : [{ person: member(place), organisation: null, substitute: null, weight: 1 }]
    ),
    composition: said.length,
    // Also where the chair is recused: a recused chair must not decide even if somebody forgot to say so.
    chair: member(chairPlace)
  }),
  struck: said.flatMap((word, place) =>
    word === 'recused' ? [{ person: member(place), ground: 'organisation', at: close }] : []
  ),
  votes: order.flatMap((place, index) => {
    const choice = said[place]
    if (choice === undefined || choice === 'absent' || choice === 'recused') return []
    const at = new Date(Date.UTC(2026, 2, 3, 8, index)).toISOString()
    const person = member(place)
    return [
      { person, by: person, choice, channel: 'own', revision: 1, reason: null, at, struck: null }
    ] as const
  })
})

/** The vectors that differ in how many said what and in what the chair said; any other is one of them in another order. */
function* kindsOfVectors(size: number): Generator<readonly Said[]> {
  for (const chairSaid of words) for (const rest of multisets(size - 1, 0)) yield [chairSaid, ...rest]
}

function* multisets(size: number, from: number): Generator<readonly Said[]> {
  if (size === 0) yield []
  else
    for (let word = from; word < words.length; word += 1)
      for (const rest of multisets(size - 1, word)) yield [words[word] as Said, ...rest]
}

function* allVectors(size: number): Generator<readonly Said[]> {
  for (let code = 0; code < words.length ** size; code += 1) {
    const vector: Said[] = []
    for (let rest = code, left = size; left > 0; left -= 1, rest = Math.floor(rest / words.length))
      vector.push(words[rest % words.length] as Said)
    yield vector
  }
}

const check = (said: readonly Said[], by: HandRules, rules: ProcedureRules, chairPlace: number): void => {
  const heads = headsOf(said)
  const rows = rowsThatHold(heads, by)
  const record = recordOf(closing(said, by, rules, chairPlace), close)
  const chairSaid = said[chairPlace] as Said
  const mayDecide = chairMayDecide(chairSaid, heads, by)
  if (rows.length !== 1 || resultOf[rows[0] as Row] !== record.result)
    expect.fail(`${said.join()}: by hand ${rows.join()}, not ${record.result}, by ${JSON.stringify(by)}`)
  if (mayDecide !== record.mayDecideTie)
    expect.fail(
      `${said.join()}, chair ${chairPlace}: ${String(record.mayDecideTie)}, by ${JSON.stringify(by)}`
    )
  if (record.mayDecideTie && (chairSaid === 'recused' || chairSaid === 'absent'))
    expect.fail(`${said.join()}: the chair ${chairPlace} decides`)
}

describe('for every rule, mode and base, and for bodies of up to seven', () => {
  for (const by of everyRules)
    test(`each vector has one result, the one counted by hand: ${Object.values(by).join(', ')}`, () => {
      const rules = rulesOf(by)
      for (let size = 1; size <= 7; size += 1)
        for (const said of kindsOfVectors(size)) check(said, by, rules, 0)
    })

  test('each of the 78 125 vectors of seven has one result, wherever the chair sits', () => {
    const by: HandRules = { majority: 'simple', inWriting: false, fullBase: false, silenceConsents: false }
    const rules = { ...rulesOf(by), adoption: 'close' } as const
    let count = 0
    for (const said of allVectors(7)) {
      check(said, by, rules, count % 7)
      count += 1
    }
    expect(count).toBe(78_125)
  })
})

describe('the moment of adoption', () => {
  const orders = [
    [0, 1, 2, 3, 4],
    [4, 3, 2, 1, 0],
    [2, 4, 0, 3, 1]
  ]
  for (const by of everyRules)
    test(`is the vote after which no other could change the result: ${Object.values(by).join(', ')}`, () => {
      const rules = rulesOf(by)
      for (const said of allVectors(5))
        for (const order of orders) {
          const record = recordOf(closing(said, by, rules, 0, order), close)
          if (record.result !== 'carried') {
            if (record.adoptedAt !== close) expect.fail(`${said.join()} was not carried`)
            continue
          }
          const voters = order.filter((place) => said[place] !== 'absent' && said[place] !== 'recused')
          const place = firstCertain(said, voters, by)
          const expected =
            place === null ? close : new Date(Date.UTC(2026, 2, 3, 8, order.indexOf(place))).toISOString()
          if (record.adoptedAt !== expected)
            expect.fail(`${said.join()} in the order ${order.join()}: ${record.adoptedAt}, not ${expected}`)
        }
    })
})

test('a motion to approve that fails is never a rejection', () => {
  const presidium = [chair, deputy, ...members]
  const states = new Set<string>()
  for (const mode of ['sitting', 'circular'] as const)
    for (const said of multisets(5, 0)) {
      if (said.includes('recused')) continue
      const proposal = aProposal().atVote(mode)
      said.forEach((word, place) => {
        const voter = presidium[place]
        if (word !== 'absent' && word !== 'recused' && voter) proposal.vote(word, voter)
      })
      if (mode === 'circular') proposal.endTerm('T11', proposal.ballot)
      else proposal.closeBallot()
      states.add(proposal.stateOf())
    }
  expect([...states].toSorted()).toEqual(['approved', 'noDecision', 'noQuorum', 'tie'])
})
