import type { Row, Transaction } from '#shared/database.ts'

import type { Changed } from './happened.ts'
import type { EngineParts } from './parts.ts'
import * as store from './store.ts'
import { waitRows } from './waits.ts'

/** Writes an actor that a step changed, with its rows in every read model; what stayed the same is not written. */
export const saveActor = async (
  tx: Transaction,
  { projections, lists }: Pick<EngineParts, 'projections' | 'lists'>,
  changed: Changed,
  before: Changed | undefined
): Promise<void> => {
  const { view, row } = changed
  const moved = before && before.row.hash === row.hash && before.row.parent === row.parent
  if (moved) await store.moveActor(tx, row)
  else await store.saveActor(tx, row)
  await saveRows(tx, 'waits', view.id, before && waitRows(before), waitRows(changed))
  for (const projection of projections) {
    if (projection.workflow !== view.workflow) continue
    const next = projection.row(view)
    if (!before || !same(projection.row(before.view), next))
      await store.saveProjection(tx, projection.table, next)
  }
  for (const { workflow, table, rows } of lists)
    if (workflow === view.workflow)
      await saveRows(tx, table, view.id, before && rows(before.view), rows(view))
}

/** Writes what the step changed of an actor's rows in a table; a new actor may take the place of one that has ended. */
const saveRows = async (
  tx: Transaction,
  table: string,
  actor: string,
  before: readonly Row[] | undefined,
  after: readonly Row[]
): Promise<void> => {
  if (before) await store.changeRows(tx, table, actor, before, after)
  else if (after.length > 0) await store.replaceRows(tx, table, actor, after)
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
