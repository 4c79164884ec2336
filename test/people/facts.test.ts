import { expect, it } from 'vitest'

import { organisationFacts } from '#organisations/facts.ts'
import { linkOrganisations } from '#organisations/commands.ts'
import { nameSubstitute } from '#people/deputation-commands.ts'
import { peopleFacts } from '#people/facts.ts'
import { declareInterest } from '#people/interest-commands.ts'
import type { JsonObject } from '#shared/json.ts'
import { systemParty } from '#shared/workflow.ts'
import type { Party } from '#shared/workflow.ts'
import { factOf } from '#workflows/facts.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister, valueOf } from './a-register.ts'

onEachDatabase('Facts about people and organisations', (test) => {
  const query = (root: JsonObject, by: Party, event: JsonObject = {}) => ({
    case: 'prp_1',
    actor: 'prp_1',
    context: root,
    root,
    event: { type: 'review.open', ...event },
    by,
    now: '2026-03-02T09:00:00.000Z'
  })
  const facts = peopleFacts(async () => [])
  const nobody = { person: null, organisation: null }
  const db = () => test().database.read

  it('a Presidium member of an interested or linked organisation is recused with the ground', async () => {
    const { anOrganisation, aPerson, link } = await aRegister(test().database)
    const lead = await anOrganisation({ name: 'Lead' })
    const daughter = await anOrganisation({ name: 'Daughter of the lead' })
    const declined = await anOrganisation({ name: 'Declined' })
    const retracted = await anOrganisation({ name: 'Retracted' })
    await link(lead, daughter)
    const chair = await aPerson(['chair', lead])
    const deputy = await aPerson(['deputyChair'], ['representative', daughter])
    const third = await aPerson(['presidium', declined])
    const fourth = await aPerson(['presidium', retracted])
    const side = { person: await aPerson(['signatory', lead]), organisation: lead }
    const row = (organisation: string, state: string) => ({
      partnership: `psp_${state}`,
      organisation,
      need: 'n1',
      role: 'partner',
      state
    })
    const root = {
      author: side,
      lead: side,
      partners: [row(declined, 'declined'), row(retracted, 'withdrawn')]
    }

    const presidium = await facts.presidium(db(), query(root, nobody))
    const fact = factOf({ facts: { presidium } }, 'presidium')
    const grounds = Object.fromEntries(fact?.recused.map(({ person, ground }) => [person, ground]) ?? [])
    expect(grounds).toEqual({
      [chair]: 'ownOrganisation',
      [deputy]: 'linkedOrganisation',
      [third]: 'ownOrganisation'
    })
    expect(fact?.members).toHaveLength(4)
    const alone = { substitute: null, group: null }
    expect(fact?.members).toContainEqual({
      ...alone,
      person: chair,
      organisation: lead,
      chair: true,
      deputy: false
    })
    expect(fact?.members).toContainEqual({
      ...alone,
      person: deputy,
      organisation: daughter,
      chair: false,
      deputy: true
    })
    expect(fact?.members.some(({ person }) => person === fourth)).toBe(true)
  })

  const bodyOn = async (body: 'presidium' | 'council' | 'board', root: JsonObject, now: string) =>
    factOf({ facts: { [body]: await facts[body](db(), { ...query(root, nobody), now }) } }, body)

  it('a substitute by statute stands in on the days given, unless recused or a member too', async () => {
    const { anOrganisation, aPerson, register } = await aRegister(test().database)
    const lead = await anOrganisation({ name: 'Lead' })
    const member = await aPerson(['council'])
    const other = await aPerson(['council'])
    const standsIn = await aPerson()
    const tied = await aPerson(['representative', lead])
    const name = (substitute: string, fromOn: string, untilOn: string | null) =>
      nameSubstitute(register, member, { body: 'council', substitute, fromOn, untilOn }, systemParty)
    expect(await name(other, '2026-03-01', null)).toMatchObject({ ok: false })
    valueOf(await name(standsIn, '2026-03-01', '2026-03-31'))
    expect(await name(tied, '2026-03-31', null)).toMatchObject({ ok: false })
    valueOf(await name(tied, '2026-04-01', null))
    const root = { lead: { person: 'per_x', organisation: lead } }
    const substituteAt = async (now: string) =>
      (await bodyOn('council', root, now))?.members.find(({ person }) => person === member)?.substitute
    expect(await substituteAt('2026-03-31T21:59:59.000Z')).toBe(standsIn)
    // In April somebody of the lead stands in, who may not decide on its case.
    expect(await substituteAt('2026-03-31T22:00:00.000Z')).toBeNull()
    expect((await bodyOn('council', {}, '2026-04-01T10:00:00.000Z'))?.members).toContainEqual(
      expect.objectContaining({ person: member, substitute: tied })
    )
  })

  it('the Board is a body like the others; a seat has its group of members', async () => {
    const { anOrganisation, aPerson } = await aRegister(test().database)
    const one = await anOrganisation({ name: 'One', group: 'BIOF' })
    const member = await aPerson(['board', one])
    const root = { lead: { person: 'per_x', organisation: one } }
    expect(await bodyOn('board', root, '2026-03-02T09:00:00.000Z')).toEqual({
      members: [
        { person: member, organisation: one, chair: false, deputy: false, substitute: null, group: 'BIOF' }
      ],
      recused: [{ person: member, ground: 'ownOrganisation' }]
    })
  })

  it('a link recuses on its days only', async () => {
    const { anOrganisation, aPerson, register } = await aRegister(test().database)
    const lead = await anOrganisation({ name: 'Lead' })
    const near = await anOrganisation({ name: 'Near' })
    const pair = {
      organisation: lead,
      linked: near,
      ground: 'ownership',
      fromOn: null,
      untilOn: '2026-03-02'
    } as const
    valueOf(await linkOrganisations(register, pair, systemParty))
    const member = await aPerson(['presidium', near])
    const root = { lead: { person: 'per_x', organisation: lead } }
    const at = async (now: string) => (await bodyOn('presidium', root, now))?.recused
    expect(await at('2026-03-02T22:59:59.000Z')).toEqual([{ person: member, ground: 'linkedOrganisation' }])
    expect(await at('2026-03-02T23:00:00.000Z')).toEqual([])
  })

  it('a declared tie and a name in the card recuse', async () => {
    const { anOrganisation, aPerson, register } = await aRegister(test().database)
    const lead = await anOrganisation({ name: 'Lead' })
    const tied = await aPerson(['presidium'])
    const named = await aPerson(['presidium'])
    const fields = { kind: 'contractor', organisation: lead, fromOn: null, untilOn: null } as const
    valueOf(await declareInterest(register, tied, fields, { person: tied, organisation: null }))
    const root = { lead: { person: 'per_x', organisation: lead } }
    const presidium = await peopleFacts(async () => [named]).presidium(db(), query(root, nobody))
    const recused = factOf({ facts: { presidium } }, 'presidium')?.recused ?? []
    expect(Object.fromEntries(recused.map(({ person, ground }) => [person, ground]))).toEqual({
      [tied]: 'employment',
      [named]: 'namedInCase'
    })
  })

  it('only a signatory of the organisation acted for has its mandate', async () => {
    const { anOrganisation, aPerson } = await aRegister(test().database)
    const one = await anOrganisation({ name: 'One' })
    const two = await anOrganisation({ name: 'Two' })
    const person = await aPerson(['signatory', one], ['representative', two])
    const mandate = (organisation: string | null) => facts.mandate(db(), query({}, { person, organisation }))
    expect(await mandate(one)).toEqual({ authorised: true, organisation: one })
    expect(await mandate(two)).toEqual({ authorised: false, organisation: two })
    expect(await mandate('org_stranger')).toEqual({ authorised: false, organisation: null })
    const root = { lead: { person, organisation: two } }
    expect(await facts.mandate(db(), query(root, { person, organisation: null }))).toEqual({
      authorised: false,
      organisation: two
    })
  })

  it('affiliations name own and linked organisations', async () => {
    const { anOrganisation, aPerson, link } = await aRegister(test().database)
    const own = await anOrganisation({ name: 'Own' })
    const linked = await anOrganisation({ name: 'Linked' })
    await link(linked, own)
    const person = await aPerson(['representative', own])
    const affiliations = await facts.affiliations(db(), query({}, { person, organisation: own }))
    expect(affiliations).toEqual({ organisations: [own, linked] })
  })

  it('organisations are those named in the case, the event and the sender, with what a consortium counts', async () => {
    const { anOrganisation, link } = await aRegister(test().database)
    const lead = await anOrganisation({ name: 'Lead' })
    const invited = await anOrganisation({ name: 'Invited', type: 'university', status: 'none' })
    const other = await anOrganisation({ name: 'Other' })
    await link(lead, other)
    const root = { lead: { person: 'per_1', organisation: lead } }
    const organisations = await organisationFacts.organisations(
      db(),
      query(root, nobody, { organisation: invited })
    )
    const fact = factOf({ facts: { organisations } }, 'organisations')
    expect(Object.keys(fact ?? {}).sort()).toEqual([lead, invited].sort())
    expect(fact?.[lead]).toEqual({
      type: 'smallEnterprise',
      sector: 'enterprise',
      member: true,
      linked: [other]
    })
    expect(fact?.[invited]).toMatchObject({ sector: 'university', member: false })
  })
})
