import { expect, it } from 'vitest'

import { accountsApi } from '#accounts/api.ts'
import type { Sessions } from '#accounts/api.ts'
import type { SignInLink } from '#accounts/commands.ts'
import { anApi, as } from '#test/people/an-api.ts'
import { aRegister } from '#test/people/a-register.ts'
import { onSqlite } from '#test/support/database.ts'

const test = onSqlite()

const served = async (sendLink?: (link: SignInLink) => Promise<void>) => {
  const world = await aRegister(test().database)
  const mailbox: SignInLink[] = []
  const signedIn: string[] = []
  const sessions: Sessions = {
    signIn: async (_request, person) => {
      signedIn.push(person)
    },
    signOut: async () => undefined,
    list: async () => [],
    current: () => null,
    revokeOthers: async () => 0,
    revoke: async () => false
  }
  const app = await anApi((server, gate) =>
    server.register(accountsApi, {
      accounts: world.register,
      gate,
      sessions,
      sendLink:
        sendLink ??
        (async (link) => {
          mailbox.push(link)
        })
    })
  )
  return { ...world, app, mailbox, signedIn, person: await world.aPerson() }
}

it('a link comes by mail and signs in once, by POST', async () => {
  const { app, mailbox, signedIn, person } = await served()
  const ask = { method: 'POST', url: '/api/v1/sign-in', payload: { email: 'person1@example.org' } } as const
  expect((await app.inject(ask)).statusCode).toBe(202)
  const secret = mailbox[0]?.secret ?? ''
  const redeem = { method: 'POST', url: '/api/v1/sign-in/redeem', payload: { secret } } as const
  expect((await app.inject({ ...redeem, method: 'GET', payload: '' })).statusCode).toBe(404)
  expect((await app.inject(redeem)).statusCode).toBe(204)
  expect((await app.inject(redeem)).statusCode).toBe(401)
  expect(signedIn).toEqual([person])
})

it('the answer is the same for a stranger and when the mail cannot be sent', async () => {
  const { app, mailbox } = await served()
  const broken = await served(() => Promise.reject(new Error('no mail server')))
  const ask = (email: string) => ({ method: 'POST', url: '/api/v1/sign-in', payload: { email } }) as const
  const known = await broken.app.inject(ask('person1@example.org'))
  const unknown = await app.inject(ask('stranger@example.org'))
  expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
  expect(mailbox).toEqual([])
})

it('a token is shown with its secret once, listed without, and ended', async () => {
  const { app, person } = await served()
  const headers = as(person)
  const url = '/api/v1/me/tokens'
  const payload = { name: 'script', scopes: ['read'] }
  expect((await app.inject({ method: 'POST', url, payload })).statusCode).toBe(401)
  const made = await app.inject({ method: 'POST', url, headers, payload })
  expect(made.statusCode).toBe(201)
  const { id, secret } = made.json<{ id: string; secret: string }>()
  const list = await app.inject({ url, headers })
  expect(list.body).not.toContain(secret)
  expect(list.json()).toMatchObject({ items: [{ id, revokedAt: null }] })
  expect(
    (await app.inject({ method: 'DELETE', url: `${url}/${id}`, headers: as('per_other') })).statusCode
  ).toBe(404)
  expect((await app.inject({ method: 'DELETE', url: `${url}/${id}`, headers })).statusCode).toBe(204)
})
