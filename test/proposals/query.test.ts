import { describe, expect, it } from 'vitest'

import { vocabularyOf } from '#proposals/query-words-pages.ts'
import { filterKeys, parseQuery, writeQuery } from '#proposals/query.ts'
import type { FilterKey } from '#proposals/query.ts'
import { readQuery } from '#proposals/query-reading.ts'
import { stretchOf } from '#proposals/query-time.ts'
import { Definitions } from '#engine/definitions.ts'
import { translator } from '#templates/locales/index.ts'
import { workflows } from '#workflows/index.ts'

const now = '2026-11-23T12:00:00.000Z'
const vocabulary = vocabularyOf(new Definitions(workflows).newest('proposal'))

/** A small generator with a seed, so that a failure comes again. */
const random = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

const pieces = [
  'state',
  'stan',
  ':',
  ':',
  '-',
  '"',
  '"',
  ',',
  ' ',
  ' ',
  'ballot',
  'głosowanie',
  'me',
  '>30d',
  '<',
  '2026-02-31',
  'until',
  'x',
  '\\',
  '%',
  '_',
  '\u0000',
  '💡',
  'ŁÓDŹ',
  'is',
  'late',
  "'",
  ';',
  '--',
  '9999y',
  'none'
] as const

const anyText = (seed: number): string => {
  const next = random(seed)
  return Array.from({ length: next(40) }, () => pieces[next(pieces.length)]).join('')
}

describe('the query of a list', () => {
  it('reads keys, lists, quotes and negation', () => {
    expect(parseQuery('state:ballot,tie -lead:"Bright Lab" sepsis -"two words" numer:0041').terms).toEqual([
      { key: 'state', values: ['ballot', 'tie'], not: false },
      { key: 'lead', values: ['Bright Lab'], not: true },
      { key: null, values: ['sepsis'], not: false },
      { key: null, values: ['two words'], not: true },
      { key: 'number', values: ['0041'], not: false }
    ])
  })

  it('never throws, and what it has read it writes so that it reads the same, for 3000 odd texts', () => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const text = anyText(seed)
      const { terms } = parseQuery(text)
      const again = writeQuery(terms)
      if (again.length <= 300)
        expect(parseQuery(again), JSON.stringify(text)).toEqual({ terms, strangers: [] })
      expect(() => readQuery(vocabulary, text, now), JSON.stringify(text)).not.toThrow()
    }
  })

  it('says which key or value it does not know', () => {
    expect(readQuery(vocabulary, 'colour:red state:blue since:soon stage: partners', now)).toEqual({
      terms: [{ key: null, values: ['partners'], not: false }],
      strangers: [
        { key: 'colour', value: null },
        { key: 'stage', value: '' },
        { key: 'state', value: 'blue' },
        { key: 'since', value: 'soon' }
      ]
    })
  })

  it('takes Polish and English words, without diacritics and by their beginnings', () => {
    const valuesIn = (text: string) =>
      readQuery(vocabulary, text, now).terms.map(({ key, values }) => [key, values])
    expect(valuesIn('stan:głosowanie')).toEqual([['state', ['ballot']]])
    expect(valuesIn('STAN:poszuk')).toEqual([['state', ['searchOpen']]])
    expect(valuesIn('etap:partnerzy')).toEqual([['stage', ['partners']]])
    expect(valuesIn('stage:partners')).toEqual([['stage', ['partners']]])
    expect(valuesIn('jest:spóźniona')).toEqual([['is', ['late']]])
    expect(valuesIn('tryb:"gotowe konsorcjum"')).toEqual([['route', ['consortiumReady']]])
  })

  it('has an example in its help for every key, in both languages, that it understands', () => {
    for (const language of ['pl', 'en'] as const)
      for (const key of Object.keys(filterKeys) as FilterKey[]) {
        const example = translator(language)(`list.keys.${key}.example`)
        const { terms, strangers } = readQuery(vocabulary, example, now)
        expect({ example, keys: terms.map((term) => term.key), strangers }).toEqual({
          example,
          keys: [key],
          strangers: []
        })
      }
  })

  it('counts time back from now, or on from now for what is to come', () => {
    expect(stretchOf('>30d', now, false)).toEqual({ before: '2026-10-24T11:00:00.000Z' })
    expect(stretchOf('<7d', now, false)).toEqual({ from: '2026-11-16T12:00:00.000Z' })
    expect(stretchOf('<7dni', now, true)).toEqual({ before: '2026-11-30T12:00:00.000Z' })
    expect(stretchOf('2026-03', now, false)).toEqual({
      from: '2026-02-28T23:00:00.000Z',
      before: '2026-03-31T22:00:00.000Z'
    })
    expect(stretchOf('>=2026-01-01', now, false)).toEqual({ from: '2025-12-31T23:00:00.000Z' })
    expect(stretchOf('2026-02-31', now, false)).toBeUndefined()
    expect(stretchOf('none', now, true)).toBe('none')
  })
})
