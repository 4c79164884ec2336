import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { problemKinds, problemTable } from '#platform/http/problem-table.ts'
import type { Server } from '#platform/http/server.ts'
import type { Refusal } from '#engine/contract.ts'
import { onSqlite } from '#test/support/database.ts'
import { aServer } from '#test/support/server.ts'

const refusals: Record<Refusal['kind'], Refusal> = {
  unknown: { kind: 'unknown' },
  invalid: {
    kind: 'invalid',
    issues: [
      { path: 'needs.0.title', code: 'too_small', message: 'x', values: { minimum: 3, origin: 'string' } }
    ]
  },
  notAnEvent: { kind: 'notAnEvent', type: 'xstate.stop' },
  forbidden: { kind: 'forbidden', event: 'scope.accept', allowed: ['coordinator'] },
  notNow: { kind: 'notNow', event: 'scope.accept', state: 'draft' },
  rules: {
    kind: 'rules',
    event: 'proposal.submit',
    reasons: [{ rule: 'consortiumReady', values: { minimum: 2 } }]
  },
  stale: { kind: 'stale', expected: 3, actual: 4 },
  keyReused: { kind: 'keyReused' },
  busy: { kind: 'busy' }
}

describe('what goes wrong', () => {
  const sqlite = onSqlite()
  let server: Server
  beforeAll(async () => {
    const built = await aServer(sqlite().database)
    server = built.server
    server.get<{ Querystring: { kind: Refusal['kind'] } }>('/refuse', (request, reply) =>
      built.problems.refuse(request, reply, refusals[request.query.kind])
    )
    server.post(
      '/api/v1/things',
      { schema: { body: z.strictObject({ name: z.string().min(3), size: z.int() }) } },
      () => ({})
    )
    server.get('/broken', () => {
      throw new Error('the password is swordfish')
    })
    await server.ready()
  })
  afterAll(() => server.close())

  it.each(Object.keys(refusals) as Refusal['kind'][])(
    'the refusal %s is a problem document',
    async (kind) => {
      const answer = await server.inject({ url: `/refuse?kind=${kind}` })
      const entry = problemTable[kind]
      expect(answer.statusCode).toBe(entry.status)
      expect(answer.headers['content-type']).toMatch('application/problem+json')
      expect(answer.json()).toMatchObject({
        type: entry.type,
        status: entry.status,
        title: expect.stringContaining(`problems.${kind}.title`)
      })
      expect(answer.headers['retry-after']).toBe(entry.retryAfter?.toString())
    }
  )

  it('says which field is at fault, and every missing condition', async () => {
    const invalid = await server.inject({ url: '/refuse?kind=invalid' })
    expect(invalid.json()['errors']).toEqual([
      { pointer: '/needs/0/title', code: 'too_small', detail: 'pl form.tooShort {"limit":3}' }
    ])
    const rules = await server.inject({ url: '/refuse?kind=rules' })
    expect(rules.json()['reasons']).toEqual([
      { rule: 'consortiumReady', values: { minimum: 2 }, detail: 'pl rules.consortiumReady {"minimum":2}' }
    ])
  })

  it('speaks the language that the browser asks for', async () => {
    const answer = await server.inject({
      url: '/refuse?kind=busy',
      headers: { 'accept-language': 'de, en-GB;q=0.8, pl;q=0.5' }
    })
    expect(answer.headers['content-language']).toBe('en')
    expect(answer.json()['title']).toMatch(/^en /)
  })

  it('shows a browser a page', async () => {
    const answer = await server.inject({ url: '/nowhere', headers: { accept: 'text/html,*/*' } })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toMatch('text/html')
    expect(answer.body).toMatch(/^<h1>pl problems.unknown.title/)
  })

  it('names all invalid fields at once', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/things',
      payload: { name: 'ab', colour: 'red' }
    })
    expect(answer.statusCode).toBe(422)
    const pointers = answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer)
    expect(pointers.toSorted()).toEqual(['/colour', '/name', '/size'])
  })

  it.each([
    ['broken JSON', { 'content-type': 'application/json' }, '{"name":', 400],
    ['no JSON at all', { 'content-type': 'application/json' }, '', 400],
    [
      'a body of 2 MB',
      { 'content-type': 'application/json' },
      JSON.stringify({ name: 'x'.repeat(2_000_000) }),
      413
    ],
    ['a body of another kind', { 'content-type': 'application/xml' }, '<name/>', 415],
    ['a poisoned prototype', { 'content-type': 'application/json' }, '{"__proto__":{"admin":true}}', 400]
  ])('%s gets its own problem document', async (_name, headers, payload, status) => {
    const answer = await server.inject({ method: 'POST', url: '/api/v1/things', headers, payload })
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ status, type: expect.stringMatching(/^\/problems\//) })
  })

  it('says nothing of what broke inside', async () => {
    const answer = await server.inject({ url: '/broken' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(/swordfish|at .*\.ts/)
  })

  it('has one type for each kind', () => {
    const types = problemKinds.map((kind) => problemTable[kind].type)
    expect(new Set(types).size).toBe(types.length)
  })
})
