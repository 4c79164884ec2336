import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, scopes, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import { createToken, redeemSignIn, requestSignIn, revokeToken } from './commands.ts'
import type { Accounts, SignInLink } from './commands.ts'
import { tokenFields } from './model.ts'
import type { Token } from './model.ts'
import { tokensOf } from './store.ts'

/** One signed-in browser of a person. */
export type SessionView = {
  readonly id: string
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
  readonly userAgent: string | null
}

/** What somebody has proved themselves with. Who comes from elsewhere may have signed in there long ago: that is never fresh. */
export type Proof = 'link' | 'passkey' | 'elsewhere'

/** Sessions on the server, as the platform keeps them. */
export interface Sessions {
  /** Begins a fresh session for the person. */
  signIn(request: FastifyRequest, person: string, proof?: Proof): Promise<void>
  signOut(request: FastifyRequest): Promise<void>
  list(person: string): Promise<readonly SessionView[]>
  /** The id of the session that a request came with; null for one by token. */
  current(request: FastifyRequest): string | null
  /** Ends every session of the person but the one given; answers how many. */
  revokeOthers(person: string, kept: string | null): Promise<number>
  /** Answers false when the person has no such session. */
  revoke(person: string, id: string): Promise<boolean>
}

export type AccountsApiOptions = {
  readonly accounts: Accounts
  readonly gate: Gate
  readonly sessions: Sessions
  /** Mails a sign-in link; nobody waits for it, so that the time of the answer tells nothing. */
  readonly sendLink: (link: SignInLink) => Promise<void>
}

const tokenView = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(scopes)).readonly(),
    createdAt: z.string(),
    expiresAt: z.string(),
    lastUsedAt: z.string().nullable(),
    revokedAt: z.string().nullable()
  })
  .meta({ id: 'Token', description: 'A personal API token; its secret was shown once.' })

const viewOf = ({ person: _person, ...token }: Token): z.output<typeof tokenView> => token

const newTokenView = tokenView
  .extend({ secret: z.string() })
  .meta({ id: 'NewToken', description: 'The secret is in this answer and nowhere else.' })

const tokenList = z.object({ items: z.array(tokenView).readonly() }).meta({ id: 'TokenList' })

const sessionList = z
  .object({
    items: z
      .array(
        z.object({
          id: z.string(),
          createdAt: z.string(),
          seenAt: z.string(),
          expiresAt: z.string(),
          userAgent: z.string().nullable(),
          current: z.boolean()
        })
      )
      .readonly()
  })
  .meta({ id: 'SessionList' })

const params = z.object({ id: z.string().max(100) })
const tags = ['accounts']
const admin = { config: { scope: 'admin' } } as const

/** Signing in and out, and what a person signs in with. */
export const accountsApi: FastifyPluginAsyncZod<AccountsApiOptions> = async (app, options) => {
  await app.register(signInApi, options)
  await app.register(myAccountApi, options)
}

const signInApi: FastifyPluginAsyncZod<AccountsApiOptions> = async (
  app,
  { accounts, gate, sessions, sendLink }
) => {
  app.post(
    '/api/v1/sign-in',
    {
      schema: {
        tags,
        summary: 'Ask for a sign-in link by mail; the answer is the same for every address',
        body: z
          .strictObject({ email: z.string().trim().pipe(z.email().max(254)) })
          .meta({ id: 'SignInRequest' }),
        response: { 202: z.null() }
      }
    },
    async (request, reply) => {
      const link = await requestSignIn(accounts, request.body.email)
      if (!link.ok) return gate.refuse(request, reply, link.refusal)
      if (link.value !== null)
        sendLink(link.value).catch((error: unknown) => request.log.error(error, 'sign-in link not sent'))
      return reply.code(202).send(null)
    }
  )

  app.post(
    '/api/v1/sign-in/redeem',
    {
      schema: {
        tags,
        summary: 'Sign in with the secret of a link; it works once',
        body: z.strictObject({ secret: z.string().min(1).max(200) }).meta({ id: 'SignInSecret' }),
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const person = await redeemSignIn(accounts, request.body.secret)
      if (person === null) return gate.refuse(request, reply, { kind: 'unauthenticated' })
      await sessions.signIn(request, person)
      return reply.code(204).send(null)
    }
  )
}

const myAccountApi: FastifyPluginAsyncZod<AccountsApiOptions> = async (app, { accounts, gate, sessions }) => {
  app.addHook('onRequest', signedInOnly(gate))

  app.post(
    '/api/v1/sign-out',
    { schema: { tags, summary: 'End this session', response: { 204: z.null() } } },
    async (request, reply) => {
      await sessions.signOut(request)
      return reply.code(204).send(null)
    }
  )

  app.get(
    '/api/v1/me/sessions',
    { schema: { tags, summary: 'Where I am signed in', response: { 200: sessionList } } },
    async (request, reply) => {
      const current = sessions.current(request)
      const items = await sessions.list(partyOf(gate, request).person)
      return reply.send({ items: items.map((item) => ({ ...item, current: item.id === current })) })
    }
  )

  app.delete(
    '/api/v1/me/sessions',
    {
      ...admin,
      schema: {
        tags,
        summary: 'End all my sessions but the one this request came with',
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      await sessions.revokeOthers(partyOf(gate, request).person, sessions.current(request))
      return reply.code(204).send(null)
    }
  )

  app.delete(
    '/api/v1/me/sessions/:id',
    { ...admin, schema: { tags, summary: 'End one of my sessions', params, response: { 204: z.null() } } },
    async (request, reply) =>
      (await sessions.revoke(partyOf(gate, request).person, request.params.id))
        ? reply.code(204).send(null)
        : gate.refuse(request, reply, { kind: 'unknown' })
  )

  app.get(
    '/api/v1/me/tokens',
    { schema: { tags, summary: 'My API tokens', response: { 200: tokenList } } },
    async (request, reply) => {
      const tokens = await tokensOf(accounts.db.read, partyOf(gate, request).person)
      return reply.send({ items: tokens.map(viewOf) })
    }
  )

  app.post(
    '/api/v1/me/tokens',
    {
      ...admin,
      schema: {
        tags,
        summary: 'Make an API token',
        body: tokenFields.meta({ id: 'TokenFields' }),
        response: { 201: newTokenView }
      }
    },
    async (request, reply) => {
      const { token, secret } = await createToken(accounts, partyOf(gate, request).person, request.body)
      return reply.code(201).send({ ...viewOf(token), secret })
    }
  )

  app.delete(
    '/api/v1/me/tokens/:id',
    { ...admin, schema: { tags, summary: 'End one of my API tokens', params, response: { 204: z.null() } } },
    async (request, reply) => {
      const revoked = await revokeToken(accounts, partyOf(gate, request).person, request.params.id)
      return revoked.ok ? reply.code(204).send(null) : gate.refuse(request, reply, revoked.refusal)
    }
  )
}
