import { expect, it } from 'vitest'

import { addOrganisation, changeOrganisation } from '#organisations/commands.ts'
import { importMembers, previewMembers } from '#organisations/import-commands.ts'
import { organisationFields } from '#organisations/model.ts'
import type { OrganisationInput } from '#organisations/model.ts'
import { linksOf } from '#organisations/link-store.ts'
import { findOrganisation, listOrganisations } from '#organisations/store.ts'
import { findPersonByEmail, rolesOf } from '#people/store.ts'
import { systemParty } from '#shared/workflow.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister, valueOf } from '#test/people/a-register.ts'

import { importing } from './importing.ts'

const anybody = { person: 'per_nobody', on: '2026-03-02' }

onEachDatabase('The register of organisations', (test) => {
  const filled = async () => {
    const world = await aRegister(test().database)
    const register = importing(world.register)
    const coordinator = { person: await world.aPerson(['coordinator']), organisation: null }
    return { ...world, register, coordinator }
  }
  const bio = organisationFields.parse({ name: 'Bio', type: 'ngo', nip: '5260250274' })

  it('is kept by coordinators only', async () => {
    const { register, aPerson, coordinator } = await filled()
    const member = { person: await aPerson(['presidium']), organisation: null }
    expect(await addOrganisation(register, bio, member)).toMatchObject({
      ok: false,
      refusal: { kind: 'forbidden' }
    })
    expect(await addOrganisation(register, bio, coordinator)).toMatchObject({
      ok: true,
      value: { version: 1 }
    })
  })

  it('has a tax number once, also when two add it at the same moment', async () => {
    const { register, coordinator } = await filled()
    const outcomes = await Promise.all([
      addOrganisation(register, bio, coordinator),
      addOrganisation(register, { ...bio, name: 'Other' }, coordinator)
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'rules', reasons: [{ rule: 'numberTaken', values: { field: 'nip' } }] }
    })
  })

  it('lets one of two changes of the same version through', async () => {
    const { register, coordinator } = await filled()
    const { id } = valueOf(await addOrganisation(register, bio, coordinator))
    const outcomes = await Promise.all(
      ['One', 'Two'].map((name) => changeOrganisation(register, id, 1, { ...bio, name }, coordinator))
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'stale', expected: 1 } })
  })

  it('remembers who changed which fields, and when', async () => {
    const { register, coordinator, clock } = await filled()
    const { id } = valueOf(await addOrganisation(register, bio, coordinator))
    clock.advance(1000)
    valueOf(await changeOrganisation(register, id, 1, { ...bio, city: 'Kraków' }, coordinator))
    valueOf(await changeOrganisation(register, id, 2, { ...bio, city: 'Kraków' }, coordinator))
    const log = await register.db.read.all(
      'select change, fields, by_person, at from register_log where subject_id = ? order by at',
      [id]
    )
    expect(log).toHaveLength(2)
    expect(log[1]).toEqual({
      change: 'changed',
      fields: '["city"]',
      by_person: coordinator.person,
      at: '2026-03-02T09:00:01.000Z'
    })
  })

  it('links two organisations in both directions, once', async () => {
    const { register, anOrganisation, link } = await filled()
    const one = await anOrganisation({ name: 'One' })
    const two = await anOrganisation({ name: 'Two' })
    await link(one, two)
    await link(two, one)
    expect(await linksOf(register.db.read, one)).toEqual([
      { id: two, name: 'Two', ground: 'ownership', fromOn: null, untilOn: null }
    ])
    expect(await linksOf(register.db.read, two)).toHaveLength(1)
  })

  it('is searched by the start of any word, without diacritics, page by page', async () => {
    const { register, anOrganisation } = await filled()
    for (const name of ['Łódzki Instytut', 'Instytut Żywności', 'Szpital', 'Instytut 100_%'])
      await anOrganisation({ name, city: 'Łódź' })
    const first = await listOrganisations(register.db.read, { q: 'INST', limit: 2 }, anybody)
    const names = first.map(({ organisation }) => organisation.name)
    expect(names).toHaveLength(3)
    const rest = await listOrganisations(
      register.db.read,
      { q: 'inst', limit: 2, cursor: first[1]!.cursor },
      anybody
    )
    expect(rest.map(({ organisation }) => organisation.name)).toEqual(names.slice(2))
    const found = await listOrganisations(register.db.read, { q: 'zywn lodz', limit: 5 }, anybody)
    expect(found.map(({ organisation }) => organisation.name)).toEqual(['Instytut Żywności'])
    expect(await listOrganisations(register.db.read, { q: 'ytut', limit: 5 }, anybody)).toEqual([])
  })

  it('takes a list of members in, previewed first, and the same list again changes nothing', async () => {
    const { register, coordinator } = await filled()
    const csv = [
      'name;type;nip;person_name;person_email;person_authorised',
      'Uczelnia;uczelnia;5260250274;Ala Nowak;ala@example.org;tak',
      'Uczelnia;uczelnia;5260250274;Jan Lis;jan@example.org;',
      'Firma;mikro;;;;'
    ].join('\n')
    const preview = valueOf(await previewMembers(register, csv, coordinator))
    expect(preview).toMatchObject({ added: 2, changed: 0, wrong: 0 })
    expect(await listOrganisations(register.db.read, { limit: 5 }, anybody)).toHaveLength(0)
    expect(valueOf(await importMembers(register, csv, coordinator))).toMatchObject({
      added: 2,
      changed: 0,
      people: 2
    })
    expect(valueOf(await importMembers(register, csv, coordinator))).toMatchObject({
      id: null,
      added: 0,
      changed: 0,
      people: 2
    })
    const ala = await findPersonByEmail(register.db.read, 'ALA@example.org')
    const roles = await rolesOf(register.db.read, [ala?.id ?? ''])
    expect(roles.map(({ kind, organisationName }) => [kind, organisationName])).toEqual([
      ['signatory', 'Uczelnia']
    ])
  })

  it('keeps what a list leaves out of a known organisation', async () => {
    const { register, coordinator } = await filled()
    const { id } = valueOf(
      await addOrganisation(register, { ...bio, status: 'founder', description: 'Words' }, coordinator)
    )
    valueOf(await importMembers(register, 'name,type,city,nip\nBio,ngo,Kraków,5260250274\n', coordinator))
    expect(await findOrganisation(register.db.read, id)).toMatchObject({
      version: 2,
      city: 'Kraków',
      status: 'founder',
      description: 'Words'
    })
  })

  it('is filled from a list by nobody but coordinators and the system', async () => {
    const { register } = await filled()
    const nobody = { person: 'per_nobody', organisation: null }
    const refused = { refusal: { kind: 'forbidden' } }
    expect(await previewMembers(register, 'name,type\n', nobody)).toMatchObject(refused)
    expect(await importMembers(register, 'name,type\nBio,ngo\n', nobody)).toMatchObject(refused)
    expect(await importMembers(register, 'name,type\nBio,ngo\n', systemParty)).toMatchObject({ ok: true })
  })

  it('no number is taken over from another organisation, by a change or by a list', async () => {
    const { register } = await filled()
    const nip = '5260250274'
    const krs = '0000012345'
    const add = async (fields: Partial<OrganisationInput>) =>
      valueOf(
        await addOrganisation(
          register,
          organisationFields.parse({ type: 'ngo', name: 'Any', ...fields }),
          systemParty
        )
      )
    const one = await add({ name: 'One', nip })
    await add({ name: 'Two', krs })
    const fields = organisationFields.parse({ name: 'One', type: 'ngo', nip, krs })
    expect(await changeOrganisation(register, one.id, 1, fields, systemParty)).toMatchObject({
      refusal: { kind: 'rules', reasons: [{ rule: 'numberTaken', values: { field: 'krs' } }] }
    })
    const both = `name,type,nip,krs\nOne,ngo,${nip},${krs}\n`
    expect(valueOf(await previewMembers(register, both, systemParty))).toMatchObject({ wrong: 1 })
    expect(valueOf(await importMembers(register, both, systemParty))).toMatchObject({
      id: null,
      skipped: [{ line: 2, errors: [{ field: 'krs', code: 'numberTaken' }] }]
    })
    const twice = 'name,type,nip\nThree,ngo,1234563218\nFour,ngo,1234563218\n'
    expect(valueOf(await importMembers(register, twice, systemParty))).toMatchObject({
      added: 1,
      skipped: [{ line: 3, errors: [{ field: 'nip', code: 'sharedNumber' }] }]
    })
  })
})
