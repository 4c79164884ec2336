import type { Database } from '#shared/database.ts'

/** How hard SQLite waits for the disk at a commit; FULL survives a power cut. */
export type Synchronous = 'OFF' | 'NORMAL' | 'FULL'

export type OpenOptions = {
  /** SQLite only; FULL when not given. */
  readonly synchronous?: Synchronous
  /** PostgreSQL only: most connections held at once; 10 when not given. */
  readonly connections?: number
  /** SQLite only: true when a file that is not there is a mistake, not a database to make. */
  readonly existing?: boolean
}

export interface OpenDatabase extends Database {
  /** Switches durability while running; PostgreSQL keeps the setting of its server. */
  setSynchronous(mode: Synchronous): Promise<void>
}

const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url)

/** Opens the database that `DATABASE_URL` names: a file path for SQLite, or `postgres://user:password@host/name`. */
export const openDatabase = async (url: string, options: OpenOptions = {}): Promise<OpenDatabase> => {
  // Each brings a driver of its own, and only one is needed.
  if (isPostgres(url)) return (await import('./postgres.ts')).openPostgres(url, options)
  return (await import('./sqlite.ts')).openSqlite(url, options)
}
