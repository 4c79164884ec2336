import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import { ownDataOf } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

import type { Accounts } from './commands.ts'
import { removePasskey } from './passkey-commands.ts'
import { passkeysOf } from './passkey-store.ts'
import { forgetProviders } from './provider-commands.ts'
import { identitiesOf } from './provider-store.ts'

export type OwnApiOptions = {
  readonly accounts: Accounts
  readonly gate: Gate
  readonly data: readonly OwnDataPart[]
}

const passkeyList = z
  .object({
    items: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          isSynced: z.boolean(),
          createdAt: z.string(),
          lastUsedAt: z.string().nullable()
        })
      )
      .readonly()
  })
  .meta({
    id: 'PasskeyList',
    description: 'Passkeys are made in a browser; here they are listed and removed.'
  })

const identityList = z
  .object({
    items: z
      .array(
        z.object({
          issuer: z.string(),
          subject: z.string(),
          boundAt: z.string(),
          lastUsedAt: z.string()
        })
      )
      .readonly()
  })
  .meta({ id: 'SignInServiceList' })

const ownData = z
  .record(
    z.string(),
    z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])).readonly()).readonly()
  )
  .meta({
    id: 'OwnData',
    description: 'Records of each subject: person, roles, sessions, votes and the rest.'
  })

const params = z.object({ id: z.string().max(100) })
const tags = ['accounts']
const admin = { config: { scope: 'admin' } } as const

/** My passkeys, my accounts at sign-in services, and all that is known of me. */
export const ownApi: FastifyPluginAsyncZod<OwnApiOptions> = async (app, { accounts, gate, data }) => {
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = accounts.db

  app.get(
    '/api/v1/me/passkeys',
    { schema: { tags, summary: 'My passkeys', response: { 200: passkeyList } } },
    async (request, reply) => {
      const found = await passkeysOf(read, partyOf(gate, request).person)
      return reply.send({
        items: found.map(({ id, name, isSynced, createdAt, lastUsedAt }) => ({
          id,
          name,
          isSynced,
          createdAt,
          lastUsedAt
        }))
      })
    }
  )

  app.delete(
    '/api/v1/me/passkeys/:id',
    { ...admin, schema: { tags, summary: 'Remove one of my passkeys', params, response: { 204: z.null() } } },
    async (request, reply) => {
      const removed = await removePasskey(accounts, partyOf(gate, request).person, request.params.id)
      return removed.ok ? reply.code(204).send(null) : gate.refuse(request, reply, removed.refusal)
    }
  )

  app.get(
    '/api/v1/me/sign-in-services',
    {
      schema: {
        tags,
        summary: 'Sign-in services by which I may come in',
        response: { 200: identityList }
      }
    },
    async (request, reply) => reply.send({ items: await identitiesOf(read, partyOf(gate, request).person) })
  )

  app.delete(
    '/api/v1/me/sign-in-services',
    { ...admin, schema: { tags, summary: 'Let sign-in services go', response: { 204: z.null() } } },
    async (request, reply) => {
      await forgetProviders(accounts, partyOf(gate, request).person)
      return reply.code(204).send(null)
    }
  )

  app.get(
    '/api/v1/me/data',
    {
      ...admin,
      schema: {
        tags,
        summary: 'Everything that is known of me, by subject',
        response: { 200: ownData }
      }
    },
    async (request, reply) => reply.send(await ownDataOf(data, read, partyOf(gate, request).person))
  )
}
