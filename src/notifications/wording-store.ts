import { z } from 'zod'

import type { Reader, Transaction } from '#shared/database.ts'

import type { WordsPair } from './wording-places.ts'

const part = z.string().default('')
const words = z.object({
  subject: part,
  happened: part,
  own: part,
  office: part,
  todo: part,
  button: part,
  line: part
})
const pair = z.object({ pl: words, en: words })

/** One version of a cluster's own wording; without words it is the return to the original. */
export type SavedWording = {
  readonly place: string
  readonly version: number
  readonly words: WordsPair | null
  /** What the product said there when this was written. */
  readonly original: WordsPair | null
  readonly person: string
  readonly saidAt: string
}

type WordingRow = {
  readonly place: string
  readonly version: number | string
  readonly words: string | null
  readonly original: string
  readonly person_id: string
  readonly said_at: string
}

/** Words out of a row; `null` when they are none, so that a damaged row never stops a mail. */
const pairIn = (text: string | null): WordsPair | null => {
  if (text === null) return null
  try {
    return pair.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const wordingOfRow = (row: WordingRow): SavedWording => ({
  place: row.place,
  version: Number(row.version),
  words: pairIn(row.words),
  original: pairIn(row.original),
  person: row.person_id,
  saidAt: row.said_at
})

/** The last version of every place that was ever worded anew. */
export const lastWordings = async (reader: Reader): Promise<readonly SavedWording[]> =>
  (
    await reader.all<WordingRow>(
      `select w.* from notice_wordings w
       where w.version = (select max(l.version) from notice_wordings l where l.place = w.place)
       order by w.place`
    )
  ).map(wordingOfRow)

/** All versions of one place, the newest first. */
export const wordingHistory = async (reader: Reader, place: string): Promise<readonly SavedWording[]> =>
  (
    await reader.all<WordingRow>('select * from notice_wordings where place = ? order by version desc', [
      place
    ])
  ).map(wordingOfRow)

/** Adds a version; false when another was added since the one it was made from (0 for none). */
export const addWording = async (
  tx: Transaction,
  saved: Omit<SavedWording, 'version'> & { readonly follows: number }
): Promise<boolean> => {
  const { place, words: said, original, person, saidAt, follows } = saved
  const last = await tx.get<{ version: number | string | null }>(
    'select max(version) as version from notice_wordings where place = ?',
    [place]
  )
  if (Number(last?.version ?? 0) !== follows) return false
  // Two at once come to the same number, and the key lets one of them in.
  const added = await tx.run(
    `insert into notice_wordings (place, version, words, original, person_id, said_at)
     values (?, ?, ?, ?, ?, ?) on conflict (place, version) do nothing`,
    [
      place,
      follows + 1,
      said === null ? null : JSON.stringify(said),
      JSON.stringify(original),
      person,
      saidAt
    ]
  )
  return added === 1
}
