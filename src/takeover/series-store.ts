import type { Reader } from '#shared/database.ts'
import type { Organ } from '#shared/profile.ts'
import type { SeriesKind } from '#shared/series.ts'

/** Where a series goes on, and who said so; nobody for the command line. */
export type Begun = {
  readonly kind: SeriesKind
  readonly organ: Organ | ''
  readonly year: number
  readonly first: number
  readonly at: string
  readonly by_person: string | null
  readonly person: string | null
}

/** All that was said of where series go on, the newest first. */
export const listBegun = (reader: Reader): Promise<Begun[]> =>
  reader.all<Begun>(
    `select b.kind, b.organ, b.year, b.first, b.at, b.by_person, p.name as person from series_beginnings b
     left join people p on p.id = b.by_person order by b.place desc`
  )
