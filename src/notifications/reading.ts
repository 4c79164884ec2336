import type { Database } from '#shared/database.ts'
import type { Clock } from '#shared/clock.ts'

import { ownNotice, unreadNotices, writeMark, writeReads } from './inbox-store.ts'

export type ReadingParts = {
  readonly database: Database
  readonly clock: Clock
  /** Told whose notices were read, for pages that show how many are not. */
  readonly onRead?: (person: string) => void
}

/** A step that was stamped earlier may still be under way: what is as young as this (ms) is marked one by one. */
const young = 60_000
const mostAtOnce = 10_000

/** Marks one notice of a person as read. False when they have no such notice. */
export const readNotice = async (parts: ReadingParts, person: string, id: string): Promise<boolean> => {
  const now = parts.clock.now()
  const notice = await ownNotice(parts.database.read, person, id, now)
  if (notice === null) return false
  if (notice.readAt !== null) return true
  await parts.database.transaction((tx) => writeReads(tx, person, [id], now))
  parts.onRead?.(person)
  return true
}

/**
 * Marks as read what a person was told in a case before a moment: they have opened it, or acted in it. Answers how many
 * notices that were; nothing is written where there are none.
 */
export const readCase = async (
  parts: ReadingParts,
  person: string,
  caseId: string,
  before?: string
): Promise<number> => {
  const now = parts.clock.now()
  const about = { now, limit: mostAtOnce, case: caseId }
  const unread = (await unreadNotices(parts.database.read, person, about)).filter(
    ({ createdAt }) => before === undefined || createdAt < before
  )
  if (unread.length === 0) return 0
  const ids = unread.map(({ id }) => id)
  await parts.database.transaction((tx) => writeReads(tx, person, ids, now))
  parts.onRead?.(person)
  return unread.length
}

/** Marks everything a person has been told as read; answers how many notices that were. */
export const readAll = async (parts: ReadingParts, person: string): Promise<number> => {
  const now = parts.clock.now()
  const unread = await unreadNotices(parts.database.read, person, { now, limit: mostAtOnce })
  if (unread.length === 0) return 0
  await parts.database.transaction(async (tx) => {
    await writeReads(
      tx,
      person,
      unread.map(({ id }) => id),
      now
    )
    // What is older than the oldest of many is marked with them, so that the rest need not be counted again.
    const until = new Date(Date.parse(now) - young).toISOString()
    if (unread.length < mostAtOnce) await writeMark(tx, person, until, now)
  })
  parts.onRead?.(person)
  return unread.length
}
