import type { Database } from '#shared/database.ts'

/** Remembers that somebody has been here, from the first time on: a list taken in by mistake takes back only who has not. */
export const rememberSignIn = (db: Database, person: string, at: string): Promise<number> =>
  db.transaction((tx) =>
    tx.run('update people set signed_in_at = ? where id = ? and signed_in_at is null', [at, person])
  )
