import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

import { bearerOf } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import { longestInbound } from './inbound.ts'
import type { InboundDesk } from './inbound.ts'

export type InboundApiOptions = {
  readonly gate: Gate
  readonly desk: InboundDesk
  /** What a provider proves itself with; nobody can when null. */
  readonly secret: string | null
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Takes as long for a wrong secret as for the right one. */
const isSame = (given: string, secret: string): boolean => timingSafeEqual(sha256(given), sha256(secret))

const nothing = z.null().describe('Taken; whether anything came of it is not told.')

/** Where a mail provider posts what came to the bounce address. The sender proves itself by a secret; nobody is signed in. */
export const inboundApi: FastifyPluginAsyncZod<InboundApiOptions> = async (app, { gate, desk, secret }) => {
  app.addContentTypeParser(
    ['message/rfc822', 'application/octet-stream'],
    { parseAs: 'buffer', bodyLimit: longestInbound },
    (_request, body, done) => done(null, body)
  )

  // Before the body is read: nobody sends a megabyte without the secret.
  app.addHook('onRequest', async (request, reply) => {
    const given = bearerOf(request)
    return secret !== null && given !== null && isSame(given, secret)
      ? undefined
      : gate.refuse(request, reply, { kind: 'unauthenticated' })
  })

  app.post(
    '/api/v1/inbound/mail',
    {
      bodyLimit: longestInbound,
      config: { ownProof: true },
      schema: {
        tags: ['notifications'],
        summary: 'Hand in a mail that came to the bounce address, as it came over the wire (message/rfc822)',
        description:
          'For the mail provider, with `Authorization: Bearer` and the secret INBOUND_SECRET. Reports of mail that came back are recorded; everything else is let pass.',
        consumes: ['message/rfc822'],
        response: { 204: nothing }
      }
    },
    async (request, reply) => {
      const { body } = request as { readonly body: unknown }
      if (!Buffer.isBuffer(body)) return unreadable(gate, request, reply)
      const taken = await desk(body, 'post')
      if (taken === 'later') return gate.refuse(request, reply, { kind: 'busy' })
      if (taken === 'unreadable') return unreadable(gate, request, reply)
      return reply.code(204).send(null)
    }
  )
}

const unreadable = (
  gate: Gate,
  request: Parameters<Gate['refuse']>[0],
  reply: Parameters<Gate['refuse']>[1]
): ReturnType<Gate['refuse']> =>
  gate.refuse(request, reply, {
    kind: 'invalid',
    issues: [{ path: '', code: 'mail', message: 'This is no mail as it comes over the wire (RFC 5322).' }]
  })
