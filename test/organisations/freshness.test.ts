import { expect, it } from 'vitest'

import { agesOn, isAged } from '#organisations/freshness.ts'
import { ProfileNudges } from '#organisations/nudge-commands.ts'
import { profileFields } from '#organisations/model.ts'
import { changeProfile, confirmProfile } from '#organisations/profile-commands.ts'
import { sortCompetences } from '#organisations/sorting-commands.ts'
import { findOrganisation, listOrganisations } from '#organisations/store.ts'
import { aRegister, valueOf } from '#test/people/a-register.ts'
import { onEachDatabase } from '#test/support/database.ts'

const day = 24 * 3_600_000

it.each(['2027-03-31', '2028-02-28', '2028-02-29', '2028-03-01'])(
  'the day on which a profile of %s ages is the first on which it is aged',
  (profileConfirmedOn) => {
    const aged = agesOn(profileConfirmedOn)
    const before = Temporal.PlainDate.from(aged).subtract({ days: 1 }).toString()
    const profile = { profileConfirmedOn, changedAt: '2026-01-01T00:00:00.000Z' }
    expect([isAged(profile, before), isAged(profile, aged)]).toEqual([false, true])
  }
)

onEachDatabase('The freshness of a profile', (test) => {
  const filled = async () => {
    const world = await aRegister(test().database)
    const clinic = await world.anOrganisation({ name: 'Clinic' })
    const person = await world.aPerson(['representative', clinic])
    const own = { person, organisation: null }
    const { db, clock, ids } = world.register
    const nudges = new ProfileNudges({ db, clock, ids })
    const letters = async () =>
      (
        await db.read.all<{ person_id: string; variant: string }>(
          "select person_id, variant from letters where kind = 'register' and variant = 'profileAged'"
        )
      ).map(({ person_id: one }) => one)
    return { ...world, clinic, own, nudges, letters }
  }

  it('is what its own people say, when they save it or find it still right, and nobody else', async () => {
    const { register, clinic, own, aPerson, clock } = await filled()
    const coordinator = { person: await aPerson(['coordinator']), organisation: null }
    const profile = profileFields.parse({ offered: 'Beds' })
    expect(valueOf(await changeProfile(register, clinic, 1, profile, coordinator))).toMatchObject({
      profileConfirmedOn: null
    })
    expect(valueOf(await changeProfile(register, clinic, 2, profile, own))).toMatchObject({
      profileConfirmedOn: '2026-03-02',
      version: 3
    })
    clock.advance(30 * day)
    const stranger = { person: await aPerson(['presidium']), organisation: null }
    expect(await confirmProfile(register, clinic, stranger)).toMatchObject({ refusal: { kind: 'forbidden' } })
    expect(valueOf(await confirmProfile(register, clinic, own))).toMatchObject({
      profileConfirmedOn: '2026-04-01',
      offered: 'Beds'
    })
  })

  it('is asked about once a year, and only of those who represent a member', async () => {
    const { register, clinic, own, nudges, letters, clock, anOrganisation, aPerson } = await filled()
    const outside = await anOrganisation({ name: 'Outside', status: 'none' })
    await aPerson(['representative', outside])
    await aPerson(['representative', clinic, '2026-04-01'])
    await anOrganisation({ name: 'Nobody' })
    expect(await nudges.nextDueAt()).toBe('2027-03-01T23:00:00.000Z')
    expect(await nudges.run()).toBe(0)
    clock.advance(365 * day)
    expect(await nudges.run()).toBe(1)
    expect(await nudges.run()).toBe(0)
    expect(await letters()).toEqual([own.person])
    expect(await nudges.nextDueAt()).toBe('2028-03-01T23:00:00.000Z')
    // Whoever confirms is left in peace for a year from then on.
    clock.advance(200 * day)
    valueOf(await confirmProfile(register, clinic, own))
    clock.advance(200 * day)
    expect(await nudges.run()).toBe(0)
    clock.advance(166 * day)
    expect(await nudges.run()).toBe(1)
    expect(await letters()).toHaveLength(2)
  })

  it('does not touch what an organisation can do, which the vocabulary sorts in any language', async () => {
    const { register, clinic, own, anOrganisation } = await filled()
    const said = profileFields.parse({ competences: ['Onkologia', 'oncology', 'ścieki z browaru'] })
    expect(valueOf(await changeProfile(register, clinic, 1, said, own))).toMatchObject({
      competences: ['oncology'],
      tags: ['ścieki z browaru']
    })
    const other = await anOrganisation({ name: 'Other', competences: ['cosmetology'] })
    const { db } = register
    // As rows were written before there was a vocabulary.
    await db.transaction((tx) =>
      tx.run(
        "update organisations set competences = ?, tags = '[]', terms_of = '', search_text = '' where id = ?",
        [JSON.stringify(['onkologia', 'ścieki z browaru']), other]
      )
    )
    expect(await sortCompetences(db)).toBe(1)
    expect(await sortCompetences(db)).toBe(0)
    expect(await findOrganisation(db.read, other)).toMatchObject({
      version: 1,
      competences: ['oncology'],
      tags: ['ścieki z browaru']
    })
    const viewer = { person: own.person, on: '2026-03-02' }
    const found = async (filter: object) =>
      (await listOrganisations(db.read, { limit: 5, ...filter }, viewer)).map(
        ({ organisation }) => organisation.name
      )
    expect(await found({ q: 'onko browar' })).toEqual(['Clinic', 'Other'])
    expect(await found({ competence: 'oncology' })).toEqual(['Clinic', 'Other'])
    expect(await found({ competence: 'clinical-medicine' })).toEqual(['Clinic', 'Other'])
    expect(await found({ competence: 'cosmetology' })).toEqual([])
  })
})
