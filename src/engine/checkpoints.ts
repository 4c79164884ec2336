import type { Database, Reader } from '#shared/database.ts'

import { genesis, sha256 } from './journal.ts'

/** A checkpoint binds all case chains together: a chain whose end was cut off no longer gives its root. */
export type Checkpoint = {
  readonly number: number
  readonly at: string
  /** Position of the last journal row it covers. */
  readonly position: number
  readonly cases: number
  readonly root: string
  readonly previous: string
  readonly hash: string
}

const everyRows = 1000
const everyMilliseconds = 3_600_000

/** Root of a Merkle tree over the heads of all cases; the order in which a database gave them does not matter. */
export const merkleRoot = (leaves: readonly string[]): string => {
  if (leaves.length === 0) return genesis
  let level = leaves.toSorted().map(sha256)
  while (level.length > 1) {
    const next: string[] = []
    for (let index = 0; index < level.length; index += 2)
      next.push(sha256(`${level[index] ?? ''}${level[index + 1] ?? level[index] ?? ''}`))
    level = next
  }
  return level[0] ?? genesis
}

export const leafOf = (head: { readonly id: string; readonly rows: number; readonly head: string }): string =>
  `${head.id} ${head.rows} ${head.head}`

export const hashOfCheckpoint = (checkpoint: Omit<Checkpoint, 'number' | 'hash'>): string => {
  const { at, position, cases, root, previous } = checkpoint
  return sha256(JSON.stringify([at, position, cases, root, previous]))
}

export const latestCheckpoint = async (reader: Reader): Promise<Checkpoint | undefined> => {
  return reader.get<Checkpoint>('SELECT * FROM checkpoints ORDER BY number DESC LIMIT 1')
}

/** Writes a checkpoint when 1 000 rows or an hour have passed since the last one and the journal has grown. */
export const takeCheckpoint = async (
  database: Database,
  now: string,
  force = false
): Promise<Checkpoint | undefined> => {
  const [last, newest] = await Promise.all([
    latestCheckpoint(database.read),
    database.read.get<{ position: number | null }>('SELECT max(position) AS position FROM journal')
  ])
  const grown = Number(newest?.position ?? 0) - Number(last?.position ?? 0)
  const waited = last ? Date.parse(now) - Date.parse(last.at) : everyMilliseconds
  if (grown <= 0 || (!force && grown < everyRows && waited < everyMilliseconds)) return undefined
  return database.transaction(async (tx) => {
    // Steps under way on other nodes must not commit rows below the position this covers.
    if (database.dialect === 'postgres') await tx.run('LOCK TABLE cases, journal IN SHARE ROW EXCLUSIVE MODE')
    const heads = await tx.all<{ id: string; row_count: number; head: string }>(
      'SELECT id, row_count, head FROM cases'
    )
    const covered = await tx.get<{ position: number }>('SELECT max(position) AS position FROM journal')
    const before = await latestCheckpoint(tx)
    // Another node was first.
    if (before && before.number !== last?.number) return undefined
    const body = {
      at: now,
      position: Number(covered?.position ?? 0),
      cases: heads.length,
      root: merkleRoot(heads.map(({ id, row_count, head }) => leafOf({ id, rows: Number(row_count), head }))),
      previous: before?.hash ?? genesis
    }
    const hash = hashOfCheckpoint(body)
    // Numbered here: a sequence would leave a gap where a transaction failed, and a gap means a missing checkpoint.
    const number = (before?.number ?? 0) + 1
    await tx.run(
      'INSERT INTO checkpoints (number, at, position, cases, root, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [number, body.at, body.position, body.cases, body.root, body.previous, hash]
    )
    return { ...body, number, hash }
  })
}
