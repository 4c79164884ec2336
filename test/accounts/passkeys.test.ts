import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { requestSignIn } from '#accounts/commands.ts'
import { buildApp } from '#app.ts'
import type { App } from '#app.ts'
import { readConfig } from '#config.ts'
import type { Core } from '#core.ts'
import { openCore } from '#core.ts'
import { createLog } from '#platform/log.ts'
import { addPerson } from '#people/commands.ts'
import { personFields } from '#people/model.ts'
import { systemClock } from '#shared/clock.ts'
import { randomIds } from '#shared/id.ts'
import { systemParty } from '#shared/workflow.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { must } from '#test/support/cluster.ts'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

type World = {
  readonly app: App
  readonly core: Core
  readonly base: string
  readonly people: readonly string[]
}

const opened = async (): Promise<World> => {
  const core = await openCore({ databaseUrl: ':memory:', secret: null, clock: systemClock, ids: randomIds })
  const port = await freePort()
  const base = `http://localhost:${port}`
  const { config } = readConfig({ PORT: String(port), BASE_URL: base, HOST: 'localhost', TRIAL: '1' })
  const app = await buildApp(core, { config, smtpUrl: null, log: createLog('silent') })
  const people: string[] = []
  for (const name of ['anna', 'olga']) {
    const fields = personFields.parse({ name: `${name} Nowak`, email: `${name}@example.org`, language: 'en' })
    people.push(must(await addPerson(core.people, fields, systemParty)).id)
  }
  return { app, core, base, people }
}

let world: World
beforeAll(async () => {
  world = await opened()
}, 60_000)
afterAll(() => world.app.close())

const linkFor = async (email: string): Promise<string> => {
  const { core } = world
  const link = must(await requestSignIn({ db: core.database, clock: core.clock, ids: core.ids }, email))
  return `/sign-in/${link?.secret ?? ''}`
}

/** A browser without a browser that sends JSON as the page's script does. */
const scriptOf = () => {
  let cookie = ''
  let token = ''
  const ask = async (method: 'GET' | 'POST', url: string, payload?: object | string) => {
    const isForm = typeof payload === 'string'
    const answer = await world.app.server.inject({
      method,
      url,
      headers: {
        host: new URL(world.base).host,
        'sec-fetch-site': 'same-origin',
        'accept-language': 'en',
        ...(cookie && { cookie }),
        ...(token && { 'x-csrf-token': token }),
        ...(isForm && { 'content-type': 'application/x-www-form-urlencoded' })
      },
      ...(payload !== undefined && { payload })
    })
    const [set] = [answer.headers['set-cookie'] ?? []].flat()
    if (set !== undefined) cookie = set.split(';')[0] ?? ''
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token
    return answer
  }
  return { ask, cookie: () => cookie }
}

const nothing = { id: 'AAAA', response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' } }

describe('a passkey that proves nothing', () => {
  it('opens nothing without a question, with an old one, or when nobody knows it', async () => {
    const { ask } = scriptOf()
    const unasked = await ask('POST', '/sign-in/passkey', { answer: nothing })
    expect([unasked.statusCode, unasked.json().text]).toEqual([
      422,
      'The time for the answer is over. Try again.'
    ])
    const options = (await ask('POST', '/sign-in/passkey/options', {})).json()
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(options.allowCredentials ?? []).toEqual([])
    const unknown = await ask('POST', '/sign-in/passkey', { answer: nothing })
    expect(unknown.json().text).toMatch(/no longer here/)
    const twice = await ask('POST', '/sign-in/passkey', { answer: nothing })
    expect(twice.json().text).toMatch(/time for the answer/)
    const malformed = await ask('POST', '/sign-in/passkey', { answer: 'x' })
    expect(malformed.statusCode).toBe(422)
  })

  it('is made only by somebody who has signed in a moment ago', async () => {
    const { ask } = scriptOf()
    expect((await ask('POST', '/account/passkeys/options', {})).statusCode).toBe(401)
    await ask('POST', await linkFor('olga@example.org'), '')
    await ask('GET', '/account')
    expect((await ask('POST', '/account/passkeys/options', {})).json()).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
    })
    await world.core.database.transaction((tx) =>
      tx.run(`update sessions set data = replace(data, '"signedInAt":"20', '"signedInAt":"19')`)
    )
    const late = await ask('POST', '/account/passkeys/options', {})
    expect([late.statusCode, late.json().again]).toEqual([403, true])
  })

  it('another site cannot begin or finish a ceremony', async () => {
    for (const url of ['/sign-in/passkey/options', '/sign-in/passkey', '/account/passkeys']) {
      const answer = await world.app.server.inject({
        method: 'POST',
        url,
        headers: { 'sec-fetch-site': 'cross-site' },
        payload: {}
      })
      expect(answer.statusCode).toBe(403)
    }
  })
})

describe('a passkey in a browser', () => {
  let browser: Browser
  let page: Page
  let keys: CDPSession
  let authenticatorId: string
  beforeAll(async () => {
    await world.app.listen()
    browser = await launchBrowser()
    page = await (await browser.newContext({ baseURL: world.base, locale: 'en' })).newPage()
    keys = await page.context().newCDPSession(page)
    await keys.send('WebAuthn.enable')
    const made = await keys.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true
      }
    })
    authenticatorId = made.authenticatorId
  }, 60_000)
  afterAll(() => browser.close())

  it('is made on the account, signs in, proves freshness, and is removed', async () => {
    await page.goto(await linkFor('anna@example.org'))
    await page.getByRole('button', { name: 'Sign me in' }).click()
    await page.goto('/account')
    await page.getByLabel('Name of the new passkey').fill('Laptop')
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.getByText('The passkey “Laptop” is ready').waitFor()

    await page.context().clearCookies()
    await page.goto('/sign-in?back=%2Forganisations')
    await Promise.race([
      page.waitForURL('**/organisations'),
      page
        .getByRole('button', { name: 'Sign in with a passkey' })
        .click({ timeout: 5_000 })
        .catch(() => undefined)
    ])
    await page.waitForURL('**/organisations')
    await page.getByText('Signed in as anna Nowak').waitFor()

    await page.goto('/sign-in/again?back=%2Faccount')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL('**/account')
    const kept = await world.core.database.read.get<{ counter: number; last_used_at: string | null }>(
      'select counter, last_used_at from passkeys'
    )
    expect(kept?.counter).toBeGreaterThan(0)
    expect(kept?.last_used_at).not.toBeNull()

    // A copy of the key has fallen behind: its counter is not above the one that is kept.
    await world.core.database.transaction((tx) => tx.run('update passkeys set counter = 1000'))
    await page.goto('/sign-in/again')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('The passkey did not work').waitFor()

    await page.goto('/account')
    await page.getByRole('button', { name: /^Remove.*Laptop$/ }).click()
    await page.getByText('The passkey is removed').waitFor()
    const { credentials } = await keys.send('WebAuthn.getCredentials', { authenticatorId })
    expect(credentials).toHaveLength(1)
    await page.goto('/sign-in/again')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('This passkey is no longer here').waitFor()
  }, 60_000)
})
