import { describe, expect, test } from 'vitest'

import type { Organ } from '#shared/profile.ts'
import type { Party } from '#shared/workflow.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'
import type { ResolutionContext } from '#workflows/resolution/context.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import { CaseUnderTest } from './support/case.ts'

const of = (person: string): Party => ({ person, organisation: null })

const seat = (person: string, chair = false, deputy = false) => ({
  person,
  organisation: null,
  chair,
  deputy,
  substitute: null,
  group: null
})

const facts = {
  presidium: { members: [seat('p1', true), seat('p2', false, true), seat('p3'), seat('p4')], recused: [] },
  council: {
    members: [seat('c1', true), seat('c2'), seat('c3')],
    recused: [{ person: 'c3', ground: 'gain' }]
  },
  board: { members: [seat('b1'), seat('b2'), seat('b3')], recused: [] },
  apart: { people: ['p4'] },
  card: { revision: 2, digest: 'd', missingForScope: [], missingForPresidium: [] },
  sitting: { id: 'sit_1', organ: 'council', state: 'open', on: '2026-01-10T09:00:00.000Z', noticeKept: true },
  resolutionNumber: { organ: 'presidium', year: 2026, number: 12 },
  checkpoint: { number: 4, root: 'root' }
}

const id = 'res_a-1'

const aResolution = (organ: Organ = 'presidium', signed = true) => {
  const file = new CaseUnderTest('prp_a', facts)
  // The case's root is of no matter here: another resolution stands in for it and takes none of the messages.
  const common = { case: 'prp_a', rules: krakow.rules, reasons: null, points: [], until: null, repeals: null }
  const adopted = { ballot: 'bal_1', adoptedAt: '2026-01-05T08:00:00.000Z', motion: 'approve' }
  file.start('resolution', 'prp_a', { ...common, ...adopted, owner: 'case', organ })
  file.start('resolution', id, { ...common, ...adopted, owner: 'case', organ })
  if (signed) file.send(of('p1'), 'resolution.sign', {}, id)
  return file
}

const contextOf = (file: CaseUnderTest, actor = id) => file.contextOf(actor) as ResolutionContext
const put = { reasons: 'The file was incomplete.', mode: 'circular' }

const delivered = (side: 'lead' | 'others') => ({
  type: 'notice.delivered',
  notice: 'N27',
  person: 'x',
  data: { side }
})

const closed = (result: string) => ({
  type: 'ballot.closed',
  ballot: 'bal_a-1-repeal-1',
  motion: 'repeal',
  result,
  adoptedAt: '2026-01-06T08:00:00.000Z'
})

describe('a resolution', () => {
  test.each([
    ['presidium', 'chair'],
    ['council', 'councilChair'],
    ['board', 'board']
  ] as const)('of the %s waits for the signature of the %s', (organ, to) => {
    const file = aResolution(organ, false)
    expect(file.stateOf(id)).toBe('drafted')
    expect(file.notices.at(-1)).toMatchObject({ notice: 'N27', variant: 'toSign', to: [{ to }] })
  })

  test('carries its number and the last checkpoint of all histories', () => {
    expect(contextOf(aResolution())).toMatchObject({
      number: { organ: 'presidium', year: 2026, number: 12 },
      signedBy: 'p1',
      checkpoint: { number: 4, root: 'root' }
    })
  })

  test('is delivered when the lead has been reached, and by nobody else', () => {
    const file = aResolution()
    file.message(delivered('others'), id)
    expect(file.stateOf(id)).toBe('signed')
    file.message(delivered('lead'), id)
    expect(file.stateOf(id)).toBe('delivered')
  })
})

describe('a repeal', () => {
  test.each([
    ['presidium', 'p1', 'presidium'],
    ['presidium', 'p2', 'presidium'],
    ['presidium', 'c1', 'council'],
    ['council', 'c1', 'council'],
    ['board', 'b2', 'board'],
    ['board', 'c1', 'council']
  ] as const)('of a resolution of the %s, put by %s, is before the %s', (organ, person, body) => {
    const file = aResolution(organ)
    expect(file.send(of(person), 'repeal.put', put, id)).toBe(true)
    const [ballot = ''] = file.actors('ballot')
    expect(file.contextOf(ballot)).toMatchObject({ owner: id, body, motion: 'repeal', revision: 2 })
  })

  test.each([
    ['council', 'p1'],
    ['presidium', 'p3'],
    ['presidium', 'b1']
  ] as const)('of a resolution of the %s is not put by %s', (organ, person) => {
    expect(aResolution(organ).send(of(person), 'repeal.put', put, id)).toBe(false)
  })

  test('is voted on by those who are neither recused by the register nor stepped aside in the case', () => {
    const votersIn = (person: string) => {
      const file = aResolution()
      file.send(of(person), 'repeal.put', put, id)
      const { voters, composition, chair } = file.contextOf(file.actors('ballot')[0]) as BallotContext
      return [voters.map((voter) => voter.person), composition, chair]
    }
    expect(votersIn('p1')).toEqual([['p1', 'p2', 'p3'], 4, 'p1'])
    expect(votersIn('c1')).toEqual([['c1', 'c2'], 3, 'c1'])
  })

  test('at a sitting needs one of the same body with due notice', () => {
    const atSitting = { ...put, mode: 'sitting', sitting: 'sit_1' }
    expect(aResolution().send(of('p1'), 'repeal.put', atSitting, id)).toBe(false)
    expect(aResolution().send(of('c1'), 'repeal.put', atSitting, id)).toBe(true)
  })

  test('is one at a time, and once carried there is no other', () => {
    const file = aResolution()
    file.send(of('p1'), 'repeal.put', put, id)
    expect(file.send(of('c1'), 'repeal.put', put, id)).toBe(false)
    file.message(closed('carried'), id)
    expect(file.send(of('c1'), 'repeal.put', put, id)).toBe(false)
  })

  test.each(['notCarried', 'tied', 'noQuorum'])('that ends %s leaves the resolution in force', (result) => {
    const file = aResolution()
    file.send(of('p1'), 'repeal.put', put, id)
    file.message(closed(result), id)
    expect([file.stateOf(id), contextOf(file).repeal]).toEqual(['signed', null])
    expect(file.actors('resolution')).toHaveLength(2)
    expect(file.send(of('p1'), 'repeal.put', put, id)).toBe(true)
    expect(file.actors('ballot').at(-1)).toBe('bal_a-1-repeal-2')
  })

  test('is not voted on again by who stepped aside in the ballot before', () => {
    const file = aResolution()
    file.send(of('p1'), 'repeal.put', put, id)
    const aside = { type: 'voter.stepped-aside', ballot: 'bal_a-1-repeal-1', person: 'p1', ground: 'family' }
    file.message(aside, id)
    file.message(closed('notCarried'), id)
    expect(file.send(of('p1'), 'repeal.put', put, id)).toBe(false)
    file.send(of('p2'), 'repeal.put', put, id)
    const { voters, chair } = file.contextOf('bal_a-1-repeal-2') as BallotContext
    expect([voters.map(({ person }) => person), chair]).toEqual([['p2', 'p3'], 'p2'])
  })

  test('takes effect when the new resolution is signed; nothing in the old one is edited', () => {
    const file = aResolution()
    const before = contextOf(file)
    file.send(of('c1'), 'repeal.put', put, id)
    file.message(closed('carried'), id)
    const next = 'res_a-1-repeal-1'
    expect(contextOf(file, next)).toMatchObject({
      owner: id,
      organ: 'council',
      motion: 'repeal',
      repeals: id,
      number: null
    })
    expect(file.stateOf(id)).toBe('signed')
    file.send(of('c1'), 'resolution.sign', {}, next)
    expect([file.stateOf(id), file.isDone(id)]).toEqual(['repealed', true])
    const { number, reasons, points, adoptedAt, signedAt } = before
    expect(contextOf(file)).toMatchObject({ number, reasons, points, adoptedAt, signedAt, repealedBy: next })
  })

  test('of another resolution does not repeal this one', () => {
    const file = aResolution()
    expect(file.message({ type: 'resolution.signed', resolution: 'res_b', number: null }, id)).toBe(false)
  })
})
