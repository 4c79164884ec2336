import { beforeAll, describe, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { Body, CaseApi } from '#test/support/api.ts'
import { aCluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'
import { workflows } from '#workflows/index.ts'

const sqlite = onSqlite()
let api: CaseApi
let document: Body
beforeAll(async () => {
  api = await aCaseApi(await aCluster(sqlite().url))
  document = (await api.ask(null, 'GET', '/api/openapi.json')).json
})

describe('the OpenAPI document', () => {
  it('names every collection and its events', () => {
    expect(document.openapi).toMatch(/^3\.1/)
    for (const collection of [
      'proposals',
      'partnerships',
      'ballots',
      'task-groups',
      'sittings',
      'resolutions'
    ]) {
      expect(
        document.paths[`/api/v1/${collection}`]?.get ?? document.paths[`/api/v1/${collection}/`]?.get
      ).toBeDefined()
      expect(document.paths[`/api/v1/${collection}/{id}/events`].post).toBeDefined()
    }
  })

  it('tells the events of a collection apart by their type', () => {
    const body =
      document.paths['/api/v1/proposals/{id}/events'].post.requestBody.content['application/json'].schema
    expect(body).toEqual({ $ref: '#/components/schemas/ProposalEventInput' })
    const union = document.components.schemas.ProposalEventInput
    const { events } = workflows.find(({ name }) => name === 'proposal')!
    expect(Object.keys(union.discriminator.mapping).toSorted()).toEqual(
      Object.keys(events)
        .filter((type) => type !== 'card.revise')
        .toSorted()
    )
    for (const reference of Object.values<string>(union.discriminator.mapping)) {
      const schema = document.components.schemas[reference.split('/').at(-1)!]
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(schema.required).toContain('type')
    }
  })

  it('leads nowhere that it does not describe', () => {
    const text = JSON.stringify(document)
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name!
    )
    expect(references.length).toBeGreaterThan(20)
    for (const name of references) expect(document.components.schemas).toHaveProperty([name])
  })

  it('leaves pages out', () => {
    for (const path of Object.keys(document.paths)) expect(path).toMatch(/^\/api\/v1\//)
  })
})

it('the readable page runs from this server alone', async () => {
  const page = await api.ask(null, 'GET', '/api/docs/')
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)[^"' ]*\.js/)
  const policy = String(page.headers['content-security-policy'])
  expect(policy).toContain("script-src 'self' 'sha256-")
  expect(policy.split(';').find((part) => part.includes('script-src'))).not.toContain('unsafe-inline')
  const source = /<script[^>]*\ssrc="([^"]+)"/.exec(page.body)?.[1]
  const program = await api.ask(null, 'GET', new URL(source!, 'http://localhost/api/docs/').pathname)
  expect([program.statusCode, program.headers['content-type']]).toEqual([
    200,
    expect.stringContaining('javascript')
  ])
})
