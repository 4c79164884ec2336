import { describe, expect, test } from 'vitest'

import { english } from '#templates/locales/en.ts'
import { reasonText, stateText, whoMay, wordingOf } from '#templates/locales/index.ts'
import { polish } from '#templates/locales/pl.ts'

import { now } from './made-up.ts'

const pl = wordingOf('pl', now)
const en = wordingOf('en', now)

/** Texts compare more readably with plain spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

const leaves = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : leaves(value as object, `${path}${name}.`)
  )

const stems = (words: object): string[] => [
  ...new Set(leaves(words).map(([key]) => key.replace(/_(?:zero|one|few|many|other)$/u, '')))
]

const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? ''))].sort()

describe('both languages', () => {
  test('have the same keys', () => {
    expect(stems(english).sort()).toEqual(stems(polish).sort())
  })

  test('have no empty wording', () => {
    for (const [key, text] of [...leaves(polish), ...leaves(english)]) expect(text.trim(), key).not.toBe('')
  })

  test('fill in the same placeholders', () => {
    const inEnglish = new Map(leaves(english))
    for (const [key, text] of leaves(polish)) {
      const translated = inEnglish.get(key) ?? inEnglish.get(key.replace(/_(?:few|many)$/u, '_other'))
      expect(placeholdersOf(translated ?? ''), key).toEqual(placeholdersOf(text))
    }
  })

  test('have every plural form their grammar needs', () => {
    for (const [words, forms] of [
      [polish, ['one', 'few', 'many', 'other']],
      [english, ['one', 'other']]
    ] as const) {
      const keys = new Set(leaves(words).map(([key]) => key))
      for (const key of keys)
        if (/_(?:one|few|many|other)$/u.test(key))
          for (const form of forms) expect(keys).toContain(key.replace(/_\w+$/u, `_${form}`))
    }
  })
})

describe('plurals', () => {
  test.each([
    [1, 'czeka 1 dzień'],
    [2, 'czeka 2 dni'],
    [5, 'czeka 5 dni'],
    [22, 'czeka 22 dni']
  ])('%i days in Polish', (count, text) => {
    expect(plain(pl.t('times.waitsDays', { count }))).toBe(text)
  })

  test.each([
    [1, 'czeka 1 godzinę'],
    [3, 'czeka 3 godziny'],
    [5, 'czeka 5 godzin'],
    [12, 'czeka 12 godzin'],
    [22, 'czeka 22 godziny']
  ])('%i hours in Polish', (count, text) => {
    expect(plain(pl.t('times.waitsHours', { count }))).toBe(text)
  })

  test('one and many in English', () => {
    expect(en.t('times.waitsDays', { count: 1 })).toBe('waiting 1 day')
    expect(en.t('times.waitsDays', { count: 4 })).toBe('waiting 4 days')
    expect(en.t('times.leftDays', { count: 0 })).toBe('last day')
  })
})

describe('dates', () => {
  const end = '2026-12-01T22:59:59.000Z'

  test('a deadline names weekday, day and hour by Warsaw time', () => {
    expect(plain(pl.deadline(end))).toBe('do wt., 1 grudnia, 23:59')
    expect(plain(en.deadline(end))).toBe('until Tue 1 December, 23:59')
  })

  test('another year is written out', () => {
    expect(plain(pl.day('2027-01-04'))).toBe('pon., 4 stycznia 2027')
    expect(plain(en.shortDay('2027-03-04'))).toBe('4 Mar 2027')
  })

  test('what is near has a name', () => {
    expect(pl.moment('2026-11-25T08:40:00.000Z')).toBe('dziś, 9:40')
    expect(pl.moment('2026-11-24T23:30:00.000Z')).toBe('dziś, 0:30')
    expect(plain(pl.due('2026-11-26T22:59:59.000Z'))).toBe('jutro, 26 lis')
    expect(plain(pl.left(end))).toBe('zostało 6 dni')
    expect(plain(pl.left('2026-11-23T22:59:59.000Z'))).toBe('2 dni po terminie')
    expect(pl.left('2026-11-25T09:00:00.000Z')).toBe('termin minął')
  })

  test('tomorrow is urgent, a week ahead is near, more is neither', () => {
    expect([pl.nearness('2026-11-26T22:59:59.000Z'), pl.nearness(end), pl.nearness('2026-12-09')]).toEqual([
      'bad',
      'warn',
      undefined
    ])
  })
})

describe('Polish typesetting', () => {
  test('one-letter words stay with the next word', () => {
    expect(pl.own('Dane z sal i w domu')).toBe('Dane z\u00a0sal i\u00a0w\u00a0domu')
    expect(en.own('I see a dog')).toBe('I see a dog')
  })

  test('money keeps its unit', () => {
    expect(pl.money(1_840_000)).toMatch(/^1.840.000\u00a0zł$/u)
    expect(en.money(1_840_000)).toMatch(/^PLN.1,840,000$/u)
  })
})

describe('names of the procedure', () => {
  test('one state has a text for each reader', () => {
    expect(stateText(pl, 'proposal', 'tie', 'proposer')).toBe('Prezydium ocenia dalej')
    expect(stateText(pl, 'proposal', 'tie', 'public')).toBe('W\u00a0ocenie Prezydium')
    expect(stateText(en, 'task-group', 'charterReview', 'presidium')).toBe('A charter to approve')
    expect(stateText(en, 'partnership', 'shortlisted', 'public')).toBe('Shortlisted')
  })

  test('a name with a dot of its own ends its sentence', () => {
    const organisation = 'Rudawa sp. z o.o.'
    const happened = pl.t('notices.N34.named.happened', { organisation })
    expect(plain(happened)).toBe('Rudawa sp. z o.o. wskazuje Pana/Panią do grupy zadaniowej tego projektu.')
    expect(plain(en.t('rules.onlyFor', { who: 'Rudawa sp. z o.o.' }))).toMatch(/o\.o\.$/)
  })

  test('an amount from and to names its currency once', () => {
    expect(plain(pl.moneyRange(500_000, 900_000))).toBe('500 000–900 000 zł')
    expect(plain(en.moneyRange(500_000, 900_000))).toBe('PLN 500,000–900,000')
  })

  test('a refusal says who may, or when', () => {
    expect(plain(whoMay(pl, ['lead', 'coordinator']))).toBe('Może to zrobić lider projektu lub koordynator.')
    expect(reasonText(en, { rule: 'scopeComplete', values: { missing: ['title', 'needs'] } })).toBe(
      'First complete the scope: title, roles sought.'
    )
    const has = { organisations: 2, members: 2, types: 1, enterprises: 0 }
    const needs = { organisations: 3, members: 2, types: 2, enterprises: 1 }
    expect(reasonText(en, { rule: 'minimumConsortiumMet', values: { has, needs } })).toContain(
      'independent organisations 2 of 3, cluster members 2 of 2, kinds of organisation 1 of 2, enterprises 0 of 1.'
    )
  })

  test('an unknown name is a fault, not an empty text', () => {
    expect(() => reasonText(pl, { rule: 'nonsense', values: {} })).toThrow('No wording for "rules.nonsense"')
  })
})
