import { expect, it } from 'vitest'

import { linkOrganisations, unlinkOrganisations } from '#organisations/commands.ts'
import { findOrganisation } from '#organisations/store.ts'
import { nameSubstitute } from '#people/deputation-commands.ts'
import { declareInterest, endInterest } from '#people/interest-commands.ts'
import { roleFields } from '#people/model.ts'
import { endRole, grantRole, moveTerm } from '#people/role-commands.ts'
import { rolesOf } from '#people/store.ts'
import type { LetterItem } from '#shared/letter.ts'
import { systemParty } from '#shared/workflow.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { valueOf } from './a-register.ts'
import { aWatch } from './a-watch.ts'

onEachDatabase('The watch over the register', (test) => {
  const world = async (start?: string) => {
    const found = await aWatch(test().database, start)
    const lead = await found.anOrganisation({ name: 'Lead' })
    const other = await found.anOrganisation({ name: 'Other' })
    const inReview = await found.aCase('prp_review', 'review', lead)
    const inSearch = await found.aCase('prp_search', 'partners', lead)
    const elsewhere = await found.aCase('prp_other', 'review', other)
    const keeper = { person: await found.aPerson(['coordinator']), organisation: null }
    return { ...found, lead, other, inReview, inSearch, elsewhere, keeper }
  }
  const open = { fromOn: null, untilOn: null }

  it('tells every case in which somebody decides when a seat of a body changes, once', async () => {
    const { aPerson, heard, inReview, elsewhere, keeper, register } = await world()
    await heard()
    const member = await aPerson(['presidium'])
    expect([...(await heard())].sort()).toEqual([inReview, elsewhere].sort())
    expect(await heard()).toEqual([])
    const [role] = await rolesOf(register.db.read, [member])
    valueOf(await endRole(register, member, role?.id ?? '', null, keeper))
    expect([...(await heard())].sort()).toEqual([inReview, elsewhere].sort())
  })

  it('tells only the cases of the organisation when a decider gets a role or a tie there, or a link', async () => {
    const { aPerson, anOrganisation, heard, inReview, keeper, lead, register } = await world()
    const daughter = await anOrganisation({ name: 'Daughter' })
    const member = await aPerson(['council'])
    const stranger = await aPerson()
    await heard()
    const role = roleFields.parse({ kind: 'representative', organisation: lead })
    valueOf(await grantRole(register, stranger, role, keeper))
    expect(await heard()).toEqual([])
    valueOf(await grantRole(register, member, role, keeper))
    expect(await heard()).toEqual([inReview])
    const fields = { kind: 'mentor', organisation: lead, ...open } as const
    const tie = valueOf(
      await declareInterest(register, member, fields, { person: member, organisation: null })
    )
    expect(await heard()).toEqual([inReview])
    valueOf(await endInterest(register, member, tie.id, null, { person: member, organisation: null }))
    expect(await heard()).toEqual([inReview])
    const pair = { organisation: daughter, linked: lead, ground: 'control' } as const
    valueOf(await linkOrganisations(register, pair, keeper))
    expect(await heard()).toEqual([inReview])
    valueOf(await linkOrganisations(register, pair, keeper))
    expect(await heard()).toEqual([])
    valueOf(await unlinkOrganisations(register, pair, keeper))
    expect(await heard()).toEqual([inReview])
  })

  it('tells a case in delivery whose group is voting', async () => {
    const { aCase, aPerson, heard, lead, register } = await world()
    const running = await aCase('prp_running', 'delivery', lead)
    await register.db.transaction((tx) =>
      tx.run(
        `insert into ballots (id, case_id, state, stage, status, since, body, mode, motion, round, revision,
           opened_at, eligible, voted)
         values ('blt_1', ?, 'open', 'delivery', 'active', '', 'group', 'circular', 'recallLeader', 1, 1, '', 3, 0)`,
        [running]
      )
    )
    await heard()
    await aPerson(['board'])
    expect(await heard()).toContain(running)
  })

  it('lets a term of office end by itself on the day after its last one in Kraków', async () => {
    const { aPerson, clock, heard, inReview, elsewhere, watch } = await world()
    await aPerson(['chair', null, '2026-03-28'])
    await heard()
    expect(await watch.nextDueAt()).toBe('2026-03-13T23:00:00.000Z')
    clock.moveTo('2026-03-28T22:59:59.000Z')
    expect(await heard()).toEqual([])
    expect(await watch.nextDueAt()).toBe('2026-03-28T23:00:00.000Z')
    clock.moveTo('2026-03-28T23:00:00.000Z')
    expect([...(await heard())].sort()).toEqual([inReview, elsewhere].sort())
    expect(await heard()).toEqual([])
    expect(await watch.nextDueAt()).toBeUndefined()
  })

  it('makes up for days on which nobody looked, and tells each case once however much happened', async () => {
    const { aPerson, clock, heard, inReview, elsewhere } = await world()
    await aPerson(['presidium', null, '2026-03-10'])
    await aPerson(['presidium', null, '2026-03-20'])
    await heard()
    clock.moveTo('2026-04-10T09:00:00.000Z')
    expect([...(await heard())].sort()).toEqual([inReview, elsewhere].sort())
  })

  it('tells a case again that could not be told, with the same key', async () => {
    const { aPerson, clock, fails, heard, inReview, elsewhere, told, watch, watchOf } = await world()
    await heard()
    fails.times = 2
    await aPerson(['presidium'])
    expect(await heard()).toEqual([])
    expect(await watch.nextDueAt()).toBe('2026-03-02T09:01:00.000Z')
    clock.advance(60_000)
    // Another process takes the work up where this one left it.
    await watchOf().run()
    expect(told.map((one) => one.case).sort()).toEqual([inReview, elsewhere].sort())
    expect(new Set(told.map(({ key }) => key)).size).toBe(2)
  })

  it('gives notice 60 and 14 days before the end to the holder and the coordinators, once each', async () => {
    const { aPerson, clock, keeper, letters, heard } = await world()
    const chair = await aPerson(['chair', null, '2026-06-30'])
    await heard()
    await letters()
    const told = async (now: string) => {
      clock.moveTo(now)
      await heard()
      const noticed = (items: readonly LetterItem[]) =>
        items.map(({ variant, data }) => `${variant} ${data['days'] as number}`).join()
      return (await letters()).map(({ person, items }) => `${person} ${noticed(items)}`).sort()
    }
    const both = (days: number) =>
      [chair, keeper.person].sort().map((person) => `${person} officeEnds ${days}`)
    expect(await told('2026-04-30T21:59:59.000Z')).toEqual([])
    expect(await told('2026-04-30T22:00:00.000Z')).toEqual(both(60))
    expect(await told('2026-05-20T22:00:00.000Z')).toEqual([])
    expect(await told('2026-06-15T21:59:59.000Z')).toEqual([])
    expect(await told('2026-06-15T22:00:00.000Z')).toEqual(both(14))
    expect(await told('2026-07-02T09:00:00.000Z')).toEqual([])
  })

  it('gives the last notice alone when it had slept over both', async () => {
    const { aPerson, clock, heard, letters } = await world()
    await aPerson(['chair', null, '2026-06-30'])
    await heard()
    await letters()
    clock.moveTo('2026-06-20T09:00:00.000Z')
    await heard()
    expect((await letters()).map(({ items }) => items[0]?.data['days'])).toEqual([14, 14])
  })

  it('gives notice anew when an office is extended', async () => {
    const { aPerson, clock, heard, keeper, letters, register } = await world()
    const chair = await aPerson(['chair', null, '2026-06-30'])
    clock.moveTo('2026-05-02T09:00:00.000Z')
    await heard()
    await letters()
    const [role] = await rolesOf(register.db.read, [chair])
    valueOf(await moveTerm(register, chair, role?.id ?? '', '2026-12-31', keeper))
    await heard()
    expect(await letters()).toMatchObject([{ person: chair, items: [{ variant: 'roleMoved' }] }])
    clock.moveTo('2026-11-02T09:00:00.000Z')
    await heard()
    expect((await letters()).map(({ items }) => items[0]?.variant)).toEqual(['officeEnds', 'officeEnds'])
  })

  it('tells people of changes of theirs that somebody else made, in one letter, and the other coordinators', async () => {
    const { aPerson, clock, heard, keeper, letters, lead, register } = await world()
    const second = await aPerson(['coordinator'])
    const person = await aPerson()
    const member = await aPerson(['presidium'])
    clock.advance(300_000)
    await heard()
    await letters()
    const grant = (kind: string) =>
      grantRole(register, person, roleFields.parse({ kind, organisation: lead }), keeper)
    valueOf(await grant('representative'))
    valueOf(await grant('signatory'))
    valueOf(
      await nameSubstitute(register, member, { body: 'presidium', substitute: person, untilOn: null }, keeper)
    )
    await heard()
    const found = new Map(
      (await letters()).map((letter) => [
        letter.person,
        letter.items.map(({ variant }) => variant).toSorted()
      ])
    )
    expect(found.get(person)).toEqual(['deputed', 'roleGranted', 'roleGranted'])
    expect(found.get(member)).toEqual(['deputed'])
    expect(found.get(second)).toEqual(['deputed', 'roleGranted', 'roleGranted'])
    expect(found.has(keeper.person)).toBe(false)
  })

  it('writes to nobody about what the system did at installation', async () => {
    const { aPerson, heard, letters, register } = await world()
    const person = await aPerson()
    await heard()
    valueOf(await grantRole(register, person, roleFields.parse({ kind: 'expert' }), systemParty))
    await heard()
    expect(await letters()).toEqual([])
  })

  it('warns the coordinators, and blocks nothing, when representatives change more than twice a year', async () => {
    const { aPerson, clock, heard, keeper, lead, letters, register } = await world('2026-05-04T09:00:00.000Z')
    const warned: number[] = []
    for (let turn = 1; turn <= 3; turn += 1) {
      const person = await aPerson(['representative', lead])
      clock.advance(172_800_000)
      const [role] = await rolesOf(register.db.read, [person])
      valueOf(await endRole(register, person, role?.id ?? '', null, keeper))
      await heard()
      for (const { person: reader, items } of await letters())
        if (items[0]?.variant === 'representativesOften' && reader === keeper.person) warned.push(turn)
    }
    expect(warned).toEqual([3])
  })

  it('lets an organisation leave on its day: roles end, cases of its own are told', async () => {
    const { aPerson, changeOf, clock, heard, inReview, inSearch, keeper, lead, register } = await world()
    const signatory = await aPerson(['signatory', lead])
    await heard()
    await changeOf(lead, { status: 'left', leftOn: '2026-03-31' }, keeper)
    expect([...(await heard())].sort()).toEqual([inReview, inSearch].sort())
    expect(await findOrganisation(register.db.read, lead)).toMatchObject({ status: 'ordinary' })
    expect(await rolesOf(register.db.read, [signatory])).toMatchObject([{ untilOn: '2026-03-31' }])
    clock.moveTo('2026-03-31T21:59:59.000Z')
    expect(await heard()).toEqual([])
    clock.moveTo('2026-03-31T22:00:00.000Z')
    expect([...(await heard())].sort()).toEqual([inReview, inSearch].sort())
    expect(await findOrganisation(register.db.read, lead)).toMatchObject({
      status: 'left',
      leftOn: '2026-03-31'
    })
    await changeOf(lead, { status: 'ordinary' }, keeper)
    expect(await findOrganisation(register.db.read, lead)).toMatchObject({ status: 'ordinary', leftOn: null })
  })
})
