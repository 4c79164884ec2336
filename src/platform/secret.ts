import type { Database } from '#shared/database.ts'
import { newSecret } from '#shared/id.ts'

/** The secret that signs cookies and links: the given one, or one that the database keeps since its first start. */
export const secretOf = async (database: Database, given: string | null): Promise<string> => {
  if (given) return given
  return database.transaction(async (tx) => {
    await tx.run('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING', [
      'secret',
      newSecret()
    ])
    const row = await tx.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', ['secret'])
    return row!.value
  })
}
