import { afterAll, beforeAll, expect, it } from 'vitest'

import { linkForGuest } from '#invitations/link-commands.ts'
import { inviteByMail } from '#invitations/commands.ts'
import { invitationFields } from '#invitations/model.ts'
import { openInvitationDesk } from '#app-invitations.ts'
import type { Person } from '#api/acting.ts'
import { grantRole } from '#people/role-commands.ts'
import { sights } from '#proposals/visibility.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Browsing, Site } from '#test/pages/support/case-browser.ts'
import { readRoutesOf } from '#test/journeys/support/page-routes.ts'

let cluster: Cluster
let site: Site
let routes: readonly string[]
let own: Proposal
let other: Proposal
let guest: Person
let browser: Browsing

const needs = (aCard().needs ?? []).map((need) => ({ ...need, reach: 'external' as const }))

const levelOf = async ({ id }: Proposal, { person } = guest): Promise<number> => {
  const { sql, bindings } = sights(person, cluster.clock.now())
  const row = await cluster.core.database.read.get<{ level: number }>(
    `with ${sql} select level from seen where id = ?`,
    [...bindings, id]
  )
  return Number(row?.level)
}

const inviteAgain = (changes: object = {}, { id } = own) =>
  inviteByMail(openInvitationDesk(cluster.core), {
    proposal: id,
    me: cluster.people.lab,
    fields: invitationFields.parse({
      organisation: 'Meer Biotech',
      type: 'smallEnterprise',
      country: 'DE',
      name: 'Petra Meer',
      email: 'petra@meer.example',
      language: 'en',
      need: 'science',
      text: 'Join us.',
      ...changes
    })
  })

beforeAll(async () => {
  cluster = await aCluster(':memory:', 'en')
  const { core, people } = cluster
  const { built, routes: found } = await readRoutesOf(() => aSite(cluster))
  ;[site, routes] = [built, found]
  own = await aProposal(cluster, { state: 'searchOpen', card: aCard({ needs }) })
  other = await aProposal(cluster, {
    state: 'searchOpen',
    card: aCard({ needs, title: { pl: 'Inny projekt', en: 'Another undertaking' }, acronym: 'OTHER' })
  })
  const { organisation } = must(await inviteAgain())
  await own.send(people.coordinator, 'external.admit', { organisation })
  const row = await core.database.read.get<{ person_id: string }>('select person_id from guests')
  guest = { person: row?.person_id ?? '', organisation: null }
  browser = await site.as(guest)
}, 60_000)

afterAll(() => site?.app.close())

/** What a guest of one case must find nowhere: another case, and who is in the cluster. */
const closed = () => [
  other.id,
  other.number,
  'Another undertaking',
  'OTHER',
  'River Clinic',
  'Celina Clinic',
  'Quiet Works'
]

it('a guest finds nothing of other cases or of the register behind any address', async () => {
  const values: Readonly<Record<string, string>> = {
    id: other.id,
    actor: other.id,
    event: 'interest.express',
    organisation: cluster.organisations.clinic
  }
  const paths = routes
    .filter((route) => !/^\/(assets|live$|demo|metrics|invitations\/:token|api\/v1\/trial)/.test(route))
    .map((route) => route.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? 'x'))
  expect(paths.length).toBeGreaterThan(100)
  const leaks: string[] = []
  for (const path of paths) {
    const { html, status } = await browser.open(path)
    if (status >= 500) leaks.push(`${path} answers ${status}`)
    const told = closed().filter((word) => html.replaceAll(path, '').includes(word))
    if (told.length > 0) leaks.push(`${path} tells ${told.join(', ')}`)
  }
  expect(leaks).toEqual([])
})

it('sees the own case, and of it more with each step', async () => {
  const { people } = cluster
  expect([await levelOf(own), await levelOf(other)]).toEqual([1, 0])
  const page = await browser.open(`/proposals/${own.id}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('A bedside test for sepsis.')
  expect(page.text).not.toContain('Secret assay')
  const [partnership = ''] = await own.actorsOf('partnership')
  await own.send(guest, 'nda.accept', {}, partnership)
  expect([await levelOf(own), await levelOf(other)]).toEqual([2, 0])
  await own.send(guest, 'invitation.accept', { contribution: 'An assay.' }, partnership)
  expect(await levelOf(own)).toBe(2)
  expect((await own.attempt(guest, 'lead.resign', { reason: 'No.' })).ok).toBe(false)
  expect((await other.attempt(guest, 'interest.express', { need: 'science', contribution: 'X.' })).ok).toBe(
    false
  )
  const signed = await own.attempt(guest, 'partnership.confirm', {}, partnership)
  expect(signed).toMatchObject({ ok: false, refusal: { reasons: [{ rule: 'authorityStated' }] } })
  await own.send(guest, 'partnership.refuse', { reason: 'No capacity.' }, partnership)
  expect(await levelOf(own)).toBe(0)
  expect((await browser.open(`/proposals/${own.id}`)).status).toBe(404)
  expect(people.lab.person).not.toBe(guest.person)
})

it('a link ends with its term, with the partnership, and with who it was for', async () => {
  const { core, clock } = cluster
  const about = { person: guest.person, caseId: own.id, until: '2026-09-05T10:00:00.000Z' }
  const path = (await linkForGuest(core, about)) ?? ''
  const visitor = site.visitor()
  expect((await visitor.open(path)).text).toContain('Thank you for your answer')
  expect(await linkForGuest(core, { ...about, caseId: other.id })).toBeNull()
  expect(await linkForGuest(core, { ...about, person: cluster.people.clinic.person })).toBeNull()
  const { people } = cluster
  const { organisation } = must(await inviteAgain())
  await own.send(people.coordinator, 'external.admit', { organisation })
  expect((await visitor.open(path)).status).toBe(200)
  await own.send(people.lab, 'invitation.revoke', {}, (await own.actorsOf('partnership')).at(-1))
  expect((await visitor.open(path)).status).toBe(410)
  clock.moveTo('2026-09-05T10:00:00.001Z')
  expect((await visitor.open(path)).status).toBe(410)
})

it('nobody acts by an old invitation when somebody else was invited in their place, or beside a role of their own', async () => {
  const { core, people, clock, organisations } = cluster
  const project = await aProposal(cluster, { state: 'searchOpen', card: aCard({ needs }) })
  const admit = async (changes: object) => {
    const { organisation } = must(await inviteAgain(changes, project))
    await project.send(people.coordinator, 'external.admit', { organisation })
    return (await project.actorsOf('partnership')).at(-1) ?? ''
  }
  const until = '2026-12-01T10:00:00.000Z'
  const first = await admit({})
  const link = (await linkForGuest(core, { person: guest.person, caseId: project.id, until })) ?? ''
  expect((await site.visitor().open(link)).status).toBe(200)
  await project.send(people.lab, 'invitation.revoke', {}, first)
  clock.moveTo('2026-09-05T11:00:00.000Z')
  const second = await admit({ name: 'Jan Meer', email: 'jan@meer.example' })
  const row = await core.database.read.get<{ person_id: string }>(
    'select person_id from guests where case_id = ? order by invited_at desc',
    [project.id]
  )
  const jan = { person: row?.person_id ?? '', organisation: null }
  expect(jan.person).not.toBe(guest.person)
  expect([await levelOf(project, jan), await levelOf(project)]).toEqual([1, 0])
  expect((await site.visitor().open(link)).status).toBe(410)
  expect((await project.attempt(guest, 'nda.accept', {}, second)).ok).toBe(false)

  const role = { kind: 'representative', organisation: organisations.clinic, untilOn: null } as const
  const toJan = { person: jan.person, caseId: project.id, until }
  const janLink = (await linkForGuest(core, toJan)) ?? ''
  must(await grantRole(core.people, jan.person, role, people.coordinator))
  expect((await project.attempt(jan, 'nda.accept', {}, second)).ok).toBe(false)
  expect((await site.visitor().open(janLink)).status).toBe(410)
  expect(await linkForGuest(core, toJan)).toBeNull()
})

it('an invitation for somebody who does not act for the organisation goes to those who do', async () => {
  const { core, people, organisations } = cluster
  const project = await aProposal(cluster, { state: 'searchOpen' })
  const asked = { organisation: organisations.university, need: 'science', text: 'Join us.' }
  await project.send(people.lab, 'partner.invite', { ...asked, person: people.stranger.person })
  const told = await core.database.read.all<{ person_id: string }>(
    `select person_id from outbox where case_id = ? and payload like '%"N07"%'`,
    [project.id]
  )
  expect(told.map(({ person_id: person }) => person)).toEqual([people.university.person])
})
