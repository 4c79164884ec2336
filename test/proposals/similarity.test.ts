import { expect, test } from 'vitest'

import { copyOf } from '#proposals/clone-commands.ts'
import { likeness, subjectWords } from '#proposals/similarity.ts'
import { languageOfCard, needTextIn, textIn } from '#proposals/translation.ts'
import { aCard } from '#test/support/card.ts'

const like = (one: Parameters<typeof subjectWords>[0], other: Parameters<typeof subjectWords>[0]) =>
  likeness(subjectWords(one), subjectWords(other))

test('projects are alike by the words that both are about, in any Polish ending', () => {
  const mine = { keywords: ['sepsa', 'diagnostyka'], title: { pl: 'Wykrywanie sepsy na oddziałach' } }
  const other = { keywords: ['diagnostyki'], title: { pl: 'Wykrywania zakażeń: oddział i diagnostyka' } }
  const found = like(mine, other)
  expect(found.isLike).toBe(true)
  expect(found.shared).toContain('diagnostyki')
})

test('words that stand in every project do not make two alike', () => {
  const mine = { title: { pl: 'Wspólny projekt: rozwój systemu' } }
  expect(like(mine, { title: { pl: 'Projekt: system i rozwój' } }).isLike).toBe(false)
})

test('a few words lost among many do not make two alike', () => {
  const common = ['kolagen', 'biodruk', 'rusztowanie']
  const [one, other] = [{ keywords: common }, { keywords: [...common, 'tkanka'] }]
  expect(like(one, other).isLike).toBe(true)
  const many = (letters: string) => letters.split('').map((letter) => `${letter}2${letter}2`)
  const mine = { keywords: [...common, ...many('abcdefghijklmnopqrst')] }
  const theirs = { keywords: [...common, ...many('ABCDEFGHIJ').map((word) => `x${word}`), ...many('uvwxyz')] }
  expect(like(mine, theirs).isLike).toBe(false)
})

test('what is not in a teaser is not compared', () => {
  const secret = { work: 'Secret assay of antibodies', problem: 'Antibodies assay', risks: 'Secret assay' }
  expect(subjectWords(secret).size).toBe(0)
})

test('a copy leaves consents, partners, objections, people and what has passed', () => {
  const card = aCard({
    declaredPartners: [{ organisation: 'org_clinic', need: 'clinical' }],
    objections: [{ person: 'per_x', reason: 'Rival.' }]
  })
  const copy = copyOf(card, 'prp_old', '2027-03-01')
  expect(copy).toMatchObject({ origin: 'prp_old', goal: card.goal, needs: card.needs, title: card.title })
  for (const left of ['declaredPartners', 'objections', 'clauses', 'similarSeen', 'contact', 'signatory'])
    expect(copy).not.toHaveProperty(left)
  expect(copy).not.toHaveProperty('start')
  expect(copy.milestones).toEqual([{ title: 'Prototype', on: '2027-06-30' }])
  expect(copyOf(card, 'prp_old', '2026-03-01').start).toBe('2027-01-01')
})

test('a reader gets their language, or the original with its name', () => {
  const card = aCard({ goal: 'Test.', translation: { goal: 'A test.' } })
  expect(languageOfCard(card)).toBe('pl')
  expect(textIn(card, 'goal', 'pl')).toEqual({ text: 'Test.', original: null })
  expect(textIn(card, 'goal', 'en')).toEqual({ text: 'A test.', original: null })
  expect(textIn(card, 'work', 'en')).toMatchObject({ original: 'pl' })
  expect(textIn(aCard({ language: 'en' }), 'work', 'pl')).toMatchObject({ original: 'en' })
  const [need] = card.needs ?? []
  if (!need) throw new Error('the card has no need')
  expect(needTextIn(card, { ...need, translation: { role: 'Klinika' } }, 'role', 'en').text).toBe('Klinika')
})

test('a copy keeps the call for funding while it is open, and not how the earlier application fared', () => {
  const call = { programme: 'FENG', status: 'refused' } as const
  const of = (deadline?: string) =>
    copyOf(aCard({ call: deadline === undefined ? call : { ...call, deadline } }), 'prp_old', '2027-03-01')
      .call
  expect(of()).toEqual({ programme: 'FENG' })
  expect(of('2027-03-01')).toEqual({ programme: 'FENG', deadline: '2027-03-01' })
  expect(of('2027-02-28')).toBeUndefined()
})
