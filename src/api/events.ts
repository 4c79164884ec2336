import type { FastifySchema, FastifySchemaCompiler } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Command } from '#engine/contract.ts'
import { isFresh, partyOf, signedInOnly } from '#shared/gate.ts'
import type { EventDefinition } from '#shared/workflow.ts'

import type { Person } from './acting.ts'
import type { CaseParts } from './contract.ts'
import {
  answerOutcome,
  idParams,
  movingHeaders,
  movingQuery,
  outcomeView,
  precautionsOf
} from './requests.ts'
import { sendEvent } from './send-event.ts'

type Definitions = Readonly<Record<string, EventDefinition>>

/** `scope.submit` of the proposals becomes `ProposalScopeSubmit`. */
const componentName = (noun: string, event: string): string =>
  noun +
  event
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/** The events that people may send to one kind of actor, as one schema told apart by `type`. */
export const eventUnion = (noun: string, definitions: Definitions) => {
  const members = Object.entries(definitions).map(([type, { input }]) =>
    input.safeExtend({ type: z.literal(type) }).meta({ id: componentName(noun, type) })
  )
  const mapping = Object.keys(definitions).map((type) => [
    type,
    `#/components/schemas/${componentName(noun, type)}Input`
  ])
  return z.discriminatedUnion('type', members as unknown as [z.ZodObject, ...z.ZodObject[]]).meta({
    id: `${noun}Event`,
    discriminator: { propertyName: 'type', mapping: Object.fromEntries(mapping) }
  })
}

const anyEvent = z.looseObject({ type: z.string().min(1).max(80) })

/** The engine itself parses an event; here a body needs only be one. The documented schema stays the union. */
const bodiesPass: FastifySchemaCompiler<FastifySchema> = (route) =>
  validatorCompiler({ ...route, schema: route.httpPart === 'body' ? anyEvent : (route.schema as z.ZodType) })

export type Addressed = { readonly actor: string; readonly case: string }

export type EventsOptions = CaseParts & {
  /** Last part of `/api/v1/{collection}`. */
  readonly collection: string
  readonly workflow: string
  readonly union: z.ZodType
  /** Events of the workflow that have a way of their own. */
  readonly except?: readonly string[]
  /** The actor by its id, when the reader may know of it. */
  readonly find: (me: Person, id: string) => Promise<Addressed | undefined>
}

/** `POST /api/v1/{collection}/{id}/events`: the one way to move anything. */
export const eventsApi: FastifyPluginAsyncZod<EventsOptions> = async (app, options) => {
  const { engine, gate, collection, workflow, union, find, except = [] } = options
  app.addHook('onRequest', signedInOnly(gate))
  app.post(
    `/api/v1/${collection}/:id/events`,
    {
      validatorCompiler: bodiesPass as never,
      schema: {
        tags: [collection],
        summary: 'Send an event',
        description: 'Carries out one act of the procedure, all of it or nothing.',
        params: idParams,
        headers: movingHeaders,
        querystring: movingQuery,
        body: union,
        response: { 200: outcomeView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const event = request.body as Command['event']
      const addressed = await find(me, request.params.id)
      if (!addressed) return gate.refuse(request, reply, { kind: 'unknown' })
      if (except.includes(event.type))
        return gate.refuse(request, reply, { kind: 'notAnEvent', type: event.type })
      const outcome = await sendEvent(engine, {
        ...precautionsOf(request.headers, request.query),
        fresh: isFresh(gate, request, engine.parts.clock.now()),
        ...addressed,
        workflow,
        me,
        event
      })
      return answerOutcome(gate, request, reply, outcome)
    }
  )
}
