import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Reader } from '#shared/database.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import type { Verification } from './verification-store.ts'
import type { Verifications } from './verification-commands.ts'
import { viewingsOfPerson } from './viewing-store.ts'

export type AdministrationApiOptions = {
  readonly gate: Gate
  readonly read: Reader
  readonly verifications: Verifications
  readonly isCoordinator: (person: string) => Promise<boolean>
}

const verificationView = z
  .object({
    id: z.string(),
    byName: z.string(),
    beganAt: z.string(),
    endedAt: z.string().nullable(),
    underWay: z.boolean(),
    result: z
      .object({
        damages: z.array(z.object({ place: z.string(), problem: z.string() })).readonly(),
        damaged: z.number(),
        cases: z.number(),
        rows: z.number(),
        milliseconds: z.number()
      })
      .nullable()
  })
  .meta({ id: 'Verification', description: 'A look at the whole record; without a result it came to none.' })

const viewingList = z
  .object({
    items: z
      .array(
        z.object({
          viewing: z.string(),
          byName: z.string(),
          reason: z.string().nullable(),
          beganAt: z.string(),
          endedAt: z.string().nullable(),
          pages: z.array(z.string()).readonly()
        })
      )
      .readonly()
  })
  .meta({ id: 'ViewingList', description: 'Who looked at pages with my eyes, and at which.' })

const keepersOnly = { kind: 'forbidden', event: 'record.verify', allowed: ['coordinator'] } as const

/** Verifying the record, for coordinators; and who looked with my eyes, for everybody. */
export const administrationApi: FastifyPluginAsyncZod<AdministrationApiOptions> = async (
  app,
  { gate, read, verifications, isCoordinator }
) => {
  app.addHook('onRequest', signedInOnly(gate))

  const viewOf = (verification: Verification) => ({
    ...verification,
    underWay: verifications.isUnderWay(verification)
  })

  app.get(
    '/api/v1/administration/verification',
    {
      schema: {
        tags: ['administration'],
        summary: 'What the last look at the whole record found',
        response: { 200: verificationView }
      }
    },
    async (request, reply) => {
      if (!(await isCoordinator(partyOf(gate, request).person)))
        return gate.refuse(request, reply, keepersOnly)
      const last = await verifications.last()
      return last === null ? gate.refuse(request, reply, { kind: 'unknown' }) : reply.send(viewOf(last))
    }
  )

  app.post(
    '/api/v1/administration/verification',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['administration'],
        summary: 'Verify the whole record; it goes on after the answer',
        response: { 202: verificationView }
      }
    },
    async (request, reply) => {
      const begun = await verifications.begin(partyOf(gate, request).person)
      return begun.ok ? reply.code(202).send(viewOf(begun.value)) : gate.refuse(request, reply, begun.refusal)
    }
  )

  app.get(
    '/api/v1/me/viewings',
    {
      schema: {
        tags: ['accounts'],
        summary: 'Who looked at pages with my eyes',
        response: { 200: viewingList }
      }
    },
    async (request, reply) =>
      reply.send({ items: await viewingsOfPerson(read, partyOf(gate, request).person) })
  )
}
