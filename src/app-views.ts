import type { FastifyInstance } from 'fastify'

import type { Parts } from '#app-parts.ts'
import type { Core } from '#core.ts'
import { createViewShelf } from '#lists/commands.ts'
import type { ViewShelf } from '#lists/commands.ts'
import { viewPages } from '#lists/pages.tsx'
import { isCoordinator } from '#people/store.ts'
import type { ActSource } from '#pages/act.ts'
import { bulkPages } from '#proposals/bulk-pages.tsx'
import { listSittings } from '#sittings/store.ts'

/** The saved views of the list of proposals. */
export const viewShelf = ({ database, clock, ids }: Core): ViewShelf =>
  createViewShelf({ db: database, clock, ids, isCoordinator })

/** Most sittings that a case may be put before; those to come are few. */
const mostSittings = 20

/** Registers the pages around the list of proposals: saved views, and one act on several cases. */
export const registerViewPages = async (
  app: FastifyInstance,
  { core, pages, cases }: Parts,
  sources: readonly ActSource[]
): Promise<void> => {
  const { database, clock } = core
  await app.register(viewPages, { pages, shelf: viewShelf(core) })
  await app.register(bulkPages, {
    ...cases,
    pages,
    sources,
    sittings: async (person, wording) => {
      const sight = cases.sights(person, clock.now())
      const found = await listSittings(database.read, sight, { state: 'convened', limit: mostSittings })
      return found.map(({ id, organ, begins_at }) => ({
        value: id,
        label: `${wording.t(`sitting.organs.${organ}`)}, ${wording.dayAndTime(begins_at)}`
      }))
    }
  })
}
