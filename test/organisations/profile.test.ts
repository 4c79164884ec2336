import { expect, it } from 'vitest'

import { importMembers } from '#organisations/import-commands.ts'
import { privateFields, profileFields } from '#organisations/model.ts'
import { changeProfile } from '#organisations/profile-commands.ts'
import { findOrganisationByName, findOrganisationFor, listOrganisations } from '#organisations/store.ts'
import type { RoleKind } from '#people/model.ts'
import { systemParty } from '#shared/workflow.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister, valueOf } from '#test/people/a-register.ts'

import { importing } from './importing.ts'

const day = '2026-03-02'

onEachDatabase('The profile of an organisation', (test) => {
  const filled = async () => {
    const world = await aRegister(test().database)
    const clinic = await world.anOrganisation({
      name: 'Clinic',
      type: 'hospital',
      legalForm: 'SPZOZ',
      tier: 'gold',
      agreementNumber: '7/2024',
      agreementOn: '2024-05-06',
      services: ['ELISA tests'],
      apparatus: ['MRI 3T', 'MRI 3T'],
      countries: ['pl', 'DE'],
      languages: ['PL', 'en'],
      watched: ['sepsis'],
      consents: ['news', 'logo']
    })
    const firm = await world.anOrganisation({ name: 'Firm' })
    const party = async (...roles: readonly [RoleKind, string?][]) => ({
      person: await world.aPerson(...roles),
      organisation: null
    })
    return {
      ...world,
      clinic,
      firm,
      own: await party(['representative', clinic]),
      other: await party(['signatory', firm], ['presidium']),
      coordinator: await party(['coordinator'])
    }
  }

  it('is kept by its own people and the coordinator, and by nobody else', async () => {
    const { register, clinic, own, other, coordinator } = await filled()
    const profile = profileFields.parse({
      offered: 'Patients and data',
      languages: ['pl'],
      watched: ['ELISA']
    })
    expect(await changeProfile(register, clinic, 1, profile, other)).toMatchObject({
      refusal: { kind: 'forbidden' }
    })
    expect(valueOf(await changeProfile(register, clinic, 1, profile, own))).toMatchObject({
      version: 2,
      offered: 'Patients and data',
      services: [],
      // What the coordinator keeps stays.
      name: 'Clinic',
      type: 'hospital',
      agreementNumber: '7/2024',
      status: 'ordinary'
    })
    expect(await changeProfile(register, clinic, 1, profile, own)).toMatchObject({
      refusal: { kind: 'stale' }
    })
    expect(await changeProfile(register, clinic, 2, profileFields.parse({}), coordinator)).toMatchObject({
      ok: true
    })
  })

  it('is closed to people whose role has ended', async () => {
    const { register, clinic, aPerson } = await filled()
    const gone = { person: await aPerson(['representative', clinic, '2026-02-28']), organisation: null }
    expect(await changeProfile(register, clinic, 1, profileFields.parse({}), gone)).toMatchObject({
      refusal: { kind: 'forbidden' }
    })
  })

  it('cannot carry a field that only the coordinator keeps', () => {
    for (const field of ['name', 'status', 'tier', 'agreementNumber', 'nip', 'group', 'legalForm'])
      expect(profileFields.safeParse({ [field]: 'x' }).success).toBe(false)
  })

  it('is read without the agreement, the watch-list and the consents by others', async () => {
    const { register, clinic, own, other, coordinator } = await filled()
    const all = {
      agreementNumber: '7/2024',
      agreementOn: '2024-05-06',
      watched: ['sepsis'],
      consents: ['logo', 'news'],
      apparatus: ['MRI 3T'],
      countries: ['PL', 'DE'],
      languages: ['pl', 'en']
    }
    for (const { person } of [own, coordinator])
      expect(await findOrganisationFor(register.db.read, clinic, { person, on: day })).toMatchObject(all)
    const seen = await findOrganisationFor(register.db.read, clinic, { person: other.person, on: day })
    expect(seen).toMatchObject({ legalForm: 'SPZOZ', tier: 'gold', apparatus: ['MRI 3T'] })
    expect(privateFields.map((field) => seen?.[field])).toEqual([null, null, [], [], false])
    const [listed] = await listOrganisations(
      register.db.read,
      { q: 'MRI', limit: 5 },
      { person: other.person, on: day }
    )
    expect(listed?.organisation).toMatchObject({ id: clinic, agreementNumber: null, watched: [] })
  })

  it('is found by its services and apparatus', async () => {
    const { register, clinic } = await filled()
    for (const q of ['elisa', 'mri 3t']) {
      const found = await listOrganisations(register.db.read, { q, limit: 5 }, { person: 'per_x', on: day })
      expect(found.map(({ organisation }) => organisation.id)).toEqual([clinic])
    }
  })

  it('comes with a list of members, and a later list keeps what it leaves out', async () => {
    const { register } = await filled()
    const desk = importing(register)
    const csv = [
      'name;type;legal_form;tier;agreement_number;agreement_on;services;apparatus;offered;sought;countries;languages',
      'Uczelnia;uczelnia;uczelnia publiczna;A;3/2020;2020-01-02;szkolenia|analizy;cytometr;Laboratorium;Firmy;PL|CZ;pl|EN'
    ].join('\n')
    valueOf(await importMembers(desk, csv, systemParty))
    const read = () => findOrganisationByName(register.db.read, 'Uczelnia')
    expect(await read()).toMatchObject({
      legalForm: 'uczelnia publiczna',
      tier: 'A',
      agreementNumber: '3/2020',
      agreementOn: '2020-01-02',
      services: ['szkolenia', 'analizy'],
      apparatus: ['cytometr'],
      offered: 'Laboratorium',
      sought: 'Firmy',
      countries: ['PL', 'CZ'],
      languages: ['pl', 'en']
    })
    valueOf(await importMembers(desk, 'name,type,city\nUczelnia,uczelnia,Kraków\n', systemParty))
    expect(await read()).toMatchObject({ city: 'Kraków', services: ['szkolenia', 'analizy'], tier: 'A' })
    const wrong = await importMembers(desk, 'name,type,countries\nFundacja,ngo,Polska\n', systemParty)
    expect(valueOf(wrong)).toMatchObject({ id: null, skipped: [{ errors: [{ field: 'countries' }] }] })
    expect(await findOrganisationByName(register.db.read, 'Fundacja')).toBeNull()
  })
})
