import { beforeAll, expect, it } from 'vitest'

import { sights } from '#proposals/visibility.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { trackingOf } from '#tracking/views.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

const path = '/api/v1/tracking'

onEachDatabase('tracking', (test) => {
  let cluster: Cluster
  let api: CaseApi
  let ids: Readonly<Record<'search' | 'ballot' | 'active' | 'check' | 'draft', string>>
  beforeAll(async () => {
    cluster = await aCluster(test().url)
    api = await aCaseApi(cluster)
    const idOf = async (wishes: Parameters<typeof aProposal>[1]) => (await aProposal(cluster, wishes)).id
    ids = {
      search: await idOf({ state: 'searchOpen' }),
      active: await idOf({ state: 'active' }),
      draft: await idOf({}),
      check: await idOf({ state: 'formalCheck', card: aCard({ kind: 'study' }) }),
      ballot: await idOf({ state: 'ballot' })
    }
  })

  const read = async (period = 'months') => {
    const { statusCode, json } = await api.ask(cluster.people.coordinator, 'GET', `${path}?period=${period}`)
    expect(statusCode).toBe(200)
    return json
  }
  type Named = { readonly id: string; readonly kind: string }

  it('tells the coordinator and the Board, and nobody else', async () => {
    const { people, presidium } = cluster
    expect((await api.ask(null, 'GET', path)).statusCode).toBe(401)
    for (const who of [people.lab, people.clinic, people.outsider, people.council, ...presidium])
      expect((await api.ask(who, 'GET', path)).statusCode).toBe(403)
    for (const who of [people.coordinator, people.board])
      expect((await api.ask(who, 'GET', path)).statusCode).toBe(200)
    expect((await api.ask(people.coordinator, 'GET', `${path}?period=ever`)).statusCode).toBe(422)
  })

  it('tells who is waited for, and of a ballot that runs only the body', async () => {
    const { waiting } = await read()
    const of = (kind: string, id: string) => waiting.find((one: Named) => one.kind === kind && one.id === id)
    expect(of('organisation', cluster.organisations.lab).items).toContainEqual(
      expect.objectContaining({ act: 'scope.submit', case: ids.draft })
    )
    expect(of('body', 'coordinator').items.map(({ act }: { act: string }) => act)).toContain('scope.accept')
    const votes = waiting.flatMap(({ kind, id, items }: Named & { items: { act: string; case: string }[] }) =>
      items.filter(({ act }) => act === 'vote.cast').map((item) => [kind, id, item.case])
    )
    expect(votes).toEqual([['body', 'presidium', ids.ballot]])
  })

  it('names the terms of the next fourteen days and what the procedure does then', async () => {
    const { terms, now } = await read()
    expect(terms).toContainEqual(
      expect.objectContaining({ term: 'T02', case: ids.check, atEnd: 'escalate', title: expect.anything() })
    )
    const limit = new Date(Date.parse(now) + 14 * 86_400_000).toISOString()
    for (const { at } of terms) expect(at <= limit).toBe(true)
    expect(terms.map(({ at }: { at: string }) => at)).toEqual(
      terms.map(({ at }: { at: string }) => at).toSorted()
    )
  })

  it('counts how far proposals came, by kind, with their partners', async () => {
    const { figures } = await read()
    const reached = Object.fromEntries(
      figures.funnel.map(({ milestone, count }: { milestone: string; count: number }) => [milestone, count])
    )
    expect(reached).toEqual({
      submitted: 4,
      checked: 3,
      agreed: 2,
      decided: 2,
      approved: 1,
      group: 1,
      closed: 0
    })
    expect(figures.byKind).toEqual([
      { name: 'research', total: 3, approved: 1, running: 2, rejected: 0, ended: 0 },
      { name: 'study', total: 1, approved: 0, running: 1, rejected: 0, ended: 0 }
    ])
    expect(figures.consortia).toMatchObject({ median: 2 })
    expect(figures.times.find(({ step }: { step: string }) => step === 'check')).toMatchObject({
      passed: 3,
      target: 7
    })
  })

  it('counts what members did, and who did nothing', async () => {
    const { members } = (await read('all')).figures
    const of = (id: string) => members.find((one: Named) => one.id === id)
    const { lab, clinic, stranger, outsider } = cluster.organisations
    expect(of(lab)).toMatchObject({ proposed: 5, partner: 0, lastActive: expect.any(String) })
    expect(of(clinic)).toMatchObject({ proposed: 0, partner: 2 })
    expect(of(clinic).answered).toBeGreaterThanOrEqual(2)
    expect(of(stranger)).toMatchObject({ proposed: 0, answered: 0, partner: 0, lastActive: null })
    expect(of(outsider)).toBeUndefined()
  })

  it('counts turnout of ballots that are over, not of one that runs, and never a choice', async () => {
    const answer = await api.ask(cluster.people.coordinator, 'GET', path)
    const closed = await test().database.read.all<{ eligible: number; voted: number }>(
      "select eligible, voted from ballots where state = 'closed' and body = 'presidium' and secret = 0"
    )
    const sum = (of: (row: { eligible: number; voted: number }) => number) =>
      closed.reduce((total, row) => total + Number(of(row)), 0)
    expect(closed.length).toBeGreaterThan(0)
    expect(answer.json.figures.turnout.all).toMatchObject({
      ballots: closed.length,
      eligible: sum(({ eligible }) => eligible),
      voted: sum(({ voted }) => voted)
    })
    expect(answer.json.figures.declarations).toMatchObject({ recused: 0, cases: 0 })
    expect(answer.body).not.toMatch(/"(?:for|against|abstain|votes_for|choice)"/)
  })

  it('shows the Board only what it may see: no case before its approval', async () => {
    const { json } = await api.ask(cluster.people.board, 'GET', `${path}?period=all`)
    const cases = JSON.stringify([json.waiting, json.terms, json.late])
    for (const id of [ids.draft, ids.check, ids.search, ids.ballot]) expect(cases).not.toContain(id)
    expect(json.figures.funnel[0].count).toBe(1)
  })

  it('puts stuck cases first once time has passed, and leaves out what lies before the period', async () => {
    const { clock, core, people } = cluster
    clock.advance(70 * 86_400_000)
    const { late } = await read()
    expect(late[0]).toMatchObject({ id: ids.check, state: 'formalCheck', days: 70, target: 7, stuck: true })
    expect(late.find(({ id }: Named) => id === ids.search)).toMatchObject({ stuck: true, target: 30 })
    expect(late.map(({ id }: Named) => id)).not.toContain(ids.active)
    clock.advance(400 * 86_400_000)
    const parts = { engine: core.engine, sights, profile: () => krakow }
    const { figures } = await trackingOf(parts, people.coordinator.person, 'months')
    expect(figures.proposals).toEqual([])
    expect(figures.turnout.all.ballots).toBe(0)
    expect(
      figures.members.every(({ proposed, answered, partner }) => proposed + answered + partner === 0)
    ).toBe(true)
  })
})
