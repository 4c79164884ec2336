import { rowsOf } from './world.ts'
import type { World } from './world.ts'

/** What stands in the tables of a case, in the words of a test; the world is asked for anew each time. */
export const readings = (world: () => World) => ({
  termsOf: async (id: string) =>
    (await rowsOf(world().database, 'terms', id)).map(({ name, due_at: due, repeats, start }) => ({
      name,
      due,
      repeats,
      start
    })),
  namedIn: async (id: string, notice: string) =>
    (await rowsOf(world().database, 'outbox', id)).filter(({ payload }) =>
      String(payload).includes(`"${notice}"`)
    ),
  happened: async (id: string) =>
    (await rowsOf(world().database, 'journal', id)).map(({ kind, type }) => `${kind} ${type}`)
})
