import { describe, expect, it } from 'vitest'

import { usualChoice } from '#accounts/notice-choice.ts'
import { classOf, routeOf } from '#notifications/routing.ts'
import type { RouteQuery } from '#notifications/routing.ts'

const monday = '2026-11-23T09:00:00.000Z'
const night = '2026-11-23T22:00:00.000Z'
const tuesday = '2026-11-24T06:00:00.000Z'
const nextMonday = '2026-11-30T06:00:00.000Z'

const aNotice = (wishes: Partial<RouteQuery> = {}): RouteQuery => ({
  notice: 'N16',
  variant: undefined,
  standing: 'partner',
  asks: false,
  isAwaited: false,
  isReminder: false,
  startsTerm: false,
  sits: false,
  due: { kind: 'none' },
  quiet: { from: '21:00', until: '07:00' },
  choiceOf: (topic) => usualChoice[topic],
  toldToday: false,
  now: monday,
  ...wishes
})

const when = (wishes: Partial<RouteQuery>) => routeOf(aNotice(wishes))
const held = (until: string, reason = 'daily') => ({ kind: 'held', until, reason })

describe('what asks for an act', () => {
  const asking = { notice: 'N17', standing: 'voter', asks: true, isAwaited: true } as const

  it('goes at once, whatever the hour and however much has come today', () => {
    expect(when({ ...asking, now: night, toldToday: true })).toBeNull()
  })

  it('and is awaited goes at once even where its notice is for information', () => {
    expect(when({ notice: 'N01', standing: 'author', asks: true, isAwaited: true })).toBeNull()
    expect(classOf(aNotice({ notice: 'N06', standing: 'member', asks: true }))).toBe('information')
  })

  it('waits for the morning when it only reminds, unless it would be over by then', () => {
    const reminder = { ...asking, isReminder: true, now: night }
    expect(when(reminder)).toEqual({ kind: 'later', until: tuesday, reason: 'quiet' })
    expect(
      when({ ...reminder, due: { kind: 'running', term: 'T09', at: '2026-11-24T05:00:00.000Z' } })
    ).toBeNull()
    expect(when({ ...asking, isReminder: true })).toBeNull()
  })

  it('is a call to a sitting, for those who sit; a guest is told of it', () => {
    expect(classOf(aNotice({ notice: 'N19', standing: 'presidium' }))).toBe('act')
    expect(classOf(aNotice({ notice: 'N19', standing: 'guest' }))).toBe('outcome')
  })
})

describe('an outcome', () => {
  it('goes at once to the parties of the case', () => {
    expect(when({})).toBeNull()
  })

  it('is in the next digest of those who decide and of the office', () => {
    for (const standing of ['presidium', 'chair', 'coordinator', 'board', 'council'] as const)
      expect(when({ standing })).toEqual(held(tuesday))
  })

  it('waits for the digest when one mail has come today already', () => {
    expect(when({ toldToday: true })).toEqual(held(tuesday))
  })

  it('goes at once where a term starts with it, and where everybody waits for it', () => {
    expect(when({ standing: 'board', startsTerm: true, toldToday: true })).toBeNull()
    expect(when({ notice: 'N27', toldToday: true })).toBeNull()
  })

  it('asks for an act where a term starts with it', () => {
    expect(classOf(aNotice({ notice: 'N27', variant: 'reject', standing: 'lead', startsTerm: true }))).toBe(
      'act'
    )
  })

  it('is one mail a day for whoever sits in the Presidium, also as a party', () => {
    expect(when({ notice: 'N27', sits: true })).toBeNull()
    expect(when({ notice: 'N27', sits: true, toldToday: true })).toEqual(held(tuesday))
    expect(when({ notice: 'N27', sits: true, startsTerm: true, toldToday: true })).toBeNull()
  })

  it('goes with the digest of a morning that has not come yet', () => {
    expect(when({ now: '2026-11-24T04:00:00.000Z' })).toEqual(held(tuesday))
    expect(when({ now: '2026-11-24T04:00:00.000Z', notice: 'N27' })).toBeNull()
    // No digest comes on a Saturday, and nobody is disturbed.
    expect(when({ now: '2026-11-28T04:00:00.000Z' })).toEqual(held(nextMonday))
    expect(when({ now: '2026-11-28T11:00:00.000Z' })).toEqual(held(nextMonday))
  })

  it('of the night waits for the morning', () => {
    expect(when({ now: night })).toEqual(held(tuesday))
  })

  it('is also what an official may do, and nobody waits for', () => {
    const revive = { notice: 'N33', variant: 'lapsed', asks: true } as const
    expect(when({ ...revive, standing: 'coordinator' })).toEqual(held(tuesday))
    expect(when({ ...revive, standing: 'coordinator', isAwaited: true })).toBeNull()
    expect(when({ ...revive, standing: 'lead' })).toBeNull()
  })

  it('can never be switched off', () => {
    expect(when({ choiceOf: () => 'off' })).toBeNull()
  })

  it('is milder where it only confirms a vote', () => {
    expect(when({ notice: 'N21', variant: 'receipt', standing: 'voter' })).toEqual(held(tuesday))
    expect(when({ notice: 'N21', standing: 'voter' })).toBeNull()
  })
})

describe('news', () => {
  const news = { notice: 'N37', standing: 'groupMember' } as const

  it('comes as its reader has chosen', () => {
    expect(when({ ...news, choiceOf: () => 'daily' })).toEqual(held(tuesday))
    expect(when({ ...news, choiceOf: () => 'weekly' })).toEqual(held(nextMonday, 'weekly'))
    expect(when({ ...news, choiceOf: () => 'off' })).toEqual({ kind: 'skipped', reason: 'unwanted' })
    expect(when({ ...news, choiceOf: () => 'now' })).toBeNull()
  })

  it('chosen at once still waits at night, and after another mail of the day', () => {
    expect(when({ ...news, choiceOf: () => 'now', now: night })).toEqual(held(tuesday))
    expect(when({ ...news, choiceOf: () => 'now', toldToday: true })).toEqual(held(tuesday))
  })
})
