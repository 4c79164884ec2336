import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'

import { createMetrics, databaseCheck, showHealth } from '#platform/health.ts'
import { loadAssets } from '#platform/http/assets.ts'
import type { Server, ServerOptions } from '#platform/http/server.ts'
import { createLog } from '#platform/log.ts'
import { secretOf } from '#platform/secret.ts'
import { onSqlite } from '#test/support/database.ts'
import { aServer } from '#test/support/server.ts'

const sqlite = onSqlite()
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const started = async (changes: Partial<ServerOptions> = {}): Promise<Server> => {
  const { server } = await aServer(sqlite().database, changes)
  closing.push(() => server.close())
  return server
}

describe('the server', () => {
  it('lets pages run nothing that does not come from it', async () => {
    const server = await started()
    server.get('/page', (_request, reply) => reply.type('text/html').send('<p>Hello</p>'))
    const { headers } = await server.inject('/page')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers['referrer-policy']).toBe('same-origin')
  })

  it('answers 429 with a time to wait when one address asks too much', async () => {
    const server = await started({ limits: { perMinute: 2, longestDelay: 0 } })
    server.get('/page', () => 'hello')
    const statuses = []
    for (let turn = 0; turn < 3; turn += 1) statuses.push(await server.inject('/page'))
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429])
    expect(Number(statuses[2]?.headers['retry-after'])).toBeGreaterThan(0)
    expect(statuses[2]?.json()).toMatchObject({ type: '/problems/too-many' })
    expect((await server.inject('/livez')).statusCode).not.toBe(429)
  })

  it('packs what it says for those who ask, and unpacks nothing that is sent', async () => {
    const server = await started()
    server.get('/page', (_request, reply) => reply.type('text/html').send('<p>Hello</p>'.repeat(1_000)))
    server.post('/page', (request) => ({ length: String(request.body).length }))
    const packed = await server.inject({ url: '/page', headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers['content-encoding']).toBe('gzip')
    const sent = await server.inject({
      method: 'POST',
      url: '/page',
      headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
      payload: gzipSync('0'.repeat(900_000))
    })
    expect([sent.statusCode, sent.json<{ length?: number }>().length ?? 0]).not.toEqual([200, 900_000])
  })

  it('writes the route to the log, never the address, a cookie or a token', async () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line: string) => void lines.push(line) })
    const server = await started({ log })
    server.get('/sign-in/:secret', () => 'hello')
    await server.inject({ url: '/sign-in/swordfish?x=swordfish', headers: { cookie: 'session=swordfish' } })
    log.info({ user: { token: 'swordfish', email: 'swordfish@example.org' }, password: 'swordfish' }, 'x')
    expect(lines.join('')).toContain('/sign-in/:secret')
    expect(lines.join('')).not.toContain('swordfish')
  })

  it('shows whether it lives and whether it is of use', async () => {
    const server = await started()
    const failing = { name: 'worker', run: async () => 'last tick 400 s ago' }
    showHealth(server, [databaseCheck(sqlite().database), failing], createMetrics())
    expect((await server.inject('/livez')).statusCode).toBe(200)
    const ready = await server.inject('/readyz')
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toEqual({
      status: 'failing',
      checks: { database: 'ok', worker: 'last tick 400 s ago' }
    })
    expect((await server.inject('/metrics')).body).toContain('http_request_duration_seconds_bucket')
  })

  it('keeps the secret it generated', async () => {
    const secret = await secretOf(sqlite().database, null)
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect(await secretOf(sqlite().database, null)).toBe(secret)
    expect(await secretOf(sqlite().database, 'given')).toBe('given')
  })
})

describe('the assets', () => {
  it('may be kept for a year under an address that changes with them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'joint-projects-assets-'))
    closing.push(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'mark.svg'), '<svg/>')
    await writeFile(join(folder, 'base.css'), 'a { background: url(/assets/mark.svg) }')
    const assets = await loadAssets({
      folder,
      packaged: [{ name: 'htmx.js', from: 'htmx.org/dist/htmx.min.js' }]
    })
    const server = await started()
    assets.serve(server)

    const css = await server.inject(assets.url('base.css'))
    expect(css.headers['cache-control']).toContain('immutable')
    expect(css.headers['content-type']).toContain('text/css')
    expect(css.body).toBe(`a { background: url(${assets.url('mark.svg')}) }`)
    expect((await server.inject(assets.url('htmx.js'))).statusCode).toBe(200)

    const plain = await server.inject('/assets/mark.svg')
    expect(plain.headers['cache-control']).toBe('no-cache')
    const again = await server.inject({
      url: '/assets/mark.svg',
      headers: { 'if-none-match': String(plain.headers.etag) }
    })
    expect(again.statusCode).toBe(304)
    expect((await server.inject('/assets/../package.json')).statusCode).toBe(404)
  })
})
