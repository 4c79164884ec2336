import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import { dateIn } from '#shared/calendar.ts'
import { accepted } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Refusal } from '#engine/contract.ts'

import type { PeopleRegister } from './commands.ts'
import { deputationFields } from './deputation.ts'
import { endSubstitution, nameSubstitute } from './deputation-commands.ts'
import { deputationsOf } from './deputation-store.ts'
import { declareInterest, endInterest, withdrawInterest } from './interest-commands.ts'
import { interestFields } from './interest.ts'
import { listInterests } from './interest-store.ts'
import { moveTerm } from './role-commands.ts'
import { bodiesOn } from './seat-store.ts'
import { findPerson, isCoordinator, rolesOf } from './store.ts'
import { bodiesView, personDetail, viewOfInterest, viewOfPerson, viewOfSubstitution } from './views.ts'

export type RegisterApiOptions = { readonly register: PeopleRegister; readonly gate: Gate }

const params = z.object({ id: z.string().max(60) })
const ofOne = params.extend({ item: z.string().max(60) })
const tags = ['people']
const admin = { config: { scope: 'admin' } } as const
const lastDay = z.strictObject({ on: z.iso.date().nullable().default(null) }).meta({ id: 'LastDay' })
const detail = { 200: personDetail }

/** Terms of office, substitutes and ties over REST: coordinators keep them, people tell of their own ties. */
export const registerApi: FastifyPluginAsyncZod<RegisterApiOptions> = async (app, { register, gate }) => {
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = register.db

  /** One person in full, as this reader may see them; null when unknown. */
  const show = async (id: string, reader: string): Promise<z.output<typeof personDetail> | null> => {
    const now = register.clock.now()
    const person = await findPerson(read, id)
    if (person === null || person.erasedAt !== null) return null
    const mayReadAll = id === reader || (await isCoordinator(read, reader, now))
    return {
      ...viewOfPerson(person, await rolesOf(read, [id]), dateIn(now), mayReadAll),
      substitutions: (await deputationsOf(read, id)).map(viewOfSubstitution),
      interests: mayReadAll ? (await listInterests(read, id)).map(viewOfInterest) : []
    }
  }

  /** Answers a change with the person as the reader may now see them, or with why it was refused. */
  const shown = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    done: Result<unknown, Refusal> = accepted(undefined),
    code: 200 | 201 = 200
  ) => {
    if (!done.ok) return gate.refuse(request, reply, done.refusal)
    const person = await show(id, partyOf(gate, request).person)
    return person === null ? gate.refuse(request, reply, { kind: 'unknown' }) : reply.code(code).send(person)
  }

  app.get(
    '/api/v1/bodies',
    { schema: { tags, summary: 'Who sits in the bodies of the cluster', response: { 200: bodiesView } } },
    async (_request, reply) => reply.send({ items: await bodiesOn(read, dateIn(register.clock.now())) })
  )

  app.get(
    '/api/v1/people/:id/register',
    { schema: { tags, summary: 'One person with substitutes and ties', params, response: detail } },
    async (request, reply) => {
      return shown(request, reply, request.params.id)
    }
  )

  app.post(
    '/api/v1/people/:id/roles/:item/term',
    {
      ...admin,
      schema: { tags, summary: 'Move the last day of a role', params: ofOne, body: lastDay, response: detail }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { id, item } = request.params
      const moved = await moveTerm(register, id, item, request.body.on, me)
      return shown(request, reply, id, moved)
    }
  )

  app.post(
    '/api/v1/people/:id/substitutes',
    {
      ...admin,
      schema: {
        tags,
        summary: 'Name who stands in for a member of a body',
        params,
        body: deputationFields.meta({ id: 'SubstituteFields' }),
        response: { 201: personDetail }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { id } = request.params
      const named = await nameSubstitute(register, id, request.body, me)
      return shown(request, reply, id, named, 201)
    }
  )

  app.post(
    '/api/v1/people/:id/substitutes/:item/end',
    {
      ...admin,
      schema: {
        tags,
        summary: 'End a substitution at once, or on its last day',
        params: ofOne,
        body: lastDay,
        response: detail
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { id, item } = request.params
      const ended = await endSubstitution(register, id, item, request.body.on, me)
      return shown(request, reply, id, ended)
    }
  )

  app.post(
    '/api/v1/people/:id/interests',
    {
      schema: {
        tags,
        summary: 'Write down a tie to an organisation, one’s own or as a coordinator',
        params,
        body: interestFields.meta({ id: 'InterestFields' }),
        response: { 201: personDetail }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { id } = request.params
      const declared = await declareInterest(register, id, request.body, me)
      return shown(request, reply, id, declared, 201)
    }
  )

  app.post(
    '/api/v1/people/:id/interests/:item/end',
    {
      schema: {
        tags,
        summary: 'Write down the last day of a tie',
        params: ofOne,
        body: lastDay,
        response: detail
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { id, item } = request.params
      const ended = await endInterest(register, id, item, request.body.on, me)
      return shown(request, reply, id, ended)
    }
  )

  app.delete(
    '/api/v1/people/:id/interests/:item',
    {
      ...admin,
      schema: {
        tags,
        summary: 'Take back a tie written down by mistake',
        params: ofOne,
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const { id, item } = request.params
      const withdrawn = await withdrawInterest(register, id, item, partyOf(gate, request))
      return withdrawn.ok ? reply.code(204).send(null) : gate.refuse(request, reply, withdrawn.refusal)
    }
  )
}
