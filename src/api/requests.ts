import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Accomplished, Outcome } from '#engine/contract.ts'
import { cursorField } from '#shared/cursor.ts'
import type { Gate } from '#shared/gate.ts'
import { tagOf, versionIn } from '#shared/version-tag.ts'

import type { Precautions } from './send-event.ts'

/** Headers of a request that moves something. Others pass as they are. */
export const movingHeaders = z.looseObject({
  'idempotency-key': z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('A second arrival of the same key gets the first answer. Kept for 30 days.'),
  'if-match': z
    .string()
    .max(40)
    .optional()
    .describe('The version that was seen: `"7"`. Anything else is refused.'),
  'acting-for': z
    .string()
    .max(60)
    .optional()
    .describe('The organisation to act for; needed only by people who represent several.')
})

export const movingQuery = z.object({
  'dry-run': z.string().max(10).optional().describe('Answers what would happen and changes nothing.')
})

export const pageFields = {
  cursor: cursorField.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50)
}

/** A page of a list, with the cursor of the one after it. */
export const pageView = <Item extends z.ZodType>(id: string, item: Item) =>
  z.object({ items: z.array(item).readonly(), next: z.string().nullable() }).meta({ id })

export const idParams = z.object({ id: z.string().max(100) })

/** Names what a person or an organisation is called; an erased one has no name. */
export const namedView = z
  .object({ id: z.string(), name: z.string().nullable() })
  .meta({ id: 'Named', description: 'A person or an organisation; the name of an erased one is null.' })

export const outcomeView = z
  .object({
    case: z.string(),
    version: z.int(),
    actor: z.string(),
    state: z.string(),
    created: z.array(z.object({ id: z.string(), workflow: z.string() })).readonly(),
    notices: z.int().describe('How many notices went into the outbox.'),
    at: z.string()
  })
  .meta({ id: 'EventOutcome', description: 'What an accepted event did.' })

/** What the headers and the query of a moving request ask for. A tag that is none of ours matches no version. */
export const precautionsOf = (
  headers: z.output<typeof movingHeaders>,
  query: z.output<typeof movingQuery>
): Precautions => {
  const match = headers['if-match']
  const dryRun = query['dry-run']
  return {
    key: headers['idempotency-key'],
    ifMatch: match === undefined || match === '*' ? undefined : (versionIn(match) ?? -1),
    organisation: headers['acting-for'],
    dryRun: dryRun !== undefined && dryRun !== 'false' && dryRun !== '0'
  }
}

const outcomeOf = ({ case: id, version, actor, state, created, notices, at }: Accomplished) => ({
  case: id,
  version,
  actor,
  state,
  created: [...created],
  notices: notices.length,
  at
})

/** Answers an engine's outcome: what happened, or the problem document of the refusal. */
export const answerOutcome = (
  gate: Gate,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
  location?: (done: Accomplished) => string
): FastifyReply => {
  if (!outcome.ok) return gate.refuse(request, reply, outcome.refusal)
  const { value } = outcome
  if (value.repeated) reply.header('idempotency-replayed', 'true')
  if (location) reply.code(201).header('location', location(value))
  return reply.header('etag', tagOf(value.version)).send(outcomeOf(value))
}
