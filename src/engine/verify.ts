import type { Reader } from '#shared/database.ts'

import type { JournalRow } from './journal.ts'
import type { EngineParts } from './parts.ts'
import { verifyChain, verifyContents } from './verify-case.ts'
import { verifyCheckpoints } from './verify-checkpoints.ts'
import { atOneMoment, readCases, readOrphans } from './verify-reading.ts'
import type { Damage } from './verify-rows.ts'

export type Verified = {
  readonly damages: readonly Damage[]
  readonly cases: number
  readonly rows: number
  readonly actors: number
  readonly terms: number
  readonly outbox: number
}

/** Holds a slice's records with a history of their own against what the journal says of them. */
export type RecordCheck = {
  /** Damages of the records that these journal rows speak of: all rows of some cases, whose chains are whole. */
  readonly ofCases: (reader: Reader, rows: readonly JournalRow[]) => Promise<readonly Damage[]>
  /** Records of cases that do not exist. */
  readonly strays: (reader: Reader) => Promise<readonly Damage[]>
}

/** Cases looked at between two breaths; each takes some milliseconds of the processor. */
const casesAtOnce = 100

export type VerifyPace = { readonly casesAtOnce?: number; readonly between?: () => Promise<void> }

/**
 * Holds the whole record together: chains, snapshots, projections, terms, outbox, texts, checkpoints, and the records that
 * slices check. Reads only; the service may go on meanwhile.
 *
 * Not part of the record, and not looked at: the register (organisations, people, roles and its log), what people sign in
 * with, sessions, settings, answers kept by idempotency key, and mails that a trial received. A journal row's position is
 * checked for its order within the case only; and that the newest checkpoints were taken away shows only beside a copy of
 * their roots.
 */
export const verify = async (
  parts: EngineParts,
  checks: readonly RecordCheck[] = [],
  { casesAtOnce: step = casesAtOnce, between }: VerifyPace = {}
): Promise<Verified> => {
  const { database } = parts
  const damages: Damage[] = []
  const ids = (await database.read.all<{ id: string }>('SELECT id FROM cases ORDER BY id')).map(
    ({ id }) => id
  )
  const totals = { cases: ids.length, rows: 0, actors: 0, terms: 0, outbox: 0 }
  for (let start = 0; start < ids.length; start += step) {
    await atOneMoment(database, async (reader) => {
      const whole: JournalRow[] = []
      for (const tables of await readCases(reader, parts, ids.slice(start, start + step))) {
        totals.rows += tables.journal.length
        totals.actors += tables.actors.length
        totals.terms += tables.terms.length
        totals.outbox += tables.outbox.length
        const chain = verifyChain(tables)
        // A broken chain makes everything computed from it doubtful: name the break alone.
        damages.push(...(chain.length > 0 ? chain : verifyContents(parts, tables)))
        if (chain.length === 0) for (const row of tables.journal) whole.push(row)
      }
      for (const check of checks) damages.push(...(await check.ofCases(reader, whole)))
    })
    await between?.()
  }
  await atOneMoment(database, async (reader) => {
    damages.push(...(await readOrphans(reader, parts)), ...(await verifyCheckpoints(reader)))
    for (const check of checks) damages.push(...(await check.strays(reader)))
  })
  return { damages, ...totals }
}
