import { expect, test } from 'vitest'

import {
  gradeOf,
  isOpenToOffers,
  isOtherType,
  knownReason,
  openNeeds,
  withoutRepeats
} from '#suggestions/model.ts'
import { aCard } from '#test/support/card.ts'

const member = { status: 'ordinary', leftOn: null, notSuggested: false }

test('only members on the day that have not asked to be left out are suggested', () => {
  const day = '2026-09-01'
  expect(isOpenToOffers(member, day)).toBe(true)
  expect(isOpenToOffers({ ...member, notSuggested: true }, day)).toBe(false)
  expect(isOpenToOffers({ ...member, leftOn: '2026-08-31' }, day)).toBe(false)
  expect(isOpenToOffers({ ...member, leftOn: day }, day)).toBe(true)
  for (const status of ['candidate', 'left', 'none'])
    expect(isOpenToOffers({ ...member, status }, day)).toBe(false)
})

test('a role whose seats are taken is sought no more', () => {
  const taken = new Map([['science', 1]])
  expect(openNeeds(aCard(), taken).map(({ id }) => id)).toEqual(['clinical'])
})

test('sizes of enterprises are one type', () => {
  expect(isOtherType('smallEnterprise', 'largeEnterprise')).toBe(false)
  expect(isOtherType('university', 'hospital')).toBe(true)
  expect(isOtherType(undefined, 'hospital')).toBe(false)
})

test('a project is named to those who may know that the organisation takes part in it', () => {
  const project = { id: 'prp_1', number: 'KLSK/1', title: { pl: 'Atlas', en: null }, lead: 'org_lead' }
  const reason = { kind: 'project', project: 'prp_1' } as const
  const told = (organisation: string, level?: number) =>
    knownReason(
      organisation,
      reason,
      new Map(level === undefined ? [] : [['prp_1', { ...project, level }]]),
      () => 'River Clinic'
    )
  const named = { kind: 'project', project: { id: 'prp_1', number: 'KLSK/1', title: project.title } }
  const unnamed = { kind: 'project', project: null }
  expect(told('org_partner', 2)).toEqual(named)
  expect(told('org_partner', 1)).toEqual(unnamed)
  expect(told('org_lead', 1)).toEqual(named)
  expect(told('org_lead')).toEqual(unnamed)
  const partner = { kind: 'partner-of-partner', organisation: 'org_2', project: 'prp_1' } as const
  expect(knownReason('org_3', partner, new Map(), () => 'River Clinic')).toEqual({
    kind: 'partnerOfPartner',
    organisation: null
  })
})

test('words that a term has said are not said again', () => {
  expect(
    withoutRepeats([
      { kind: 'terms', terms: ['oncology'] },
      { kind: 'words', words: ['onkologii', 'children'] }
    ])
  ).toEqual([
    { kind: 'terms', terms: ['oncology'] },
    { kind: 'words', words: ['children'] }
  ])
})

test('a fit has a grade', () => {
  expect([1, 0.5, 0.1].map(gradeOf)).toEqual(['strong', 'good', 'some'])
})
