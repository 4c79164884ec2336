import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { dateIn } from '#shared/calendar.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import type { PeopleRegister } from './commands.ts'
import { handOverFields } from './hand-over.ts'
import { handOver } from './hand-over-commands.ts'
import { handOverPreview } from './hand-over-store.ts'
import { findPerson, isCoordinator } from './store.ts'

export type HandOverApiOptions = { readonly register: PeopleRegister; readonly gate: Gate }

const params = z.object({ id: z.string().max(60) })
const tags = ['people']

const item = z.object({
  key: z.string(),
  what: z.enum(['role', 'substitution']),
  id: z.string(),
  kind: z.string(),
  of: z.string().nullable(),
  fromOn: z.string(),
  untilOn: z.string().nullable()
})

const previewView = z
  .object({
    items: z.array(item).readonly(),
    staying: z
      .array(
        z.object({
          what: z.enum(['seat', 'leader', 'deputy', 'delegate', 'verifier', 'act']),
          kind: z.string().nullable(),
          href: z.string().nullable(),
          number: z.string().nullable(),
          titles: z.object({ pl: z.string().nullable(), en: z.string().nullable() }).nullable()
        })
      )
      .readonly()
  })
  .meta({ id: 'HandOverPreview', description: 'What of a person’s can pass to another, and what stays.' })

const resultView = z
  .object({
    items: z.array(z.object({ item, done: z.boolean(), reasons: z.array(z.string()).readonly() })).readonly()
  })
  .meta({ id: 'HandOverResult', description: 'Item by item: passed, or the rules that kept it.' })

const keepersOnly = { kind: 'forbidden', event: 'person.hand-over', allowed: ['coordinator'] } as const

/** Handing over what a person has in the cluster; for coordinators. */
export const handOverApi: FastifyPluginAsyncZod<HandOverApiOptions> = async (app, { register, gate }) => {
  app.addHook('onRequest', signedInOnly(gate))
  const { db, clock } = register

  app.get(
    '/api/v1/people/:id/hand-over',
    {
      schema: {
        tags,
        summary: 'What of a person’s can pass to another',
        params,
        response: { 200: previewView }
      }
    },
    async (request, reply) => {
      const now = clock.now()
      if (!(await isCoordinator(db.read, partyOf(gate, request).person, now)))
        return gate.refuse(request, reply, keepersOnly)
      const person = await findPerson(db.read, request.params.id)
      if (person === null || person.erasedAt !== null) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.send(await handOverPreview(db.read, person.id, dateIn(now)))
    }
  )

  app.post(
    '/api/v1/people/:id/hand-over',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Pass the chosen items to another person, one by one',
        params,
        body: handOverFields.meta({ id: 'HandOverFields' }),
        response: { 200: resultView }
      }
    },
    async (request, reply) => {
      const handed = await handOver(register, request.params.id, request.body, partyOf(gate, request))
      if (!handed.ok) return gate.refuse(request, reply, handed.refusal)
      return reply.send({
        items: handed.value.map(({ item: one, refusal }) => ({
          item: one,
          done: refusal === null,
          reasons:
            refusal === null
              ? []
              : refusal.kind === 'rules'
                ? refusal.reasons.map(({ rule }) => rule)
                : [refusal.kind]
        }))
      })
    }
  )
}
