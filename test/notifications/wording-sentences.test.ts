import { readFileSync, writeFileSync } from 'node:fs'

import { describe, expect, it, test } from 'vitest'

import { placeOf } from '#notifications/letter.ts'
import { audienceOf, toldBy } from '#notifications/wording-audience.ts'
import { isLetter, originalOf } from '#notifications/wording-places.ts'
import { sampleLetter } from '#notifications/wording-sample.ts'
import { languages } from '#shared/language.ts'
import type { Language } from '#shared/language.ts'
import { isKey, wordingOf } from '#templates/locales/index.ts'
import { noticesIn } from '#engine/describe-notices.ts'
import { workflows } from '#workflows/index.ts'

import { finite, imperatives } from './fixtures/verbs.ts'
import { places, sampleOf } from './support/every-notice.ts'
import { now } from './support/letters.ts'
import { notifyUses } from './support/notify-uses.ts'

const file = new URL('fixtures/sentences.json', import.meta.url)
const machines = workflows.map(({ machine }) => machine)
const sender = { cluster: null, replyTo: null }

/** What every notice says about a made-up case, as a person reads it. */
const said = Object.fromEntries(
  places.map((place) => [
    place.place,
    Object.fromEntries(
      languages.map((language) => {
        const { subject, paragraphs, button } = sampleOf(place, language)
        return [language, [subject, ...paragraphs, ...(button ? [button.label] : [])]]
      })
    )
  ])
)

test('every notice says what was agreed, in both languages', () => {
  const text = `${JSON.stringify(said, null, 2).replaceAll('\u00a0', ' ')}\n`
  if (process.env['UPDATE_SENTENCES'] === '1') writeFileSync(file, text)
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})

describe('the list of notices', () => {
  it('has all fifty', () => {
    const numbers = new Set(places.flatMap(({ notice }) => notice ?? []))
    const all = Array.from({ length: 50 }, (_, index) => `N${String(index + 1).padStart(2, '0')}`)
    expect(all.filter((number) => !numbers.has(number))).toEqual([])
  })

  it('has every notice and variant that a workflow names', () => {
    const known = new Set(places.map(({ place }) => place))
    for (const { notice, variant } of notifyUses())
      expect(known.has(`${notice}.${variant}`) || known.has(notice), `${notice} ${variant ?? ''}`).toBe(true)
  })

  it('shows each under its own words', () => {
    for (const place of places.filter((each) => !isLetter(each))) {
      const letter = sampleLetter(place, {
        wording: wordingOf('pl', now),
        sender,
        baseUrl: 'https://x.example'
      })
      expect(placeOf(letter)).toBe(place.place)
    }
  })

  it('says of each who gets it, in words', () => {
    const told = toldBy(machines)
    for (const { to } of machines
      .flatMap(noticesIn)
      .flatMap((notice) => notice.to.map(({ to: who }) => ({ to: who }))))
      expect(isKey(`relations.${to}`) || isKey(`wording.audience.${to}`), to).toBe(true)
    for (const language of languages)
      for (const place of places)
        expect(audienceOf(told, place, wordingOf(language, now)), place.place).toMatch(/\p{L}{4}/u)
  })
})

const namesAct = (subject: string, language: Language): boolean => {
  const spoken = subject
    .replaceAll(/\{\{\w+\}\}/g, ' ')
    .toLocaleLowerCase('pl')
    .replace('please ', '')
  const words = spoken.match(/\p{L}+/gu) ?? []
  const starts = [...spoken.matchAll(/(?:^|[:,] )(\p{L}+)/gu)].map(([, word = '']) => word)
  return (
    words.some((word) => finite[language].includes(word)) ||
    starts.some((word) => imperatives[language].includes(word))
  )
}

it('finds a subject without a verb', () => {
  expect(namesAct('Draft minutes: {{organ}}', 'en')).toBe(false)
  expect(namesAct('No answer to the question: {{title}}', 'en')).toBe(false)
  expect(namesAct('Protokół posiedzenia: {{organ}}', 'pl')).toBe(false)
})

describe.each(languages)('a subject (%s)', (language) => {
  const subjects = places.map(({ place }) => ({ place, subject: originalOf(place)[language].subject }))

  it('names the act in a verb', () => {
    const nameless = subjects.filter(({ subject }) => subject !== '' && !namesAct(subject, language))
    expect(nameless).toEqual([])
  })

  it('is shared by no two notices', () => {
    const seen = new Map<string, string>()
    for (const { place, subject } of subjects) {
      if (subject === '') continue
      const plain = subject.replaceAll(/\{\{\w+\}\}/g, '').trim()
      expect(seen.get(plain), `${place} says the same as`).toBeUndefined()
      seen.set(plain, place)
    }
  })
})
