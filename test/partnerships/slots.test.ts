import { describe, expect, it } from 'vitest'

import { openMusts, seatsLeft, slotsOf } from '#partnerships/slots.ts'
import type { InRole } from '#partnerships/slots.ts'

const need = (id: string, more: { must?: boolean; seats?: number } = {}) => ({
  id,
  must: more.must ?? true,
  seats: more.seats ?? 1
})

const partner = (organisation: string, state: InRole['state'], role = 'n1'): InRole => ({
  organisation,
  need: role,
  state
})

const stateWith = (seats: number, ...partners: readonly InRole[]): string =>
  slotsOf([need('n1', { seats })], partners)[0]?.state ?? ''

describe('a role sought as a slot', () => {
  it.each([
    ['empty', []],
    ['empty', [partner('a', 'declined'), partner('b', 'expired'), partner('c', 'left')]],
    ['talks', [partner('a', 'invited')]],
    ['talks', [partner('a', 'interested'), partner('b', 'accepted')]],
    ['agreed', [partner('a', 'confirmed'), partner('b', 'interested')]]
  ] as const)('is %s', (state, partners) => {
    expect(stateWith(1, ...partners)).toBe(state)
  })

  it('with two seats is partly agreed by one, and agreed by two', () => {
    expect(stateWith(2, partner('a', 'confirmed'))).toBe('part')
    expect(stateWith(2, partner('a', 'confirmed'), partner('b', 'active'))).toBe('agreed')
  })

  it('counts an organisation once, by its furthest partnership', () => {
    const [slot] = slotsOf(
      [need('n1', { seats: 2 })],
      [partner('a', 'confirmed'), partner('a', 'interested')]
    )
    expect(slot).toMatchObject({ agreed: 1, inTalks: 0 })
  })

  it('is about its own partners alone', () => {
    const [one, other] = slotsOf([need('n1'), need('n2')], [partner('a', 'confirmed', 'n2')])
    expect([one?.state, other?.state]).toEqual(['empty', 'agreed'])
  })

  it('keeps a seat for whoever was accepted and has still to sign', () => {
    const [slot] = slotsOf([need('n1', { seats: 2 })], [partner('a', 'accepted'), partner('b', 'interested')])
    expect(slot && seatsLeft(slot)).toBe(1)
  })

  it('is lacking on the way to the Presidium only when it must be filled', () => {
    const slots = slotsOf(
      [need('n1'), need('n2', { must: false }), need('n3')],
      [partner('a', 'active', 'n3')]
    )
    expect(openMusts(slots).map(({ need: id }) => id)).toEqual(['n1'])
  })
})
