import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { subscriptionsApi } from '#subscriptions/api.ts'
import { anApi, as } from '#test/people/an-api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

import { said, webhooksOf } from './support/webhooks.ts'
import type { Webhooks } from './support/webhooks.ts'

const sqlite = onSqlite()
let cluster: Cluster
let hooks: Webhooks
let app: Awaited<ReturnType<typeof anApi>>
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
})
beforeEach(async () => {
  for (const table of ['subscription_deliveries', 'subscriptions'])
    await sqlite().database.transaction((tx) => tx.run(`delete from ${table}`))
  hooks = webhooksOf(cluster)
  app = await anApi((server, gate) =>
    server.register(subscriptionsApi, { gate, register: hooks.register, word: (_request, key) => key })
  )
})

const path = '/api/v1/subscriptions'
const fields = { address: 'https://hooks.example.org/a', description: 'The warehouse' }

const ask = async (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
  headers: Record<string, string> = {}
) => {
  const who = as(cluster.people.coordinator.person)
  const answer = await app.inject({
    method,
    url,
    headers: { ...who, ...headers },
    ...(payload && { payload })
  })
  return {
    status: answer.statusCode,
    body: answer.body,
    json: answer.body === '' ? null : answer.json(),
    headers: answer.headers
  }
}

const made = async (more: object = {}) =>
  (await ask('POST', path, { ...fields, ...more })).json.subscription.id as string

describe('webhooks over the API', () => {
  it('are for coordinators only, whatever is asked', async () => {
    const id = await made()
    const { people, presidium } = cluster
    for (const [method, url, payload] of [
      ['GET', path],
      ['POST', path, fields],
      ['GET', `${path}/${id}`],
      ['PUT', `${path}/${id}`, fields],
      ['DELETE', `${path}/${id}`],
      ['GET', `${path}/${id}/deliveries`],
      ['GET', `${path}/message`],
      ...['pause', 'resume', 'rotate', 'replay', 'test'].map((act) => [
        'POST',
        `${path}/${id}/${act}`,
        { from: 0 }
      ])
    ] as ['GET' | 'POST', string, object?][]) {
      for (const person of [people.lab, people.board, presidium[0]]) {
        const answer = await app.inject({
          method,
          url,
          headers: as(person.person),
          ...(payload && { payload })
        })
        expect([answer.statusCode, method, url]).toEqual([403, method, url])
      }
      const nobody = await app.inject({ method, url, ...(payload && { payload }) })
      expect(nobody.statusCode).toBe(401)
    }
    expect((await ask('GET', `${path}/${id}`)).status).toBe(200)
    expect(hooks.world.arrived).toEqual([])
  })

  it('tell the secret when it is made, and never again', async () => {
    const answer = await ask('POST', path, fields)
    expect([answer.status, answer.headers['location']]).toEqual([
      201,
      `${path}/${answer.json.subscription.id}`
    ])
    const { secret } = answer.json
    expect(secret).toMatch(/^whsec_/)
    const { id } = answer.json.subscription
    for (const url of [path, `${path}/${id}`, `${path}/${id}/deliveries`])
      expect((await ask('GET', url)).body).not.toContain('whsec_')
    const tables = JSON.stringify(await sqlite().database.read.all('select * from subscriptions'))
    expect(tables).not.toContain(secret.slice(6))
    const rotated = await ask('POST', `${path}/${id}/rotate`)
    expect(rotated.json.secret).toMatch(/^whsec_/)
    expect(rotated.json.secret).not.toBe(secret)
  })

  it.each([
    ['http://hooks.example.org/', 'address_notSecure'],
    ['https://127.0.0.1/', 'address_private'],
    ['https://169.254.169.254/latest/meta-data', 'address_private'],
    ['https://[::ffff:10.0.0.1]/', 'address_private'],
    ['https://user:word@hooks.example.org/', 'address_credentials'],
    ['hooks', 'address_notAnAddress']
  ])('refuse the address %s', async (address, code) => {
    const answer = await ask('POST', path, { ...fields, address })
    expect(answer).toMatchObject({ status: 422, json: { issues: [{ path: '/address', code }] } })
  })

  it('refuse names that the procedure does not have, and a case that is not there', async () => {
    const filters = {
      workflows: ['ballots'],
      events: ['scope.submit', 'scope.sumbit'],
      states: ['done?'.slice(0, 4)],
      case: 'pro_x'
    }
    const answer = await ask('POST', path, { ...fields, filters })
    expect(answer.json.issues.map((issue: { path: string }) => issue.path)).toEqual([
      '/filters/workflows/0',
      '/filters/events/1',
      '/filters/states/0',
      '/filters/case'
    ])
  })

  it('are changed by who has seen their version', async () => {
    const id = await made()
    const change = { ...fields, description: 'The other warehouse' }
    expect((await ask('PUT', `${path}/${id}`, change)).status).toBe(428)
    expect((await ask('PUT', `${path}/${id}`, change, { 'if-match': '"7"' })).status).toBe(412)
    const changed = await ask('PUT', `${path}/${id}`, change, { 'if-match': '"1"' })
    expect(changed).toMatchObject({ status: 200, json: { description: 'The other warehouse', version: 2 } })
    expect(changed.headers['etag']).toBe('"2"')
  })

  it('say why a message did not arrive, and go on when resumed', async () => {
    const id = await made()
    hooks.world.answers.set(fields.address, () => said(410, 'closed'))
    await aProposal(cluster)
    await hooks.settle()
    const failed = await ask('GET', `${path}/${id}`)
    expect(failed.json).toMatchObject({
      state: 'failed',
      reason: { code: 'gone', text: 'subscriptions.reason.gone' },
      status: 410
    })
    expect((await ask('GET', `${path}/${id}/deliveries`)).json.items).toMatchObject([
      { delivered: false, type: 'proposal.opened', said: 'closed', reason: { code: 'gone' } }
    ])
    hooks.world.answers.clear()
    expect((await ask('POST', `${path}/${id}/resume`)).json).toMatchObject({ state: 'active', reason: null })
    await hooks.settle()
    const { reached } = (await ask('GET', `${path}/${id}`)).json
    expect((await ask('POST', `${path}/${id}/pause`)).json).toMatchObject({ state: 'paused' })
    expect((await ask('POST', `${path}/${id}/replay`, { from: reached + 1 })).status).toBe(422)
    expect((await ask('POST', `${path}/${id}/replay`, { from: reached - 1 })).json.reached).toBe(reached - 1)
    expect((await ask('POST', `${path}/${id}/test`)).json).toMatchObject({ delivered: true, status: 204 })
    expect((await ask('DELETE', `${path}/${id}`)).status).toBe(204)
    expect((await ask('GET', `${path}/${id}`)).status).toBe(404)
  })
})
