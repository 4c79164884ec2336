import { beforeAll, expect, it } from 'vitest'

import type { Person } from '#api/acting.ts'
import { forgetOldWritings } from '#proposals/writing-commands.ts'
import { aCard } from '#test/support/card.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { Body, CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('writing a proposal over REST', (test) => {
  let cluster: Cluster
  let api: CaseApi
  beforeAll(async () => {
    cluster = await aCluster(test().url)
    api = await aCaseApi(cluster)
  })

  const put = (who: Person, id: string, section: string, base: number, card: unknown) =>
    api.ask(who, 'PUT', `/api/v1/proposals/${id}/card/sections/${section}`, { base, card })

  it('two save different sections from the same version; the same section only once', async () => {
    const { lab, editor } = cluster.people
    const { id } = await aProposal(cluster, { state: 'draft' })
    const revision = (await api.ask(lab, 'GET', `/api/v1/proposals/${id}`)).json.revision
    const mine = await put(lab, id, 'rights', revision, { risks: 'Mine.', intellectualProperty: 'Ours.' })
    expect(mine.json).toMatchObject({ revision: revision + 1, unchanged: false })
    const theirs = await put(editor, id, 'plan', revision, { workPackages: 'Theirs.' })
    expect(theirs.json).toMatchObject({ revision: revision + 2 })
    const late = await put(editor, id, 'rights', revision, { risks: 'Late.' })
    expect(late.statusCode).toBe(412)
    const { card } = (await api.ask(lab, 'GET', `/api/v1/proposals/${id}`)).json
    expect(card).toMatchObject({ risks: 'Mine.', workPackages: 'Theirs.', goal: aCard().goal })
    expect(card.sensitive).toBeUndefined()
    expect((await put(lab, id, 'plan', revision, { risks: 'Elsewhere.' })).statusCode).toBe(422)
  })

  it('sections say what is missing and who writes, to those who see the file', async () => {
    const { lab, editor, stranger } = cluster.people
    const { id } = await aProposal(cluster, { state: 'draft', card: aCard({ risks: '' }) })
    const fields = { goal: ['A goal under way'] }
    expect((await api.ask(editor, 'PUT', `/api/v1/writings/${id}`, { fields })).statusCode).toBe(200)
    const listed = await api.ask(lab, 'GET', `/api/v1/proposals/${id}/card/sections`)
    const of = (section: string): Body => listed.json.items.find((item: Body) => item.section === section)
    expect(of('rights').missing).toEqual(['risks'])
    expect(of('content').editors).toMatchObject([{ name: 'Ewa Editor' }])
    expect(JSON.stringify(listed.json)).not.toContain('under way')
    expect((await api.ask(stranger, 'GET', `/api/v1/proposals/${id}/card/sections`)).statusCode).toBe(404)
    expect((await api.ask(stranger, 'PUT', `/api/v1/writings/${id}`, { fields })).statusCode).toBe(404)
  })

  it('unsaved texts are their writer’s alone, and go when thrown away', async () => {
    const { lab, editor } = cluster.people
    const fields = { 'title.pl': ['Nowy pomysł'] }
    await api.ask(lab, 'PUT', '/api/v1/writings/new', { fields })
    const items = async (who: Person) => (await api.ask(who, 'GET', '/api/v1/writings')).json.items
    expect(await items(lab)).toMatchObject([{ place: 'new', fields }])
    expect(JSON.stringify(await items(editor))).not.toContain('Nowy pomysł')
    const gone = await api.server.inject({
      method: 'DELETE',
      url: '/api/v1/writings/new',
      headers: { 'x-person': lab.person }
    })
    expect(gone.statusCode).toBe(204)
    expect(await items(lab)).toEqual([])
  })

  it('unsaved texts that nobody comes back to are forgotten in time', async () => {
    const { core, clock, people } = cluster
    await api.ask(people.university, 'PUT', '/api/v1/writings/new', { fields: { goal: ['Old.'] } })
    await forgetOldWritings(core, clock.now())
    const items = async () => (await api.ask(people.university, 'GET', '/api/v1/writings')).json.items
    expect(await items()).toHaveLength(1)
    await forgetOldWritings(core, '9999-01-01T00:00:00.000Z')
    expect(await items()).toEqual([])
  })

  it('a copy is for the lead, whatever became of the proposal, and tells nobody else where it is from', async () => {
    const { lab, clinic, coordinator, stranger } = cluster.people
    const source = await aProposal(cluster, { state: 'consortium' })
    const clone = (who: Person) => api.ask(who, 'POST', `/api/v1/proposals/${source.id}/clone`)
    for (const who of [clinic, coordinator, stranger]) expect((await clone(who)).statusCode).toBe(403)
    await source.send(lab, 'proposal.withdraw', { reason: 'No time.' })
    const made = await clone(lab)
    expect(made.statusCode).toBe(201)
    const { card } = (await api.ask(lab, 'GET', `/api/v1/proposals/${made.json.id}`)).json
    expect(card).toMatchObject({ origin: source.id, goal: aCard().goal })
    expect(card.clauses).toBeUndefined()
    expect((await api.ask(clinic, 'GET', `/api/v1/proposals/${made.json.id}`)).statusCode).toBe(404)
  })

  it('similar proposals are told by their teasers, to those who may know of them', async () => {
    const { clinic, lab } = cluster.people
    const keywords = ['nanobodies', 'glioblastoma', 'vaccine']
    const { id } = await aProposal(cluster, { state: 'draft', card: aCard({ keywords }) })
    const open = await aProposal(cluster, {
      state: 'searchOpen',
      card: aCard({ keywords: ['glioblastoma', 'vaccine', 'nanobody'], work: 'Hidden zebrafish model.' })
    })
    const ask = async (who: Person, card: unknown) =>
      (await api.ask(who, 'POST', '/api/v1/proposals/similar', { card })).json
    const idsIn = ({ proposals }: Body): readonly string[] => proposals.map((one: Body) => one.id)
    expect(idsIn(await ask(lab, { keywords }))).toEqual(expect.arrayContaining([id, open.id]))
    const known = idsIn(await ask(clinic, { keywords }))
    expect(known).toContain(open.id)
    expect(known).not.toContain(id)
    expect(idsIn(await ask(clinic, { keywords: ['zebrafish', 'hidden', 'model'] }))).not.toContain(open.id)
  })
})
