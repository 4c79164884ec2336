import { expect, it } from 'vitest'

import { organisationFacts } from '#organisations/facts.ts'
import { peopleFacts } from '#people/facts.ts'
import type { JsonObject } from '#shared/json.ts'
import type { Party } from '#shared/workflow.ts'
import { factOf } from '#workflows/facts.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister } from './a-register.ts'

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

    const presidium = await peopleFacts.presidium(db(), query(root, nobody))
    const fact = factOf({ facts: { presidium } }, 'presidium')
    const grounds = Object.fromEntries(fact?.recused.map(({ person, ground }) => [person, ground]) ?? [])
    expect(grounds).toEqual({
      [chair]: 'ownOrganisation',
      [deputy]: 'linkedOrganisation',
      [third]: 'ownOrganisation'
    })
    expect(fact?.members).toHaveLength(4)
    expect(fact?.members).toContainEqual({ person: chair, organisation: lead, chair: true, deputy: false })
    expect(fact?.members).toContainEqual({
      person: deputy,
      organisation: daughter,
      chair: false,
      deputy: true
    })
    expect(fact?.members.some(({ person }) => person === fourth)).toBe(true)
  })

  it('only a signatory of the organisation acted for has its mandate', async () => {
    const { anOrganisation, aPerson } = await aRegister(test().database)
    const one = await anOrganisation({ name: 'One' })
    const two = await anOrganisation({ name: 'Two' })
    const person = await aPerson(['signatory', one], ['representative', two])
    const mandate = (organisation: string | null) =>
      peopleFacts.mandate(db(), query({}, { person, organisation }))
    expect(await mandate(one)).toEqual({ authorised: true, organisation: one })
    expect(await mandate(two)).toEqual({ authorised: false, organisation: two })
    expect(await mandate('org_stranger')).toEqual({ authorised: false, organisation: null })
    const root = { lead: { person, organisation: two } }
    expect(await peopleFacts.mandate(db(), query(root, { person, organisation: null }))).toEqual({
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
    const affiliations = await peopleFacts.affiliations(db(), query({}, { person, organisation: own }))
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
