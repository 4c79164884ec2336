import type { Refusal } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { dateIn } from '#shared/calendar.ts'

import { isPageShown, viewingMinutes } from './viewing.ts'
import type { Viewing } from './viewing.ts'
import { decidesInCase, decidesOn, hasOpenVote, insertViewingEntry } from './viewing-store.ts'

/** What looking with somebody else's eyes needs of the rest of the service. */
export type ViewingDesk = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
  /** True for somebody in the register who has not been erased. */
  readonly isPerson: (reader: Reader, person: string) => Promise<boolean>
}

/** Begins to look at pages as another person. For coordinators, and never as one of them. */
export const beginViewing = (
  { db, clock, ids, isCoordinator, isPerson }: ViewingDesk,
  { by, person, reason }: { readonly by: string; readonly person: string; readonly reason: string }
): Promise<Result<Viewing, Refusal>> => {
  const event = 'viewing.begin'
  const now = clock.now()
  return db.transaction<Result<Viewing, Refusal>>(async (tx) => {
    if (!(await isCoordinator(tx, by, now)))
      return refused({ kind: 'forbidden', event, allowed: ['coordinator'] })
    if (!(await isPerson(tx, person))) return refused({ kind: 'unknown' })
    if (await isCoordinator(tx, person, now))
      return refused({ kind: 'rules', event, reasons: [{ rule: 'viewNoCoordinator', values: {} }] })
    const viewing = ids.next('vie')
    await insertViewingEntry(tx, ids.next('vlg'), {
      viewing,
      by,
      person,
      kind: 'began',
      detail: reason,
      at: now
    })
    const until = new Date(Date.parse(now) + viewingMinutes * 60_000).toISOString()
    return accepted({ id: viewing, person, until })
  })
}

/** Ends it, and says so in the log. */
export const endViewing = (
  { db, clock, ids }: ViewingDesk,
  by: string,
  { id, person }: Viewing
): Promise<void> =>
  db.transaction((tx) =>
    insertViewingEntry(tx, ids.next('vlg'), {
      viewing: id,
      by,
      person,
      kind: 'ended',
      detail: null,
      at: clock.now()
    })
  )

/** True while it may go on: its time is not over, and both are still what they were. */
export const goesOn = async (
  { db, clock, isCoordinator, isPerson }: ViewingDesk,
  by: string,
  { person, until }: Viewing
): Promise<boolean> => {
  const now = clock.now()
  return (
    until > now &&
    (await isCoordinator(db.read, by, now)) &&
    !(await isCoordinator(db.read, person, now)) &&
    (await isPerson(db.read, person))
  )
}

/** True when this page may be shown with the person's eyes; it is then in the log before it is shown. */
export const showPage = async (
  desk: ViewingDesk,
  by: string,
  { id, person }: Viewing,
  page: { readonly pattern: string; readonly path: string; readonly actor: string | null }
): Promise<boolean> => {
  const { db, clock, ids } = desk
  const now = clock.now()
  const shown = isPageShown(page.pattern)
  if (shown === 'never') return false
  if (shown === 'unlessVoting' && (await decidesOn(db.read, person, dateIn(now)))) return false
  if (shown === 'unlessVoting' && (await hasOpenVote(db.read, person))) return false
  if (shown === 'unlessDeciding') {
    if (await decidesOn(db.read, person, dateIn(now))) return false
    if (page.actor === null || (await decidesInCase(db.read, person, page.actor))) return false
  }
  await db.transaction((tx) =>
    insertViewingEntry(tx, ids.next('vlg'), {
      viewing: id,
      by,
      person,
      kind: 'page',
      detail: page.path.slice(0, 300),
      at: now
    })
  )
  return true
}
