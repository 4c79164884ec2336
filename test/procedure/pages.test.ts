import { afterAll, beforeAll, expect, test } from 'vitest'

import { matrixOf } from '#procedure/matrix-pages.ts'
import { procedureOf } from '#procedure/views.ts'
import { nameIn } from '#procedure/words-pages.ts'
import { eventText, wordingOf } from '#templates/locales/index.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { createToken } from '#accounts/commands.ts'
import type { Person } from '#api/acting.ts'
import type { Relation } from '#shared/workflow.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { workflows } from '#workflows/index.ts'

let cluster: Cluster
let site: Site
let bystander: Person
const parts = procedureOf(workflows)
const wording = wordingOf('en', '2026-09-01T10:00:00.000Z')
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  bystander = cluster.people.stranger
  site = await aSite(cluster)
}, 60_000)
afterAll(() => site?.app.close())

test('the pages name every state, every act and everything that comes next', async () => {
  const member = await site.as(cluster.people.clinic)
  const nameOf = nameIn(wording)
  for (const part of parts) {
    const { status, text, html } = await member.open(`/procedure/${part.id}`)
    expect(status).toBe(200)
    for (const state of part.states) {
      expect(text).toContain(plain(nameOf(part.workflow, state.id)))
      expect(html).toContain(`id="${state.id}"`)
      for (const { kind, on, from, to, workflow } of state.moves) {
        if (kind === 'act') expect(text).toContain(plain(eventText(wording, on, 'label')))
        if (kind === 'message' && from !== to) expect(text).toContain(plain(eventText(wording, on, 'past')))
        expect(text).toContain(plain(nameOf(workflow === 'task-group' ? 'proposal' : workflow, to)))
      }
    }
  }
}, 30_000)

test('everybody may know how many cases there are only as far as they know of the cases', async () => {
  await aProposal(cluster)
  await aProposal(cluster, { state: 'coi' })
  const read = async (who: 'coordinator' | 'member' | 'lab') =>
    (await site.as(who === 'member' ? bystander : cluster.people[who])).open('/procedure')
  const office = await read('coordinator')
  expect(office.html).toContain('href="/proposals?q=state%3Acoi"')
  expect(office.html).toContain('Draft (1)')
  const member = await read('member')
  expect(member.html).not.toContain('state%3A')
  expect(member.html).not.toContain('Draft (1)')
  // Not whether its members declare, write or vote.
  expect(member.text).toContain('In Presidium review: 1')
  expect(member.html).not.toContain('Impartiality declarations (1)')
  expect((await read('lab')).html).toContain('Draft (1)')
}, 30_000)

test('the way of a case is told in the words that its reader knows it by', async () => {
  const proposal = await aProposal(cluster, { state: 'opinions' })
  const path = `/proposals/${proposal.id}/path`
  const office = await (await site.as(cluster.people.coordinator)).open(path)
  const name = (state: string): string => nameIn(wording)('proposal', state)
  for (const state of ['draft', 'formalCheck', 'searchOpen', 'queued', 'coi', 'opinions'])
    expect(office.text).toContain(name(state))
  expect(office.html.match(/class="state went here"/g)).toHaveLength(2)
  // A member of the cluster who has no part in it knows that it is in review, and no more.
  const stranger = await (await site.as(bystander)).open(path)
  expect(stranger.text).toContain('The way of this case: In Presidium review')
  const [stops = ''] = /<tbody>[\s\S]*?<\/tbody>/.exec(stranger.html) ?? []
  expect(stops).toContain('In Presidium review')
  expect(stops).not.toContain(name('coi'))
  expect(stops).not.toContain(name('opinions'))
  const draft = await aProposal(cluster)
  expect((await (await site.as(bystander)).open(`/proposals/${draft.id}/path`)).status).toBe(404)
}, 30_000)

/** What these people may be to a case of the lab. */
const relationsOf = ({ person }: Person): readonly Relation[] => {
  if (person === cluster.people.coordinator.person) return ['coordinator']
  if (person === cluster.people.lab.person) return ['author', 'lead', 'member', 'leader', 'groupMember']
  return ['chair', 'presidium', 'voter']
}

test('the matrix says of an act what the engine says', async () => {
  const { rows } = matrixOf(parts)
  const byAct = new Map(
    rows.flatMap(({ acts }) =>
      acts.filter(({ workflow }) => workflow === 'proposal').map((row) => [row.act, row])
    )
  )
  const { engine } = cluster.core
  let compared = 0
  for (const state of ['draft', 'searchOpen', 'queued', 'opinions', 'conditional'] as const) {
    const { id } = await aProposal(cluster, { state })
    const root = await engine.view(cluster.core.database.read, id)
    if (!root) throw new Error(`There is no case ${id}`)
    const lab = { ...cluster.people.lab, organisation: cluster.organisations.lab }
    for (const me of [cluster.people.coordinator, lab, cluster.presidium[0]])
      for (const action of await engine.actions(cluster.core.database.read, root, root, me)) {
        const { event, allowed, reasons } = action
        const row = byAct.get(event)
        expect(row?.states, `${event} in ${state}`).toContain(state)
        for (const { rule, values } of reasons)
          if (rule === 'onlyFor')
            expect(row?.by).toEqual(expect.arrayContaining(values['relations'] as string[]))
        if (allowed) expect(row?.by.some((relation) => relationsOf(me).includes(relation))).toBe(true)
        compared += 1
      }
  }
  expect(compared).toBeGreaterThan(100)
}, 60_000)

test('a program reads the procedure as the machines have it', async () => {
  const accounts = { db: cluster.core.database, clock: cluster.core.clock, ids: cluster.core.ids }
  const token = { name: 'chart', scopes: ['read' as const], days: 1 }
  const { secret } = await createToken(accounts, bystander.person, token)
  const headers = { authorization: `Bearer ${secret}` }
  const answer = await site.app.server.inject({ url: '/api/v1/procedure', headers })
  expect(answer.statusCode).toBe(200)
  const read = answer.json() as { readonly parts: readonly { readonly states: readonly { id: string }[] }[] }
  expect(read.parts.map(({ states }) => states.map(({ id }) => id))).toEqual(
    parts.map(({ states }) => states.map(({ id }) => id))
  )
  expect((await site.app.server.inject({ url: '/api/v1/procedure' })).statusCode).toBe(401)
})

test('the matrix shows the acts of one role', async () => {
  const member = await site.as(cluster.people.clinic)
  const chair = await member.open('/procedure/permissions?role=chair')
  expect(chair.text).toContain(eventText(wording, 'review.open', 'label'))
  expect(chair.text).not.toContain(eventText(wording, 'scope.submit', 'label'))
  expect((await member.open('/procedure/nowhere')).status).toBe(404)
  expect((await site.visitor().open('/procedure')).url).toContain('/sign-in')
})
