import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

export type SeenSitting = {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly since: string
  readonly organ: 'council' | 'presidium' | 'board'
  readonly begins_at: string
  readonly convened_at: string
  readonly opened_at: string | null
  readonly closed_at: string | null
}

/** Sittings are for those in office and for who has the whole file of an item on the agenda. */
const select = `select x.id, k.version, x.state, x.since, x.organ, x.begins_at, x.convened_at, x.opened_at, x.closed_at
  from sittings x join cases k on k.id = x.id
  where (exists (select 1 from mine where kind in
      ('coordinator', 'presidium', 'chair', 'deputyChair', 'council', 'councilChair', 'board'))
    or exists (select 1 from proposals p join seen s on s.id = p.id where p.sitting_id = x.id and s.level = 2))`

export const findSitting = (reader: Reader, sight: Sight, id: string): Promise<SeenSitting | undefined> =>
  reader.get<SeenSitting>(`with ${sight.sql} ${select} and x.id = ?`, [...sight.bindings, id])

export type SittingFilter = {
  readonly organ?: string | undefined
  readonly state?: string | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Sittings that the reader may know of, latest first; one more than the limit. */
export const listSittings = (reader: Reader, sight: Sight, filter: SittingFilter): Promise<SeenSitting[]> => {
  const conditions: string[] = []
  const bindings = [...sight.bindings]
  const add = (sql: string, ...values: readonly string[]) => {
    conditions.push(` and ${sql}`)
    bindings.push(...values)
  }
  if (filter.organ !== undefined) add('x.organ = ?', filter.organ)
  if (filter.state !== undefined) add('x.state = ?', filter.state)
  if (filter.cursor !== undefined) add('(x.begins_at, x.id) < (?, ?)', ...filter.cursor)
  return reader.all<SeenSitting>(
    `with ${sight.sql} ${select}${conditions.join('')} order by x.begins_at desc, x.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
}

export type AgendaItem = {
  readonly id: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: string
  readonly ballot_id: string | null
}

/** Proposals that a sitting is to review, those the reader may know of. */
export const agendaOf = (reader: Reader, sight: Sight, sitting: string): Promise<AgendaItem[]> =>
  reader.all<AgendaItem>(
    `with ${sight.sql} select p.id, n.number, c.title_pl, c.title_en, p.state,
       case when s.level = 2 then p.ballot_id end as ballot_id
     from proposals p join seen s on s.id = p.id join proposal_numbers n on n.proposal_id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where p.sitting_id = ? and s.level > 0 order by n.year, n.running`,
    [...sight.bindings, sitting]
  )
