import type { Refusal } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import { fold } from '#shared/fold.ts'
import type { Ids } from '#shared/id.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import { mostViews } from './model.ts'
import type { SavedView, SavedViewFields } from './model.ts'
import {
  countOwnViews,
  deleteView,
  findOwnView,
  findPublishedView,
  insertView,
  isNameTaken,
  updateView,
  viewsFor
} from './store.ts'

export type ViewShelfParts = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
}

const rule = (name: string, values: Readonly<Record<string, number>> = {}): Refusal => ({
  kind: 'rules',
  event: 'view.save',
  reasons: [{ rule: name, values }]
})

const publishing: Refusal = { kind: 'forbidden', event: 'view.publish', allowed: ['coordinator'] }

/** The saved views of everybody: pages and API keep, change and delete them here. */
export const createViewShelf = ({ db, clock, ids, isCoordinator }: ViewShelfParts) => {
  const refusalOf = async (
    reader: Reader,
    person: string,
    fields: SavedViewFields,
    before: SavedView | null
  ): Promise<Refusal | null> => {
    // Also what stands published already: who is no longer in the office changes nothing that others read.
    if (fields.audience !== 'own' && !(await isCoordinator(reader, person, clock.now()))) return publishing
    if (await isNameTaken(reader, person, fold(fields.name), before?.id ?? '')) return rule('viewNameFree')
    if (before === null && (await countOwnViews(reader, person)) >= mostViews)
      return rule('viewsLeft', { count: mostViews })
    return null
  }

  return {
    /** Own views, and those published for this reader. */
    viewsFor: async (person: string): Promise<readonly SavedView[]> =>
      viewsFor(db.read, person, await isCoordinator(db.read, person, clock.now())),

    find: (person: string, id: string) => findOwnView(db.read, person, id),

    /** Keeps a list under a name; only coordinators publish. */
    save: (person: string, fields: SavedViewFields): Promise<Result<string, Refusal>> =>
      db.transaction(async (tx) => {
        const refusal = await refusalOf(tx, person, fields, null)
        if (refusal) return refused(refusal)
        const id = ids.next('viw')
        await insertView(tx, { id, person, nameKey: fold(fields.name), now: clock.now() }, fields)
        return accepted(id)
      }),

    /** Renames, publishes or changes a view of one's own. */
    change: (person: string, id: string, fields: SavedViewFields): Promise<Result<string, Refusal>> =>
      db.transaction(async (tx) => {
        const before = await findOwnView(tx, person, id)
        if (!before) return refused({ kind: 'unknown' })
        const refusal = await refusalOf(tx, person, fields, before)
        if (refusal) return refused(refusal)
        await updateView(tx, { id, person, nameKey: fold(fields.name), now: clock.now() }, fields)
        return accepted(id)
      }),

    /**
     * Deletes a view of one's own, and for coordinators any that was published, since its owner may be gone. Answers what
     * it was called; the lists themselves are untouched.
     */
    remove: (person: string, id: string): Promise<Result<string, Refusal>> =>
      db.transaction(async (tx) => {
        const view =
          (await findOwnView(tx, person, id)) ??
          ((await isCoordinator(tx, person, clock.now())) ? await findPublishedView(tx, id) : undefined)
        if (view === undefined || (await deleteView(tx, id)) === 0) return refused({ kind: 'unknown' })
        return accepted(view.name)
      })
  }
}

export type ViewShelf = ReturnType<typeof createViewShelf>
