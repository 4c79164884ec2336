import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { buildApp } from '#app.ts'
import type { App } from '#app.ts'
import { readConfig } from '#config.ts'
import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import { addPerson } from '#people/commands.ts'
import { personFields } from '#people/model.ts'
import { createLog } from '#platform/log.ts'
import { systemClock } from '#shared/clock.ts'
import { randomIds } from '#shared/id.ts'
import { systemParty } from '#shared/workflow.ts'
import { must } from '#test/support/cluster.ts'

const base = 'http://127.0.0.1:3000'

type Claims = Record<string, unknown>

let provider: OAuth2Server
let core: Core
let app: App
let claims: Claims

const served = async (issuer: string): Promise<App> => {
  core = await openCore({ databaseUrl: ':memory:', secret: null, clock: systemClock, ids: randomIds })
  const { config, secrets } = readConfig({
    BASE_URL: base,
    TRIAL: '1',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'joint-projects',
    OIDC_CLIENT_SECRET: 'a client secret of the provider',
    OIDC_LABEL: 'Campus'
  })
  const { providerSecret } = secrets
  return buildApp(core, { config, smtpUrl: null, providerSecret, log: createLog('silent') })
}

const aPerson = async (name: string, email: string): Promise<string> =>
  must(await addPerson(core.people, personFields.parse({ name, email, language: 'en' }), systemParty)).id

beforeAll(async () => {
  provider = new OAuth2Server()
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  provider.service.on('beforeTokenSigning', (token: { payload: Claims }) =>
    Object.assign(token.payload, claims)
  )
  app = await served(provider.issuer.url ?? '')
})
afterAll(async () => {
  await app.close()
  await provider.stop()
})
beforeEach(() => {
  claims = { sub: 'anna-1', email: 'Anna@Example.org', email_verified: true }
})

/** A browser that keeps its cookie and follows nothing by itself. */
const visitor = () => {
  let cookie = ''
  const get = async (url: string) => {
    const answer = await app.server.inject({
      url,
      headers: { accept: 'text/html', 'accept-language': 'en', ...(cookie && { cookie }) }
    })
    const [set] = [answer.headers['set-cookie'] ?? []].flat()
    if (set !== undefined) cookie = set.split(';')[0] ?? ''
    return { status: answer.statusCode, location: String(answer.headers.location ?? ''), body: answer.body }
  }
  /** Goes to the provider and says where it sends the browser back. */
  const away = async (back = '/account'): Promise<string> => {
    const begun = await get(`/sign-in/provider?back=${encodeURIComponent(back)}`)
    expect(begun.status).toBe(303)
    const answer = await fetch(begun.location, { redirect: 'manual' })
    const returned = new URL(answer.headers.get('location') ?? '')
    expect(returned.origin + returned.pathname).toBe(`${base}/sign-in/provider/return`)
    return returned.pathname + returned.search
  }
  return { get, away, cookie: () => cookie, be: (other: string) => (cookie = other) }
}

describe('signing in with an account elsewhere', () => {
  it('finds the registered person by the verified address, once, and by the account from then on', async () => {
    await aPerson('Anna Nowak', 'anna@example.org')
    const anna = visitor()
    const back = await anna.away('/account')
    const before = anna.cookie()
    const home = await anna.get(back)
    expect([home.status, home.location]).toEqual([303, '/account'])
    expect(anna.cookie()).not.toBe(before)
    const account = await anna.get('/account')
    expect(account.body).toContain('Anna Nowak')
    expect(account.body).toContain(provider.issuer.url)

    // The address has gone to somebody else at the provider: the account is still Anna's, the other one is nobody's.
    claims = { sub: 'anna-1', email: 'nobody@example.org', email_verified: true }
    const again = visitor()
    expect((await again.get(await again.away())).location).toBe('/account')
    claims = { sub: 'someone-else', email: 'anna@example.org', email_verified: true }
    const other = visitor()
    const refused = await other.get(await other.away())
    expect([refused.status, refused.body.includes('bound to this address already')]).toEqual([422, true])
  })

  it('is never fresh: the account may have been signed in long ago', async () => {
    const anna = visitor()
    await anna.get(await anna.away())
    const row = await core.database.read.get<{ data: string }>(
      'select data from sessions where person_id is not null order by created_at desc limit 1'
    )
    expect(row?.data).not.toContain('signedInAt')
  })

  it('adds nobody, and says whom to ask', async () => {
    claims = { sub: 'stranger', email: 'stranger@example.org', email_verified: true }
    const stranger = visitor()
    const answer = await stranger.get(await stranger.away())
    expect([answer.status, answer.body.includes('Ask the coordinator')]).toEqual([422, true])
    expect((await stranger.get('/account')).location).toMatch(/^\/sign-in/)
  })

  it.each([
    ['unverified', { email_verified: false }],
    ['of no word', { email_verified: undefined }],
    ['in a text', { email_verified: 'true' }]
  ])('does not believe an address that is %s', async (_case, changed) => {
    await aPerson(`Olga ${_case}`, `olga.${_case.replaceAll(' ', '')}@example.org`)
    claims = { sub: `olga-${_case}`, email: `olga.${_case.replaceAll(' ', '')}@example.org`, ...changed }
    const olga = visitor()
    const answer = await olga.get(await olga.away())
    expect([answer.status, answer.body.includes('does not vouch')]).toEqual([422, true])
  })

  it.each([
    ['another issuer', { iss: 'https://elsewhere.example.org' }],
    ['another audience', { aud: 'another-client' }],
    ['another nonce', { nonce: 'forged' }],
    ['a time that is over', { exp: 1_000_000 }]
  ])('refuses a token of %s', async (_case, changed) => {
    claims = { ...claims, ...changed }
    const anna = visitor()
    const answer = await anna.get(await anna.away())
    expect([answer.status, answer.body.includes('does not fit this sign-in')]).toEqual([422, true])
    expect((await anna.get('/account')).location).toMatch(/^\/sign-in/)
  })

  it('refuses a return that this browser did not begin, a forged state, and one used before', async () => {
    const [anna, victim] = [visitor(), visitor()]
    const back = await anna.away()
    expect((await victim.get(back)).status).toBe(422)
    const forged = visitor()
    const path = (await forged.away()).replace(/state=[^&]+/, 'state=forged')
    expect((await forged.get(path)).status).toBe(422)
    // The question is spent, whatever came of the answer.
    expect((await forged.get(path)).status).toBe(422)
    await anna.get(back)
    expect((await anna.get(back)).status).toBe(422)
    const bare = visitor()
    expect((await bare.get('/sign-in/provider/return?code=x&state=y')).status).toBe(422)
  })

  it('sends nobody elsewhere afterwards', async () => {
    for (const back of ['https://evil.example.org/', '//evil.example.org', '/\\evil.example.org']) {
      const anna = visitor()
      expect((await anna.get(await anna.away(back))).location).toBe('/')
    }
  })

  it('starts without the provider, and offers the way by mail meanwhile', async () => {
    const before = app
    const lost = await served('http://127.0.0.1:9')
    try {
      app = lost
      const anna = visitor()
      const form = await anna.get('/sign-in')
      expect(form.body).toContain('Sign in with Campus')
      const answer = await anna.get('/sign-in/provider')
      expect([answer.status, answer.body.includes('does not answer now')]).toEqual([503, true])
    } finally {
      app = before
      await lost.close()
    }
  })
})
