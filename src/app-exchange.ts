import type { FastifyInstance } from 'fastify'

import { foreignCalls } from '#app-abroad.ts'
import type { Parts } from '#app-parts.ts'
import { suggestionsOf } from '#app-suggestions.ts'
import type { Core } from '#core.ts'
import { ownTalksPages } from '#exchange/own-pages.tsx'
import { exchangePages } from '#exchange/pages.tsx'
import { createExchange } from '#exchange/views.ts'
import type { Exchange } from '#exchange/views.ts'
import { callTexts, listNeeds } from '#proposals/need-store.ts'
import { needsApi } from '#proposals/needs-api.ts'
import type { CaseParts } from '#api/contract.ts'

type ExchangeCore = Pick<Core, 'database' | 'partners'>

const exchanges = new WeakMap<ExchangeCore['partners'], Exchange>()

/** The partner exchange over a running cluster: one for pages, API and the weekly digest, so that a text is read once. */
export const exchangeOf = (core: ExchangeCore): Exchange => {
  const known = exchanges.get(core.partners)
  if (known) return known
  const { read: reader } = core.database
  const { needsFor, profileOf } = suggestionsOf(core)
  const exchange = createExchange({
    reader,
    openNeeds: (sight, limit) => listNeeds(reader, sight, limit),
    callTexts: (sight, proposals) => callTexts(reader, sight, proposals),
    foreignCalls: (now) => foreignCalls(reader, now),
    profileOf,
    needsFor
  })
  exchanges.set(core.partners, exchange)
  return exchange
}

/** Registers the partner exchange. */
export const registerExchange = async (app: FastifyInstance, { core, pages, cases }: Parts) => {
  const options = { pages, cases, exchange: exchangeOf(core) }
  await app.register(exchangePages, options)
  await app.register(ownTalksPages, options)
}

/** Registers the partner exchange over REST. */
export const registerExchangeApi = (
  app: FastifyInstance,
  { core, cases }: { readonly core: ExchangeCore; readonly cases: CaseParts }
) => app.register(needsApi, { ...cases, exchange: exchangeOf(core) })
