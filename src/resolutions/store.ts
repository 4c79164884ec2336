import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

export type SeenResolution = {
  readonly id: string
  readonly case_id: string
  readonly version: number
  readonly profile: string
  readonly proposal_number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: string
  readonly since: string
  readonly organ: 'presidium' | 'council'
  readonly motion: 'approve' | 'changes' | 'reject'
  readonly ballot_id: string
  readonly adopted_at: string
  readonly year: number | null
  readonly number: number | null
  readonly signed_by: string | null
  readonly signer: string | null
  readonly signed_at: string | null
  /** 2 when the reader sees the whole file, its reasons too. */
  readonly level: number
}

/** A signed resolution is known to whoever knows of the proposal; a draft goes with the whole file. */
const select = `select x.id, x.case_id, k.version, k.profile, n.number as proposal_number, c.title_pl, c.title_en, x.state,
    x.since, x.organ, x.motion, x.ballot_id, x.adopted_at, x.year, x.number, x.signed_by, a.name as signer, x.signed_at, s.level
  from resolutions x join seen s on s.id = x.case_id join cases k on k.id = x.case_id
  join proposals p on p.id = x.case_id join proposal_numbers n on n.proposal_id = x.case_id
  join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  left join people a on a.id = x.signed_by
  where (s.level = 2 or (s.level = 1 and x.number is not null))`

export const findResolution = (
  reader: Reader,
  sight: Sight,
  id: string
): Promise<SeenResolution | undefined> =>
  reader.get<SeenResolution>(`with ${sight.sql} ${select} and x.id = ?`, [...sight.bindings, id])

export type ResolutionFilter = {
  readonly proposal?: string | undefined
  readonly organ?: string | undefined
  readonly state?: string | undefined
  readonly year?: number | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Resolutions that the reader may know of, last adopted first; one more than the limit. */
export const listResolutions = (
  reader: Reader,
  sight: Sight,
  filter: ResolutionFilter
): Promise<SeenResolution[]> => {
  const conditions: string[] = []
  const bindings = [...sight.bindings]
  const add = (sql: string, ...values: readonly (string | number)[]) => {
    conditions.push(` and ${sql}`)
    bindings.push(...values)
  }
  if (filter.proposal !== undefined) add('x.case_id = ?', filter.proposal)
  if (filter.organ !== undefined) add('x.organ = ?', filter.organ)
  if (filter.state !== undefined) add('x.state = ?', filter.state)
  if (filter.year !== undefined) add('x.year = ?', filter.year)
  if (filter.cursor !== undefined) add('(x.adopted_at, x.id) < (?, ?)', ...filter.cursor)
  return reader.all<SeenResolution>(
    `with ${sight.sql} ${select}${conditions.join('')} order by x.adopted_at desc, x.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
}
