import { describe, expect, it } from 'vitest'

import { changeOrganisation, fieldsOf } from '#organisations/commands.ts'
import { templateIn } from '#organisations/import-columns.ts'
import { importMembers, previewMembers } from '#organisations/import-commands.ts'
import { readMembers } from '#organisations/member-import.ts'
import { matcherOf } from '#organisations/member-matching.ts'
import { findOrganisation, findOrganisationByName } from '#organisations/store.ts'
import { tellImport, undoImport } from '#organisations/undo-commands.ts'
import { erasePerson } from '#people/role-commands.ts'
import { rememberSignIn } from '#people/sign-in-store.ts'
import { findPersonByEmail, rolesOf } from '#people/store.ts'
import { systemParty } from '#shared/workflow.ts'
import { aRegister, valueOf } from '#test/people/a-register.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { importing } from './importing.ts'

describe('An organisation of a list', () => {
  const known = (id: string, name: string, numbers: object = {}) => ({
    id,
    name,
    nip: null,
    krs: null,
    pic: null,
    ...numbers
  })
  const match = matcherOf([
    known('bio', 'Bio-Lab Spółka z o.o.', { nip: '5260250274', pic: '999888777' }),
    known('uj', 'Uniwersytet Jagielloński w Krakowie'),
    known('lodz', 'Uniwersytet Medyczny w Łodzi'),
    known('genom', 'Centrum Genomiki Klinicznej S.A.', { krs: '0000012345' })
  ])
  const sought = (name: string, numbers: object = {}) =>
    match({ name, nip: null, krs: null, pic: null, ...numbers })

  it('is found by its numbers before its name, and by its name without the legal form', () => {
    expect(sought('Anything', { pic: '999888777' })).toMatchObject({ by: 'pic', organisation: { id: 'bio' } })
    expect(sought('BIO LAB sp. z o.o.')).toMatchObject({ by: 'name', organisation: { id: 'bio' } })
    expect(sought('centrum genomiki klinicznej')).toMatchObject({ organisation: { id: 'genom' } })
    expect(sought('Uniwersytet Jagielloński')).toMatchObject({ by: 'name', organisation: { id: 'uj' } })
  })

  it('is left for a decision when it only looks like one, and is new when nothing does', () => {
    expect(sought('Centrum Genomiki Klinicznych')).toMatchObject({
      kind: 'alike',
      organisations: [{ id: 'genom' }]
    })
    // The same name with another number is no proof.
    expect(sought('Bio-Lab', { nip: '1234563218' })).toMatchObject({ kind: 'alike' })
    expect(sought('Uniwersytet Medyczny w Lublinie').kind).not.toBe('known')
    expect(sought('Fundacja Pełny Oddech')).toEqual({ kind: 'new' })
  })

  it('with numbers of two others is wrong', () => {
    expect(sought('Bio', { nip: '5260250274', krs: '0000012345' })).toMatchObject({
      kind: 'taken',
      field: 'krs'
    })
  })

  it('may come from the template in either language', () => {
    for (const language of ['pl', 'en'] as const)
      expect(readMembers(templateIn(language))).toMatchObject({
        faults: [],
        lines: [
          {
            errors: [],
            organisation: { type: 'smallEnterprise', competences: ['oncology', 'clinical-trials'], tags: [] },
            representative: { authorised: true }
          }
        ]
      })
  })
})

onEachDatabase('A list of members taken in', (test) => {
  const taken = async () => {
    const world = await aRegister(test().database)
    const register = importing(world.register)
    const alfa = await world.anOrganisation({ name: 'Alfa sp. z o.o.', city: 'Łódź', tags: ['kombucha'] })
    await world.anOrganisation({ name: 'Centrum Genomiki Klinicznej' })
    const coordinator = { person: await world.aPerson(['coordinator']), organisation: null }
    return { ...world, register, alfa, coordinator }
  }
  const list = [
    'nazwa;rodzaj;miejscowość;kompetencje;osoba;e-mail osoby',
    'ALFA;małe;Kraków;onkologia|ścieki z browaru;;',
    'Beta;NGO;;;Ala Nowak;ala@example.org',
    'Beta;NGO;;;Jan Lis;jan@example.org',
    'Gamma;NGO;;;;',
    'Centrum Genomiki Klinicznych;instytut;;;;',
    'Zła;rakieta;;;;',
    ';NGO;;;;',
    'Delta;NGO;;;Ola;ola-at'
  ].join('\n')

  it('leaves out what is wrong or undecided, tells why, and keeps the rest', async () => {
    const { register, alfa, coordinator } = await taken()
    const preview = valueOf(await previewMembers(register, list, coordinator))
    expect(preview).toMatchObject({ added: 2, changed: 1, undecided: 1, wrong: 3 })
    expect(preview.lines[0]?.changes.map(({ field }) => field)).toEqual(['city', 'competences', 'tags'])
    const done = valueOf(await importMembers(register, list, coordinator))
    expect(done).toMatchObject({ added: 2, changed: 1, people: 2 })
    expect(done.skipped.map(({ line, reason, errors }) => [line, reason, errors[0]?.field])).toEqual([
      [6, 'undecided', undefined],
      [7, 'wrong', 'type'],
      [8, 'wrong', 'name'],
      [9, 'wrong', 'person_email']
    ])
    expect(await findOrganisation(register.db.read, alfa)).toMatchObject({
      name: 'Alfa sp. z o.o.',
      city: 'Kraków',
      competences: ['oncology'],
      tags: ['kombucha', 'ścieki z browaru']
    })
    // An address of somebody who was not taken in is not kept.
    const kept = await register.db.read.get<{ skipped: string }>('select skipped from member_imports')
    expect(kept?.skipped).not.toContain('ola-at')
  })

  it('follows a decision about one that looks alike', async () => {
    const { register, coordinator } = await taken()
    const found = await findOrganisationByName(register.db.read, 'Centrum Genomiki Klinicznej')
    for (const [decision, action] of [
      ['new', 'add'],
      ['skip', 'skip'],
      [found?.id ?? '', 'change'],
      ['org_stranger', 'decide']
    ] as const)
      expect(
        valueOf(await previewMembers(register, list, coordinator, { 6: decision })).lines[4]?.action
      ).toBe(action)
  })

  it('is taken back as far as nobody has changed it, once', async () => {
    const { register, alfa, coordinator } = await taken()
    const { id } = valueOf(await importMembers(register, list, coordinator))
    const read = register.db.read
    const gamma = await findOrganisationByName(read, 'Gamma')
    if (gamma === null) throw new Error('Gamma was not taken in.')
    valueOf(
      await changeOrganisation(register, gamma.id, 1, { ...fieldsOf(gamma), city: 'Lublin' }, systemParty)
    )
    const jan = await findPersonByEmail(read, 'jan@example.org')
    await rememberSignIn(register.db, jan?.id ?? '', '2026-03-02T10:00:00.000Z')
    const outcomes = async () =>
      valueOf(await tellImport(register, id ?? '', coordinator)).steps.map(({ subject, name, outcome }) => [
        subject,
        name,
        outcome
      ])
    expect(await outcomes()).toEqual([
      ['organisation', 'Alfa sp. z o.o.', 'undone'],
      ['organisation', 'Beta', 'inUse'],
      ['person', 'Ala Nowak', 'undone'],
      ['role', 'Ala Nowak', 'undone'],
      ['person', 'Jan Lis', 'signedIn'],
      ['role', 'Jan Lis', 'signedIn'],
      ['organisation', 'Gamma', 'changed']
    ])
    valueOf(await undoImport(register, id ?? '', coordinator))
    expect(await findOrganisation(read, alfa)).toMatchObject({
      city: 'Łódź',
      competences: [],
      tags: ['kombucha']
    })
    expect(await findPersonByEmail(read, 'ala@example.org')).toBeNull()
    expect(await rolesOf(read, [jan?.id ?? ''])).toMatchObject([{ kind: 'representative', untilOn: null }])
    expect(await findOrganisationByName(read, 'Gamma')).toMatchObject({ city: 'Lublin' })
    expect(await undoImport(register, id ?? '', coordinator)).toMatchObject({
      refusal: { reasons: [{ rule: 'importUndone' }] }
    })
  })

  it('leaves nothing behind of what is taken back whole, but what the log says', async () => {
    const { register, coordinator } = await taken()
    const csv = 'name,type,person_name,person_email\nBeta,ngo,Ala Nowak,ala@example.org\n'
    const { id } = valueOf(await importMembers(register, csv, coordinator))
    const beta = await findOrganisationByName(register.db.read, 'Beta')
    const told = valueOf(await undoImport(register, id ?? '', coordinator))
    expect(told.steps.every(({ outcome }) => outcome === 'undone')).toBe(true)
    expect(await findOrganisationByName(register.db.read, 'Beta')).toBeNull()
    const log = await register.db.read.all<{ change: string }>(
      'select change from register_log where subject_id = ? order by at, id',
      [beta?.id ?? '']
    )
    expect(log.map(({ change }) => change).toSorted()).toEqual(['added', 'ended'])
    expect(valueOf(await importMembers(register, csv, coordinator))).toMatchObject({ added: 1, people: 1 })
  })

  it('keeps whom a case names by now', async () => {
    const { register, coordinator } = await taken()
    const csv = 'name,type,person_name,person_email\nBeta,ngo,Ala Nowak,ala@example.org\nGamma,ngo,,\n'
    const { id } = valueOf(await importMembers(register, csv, coordinator))
    const { db } = register
    const invitee = (await findPersonByEmail(db.read, 'ala@example.org'))?.id
    const organisation = (await findOrganisationByName(db.read, 'Gamma'))?.id
    await db.transaction(async (tx) => {
      await tx.run(
        "insert into cases values ('prp_a', 'proposal', 'krakow', 1, 1, '', '2026-03-02', '2026-03-02')"
      )
      await tx.run(
        `insert into actors (id, case_id, workflow, workflow_version, definition_hash, status, state, stage, since, snapshot)
         values ('prp_a', 'prp_a', 'proposal', 1, '', 'active', 'searchOpen', 'partners', '2026-03-02', ?)`,
        [JSON.stringify({ context: { externalAsked: [{ organisation }], invitee } })]
      )
    })
    const told = valueOf(await undoImport(register, id ?? '', coordinator))
    expect(told.steps.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Beta', 'inUse'],
      ['Ala Nowak', 'inUse'],
      ['Ala Nowak', 'inUse'],
      ['Gamma', 'inUse']
    ])
  })

  it('forgets the name of somebody who is erased', async () => {
    const { register, coordinator } = await taken()
    const csv = 'name,type,person_name,person_email\nBeta,ngo,Ala Nowak,ala@example.org\n'
    const { id } = valueOf(await importMembers(register, csv, coordinator))
    const ala = await findPersonByEmail(register.db.read, 'ala@example.org')
    valueOf(await erasePerson(register, ala?.id ?? '', coordinator))
    const told = valueOf(await tellImport(register, id ?? '', coordinator))
    expect(told.steps.flatMap(({ subject, name }) => (subject === 'organisation' ? [] : [name]))).toEqual([
      null,
      null
    ])
    const rows = await register.db.read.all('select * from member_import_steps')
    expect(JSON.stringify(rows)).not.toContain('Ala Nowak')
  })
})
