import { describe, expect, test } from 'vitest'

import { isNoticeKept, quorumAt } from '#sittings/model.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import { aSitting, anOpenSitting, caseOf, chair, contextOf, itemsOf, of, office } from './support/sitting.ts'

describe('before a sitting', () => {
  test.each([
    ['presidium', 'presidium'],
    ['council', 'council'],
    ['board', 'board']
  ] as const)('the members of the %s are told of it', (organ, to) => {
    const [notice] = aSitting({ organ }).notices
    expect(notice).toMatchObject({ notice: 'N19', variant: 'convened' })
    expect(notice?.to).toContainEqual({ to })
  })

  test('a case comes on the agenda once, and a matter in words as often as wanted', () => {
    const sitting = aSitting()
    expect(sitting.send(office, 'item.add', { case: 'prp_1' })).toBe(true)
    expect(sitting.send(office, 'item.add', { case: 'prp_1' })).toBe(false)
    expect(sitting.send(office, 'item.add', { case: 'prp_unknown' })).toBe(false)
    sitting.send(office, 'item.add', { text: 'Any other business' })
    expect(itemsOf(sitting).map(({ id }) => id)).toEqual(['i1', 'i2'])
    expect(sitting.noticesNamed()).toContain('N19 agenda')
  })

  test('an item names a case or says a matter in words, never both and never neither', () => {
    const sitting = aSitting()
    expect(() => sitting.send(office, 'item.add', {})).toThrow('Name a case')
    expect(() => sitting.send(office, 'item.add', { case: 'prp_1', text: 'Both' })).toThrow('Name a case')
  })

  test('a case that names the sitting comes on the agenda by itself, without a second mail', () => {
    const sitting = aSitting()
    expect(sitting.message({ type: 'item.put', case: 'prp_1' })).toBe(true)
    expect(sitting.message({ type: 'item.put', case: 'prp_1' })).toBe(false)
    expect(itemsOf(sitting)).toHaveLength(1)
    expect(sitting.noticesNamed()).toEqual(['N19 convened'])
  })

  test('what is added too late is for information only, until the sitting moves far enough away', () => {
    const sitting = aSitting({ on: '2026-01-08T09:00:00.000Z' })
    sitting.send(office, 'item.add', { case: 'prp_1' })
    expect(itemsOf(sitting)[0]?.late).toBe(true)
    expect(sitting.send(chair, 'consent.propose', { items: ['i1'] })).toBe(false)
    sitting.send(chair, 'sitting.move', { on: '2026-01-20T09:00:00Z', reason: 'Too little time.' })
    expect(itemsOf(sitting)[0]?.late).toBe(false)
    expect(contextOf(sitting).moves.map(({ from }) => from)).toEqual(['2026-01-08T09:00:00.000Z'])
    expect(sitting.noticesNamed()).toContain('N19 moved')
    expect(sitting.send(chair, 'consent.propose', { items: ['i1'] })).toBe(true)
  })

  test('a sitting does not move into the past', () => {
    expect(aSitting().send(chair, 'sitting.move', { on: '2026-01-01T09:00:00Z', reason: 'No.' })).toBe(false)
  })

  test('the order changes as a whole, and nothing gets lost on the way', () => {
    const sitting = aSitting()
    for (const id of ['prp_1', 'prp_2', 'prp_3']) sitting.send(office, 'item.add', { case: id })
    for (const items of [
      ['i1', 'i2'],
      ['i1', 'i2', 'i2'],
      ['i1', 'i2', 'i4']
    ])
      expect(sitting.send(chair, 'item.order', { items })).toBe(false)
    sitting.send(chair, 'item.order', { items: ['i3', 'i1', 'i2'] })
    sitting.send(chair, 'item.remove', { item: 'i1' })
    expect(itemsOf(sitting).map((item) => item.case)).toEqual(['prp_3', 'prp_2'])
  })

  test('the chair invites guests, who are told of everything the members are told', () => {
    const sitting = aSitting()
    expect(sitting.send(chair, 'guest.invite', { person: 'per_nobody' })).toBe(false)
    sitting.send(chair, 'guest.invite', { person: 'per_guest' })
    expect(sitting.send(chair, 'guest.invite', { person: 'per_guest' })).toBe(false)
    sitting.send(chair, 'sitting.cancel', { reason: 'Illness.' })
    expect(sitting.stateOf()).toBe('cancelled')
    expect(sitting.noticesNamed()).toEqual(['N19 convened', 'N19 guest', 'N19 cancelled'])
    expect(sitting.notices.at(-1)?.to).toContainEqual({ to: 'people', people: ['per_guest'] })
  })
})

describe('at a sitting', () => {
  test('only people on the attendance list come, leave and confirm that they are there', () => {
    const sitting = anOpenSitting([], 0)
    expect(sitting.send(office, 'attendance.mark', { person: 'per_9', present: 'yes' })).toBe(false)
    expect(sitting.send(of('per_9'), 'attendance.confirm')).toBe(false)
    expect(
      sitting.send(office, 'attendance.mark', {
        person: 'per_1',
        present: 'yes',
        from: '2099-01-01T00:00:00Z'
      })
    ).toBe(false)
    sitting.send(of('per_2'), 'attendance.confirm')
    expect(sitting.send(of('per_2'), 'attendance.confirm')).toBe(false)
    sitting.send(office, 'attendance.mark', { person: 'per_2', present: 'left' })
    const [line] = contextOf(sitting).attendance
    expect(line).toMatchObject({ person: 'per_2', present: 'left', confirmed: false })
    expect(line?.times.map(({ present }) => present)).toEqual(['yes', 'left'])
  })

  test('quorum of an item counts who is there at its moment, without those recused for it', () => {
    const sitting = anOpenSitting(['prp_1', 'prp_2'], 3, { prp_2: caseOf(['per_1', 'per_2']) })
    sitting.send(chair, 'item.call', { item: 'i1' })
    sitting.send(office, 'attendance.mark', { person: 'per_3', present: 'left' })
    sitting.send(chair, 'item.call', { item: 'i2' })
    const [first, second] = itemsOf(sitting)
    expect(first).toMatchObject({ state: 'done', record: { eligible: 5, present: 3, quorum: 3, met: true } })
    expect(second?.record).toMatchObject({
      eligible: 3,
      present: 0,
      quorum: 2,
      met: false,
      people: [],
      recused: [
        { person: 'per_1', ground: 'family' },
        { person: 'per_2', ground: 'family' }
      ]
    })
  })

  test('items are dealt with one at a time', () => {
    const sitting = anOpenSitting(['prp_1', 'prp_2'], 3)
    expect(sitting.send(chair, 'item.done', { item: 'i1' })).toBe(false)
    sitting.send(chair, 'item.call', { item: 'i1' })
    expect(sitting.send(chair, 'item.call', { item: 'i1' })).toBe(false)
    sitting.send(chair, 'item.done', { item: 'i1' })
    expect(itemsOf(sitting).map(({ state }) => state)).toEqual(['done', 'ahead'])
  })

  test('the consent agenda counts who is there, case by case, and leaves out what a member took out', () => {
    const sitting = anOpenSitting(['prp_1', 'prp_2', 'prp_3'], 4, {
      prp_1: caseOf(['per_4'], ['bal_1']),
      prp_3: caseOf([], ['bal_3'])
    })
    sitting.send(chair, 'consent.propose', { items: ['i1', 'i2', 'i3'] })
    sitting.send(of('per_5'), 'item.pull', { item: 'i2' })
    expect(sitting.send(chair, 'consent.adopt', { items: ['i1', 'i2', 'i3'] })).toBe(false)
    expect(sitting.send(chair, 'consent.adopt', { items: ['i1', 'i3'] })).toBe(true)
    expect(sitting.posted).toEqual([
      {
        case: 'prp_1',
        event: {
          type: 'consent.adopted',
          sitting: 'sit_a',
          people: ['per_1', 'per_2', 'per_3'],
          ballots: ['bal_1']
        }
      },
      {
        case: 'prp_3',
        event: {
          type: 'consent.adopted',
          sitting: 'sit_a',
          people: ['per_1', 'per_2', 'per_3', 'per_4'],
          ballots: ['bal_3']
        }
      }
    ])
    expect(itemsOf(sitting).map(({ state }) => state)).toEqual(['consented', 'ahead', 'consented'])
  })

  test('without a quorum for one of them, items are not adopted together', () => {
    const sitting = anOpenSitting(['prp_1'], 2)
    sitting.send(chair, 'consent.propose', { items: ['i1'] })
    expect(sitting.send(chair, 'consent.adopt', { items: ['i1'] })).toBe(false)
    expect(sitting.posted).toEqual([])
  })

  test('a sitting to which too few came closes as one without quorum', () => {
    const closed = (there: number) => {
      const sitting = anOpenSitting([], there)
      sitting.send(chair, 'sitting.close')
      return contextOf(sitting).quorate
    }
    expect([closed(2), closed(3)]).toEqual([false, true])
  })
})

describe('a sitting that ends with a ballot open', () => {
  const leftOpen = { prp_1: caseOf([], ['bal_1']) }

  test.each([
    ['closed', leftOpen, 1],
    ['closed', {}, 0]
  ] as const)('%s: with %j, whoever presides and the office are told', (_, items, times) => {
    const sitting = anOpenSitting(['prp_1'], 3, items)
    sitting.send(chair, 'sitting.close')
    const told = sitting.notices.filter(({ variant }) => variant === 'sittingOver')
    expect(told).toHaveLength(times)
    for (const { to } of told) expect(to).toEqual([{ to: 'chair' }, { to: 'coordinator' }])
  })

  test('is told of when it is called off', () => {
    const sitting = aSitting({ items: leftOpen })
    sitting.send(office, 'item.add', { case: 'prp_1' })
    sitting.send(office, 'sitting.cancel', { reason: 'Too few can come.' })
    expect(sitting.noticesNamed()).toContain('N22 sittingOver')
  })
})

describe('papers before a sitting (T08a)', () => {
  const begins = '2026-03-10T12:00:00.000Z'
  test.each([
    ['2026-03-03T22:59:59.000Z', true],
    ['2026-03-03T23:00:00.000Z', false],
    ['2026-03-02T23:00:00.000Z', true]
  ])('sent at %s are in time for the 10th at seven days: %s', (sent, kept) => {
    expect(isNoticeKept(sent, begins, 7)).toBe(kept)
  })
})

describe('quorum at a moment', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  test.each([
    [[], ['a', 'b', 'c', 'd'], true],
    [[], ['a', 'b', 'c'], false],
    [['g', 'f'], ['a', 'b', 'c'], true],
    [['d', 'e', 'f', 'g'], ['a', 'b'], true],
    [['c', 'd', 'e', 'f', 'g'], ['a', 'b'], false]
  ])('recused %j, present %j: %s', (recused, present, met) => {
    expect(quorumAt(all, recused, present, krakow.rules).met).toBe(met)
  })
})
