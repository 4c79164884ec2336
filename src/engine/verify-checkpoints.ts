import type { Reader } from '#shared/database.ts'

import { hashOfCheckpoint, leafOf, merkleRoot } from './checkpoints.ts'
import type { Checkpoint } from './checkpoints.ts'
import { genesis } from './journal.ts'
import type { Damage } from './verify-rows.ts'

/** Holds the chain of checkpoints together, and the newest one against the case chains it covers. */
export const verifyCheckpoints = async (reader: Reader): Promise<readonly Damage[]> => {
  const checkpoints = await reader.all<Checkpoint>('SELECT * FROM checkpoints ORDER BY number')
  let previous = genesis
  for (const [index, checkpoint] of checkpoints.entries()) {
    const place = `checkpoint ${checkpoint.number}`
    if (checkpoint.number !== index + 1)
      return [{ place, problem: `checkpoint ${index + 1} is missing or out of order` }]
    if (checkpoint.previous !== previous)
      return [{ place, problem: 'does not follow from the one before it' }]
    if (hashOfCheckpoint(checkpoint) !== checkpoint.hash)
      return [{ place, problem: 'its content does not match its hash' }]
    previous = checkpoint.hash
  }
  const newest = checkpoints.at(-1)
  if (!newest) return []
  const heads = await reader.all<{ case_id: string; row_number: number; hash: string }>(
    `SELECT case_id, row_number, hash FROM journal
     WHERE (case_id, row_number) IN (SELECT case_id, max(row_number) FROM journal WHERE position <= ? GROUP BY case_id)
     ORDER BY case_id`,
    [newest.position]
  )
  const root = merkleRoot(
    heads.map((head) => leafOf({ id: head.case_id, rows: Number(head.row_number), head: head.hash }))
  )
  return root === newest.root
    ? []
    : [{ place: `checkpoint ${newest.number}`, problem: 'the case chains it covers no longer give its root' }]
}
