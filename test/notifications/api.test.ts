import { beforeEach, describe, expect, it } from 'vitest'

import { notificationsApi } from '#notifications/api.ts'
import { caseFacts } from '#notifications/case-facts.ts'
import type { Language } from '#shared/language.ts'
import { anApi, as } from '#test/people/an-api.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { author, coordinator, institute } from '#test/workflows/support/proposal.ts'

import { aPostalCluster } from './support/postal-cluster.ts'
import type { PostalCluster } from './support/postal-cluster.ts'

onEachDatabase('my notices', (test) => {
  let cluster: PostalCluster

  const served = (language: Language = 'pl') =>
    anApi((server, gate) =>
      server.register(notificationsApi, { parts: cluster.parts, gate, languageOf: () => language })
    )

  beforeEach(async () => {
    cluster = await aPostalCluster(test().database)
    await cluster.open()
    await cluster.must(author, 'scope.submit')
  })

  it('are for signed-in people, and only their own', async () => {
    const app = await served()
    expect((await app.inject({ url: '/api/v1/notifications' })).statusCode).toBe(401)
    const nobodys = await app.inject({
      url: '/api/v1/notifications',
      headers: as(institute.person as string)
    })
    expect(nobodys.json()).toEqual({ items: [], next: null })
  })

  it('say in my language what I was told, and whether it has arrived', async () => {
    const url = '/api/v1/notifications'
    const headers = as(coordinator.person as string)
    const before = await (await served('en')).inject({ url, headers })
    expect(before.json()).toMatchObject({
      items: [
        {
          notice: 'N02',
          variant: 'task',
          case: 'prp_x',
          act: 'scope.accept',
          subject: '[KLSK/PP/2026/0041] Check the scope: Early detection of sepsis from bedside data',
          state: 'waiting',
          deliveredAt: null
        }
      ]
    })
    await cluster.worker.drain()
    const after = await (await served()).inject({ url, headers })
    expect(after.json()).toMatchObject({
      items: [
        {
          subject:
            '[KLSK/PP/2026/0041] Prosimy o sprawdzenie zakresu: Wczesne wykrywanie sepsy z danych przyłóżkowych',
          state: 'delivered',
          deliveredAt: cluster.clock.now()
        }
      ]
    })
  })

  it('come page by page, without those that no longer concerned me', async () => {
    await cluster.must(coordinator, 'scope.accept')
    await cluster.worker.drain()
    const app = await served()
    const headers = as(author.person as string)
    const first = (await app.inject({ url: '/api/v1/notifications?limit=1', headers })).json()
    expect(first.items).toMatchObject([{ notice: 'N05' }])
    const second = (
      await app.inject({ url: `/api/v1/notifications?limit=1&cursor=${first.next}`, headers })
    ).json()
    expect(second).toMatchObject({ items: [{ notice: 'N02' }], next: null })
  })
})

onEachDatabase('what mails may say of a case', (test) => {
  describe('is read from number, card and register', () => {
    it('in the revision that counts', async () => {
      const { database } = test()
      await (await aPostalCluster(database)).open()
      await database.transaction(async (tx) => {
        await tx.run(
          `insert into proposals (id, case_id, state, stage, status, since, opened_at, author_person_id, author_organisation_id,
           lead_person_id, lead_organisation_id, lead_vacant, revision, digest, round)
           values ('prp_x', 'prp_x', 'draft', 'scope', 'active', '', '', '', '', '', 'org_lead', 0, 2, '', 0)`
        )
        await tx.run(
          "insert into proposal_numbers (proposal_id, year, running, number) values ('prp_x', 2026, 41, 'KLSK/PP/2026/0041')"
        )
        for (const [revision, title] of [
          [1, 'Stary tytuł'],
          [2, 'Nowy tytuł']
        ])
          await tx.run(
            `insert into card_revisions (proposal_id, revision, digest, salt, at, title_pl, teaser_search, card_search, body)
             values ('prp_x', ?, '', '', '', ?, '', '', '{"teaser":"W skrócie."}')`,
            [revision as number, title as string]
          )
        await tx.run(
          `insert into needs (proposal_id, id, place, role, must, seats, search_text, body)
           values ('prp_x', 'n1', 0, 'Producent czujników', 1, 1, '', '{}')`
        )
      })
      expect(await caseFacts(database.read, 'prp_x')).toEqual({
        number: 'KLSK/PP/2026/0041',
        title: { pl: 'Nowy tytuł', en: null },
        teaser: 'W skrócie.',
        lead: 'Uniwersytet Nadrudawski',
        needs: { n1: 'Producent czujników' }
      })
      expect(await caseFacts(database.read, 'prp_unknown')).toBeNull()
    })
  })
})

onEachDatabase('reading my notices over REST', (test) => {
  let cluster: PostalCluster

  beforeEach(async () => {
    cluster = await aPostalCluster(test().database)
    await cluster.open()
    await cluster.must(author, 'scope.submit')
  })

  const ask = async (person: string, method: 'GET' | 'POST', path: string) => {
    const app = await anApi((server, gate) =>
      server.register(notificationsApi, { parts: cluster.parts, gate, languageOf: () => 'en' })
    )
    return app.inject({ method, url: `/api/v1/notifications${path}`, headers: as(person) })
  }

  it('counts, filters and marks them, one or all', async () => {
    const me = coordinator.person as string
    expect((await ask(me, 'GET', '/unread-count')).json()).toEqual({ unread: 1, more: false })
    const [task] = (await ask(me, 'GET', '?state=unread&asking=true')).json().items
    expect(task).toMatchObject({ readAt: null, step: { act: 'scope.accept', workflow: 'proposal' } })
    expect((await ask(me, 'GET', '?state=read')).json().items).toEqual([])
    expect((await ask(me, 'POST', `/${task.id}/read`)).statusCode).toBe(204)
    expect((await ask(me, 'GET', '?state=read')).json().items).toMatchObject([
      { id: task.id, readAt: cluster.clock.now() }
    ])
    expect((await ask(me, 'GET', '/unread-count')).json()).toEqual({ unread: 0, more: false })
    const lead = author.person as string
    expect((await ask(lead, 'POST', '/read-all?case=prp_other')).statusCode).toBe(204)
    expect((await ask(lead, 'GET', '?state=unread')).json().items).not.toEqual([])
    expect((await ask(lead, 'POST', '/read-all?case=prp_x')).statusCode).toBe(204)
    expect((await ask(lead, 'GET', '?state=unread')).json().items).toEqual([])
    expect((await ask(lead, 'POST', '/read-all')).statusCode).toBe(204)
    expect((await ask(lead, 'GET', '?state=unread')).json().items).toEqual([])
    expect((await ask(lead, 'GET', '?case=prp_other')).json().items).toEqual([])
  })

  it('knows nothing of the notices of others', async () => {
    const [task] = (await ask(coordinator.person as string, 'GET', '')).json().items
    expect((await ask(author.person as string, 'POST', `/${task.id}/read`)).statusCode).toBe(404)
    expect((await ask(author.person as string, 'POST', '/none/read')).statusCode).toBe(404)
    expect((await ask(coordinator.person as string, 'GET', '/unread-count')).json()).toMatchObject({
      unread: 1
    })
  })
})
