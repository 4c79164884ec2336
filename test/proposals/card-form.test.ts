import { expect, test } from 'vitest'

import { postedCard, readCard } from '#proposals/card-form-pages.ts'
import { wordingOf } from '#templates/locales/index.ts'
import { aCard } from '#test/support/cases.ts'

const wording = wordingOf('en', '2026-09-01T08:00:00.000Z')
const partner = { organisation: 'org_clinic', need: 'clinical' }

const posted = (...rows: readonly (readonly [string, string])[]) =>
  new Map([
    ...postedCard(aCard({ contact: 'per_lab', signatory: 'per_lab' })),
    ...rows.map(([name, value]) => [name, [value]] as const)
  ])

test('partners named in the form stand in the card, and an empty row counts for nothing', () => {
  const form = posted(
    ['declaredPartners.0.organisation', partner.organisation],
    ['declaredPartners.0.need', partner.need],
    ['declaredPartners.1.organisation', ''],
    ['declaredPartners.1.need', '']
  )
  expect(readCard(form, wording)).toMatchObject({ ok: true, value: { declaredPartners: [partner] } })
})

test('a partner without a role is told at its row', () => {
  const form = posted(
    ['declaredPartners.0.organisation', partner.organisation],
    ['declaredPartners.0.need', '']
  )
  const read = readCard(form, wording)
  expect(read.ok).toBe(false)
  if (!read.ok)
    expect(read.refusal).toEqual([
      { name: 'declaredPartners.0.need', label: 'Partner 1, Role', text: 'This field is needed.' }
    ])
})

test('a card that names partners fills its form in again', () => {
  expect(postedCard(aCard({ declaredPartners: [partner] })).get('declaredPartners.0.organisation')).toEqual([
    'org_clinic'
  ])
})
