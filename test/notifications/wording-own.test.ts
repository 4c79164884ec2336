import { expect, it } from 'vitest'

import { letterOf, subjectOf } from '#notifications/letter.ts'
import { withOwnWords } from '#notifications/wording-own.ts'
import { originalOf } from '#notifications/wording-places.ts'
import type { Words } from '#notifications/wording-places.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { aLetter, now } from './support/letters.ts'

const original = originalOf('N21')

const saying = (words: Partial<Words>, language: 'pl' | 'en' = 'pl') => {
  const own = new Map([['N21', { pl: { ...original.pl, ...words }, en: { ...original.en, ...words } }]])
  return aLetter(language, { wording: withOwnWords(wordingOf(language, now), own) })
}

it("says a notice in the cluster's own words, with the case's values filled in", () => {
  const letter = letterOf(
    saying({
      subject: 'Kolej na głos{{until}}: {{title}}',
      happened: 'Prezydium głosuje o sprawie {{title}}.',
      button: 'Do karty'
    })
  )
  expect(letter.subject).toBe(
    '[KLSK/PP/2026/0041] Kolej na głos do 1 grudnia: Wczesne wykrywanie sepsy z danych przyłóżkowych'
  )
  expect(letter.paragraphs[0]?.replaceAll('\u00a0', ' ')).toBe(
    'Prezydium głosuje o sprawie Wczesne wykrywanie sepsy z danych przyłóżkowych.'
  )
  expect(letter.paragraphs[0]).toContain('o\u00a0sprawie')
  expect(letter.button?.label).toBe('Do karty')
  expect(letter.paragraphs[1]).toBe(letterOf(aLetter('pl')).paragraphs[1])
})

it('leaves every other notice as the product says it', () => {
  const wording = saying({ subject: 'Kolej na głos{{until}}: {{title}}' }).wording
  const notice = { notice: 'N20', to: [] } as const
  expect(letterOf(aLetter('pl', { wording, notice }))).toEqual(letterOf(aLetter('pl', { notice })))
})

it('goes back to the original where a value is missing, part by part', () => {
  const letter = saying({ subject: 'Kolej na głos{{until}}: {{tytul}}' })
  expect(subjectOf(letter)).toBe(subjectOf(aLetter('pl')))
})

it('takes a title as it stands, whatever it looks like', () => {
  const letter = saying({ subject: 'Vote{{until}}: {{title}}' }, 'en')
  const title = '{{until}} $t(site.name) $& {{title}}'
  expect(subjectOf({ ...letter, facts: { ...letter.facts, title: { pl: title, en: title } } })).toBe(
    `[KLSK/PP/2026/0041] Vote by 1 December: ${title}`
  )
})
