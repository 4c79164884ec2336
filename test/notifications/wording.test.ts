import { expect, test } from 'vitest'

import { letterOf, subjectOf } from '#notifications/letter.ts'
import type { Notice } from '#notifications/model.ts'
import { languages } from '#shared/language.ts'
import { isKey, wordingOf } from '#templates/locales/index.ts'
import { polish } from '#templates/locales/pl.ts'

import { aLetter, now } from './support/letters.ts'
import { notifyUses, termsInUse } from './support/notify-uses.ts'

const uses = notifyUses()

const noticeOf = ({ notice, variant }: (typeof uses)[number]): Notice =>
  ({ notice, to: [], ...(variant !== undefined && { variant }) }) as Notice

const reminderOf = (term: string): Notice => ({ notice: 'N12', variant: 'reminder', to: [], data: { term } })

/** Places of everything with a subject: `N02.task`, `reminders.T04`. */
const placesIn = (words: object, path = ''): readonly string[] =>
  Object.entries(words).flatMap(([name, value]) => {
    const place = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') return name === 'subject' ? [path] : []
    return placesIn(value as object, place)
  })

test('the scan of the workflows finds the notices of the straight path', () => {
  const found = new Set(uses.map(({ notice, variant }) => `${notice} ${variant ?? ''}`.trim()))
  expect(found.size).toBeGreaterThan(70)
  for (const notice of ['N02 task', 'N10 accepted', 'N17', 'N21', 'N27 approve', 'N35 asked', 'N36 task'])
    expect(found).toContain(notice)
})

test.each(languages)('every notice that a workflow names has words of its own (%s)', (language) => {
  const other = wordingOf(language, now).t('notices.other.happened', { title: '' })
  for (const use of uses) {
    const letter = letterOf(aLetter(language, { notice: noticeOf(use) }))
    expect(letter.paragraphs[0], `${use.notice} ${use.variant} in ${use.file}`).not.toBe(other)
    expect(letter.subject).not.toMatch(/\{\{|undefined|\s{2}|: $/)
  }
})

test('a variant says something else than its notice', () => {
  const general = new Set(['N07 invitation', 'N14 letter', 'N19 convened', 'N35 asked', 'N36 task'])
  for (const { notice, variant } of uses) {
    if (variant === undefined || general.has(`${notice} ${variant}`)) continue
    expect(isKey(`notices.${notice}.${variant}.subject`), `${notice} ${variant}`).toBe(true)
  }
})

test.each(languages)('every term that a machine waits for has a reminder of its own (%s)', (language) => {
  for (const term of termsInUse()) {
    expect(isKey(`notices.reminders.${term}.subject`), term).toBe(true)
    expect(subjectOf(aLetter(language, { notice: reminderOf(term) }))).toMatch(/ (do|by) 1/)
  }
})

test.each(languages)('no two notices share a subject (%s)', (language) => {
  const { lookUp } = wordingOf(language, now)
  const values = { title: 'T', until: ' U', organisation: 'O', organ: 'G', on: 'D' }
  const subjects = placesIn(polish.notices).map((place) => lookUp(`notices.${place}.subject`, values))
  expect(subjects.length).toBeGreaterThan(100)
  expect(subjects.filter((subject, index) => subjects.indexOf(subject) !== index)).toEqual([])
})

test('the languages say the same things about the same notices', () => {
  const english = wordingOf('en', now)
  for (const place of placesIn(polish.notices))
    for (const name of ['happened', 'todo', 'button']) {
      const key = `notices.${place}.${name}`
      if (isKey(key)) expect(english.named(key)).not.toBe('')
    }
})

test('a notice that nobody has worded yet still tells of a change', () => {
  const letter = letterOf(
    aLetter('en', { notice: { notice: 'N99', to: [] }, step: null, due: { kind: 'none' } })
  )
  expect(letter.subject).toBe(
    '[KLSK/PP/2026/0041] Something changed in the case: Early detection of sepsis from bedside data'
  )
  expect(letter.button).toEqual({
    label: 'Open the case',
    href: 'https://projects.example.org/ballots/bal_x'
  })
})
