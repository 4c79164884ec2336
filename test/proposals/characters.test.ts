import { describe, expect, test } from 'vitest'

import { cardLimits, cardSchema } from '#proposals/model.ts'
import { postedIn } from '#pages/posted.ts'

// what a browser loads is no module of the server, so that it is loaded as one of a page
const script = new URL('../../templates/assets/characters.js', import.meta.url).href
const { charactersIn } = (await import(script)) as { readonly charactersIn: (text: string) => number }

/** As a browser sends it and the server reads it. */
const asSent = (text: string): string =>
  postedIn({ body: { teaser: text.replaceAll('\n', '\r\n') } } as never).get('teaser')?.[0] ?? ''

/** Numbers that look like chance and are the same every time. */
const chance = (seed: number) => {
  let state = seed
  return (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % most
  }
}

const pieces = [
  'a',
  'ż',
  'ó',
  'Ł',
  'ś',
  'e\u0328',
  'z\u0307',
  'o\u0301',
  ' ',
  '\n',
  '\u00a0',
  '🧬',
  'ß',
  '–',
  '„'
]

const texts = Array.from({ length: 400 }, (_, seed) => {
  const next = chance(seed + 1)
  const length = cardLimits.teaser - 12 + next(24)
  return Array.from({ length }, () => pieces[next(pieces.length)] ?? 'a').join('')
})

describe('the count beside a field', () => {
  test('says too long exactly when the server does', () => {
    const verdicts = texts.map((text) => {
      const accepted = cardSchema.safeParse({ teaser: asSent(text) }).success
      expect(charactersIn(text) <= cardLimits.teaser, JSON.stringify(text)).toBe(accepted)
      return accepted
    })
    expect(new Set(verdicts)).toEqual(new Set([true, false]))
  })

  test('counts a Polish letter as one, however the keyboard composed it', () => {
    expect(charactersIn('Zażółć gęślą jaźń')).toBe(17)
    expect(charactersIn('Zażółć gęślą jaźń'.normalize('NFD'))).toBe(17)
    expect(charactersIn('  a \r\n')).toBe(1)
  })
})
