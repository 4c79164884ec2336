import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { namedView } from '#api/requests.ts'
import type { Entry, ForeignEntry, NeedEntry } from '#exchange/entry.ts'
import { dimensions, facetOf, filtered, inOrder, orders, soonDays, timeCounts } from '#exchange/model.ts'
import type { ExchangeFilter } from '#exchange/model.ts'
import { organisationTypes } from '#organisations/model.ts'
import { cursorField, writeCursor } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Sight } from '#shared/sight.ts'
import { fitGrades } from '#suggestions/model.ts'

import { needView, slotView } from './views.ts'

export type NeedsApiOptions = CaseParts & {
  /** Everything on the exchange as the reader sees it, weighed for an organisation. */
  readonly exchange: {
    readonly list: (asked: {
      readonly sight: Sight
      readonly organisation: string | null
      readonly now: string
    }) => Promise<readonly Entry[]>
    /** Organisations that the reader acts for. */
    readonly ownIn: (sight: Sight) => Promise<readonly string[]>
  }
}

const text = z.string().nullable()
const named = z.object({ pl: text, en: text })

const point = z.object({
  kind: z.enum(['competence', 'type']),
  words: z.string().optional(),
  type: z.string().optional(),
  met: z.boolean()
})

const reason = z.object({
  kind: z.string(),
  terms: z.array(z.string()).readonly().optional().describe('Ids of the vocabulary.'),
  words: z.array(z.string()).readonly().optional(),
  type: z.string().optional(),
  sought: z.string().optional(),
  project: z.object({ id: z.string(), number: z.string(), title: named }).nullable().optional(),
  organisation: text.optional()
})

const fit = z
  .object({
    grade: z.enum(fitGrades).nullable().describe('Null where the ranking has no place for it.'),
    points: z.array(point).readonly().describe('What it asks for, and whether the profile has it.'),
    reasons: z.array(reason).readonly()
  })
  .nullable()
  .meta({ id: 'NeedFit', description: 'How a need fits an organisation; null where none is acted for.' })

const openNeed = z
  .object({
    need: needView,
    proposal: z.string(),
    number: z.string(),
    title: named,
    lead: namedView,
    seatsTaken: z.int(),
    slot: slotView,
    searchedAt: z.string(),
    searchEnds: text,
    interests: z.int().describe('Interests and invitations that stand.'),
    own: z
      .object({ id: z.string(), state: z.string() })
      .nullable()
      .describe('The partnership of the organisation acted for.'),
    fit
  })
  .meta({ id: 'OpenNeed', description: 'A role sought by a proposal whose partner search is open.' })

const foreignCall = z
  .object({
    id: z.string(),
    origin: z.object({ id: z.string(), name: z.string(), country: text }),
    title: z.string(),
    summary: z.string(),
    role: text,
    competences: z.array(z.string()).readonly(),
    organisationType: text,
    country: text,
    href: z.string(),
    email: text,
    publishedAt: z.string(),
    ends: text,
    language: z.string(),
    fit
  })
  .meta({ id: 'ForeignCall', description: 'A call for partners of a partner cluster, from its feed.' })

const facetValue = z.object({ value: z.string(), count: z.int() })

const page = z
  .object({
    items: z.array(openNeed).readonly(),
    foreign: z
      .array(foreignCall)
      .readonly()
      .describe('Calls of partner clusters that the same question leaves; all of them on the first page.'),
    total: z.int(),
    facets: z
      .record(z.enum(dimensions), z.array(facetValue).readonly())
      .describe('How many would be left with each value.'),
    endsSoon: z.int().describe(`How many of them end within ${soonDays} days.`),
    next: text
  })
  .meta({ id: 'OpenNeedPage' })

const several = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(50)])
  .transform((value) => (typeof value === 'string' ? [value] : value))
  .optional()

const listQuery = z.object({
  q: z.string().max(200).optional().describe('Words as they begin, in any form and in either language.'),
  field: several.describe('Top terms of the vocabulary.'),
  competence: several.describe('Terms of the vocabulary, or free words in small letters without diacritics.'),
  type: several.describe('Types of organisation sought; `any` for needs open to all.'),
  organisationType: z
    .enum(organisationTypes)
    .optional()
    .describe('Needs that an organisation of this type may fill.'),
  weight: several.describe('`must`, `nice`.'),
  place: several,
  reach: several.describe('`cluster`, `external`.'),
  origin: several.describe('`ours`, `partner`.'),
  within: z.coerce.number().int().min(1).max(365).optional().describe('Ends within so many days.'),
  organisation: z
    .string()
    .max(100)
    .optional()
    .describe('For which of the reader’s organisations fit is measured.'),
  sort: z.enum(orders).optional().describe('`fit` where an organisation is acted for, else `newest`.'),
  cursor: cursorField.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50)
})

type Query = z.output<typeof listQuery>

const filterIn = (query: Query): ExchangeFilter => ({
  words: query.q ?? '',
  chosen: Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      dimension === 'type' && query.organisationType !== undefined
        ? [query.organisationType, 'any']
        : (query[dimension] ?? [])
    ])
  ),
  within: query.within ?? null
})

const needItem = ({ open, standing, fit: fits }: NeedEntry) => {
  const { need, proposal, number, title, lead, seatsTaken, slot, searchedAt, searchEnds } = open
  const { interests, own } = standing
  return {
    need,
    proposal,
    number,
    title,
    lead,
    seatsTaken,
    slot,
    searchedAt,
    searchEnds,
    interests,
    own,
    fit: fits
  }
}

const foreignItem = ({ call, fit: fits }: ForeignEntry) => ({ ...call, fit: fits })

/** Where the page after a cursor begins; a need that has gone meanwhile leaves its place. */
const startAfter = (entries: readonly NeedEntry[], cursor: Query['cursor']): number => {
  if (cursor === undefined) return 0
  const [place, key] = cursor
  const found = entries.findIndex((one) => one.key === key)
  return found === -1 ? Number(place) || 0 : found + 1
}

/** The partner exchange over REST: every role sought now, as the page shows it. */
export const needsApi: FastifyPluginAsyncZod<NeedsApiOptions> = async (app, options) => {
  const { engine, gate, sights, exchange } = options
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/needs',
    {
      schema: {
        tags: ['needs'],
        summary: 'Roles sought now, those that fit best first',
        querystring: listQuery,
        response: { 200: page }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { query } = request
      const now = engine.parts.clock.now()
      const sight = sights(me.person, now)
      const own = await exchange.ownIn(sight)
      const asked = query.organisation ?? me.organisation
      if (query.organisation !== undefined && !own.includes(query.organisation))
        return gate.refuse(request, reply, { kind: 'unknown' })
      const organisation = own.find((one) => one === asked) ?? own[0] ?? null
      const entries = await exchange.list({ sight, organisation, now })
      const filter = filterIn(query)
      const order = query.sort ?? (organisation === null ? 'newest' : 'fit')
      const left = inOrder(filtered(entries, filter, now), order, filter.words)
      const needs = left.filter((one) => one.kind === 'need')
      const start = startAfter(needs, query.cursor)
      const shown = needs.slice(start, start + query.limit)
      const last = shown.at(-1)
      return reply.send({
        items: shown.map(needItem),
        foreign: start === 0 ? left.filter((one) => one.kind === 'foreign').map(foreignItem) : [],
        total: left.length,
        facets: Object.fromEntries(
          dimensions.map((dimension) => [
            dimension,
            facetOf(entries, filter, dimension, now).map(({ value, count }) => ({ value, count }))
          ])
        ) as Record<(typeof dimensions)[number], { value: string; count: number }[]>,
        endsSoon: timeCounts(entries, filter, now).soon,
        next:
          last !== undefined && start + query.limit < needs.length
            ? writeCursor([String(start + query.limit), last.key])
            : null
      })
    }
  )
}
