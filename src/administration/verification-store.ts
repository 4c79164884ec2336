import { z } from 'zod'

import type { Reader, Transaction } from '#shared/database.ts'

const resultColumn = z.object({
  damages: z.array(z.object({ place: z.string(), problem: z.string() })),
  damaged: z.number(),
  cases: z.number(),
  rows: z.number(),
  milliseconds: z.number()
})

/** What a look at the whole record found; of many damages the first are kept, all are counted. */
export type VerificationResult = Readonly<z.output<typeof resultColumn>>

/** A look at the whole record: under way while it has no end. */
export type Verification = {
  readonly id: string
  readonly byName: string
  readonly beganAt: string
  readonly endedAt: string | null
  readonly result: VerificationResult | null
}

export const insertVerification = async (
  tx: Transaction,
  about: { readonly id: string; readonly by: string; readonly at: string }
): Promise<void> => {
  await tx.run('insert into verifications (id, by_person, began_at) values (?, ?, ?)', [
    about.id,
    about.by,
    about.at
  ])
}

/** Writes the end; without a result it came to none. */
export const endVerification = async (
  tx: Transaction,
  id: string,
  at: string,
  result: VerificationResult | null
): Promise<void> => {
  await tx.run('update verifications set ended_at = ?, result = ? where id = ?', [
    at,
    result === null ? null : JSON.stringify(result),
    id
  ])
}

/** The last look at the record; null when there was none. */
export const lastVerification = async (reader: Reader): Promise<Verification | null> => {
  const row = await reader.get<{
    id: string
    name: string
    began_at: string
    ended_at: string | null
    result: string | null
  }>(
    `select v.id, p.name, v.began_at, v.ended_at, v.result from verifications v join people p on p.id = v.by_person
     order by v.began_at desc, v.id desc limit 1`
  )
  return row === undefined
    ? null
    : {
        id: row.id,
        byName: row.name,
        beganAt: row.began_at,
        endedAt: row.ended_at,
        result: row.result === null ? null : resultColumn.parse(JSON.parse(row.result))
      }
}
