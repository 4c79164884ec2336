import { describe, expect, it } from 'vitest'

import { asPlainText, barsOf, isShut } from '#abroad/outward.ts'
import type { OutwardCall, OutwardWords } from '#abroad/outward.ts'
import { outwardText } from '#abroad/outward-text.ts'
import type { Card } from '#proposals/model.ts'

const need = {
  id: 'n1',
  role: 'Klinika',
  competences: ['onkologia'],
  work: 'Prowadzi badanie',
  must: true,
  seats: 2,
  translation: { role: 'Clinic' }
}

const secrets = {
  problem: 'SECRET problem',
  goal: 'SECRET goal',
  work: 'SECRET work',
  contribution: 'SECRET contribution',
  intellectualProperty: 'SECRET rights',
  benefit: 'SECRET benefit',
  workPackages: 'SECRET packages',
  exploitation: 'SECRET exploitation',
  risks: 'SECRET risks',
  budget: { total: 1_234_567, own: 0, source: 'SECRET source' }
}

const card: Card = {
  title: { pl: 'Czujnik sepsy', en: 'Sepsis sensor' },
  teaser: 'Szukamy kliniki.',
  confidentiality: 'cluster',
  kind: 'research',
  needs: [
    need,
    { ...need, id: 'n2', role: 'SECRET inner role', translation: { role: 'SECRET inner' }, reach: 'cluster' }
  ],
  call: { programme: 'Horizon Europe', topic: 'HORIZON-HLTH-2027-01', deadline: '2027-02-01' },
  ...secrets
}

const call = (changes: Partial<Card> = {}): OutwardCall => ({
  number: 'PP/2026/7',
  card: { ...card, ...changes },
  lead: 'Lab',
  cluster: { name: 'Cluster', email: 'office@example.org' },
  ends: '2026-12-01'
})

const words: OutwardWords = {
  type: (type) => type,
  country: 'Poland',
  phrase: (name, values = {}) => `${name} ${Object.values(values).join(' ')}`.trim()
}

const fieldIn = (form: 'een' | 'portal', name: string, given = call(), language: 'pl' | 'en' = 'en') =>
  outwardText(form, given, language, words).fields.find((each) => each.name === name)

describe('a call in the fields of a form abroad', () => {
  it('tells the teaser and the roles for outsiders, and nothing else of the file', () => {
    for (const form of ['een', 'portal'] as const)
      for (const language of ['pl', 'en'] as const) {
        const text = asPlainText(outwardText(form, call(), language, words))
        expect(text).not.toMatch(/SECRET|1234567/)
        expect(text).toContain('Horizon'.toUpperCase())
      }
  })

  it('says which texts have no version in its language', () => {
    expect(fieldIn('een', 'title')).toMatchObject({ text: 'Sepsis sensor', untranslated: false })
    expect(fieldIn('een', 'summary')).toMatchObject({
      text: 'Szukamy kliniki.',
      untranslated: true,
      limit: 500
    })
    expect(fieldIn('een', 'summary', call({ translation: { teaser: 'We seek a clinic.' } }))).toMatchObject({
      text: 'We seek a clinic.',
      untranslated: false
    })
    expect(fieldIn('een', 'summary', call({ language: 'en' }))).toMatchObject({ untranslated: false })
    expect(fieldIn('een', 'summary', call(), 'pl')).toMatchObject({ untranslated: false })
    expect(fieldIn('een', 'partner')).toMatchObject({ untranslated: false })
    expect(fieldIn('een', 'expertise')?.untranslated).toBe(true)
  })

  it('is of the kind that the form knows, and leaves to the lead what may not be told', () => {
    expect(fieldIn('een', 'profileType')?.text).toBe('Research & development request')
    expect(fieldIn('een', 'profileType', call({ kind: 'implementation' }))?.text).toBe('Technology request')
    expect(fieldIn('een', 'profileType', call({ kind: 'promotion' }))?.text).toBe('Business request')
    expect(fieldIn('een', 'keywords')?.text).toBe('oncology')
    for (const name of ['advantages', 'stage', 'ipr', 'goals', 'budget', 'consortium'])
      expect(fieldIn('een', name)?.left).toBe(true)
    expect(fieldIn('portal', 'topic')?.text).toBe('HORIZON-HLTH-2027-01')
    const { call: _call, ...without } = card
    expect(fieldIn('portal', 'topic', { ...call(), card: without })?.left).toBe(true)
  })

  it('goes out of no card that asks for more confidence, nor where the procedure knows no outsiders', () => {
    const open = { allowed: true, opened: true }
    expect(barsOf(card, open)).toEqual([])
    expect(barsOf({ ...card, confidentiality: 'nda' }, open)).toEqual(['confidential'])
    expect(isShut(['confidential'])).toBe(true)
    expect(isShut(barsOf(card, { allowed: false, opened: false }))).toBe(true)
    expect(isShut(barsOf(card, { allowed: true, opened: false }))).toBe(false)
    expect(barsOf({ ...card, needs: [{ ...need, reach: 'cluster' }] }, open)).toEqual(['noNeeds'])
  })
})
