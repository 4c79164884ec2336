import type { Reader, Transaction } from './database.ts'
import { digestOf } from './digest.ts'
import type { Organ } from './profile.ts'

/** What is numbered by year; resolutions and minutes by organ as well. */
export const seriesKinds = ['proposals', 'resolutions', 'minutes'] as const
export type SeriesKind = (typeof seriesKinds)[number]

/** One series of numbers; `organ` is `null` for proposals. */
export type Series = { readonly kind: SeriesKind; readonly organ: Organ | null; readonly year: number }

/** A row that says with which number a series goes on here, who said so and when. Rows are only added. */
export type SeriesBeginning = {
  readonly place: number
  readonly kind: SeriesKind
  readonly organ: string
  readonly year: number
  readonly first: number
  readonly at: string
  readonly by_person: string | null
  readonly previous: string
  readonly digest: string
}

const firstPrevious = '0'.repeat(64)

const digestOfBeginning = ({ digest: _digest, ...row }: SeriesBeginning): string =>
  digestOf(
    JSON.stringify([
      row.previous,
      Number(row.place),
      row.kind,
      row.organ,
      Number(row.year),
      Number(row.first),
      row.at,
      row.by_person
    ])
  )

/** The least number that a series may go on with here; 1 where the earlier records say nothing. */
export const firstOf = async (reader: Reader, { kind, organ, year }: Series): Promise<number> => {
  const row = await reader.get<{ first: number | null }>(
    'select max(first) as first from series_beginnings where kind = ? and organ = ? and year = ?',
    [kind, organ ?? '', year]
  )
  return Number(row?.first ?? 1)
}

/** All rows in the order in which they were written. */
export const readBeginnings = (reader: Reader): Promise<SeriesBeginning[]> =>
  reader.all<SeriesBeginning>('select * from series_beginnings order by place')

/** Says with which number a series goes on. Two at once are a conflict, and one is written. */
export const writeBeginning = async (
  tx: Transaction,
  { kind, organ, year }: Series,
  first: number,
  said: { readonly at: string; readonly by: string | null }
): Promise<void> => {
  const last = await tx.get<{ place: number; digest: string }>(
    'select place, digest from series_beginnings order by place desc limit 1'
  )
  const row = {
    place: Number(last?.place ?? 0) + 1,
    kind,
    organ: organ ?? '',
    year,
    first,
    at: said.at,
    by_person: said.by,
    previous: last?.digest ?? firstPrevious,
    digest: ''
  }
  await tx.run(
    `insert into series_beginnings (place, kind, organ, year, first, at, by_person, previous, digest)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    Object.values({ ...row, digest: digestOfBeginning(row) })
  )
}

/** Where the chain of rows breaks; null when it holds. */
export const brokenBeginning = (rows: readonly SeriesBeginning[]): SeriesBeginning | null => {
  let previous = firstPrevious
  for (const row of rows) {
    if (row.previous !== previous || digestOfBeginning(row) !== row.digest) return row
    previous = row.digest
  }
  return null
}
