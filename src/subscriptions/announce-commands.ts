import type { Engine } from '#engine/engine.ts'
import { journalOf } from '#engine/records.ts'
import { retrace } from '#engine/replay.ts'
import type { Trace } from '#engine/replay.ts'
import type { JournalRow } from '#engine/journal.ts'
import type { Transaction } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'

import { eventOf } from './announcement.ts'
import type { Announcement } from './announcement.ts'
import {
  casesToAnnounce,
  holdAnnouncing,
  insertAnnouncement,
  readJournal,
  rowsAnnounced,
  writeRowsAnnounced
} from './announcement-store.ts'

type Said = Omit<Announcement, 'position' | 'journal' | 'number'>

/** Cases that one run looks at: few, so that the process answers others in between. */
const casesAtOnce = 20

/**
 * Writes down in one order, for all subscriptions, what the journals of cases say has happened since last time. States are
 * not in the journal: a case is followed from its beginning, which is a matter of milliseconds. Answers how many cases.
 */
export const announce = async (engine: Engine): Promise<number> => {
  const { database, clock } = engine.parts
  const cases = await casesToAnnounce(database.read, casesAtOnce)
  for (const id of cases)
    await database.transaction(async (tx) => {
      await holdAnnouncing(tx, clock.now())
      await announceCase(engine, tx, id)
    })
  return cases.length
}

const announceCase = async (engine: Engine, tx: Transaction, id: string): Promise<void> => {
  const done = await rowsAnnounced(tx, id)
  const rows = await readJournal(tx, id)
  const journal = rows.map(journalOf)
  const places = new Map(rows.map((row) => [row['row_number'], Number(row['position'])]))
  const unsaid = announcementsIn(engine, journal).filter(({ row }) => row > done)
  for (const said of unsaid) await insertAnnouncement(tx, { ...said, journal: places.get(said.row) ?? 0 })
  await writeRowsAnnounced(tx, id, journal.length)
}

const announcementsIn = (engine: Engine, journal: readonly JournalRow[]): readonly Said[] => {
  try {
    return retrace(engine.parts, journal).map(saidOf)
  } catch (cause) {
    // A definition that is gone, or has changed: what happened is told all the same, without the states.
    if (!(cause instanceof Fault)) throw cause
    return journal
      .filter(({ kind }) => kind !== 'term' && kind !== 'delivery')
      .map((row) => saidOf({ row, from: null, to: null, stage: null, isOver: row.kind === 'stop' }))
  }
}

type Followed = Omit<Trace, 'to' | 'stage'> & { readonly to: string | null; readonly stage: string | null }

const kindOf = ({ row, from, to, isOver }: Followed): Said['kind'] => {
  if (row.kind === 'create') return 'opened'
  if (isOver) return 'ended'
  return from === to ? 'noted' : 'moved'
}

const saidOf = (followed: Followed): Said => {
  const { row, from, to, stage } = followed
  return {
    case: row.case,
    row: row.number,
    actor: row.actor,
    workflow: row.workflow,
    kind: kindOf(followed),
    ...eventOf(row.type),
    from,
    to,
    stage: stage || null,
    version: row.version,
    at: row.at
  }
}
