import { describe, expect, it } from 'vitest'

import { readMembers } from '#organisations/member-import.ts'
import { isNip, organisationFields } from '#organisations/model.ts'
import { fold, searchPatterns } from '#shared/fold.ts'

describe('An organisation as it is written down', () => {
  it('has a tax number with a right check digit', () => {
    expect(isNip('5260250274')).toBe(true)
    expect(isNip('5260250275')).toBe(false)
    expect(isNip('526025027')).toBe(false)
  })

  it('may have its numbers with dashes and spaces', () => {
    const fields = organisationFields.parse({ name: 'Bio', type: 'university', nip: '526-025-02-74' })
    expect(fields.nip).toBe('5260250274')
  })

  it('has no fields of its own invention and no address of a script', () => {
    expect(organisationFields.safeParse({ name: 'Bio', type: 'university', secret: 1 }).success).toBe(false)
    const website = 'javascript:alert(1)'
    expect(organisationFields.safeParse({ name: 'Bio', type: 'university', website }).success).toBe(false)
  })
})

describe('Search', () => {
  it('knows no diacritics and no capitals', () => {
    expect(fold('Łódź  ŻÓŁĆ, Gęśla-Jaźń')).toBe('lodz zolc gesla-jazn')
  })

  it('takes wildcards for what they are', () => {
    for (const pattern of searchPatterns('a_b 100% c\\d')) expect(pattern).toMatch(/^% [a-z0-9]+%$/)
  })
})

describe('A list of members', () => {
  it('comes from Excel with semicolons, a BOM and Polish words', () => {
    const [line] = readMembers(
      '\uFEFFNazwa;Rodzaj;członkostwo;Kompetencje;referencje\r\nInstytut Próbny;instytut;założyciel;onkologia|Oncology|ścieki z browaru;2024: Test|Norma\r\n'
    ).lines
    expect(line?.errors).toEqual([])
    expect(line?.organisation).toMatchObject({
      name: 'Instytut Próbny',
      type: 'institute',
      status: 'founder',
      competences: ['oncology'],
      tags: ['ścieki z browaru'],
      references: [
        { text: 'Test', year: 2024 },
        { text: 'Norma', year: null }
      ]
    })
  })

  it('tells every wrong line with its number, also a quoted one over two lines', () => {
    const lines = readMembers(
      'name,type,nip\n"Long\nname",university,\nBio,spaceship,\nBad,ngo,123\nShort,ngo\n'
    ).lines
    expect(lines.map(({ line, errors }) => [line, errors.map(({ field }) => field)])).toEqual([
      [3, []],
      [4, ['type']],
      [5, ['nip']],
      [6, ['']]
    ])
  })

  it('with an unknown or a missing column is refused as a whole', () => {
    expect(readMembers('name,kind\nBio,ngo\n')).toMatchObject({
      lines: [],
      faults: [
        { cell: 'kind', code: 'unknownColumn' },
        { field: 'type', code: 'missingColumn' }
      ]
    })
  })

  it('that is no CSV, or nothing, is told so', () => {
    expect(readMembers('name,type\n"open,ngo\n').faults).toMatchObject([{ code: 'unreadable' }])
    expect(readMembers('name;type\nA;ngo\nB "b;ngo\n').faults).toMatchObject([{ values: { line: 3 } }])
    expect(readMembers('').faults).toMatchObject([{ code: 'emptyFile' }])
  })

  it('may name one organisation twice for two people, not with two different types', () => {
    const lines = readMembers(
      'name,type,person_name,person_email\nBio,ngo,Ala Nowak,ala@example.org\nBio,ngo,Jan Lis,jan@example.org\nbio,university,,\n'
    ).lines
    expect(lines.map(({ errors }) => errors.length)).toEqual([0, 0, 1])
  })
})
