import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

/** The keys of private addresses of one kind, as the accounts keep them. */
export interface AddressKeys {
  /** Makes a key and answers it, here and nowhere else; the one before it ends. */
  issue(person: string): Promise<string>
  /** False when there was none. */
  revoke(person: string): Promise<boolean>
  find(person: string): Promise<{ readonly createdAt: string; readonly lastUsedOn: string | null } | null>
  /** Whose a key is; `null` when it opens nothing. */
  personBy(key: string): Promise<string | null>
}

export type AddressKeyOptions = {
  readonly gate: Gate
  readonly keys: AddressKeys
  /** Where the key stands: `/api/v1/feeds/key`. */
  readonly url: string
  readonly known: z.ZodType<{ readonly createdAt: string; readonly lastUsedOn: string | null }>
  readonly made: z.ZodType
  readonly addressesOf: (key: string) => unknown
  readonly words: { readonly known: string; readonly make: string; readonly end: string }
}

const admin = { config: { scope: 'admin' } } as const

/** That a person has private addresses, and since when; what their kind is called is the caller's to say. */
export const knownKey = z.object({
  createdAt: z.string(),
  lastUsedOn: z.string().nullable().describe('The last day that somebody asked there.')
})

/** Making and ending one's own private addresses of one kind. */
export const addressKeyApi: FastifyPluginAsyncZod<AddressKeyOptions> = async (app, options) => {
  const { gate, keys, url, known, made, addressesOf, words } = options
  const tags = ['accounts']
  app.addHook('onRequest', signedInOnly(gate))

  app.get(
    url,
    { schema: { tags, summary: words.known, response: { 200: known } } },
    async (request, reply) => {
      const found = await keys.find(partyOf(gate, request).person)
      if (found === null) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.send({ createdAt: found.createdAt, lastUsedOn: found.lastUsedOn })
    }
  )

  app.post(
    url,
    { ...admin, schema: { tags, summary: words.make, response: { 201: made } } },
    async (request, reply) =>
      reply.code(201).send(addressesOf(await keys.issue(partyOf(gate, request).person)))
  )

  app.delete(
    url,
    { ...admin, schema: { tags, summary: words.end, response: { 204: z.null().describe('Done.') } } },
    async (request, reply) =>
      (await keys.revoke(partyOf(gate, request).person))
        ? reply.code(204).send(null)
        : gate.refuse(request, reply, { kind: 'unknown' })
  )
}
