import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { EventDefinition } from '#shared/workflow.ts'

import { partyFor } from './acting.ts'
import type { Person } from './acting.ts'
import type { CaseParts } from './contract.ts'
import { nameRoles } from './role-names.ts'
import { collectionOf } from './waiting.ts'

const values = z.record(z.string(), z.unknown())

export const actionView = z
  .object({
    event: z.string(),
    label: z.string(),
    /** How it is done: the event with its payload is posted to `href`, or the record is put there. */
    method: z.enum(['POST', 'PUT']),
    href: z.string(),
    input: values.describe('JSON Schema of the payload, without `type`.'),
    allowed: z.boolean(),
    reasons: z.array(z.object({ rule: z.string(), values, detail: z.string() })).readonly(),
    dangerous: z.boolean()
  })
  .meta({ id: 'Action', description: 'An event the reader might send now; when it is not allowed, why not.' })

export type ActionView = z.output<typeof actionView>

const schemas = new WeakMap<EventDefinition, Record<string, unknown>>()

const inputOf = (definition: EventDefinition): Record<string, unknown> => {
  const known = schemas.get(definition)
  if (known) return known
  const { $schema: _, ...schema } = z.toJSONSchema(definition.input, { io: 'input', unrepresentable: 'any' })
  schemas.set(definition, schema)
  return schema
}

/** Events that come with a record of their own and have an address of their own. */
const elsewhere: Readonly<Record<string, { readonly method: 'PUT'; readonly path: string }>> = {
  'card.revise': { method: 'PUT', path: 'card' }
}

/** What a reader might do with an actor: every event of its present state, worded, with its input's schema. */
export const actionsFor = async (
  parts: CaseParts,
  request: FastifyRequest,
  me: Person,
  actor: string
): Promise<readonly ActionView[]> => {
  const { engine, word } = parts
  const { read } = engine.parts.database
  const view = await engine.view(read, actor)
  const root = view && (await engine.view(read, view.case))
  if (!view || !root) return []
  const about = { organisation: null, case: view.case, event: '', now: engine.parts.clock.now() }
  const party = await partyFor(read, me, about)
  const actions = await engine.actions(read, view, root, party.ok ? party.value : me)
  const { events } = engine.parts.definitions.of(view.workflow, view.version)
  const named = await Promise.all(
    actions.map(async (action) => ({
      ...action,
      reasons: await nameRoles(read, view.case, action.reasons)
    }))
  )
  return named.flatMap(({ event, allowed, reasons, dangerous }) => {
    const definition = events[event]
    if (!definition) return []
    const { method, path } = elsewhere[event] ?? { method: 'POST' as const, path: 'events' }
    return {
      event,
      label: word(request, `events.${event}.label`) ?? event,
      method,
      href: `/api/v1/${collectionOf(view.workflow)}/${view.id}/${path}`,
      input: inputOf(definition),
      allowed,
      reasons: reasons.map(({ rule, values: known }) => ({
        rule,
        values: known,
        detail: word(request, `rules.${rule}`, known) ?? rule
      })),
      dangerous
    }
  })
}
