import { afterAll, beforeAll, expect, test } from 'vitest'

import { suggestionsOf } from '#app-suggestions.ts'
import { addOrganisation, linkOrganisations } from '#organisations/commands.ts'
import { organisationFields, profileFields } from '#organisations/model.ts'
import type { OrganisationInput } from '#organisations/model.ts'
import { changeProfile } from '#organisations/profile-commands.ts'
import { sights } from '#proposals/visibility.ts'
import { systemParty } from '#shared/workflow.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Browsing, Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'

let cluster: Cluster
let site: Site
let proposal: Proposal
let lead: Browsing
const ids: Record<string, string> = {}

const member = async (name: string, fields: Partial<OrganisationInput> = {}): Promise<void> => {
  const all = { name, type: 'hospital', services: ['proteomics', 'intensive care'], ...fields } as const
  const added = await addOrganisation(cluster.core.organisations, organisationFields.parse(all), systemParty)
  ids[name] = must(added).id
}

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  for (const name of ['Able', 'Brave', 'Calm', 'Linked', 'Declined']) await member(name)
  await member('Shy', { notSuggested: true })
  await member('Former', { status: 'left', leftOn: '2026-01-31' })
  await member('Outside', { status: 'none' })
  const { lab } = cluster.organisations
  const pair = { organisation: lab, linked: ids['Linked'] ?? '', ground: 'sameGroup' } as const
  must(await linkOrganisations(cluster.core.organisations, pair, cluster.people.coordinator))
  proposal = await aProposal(cluster, { state: 'searchOpen' })
  site = await aSite(cluster)
  lead = await site.as(cluster.people.lab)
}, 60_000)
afterAll(() => site?.app.close())

const at = (query = '') => `/api/v1/proposals/${proposal.id}/suggested-partners${query}`

type Listed = {
  readonly version: string
  readonly items: readonly { readonly organisation: { readonly name: string }; readonly place: number }[]
}

const listed = async (by = lead, query = ''): Promise<Listed> =>
  JSON.parse((await by.open(at(query))).html) as Listed

const namesIn = ({ items }: Listed): readonly string[] => items.map(({ organisation }) => organisation.name)

const invite = (name: string, more: object = {}) =>
  proposal.send(cluster.people.lab, 'partner.invite', {
    organisation: ids[name],
    need: 'science',
    text: 'Join us.',
    ...more
  })

const invitations = async () => {
  const rows = await cluster.core.database.read.all<{ event: string }>(
    `select event from journal where type = 'partner.invite' order by row_number`
  )
  return rows.map(({ event }) => JSON.parse(event) as { suggested?: { version: string; place: number } })
}

test('the lead and the coordinator see who could help; linked, former, shy and outside organisations are left out', async () => {
  expect(namesIn(await listed(lead, '?need=science')).toSorted()).toEqual([
    'Able',
    'Brave',
    'Calm',
    'Declined'
  ])
  const office = await site.as(cluster.people.coordinator)
  expect(namesIn(await listed(office)).toSorted()).toEqual(['Able', 'Brave', 'Calm', 'Declined'])
})

test('others do not learn whom the lead might take in', async () => {
  const other = await site.as(cluster.people.clinic)
  expect((await other.open(at())).status).toBe(403)
  expect((await other.open(`/proposals/${proposal.id}/suggested-partners`)).status).toBe(403)
  expect((await other.open(`/proposals/${proposal.id}`)).text).not.toContain('Who could help')
  const draft = await aProposal(cluster)
  expect((await other.open(`/proposals/${draft.id}/suggested-partners`)).status).toBe(404)
  expect((await lead.open(at('?need=nothing'))).status).toBe(404)
})

test('the journal says in which place of which ranking the invited one stood, whatever the sender claims', async () => {
  const { version, items } = await listed(lead, '?need=science')
  const place = items.find(({ organisation }) => organisation.name === 'Declined')?.place
  await invite('Declined', { suggested: { version: 'mine', place: 99 } })
  await invite('Shy', { suggested: { version: 'mine', place: 1 } })
  const [first, second] = await invitations()
  expect(first?.suggested).toEqual({ version, place })
  expect(second?.suggested).toBeUndefined()
  expect(namesIn(await listed(lead, '?need=science'))).not.toContain('Declined')
  expect(namesIn(await listed(lead, '?need=clinical'))).not.toContain('Declined')
})

test('an organisation that opts out is suggested no more from then on', async () => {
  const out = profileFields.parse({ services: ['proteomics'], notSuggested: true })
  must(await changeProfile(cluster.core.organisations, ids['Calm'] ?? '', 1, out, cluster.people.coordinator))
  expect(namesIn(await listed(lead, '?need=science')).toSorted()).toEqual(['Able', 'Brave'])
})

test('the other way round, an organisation learns which needs fit it, and how well', async () => {
  const { core, people, organisations } = cluster
  const now = core.clock.now()
  const fitting = (organisation: string, person: string | null) =>
    suggestionsOf(core).needsFor(organisation, sights(person ?? '', now), now)
  const found = await fitting(ids['Able'] ?? '', people.stranger.person)
  const said = found.map(({ proposal: id, need, fit, grade }) => ({ id, need, fit, grade }))
  for (const need of ['clinical', 'science'])
    expect(said).toContainEqual({ id: proposal.id, need, fit: 1, grade: 'strong' })
  expect(await fitting(organisations.lab, people.lab.person)).toEqual([])
  expect(await fitting(ids['Able'] ?? '', people.outsider.person)).toEqual([])
})

test('a suggestion leads to the invitation in two presses', async () => {
  const page = await lead.open(`/proposals/${proposal.id}/suggested-partners?need=science`)
  expect(page.text).toContain('2 organisations could help')
  const href = /href="([^"]*partner\.invite[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const form = await lead.open(href)
  const chosen = new URL(href, 'http://local').searchParams
  expect(form.html).toContain(`value="${chosen.get('organisation')}" selected`)
  expect(form.html).not.toContain('name="suggested')
  const done = await lead.act(href, {
    organisation: chosen.get('organisation') ?? '',
    need: 'science',
    text: 'We would like to have you.'
  })
  expect(done.status).toBe(200)
  expect((await invitations()).at(-1)?.suggested?.place).toBe(1)
})
