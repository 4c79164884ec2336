import { expect, test } from 'vitest'

import { letterOf, subjectOf } from '#notifications/letter.ts'
import type { Notice } from '#notifications/model.ts'
import { toldBy } from '#notifications/wording-audience.ts'
import { sampleLetter } from '#notifications/wording-sample.ts'
import { languages } from '#shared/language.ts'
import { isKey, wordingOf } from '#templates/locales/index.ts'
import { polish } from '#templates/locales/pl.ts'
import { workflows } from '#workflows/index.ts'

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
    label: 'Open the ballot',
    href: 'https://projects.example.org/ballots/bal_x'
  })
})

test.each([
  ['pl', 'nie można wyłączyć', 'można ustawić'],
  ['en', 'cannot be switched off', 'You can set whether']
] as const)(
  'says that a mail can be switched off where it can, and nowhere else (%s)',
  (language, never, may) => {
    const footerOf = (notice: Notice, isAct: boolean) =>
      letterOf(aLetter(language, { notice, isAct })).footer[0]
    expect(footerOf({ notice: 'N06', to: [] }, false)).toContain(may)
    expect(footerOf({ notice: 'N06', to: [] }, false)).not.toContain(never)
    // Of whom the case awaits an act, a mail comes whatever was chosen.
    for (const letter of [
      footerOf({ notice: 'N12', to: [] }, true),
      footerOf({ notice: 'N27', to: [] }, false)
    ]) {
      expect(letter).toContain(never)
      expect(letter).not.toContain(may)
    }
  }
)

test('whoever has nothing to do hears what the day is of, and opens the page that the notice is about', () => {
  const aside = { step: null } as const
  const postponed = { kind: 'running', term: 'T14', at: '2026-12-01T22:59:59.000Z' } as const
  const demanded = aLetter('pl', {
    ...aside,
    due: postponed,
    notice: { notice: 'N25', variant: 'demanded', to: [] }
  })
  const { facts, button, preheader } = letterOf(demanded)
  expect(facts[0]?.label).toBe('Sprawa wróci pod głosowanie')
  expect(preheader).toMatch(/^Sprawa wróci pod głosowanie: /)
  expect(button?.label).toBe('Otwórz głosowanie')
  expect(letterOf(aLetter('en', aside)).facts[0]?.label).toBe('Next date in the case')
  expect(letterOf(aLetter()).facts[0]?.label).toBe('Termin')
  const sitting = letterOf(
    aLetter('pl', {
      ...aside,
      notice: { notice: 'N19', to: [] },
      actor: { id: 'sit_x', workflow: 'sitting' },
      facts: { number: null, title: { pl: null, en: null }, teaser: null, lead: null, needs: {} }
    })
  )
  expect(sitting).toMatchObject({ eyebrow: 'Posiedzenie', button: { label: 'Otwórz posiedzenie' } })
})

test('a made-up letter says the standing of those whom the machine tells', () => {
  const place = { place: 'N16.task', notice: 'N16', variant: 'task', term: null }
  const about = { wording: wordingOf('pl', now), sender: aLetter().sender, baseUrl: 'https://p.example' }
  const told = toldBy(workflows.map(({ machine }) => machine))
  expect(sampleLetter(place, { ...about, told }).standing).toBe('chair')
  const council = { ...place, place: 'N16.overdueCouncil', variant: 'overdueCouncil' }
  expect(sampleLetter(council, about).standing).toBe('councilChair')
  const reminder = { place: 'reminders.T09b', notice: null, variant: null, term: 'T09b' }
  expect(sampleLetter(reminder, about).standing).toBe('chair')
})
