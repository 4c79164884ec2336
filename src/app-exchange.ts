import type { FastifyInstance } from 'fastify'

import type { Parts } from '#app-parts.ts'
import { exchangePages } from '#exchange/pages.tsx'
import { listNeeds } from '#proposals/need-store.ts'

/** Registers the partner exchange. */
export const registerExchange = (app: FastifyInstance, { core, pages, cases }: Parts) =>
  app.register(exchangePages, {
    pages,
    cases,
    openNeeds: (sight, limit) => listNeeds(core.database.read, sight, { limit })
  })
