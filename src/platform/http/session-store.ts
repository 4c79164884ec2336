import type { SessionStore } from '@fastify/session'
import type { Session } from 'fastify'

import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import { digestOf } from '#shared/digest.ts'

const insert = `INSERT INTO sessions (id, person_id, data, created_at, seen_at, expires_at, user_agent)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, data = excluded.data, seen_at = excluded.seen_at`

/** A session that was ended while one of its requests was under way must not come back: it is changed, never written anew. */
const update =
  'UPDATE sessions SET person_id = ?, data = ?, seen_at = ?, user_agent = coalesce(?, user_agent) WHERE id = ?'

/**
 * Keeps sessions in the table `sessions`, by the digest of what the cookie carries: a stolen copy of the table opens none.
 * `lifetime` in milliseconds counts from the first write and never moves.
 */
export const sessionStore = (database: Database, clock: Clock, lifetime: number): SessionStore => ({
  get: (sessionId, done) => {
    database.read
      .get<{ data: string }>('SELECT data FROM sessions WHERE id = ? AND expires_at > ?', [
        digestOf(sessionId),
        clock.now()
      ])
      .then(
        (row) => done(null, row ? (JSON.parse(row.data) as Session) : null),
        (error: unknown) => done(error)
      )
  },
  set: (sessionId, session, done) => {
    const now = clock.now()
    const expires = new Date(Date.parse(now) + lifetime).toISOString()
    const { cookie: _cookie, kept, ...data } = session
    const id = digestOf(sessionId)
    const person = session.person ?? null
    const text = JSON.stringify({ ...data, kept: true })
    database
      .transaction((tx) =>
        kept
          ? tx.run(update, [person, text, now, session.userAgent ?? null, id])
          : tx.run(insert, [id, person, text, now, now, expires, session.userAgent ?? null])
      )
      .then(
        () => done(),
        (error: unknown) => done(error)
      )
  },
  destroy: (sessionId, done) => {
    database
      .transaction((tx) => tx.run('DELETE FROM sessions WHERE id = ?', [digestOf(sessionId)]))
      .then(
        () => done(),
        (error: unknown) => done(error)
      )
  }
})

/** One signed-in browser of a person, for the page that lists and ends them. */
export type SessionRecord = {
  readonly id: string
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
  readonly userAgent: string | null
}

export const sessionsOf = (database: Database, person: string, now: string): Promise<SessionRecord[]> =>
  database.read.all<SessionRecord>(
    `SELECT id, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt", user_agent AS "userAgent"
     FROM sessions WHERE person_id = ? AND expires_at > ? ORDER BY created_at DESC`,
    [person, now]
  )

/** True while a session of a person has not ended; `id` is the digest of what the cookie carries. */
export const isSignedIn = async (reader: Reader, id: string, person: string, now: string): Promise<boolean> =>
  (await reader.get('SELECT id FROM sessions WHERE id = ? AND person_id = ? AND expires_at > ?', [
    id,
    person,
    now
  ])) !== undefined

/** Ends one session of a person, or all of them; answers how many. */
export const endSessions = (database: Database, person: string, id?: string): Promise<number> =>
  database.transaction((tx) =>
    id === undefined
      ? tx.run('DELETE FROM sessions WHERE person_id = ?', [person])
      : tx.run('DELETE FROM sessions WHERE person_id = ? AND id = ?', [person, id])
  )

/** Ends all sessions of a person but one; answers how many. */
export const endOtherSessions = (database: Database, person: string, kept: string | null): Promise<number> =>
  database.transaction((tx) =>
    tx.run('DELETE FROM sessions WHERE person_id = ? AND id <> ?', [person, kept ?? ''])
  )

/** Notes that somebody was here. */
export const touchSession = (database: Database, id: string, now: string): Promise<number> =>
  database.transaction((tx) => tx.run('UPDATE sessions SET seen_at = ? WHERE id = ?', [now, id]))

/** Drops what has expired; the worker calls it now and then. */
export const dropExpiredSessions = (database: Database, now: string): Promise<number> =>
  database.transaction((tx) => tx.run('DELETE FROM sessions WHERE expires_at <= ?', [now]))
