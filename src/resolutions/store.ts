import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Organ } from '#shared/profile.ts'
import type { Sight } from '#shared/sight.ts'

import type { ResolutionMotion, ResolutionState } from './model.ts'

export type SeenResolution = {
  readonly id: string
  readonly case_id: string
  readonly version: number
  readonly profile: string
  /** The project it is about, as far as the reader may know of it; null where earlier records name none. */
  readonly proposal_id: string | null
  readonly proposal_number: string | null
  /** 1 for a resolution of earlier records. */
  readonly taken_over: number
  readonly subject: string | null
  readonly opened_at: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: ResolutionState
  readonly since: string
  readonly organ: Organ
  readonly motion: ResolutionMotion
  readonly ballot_id: string | null
  readonly adopted_at: string
  readonly until_on: string | null
  readonly year: number | null
  readonly number: number | null
  readonly signed_by: string | null
  readonly signer: string | null
  readonly signed_at: string | null
  readonly delivered_at: string | null
  /** The resolution that this one repeals, with its number. */
  readonly repeals: string | null
  readonly repeals_year: number | null
  readonly repeals_number: number | null
  readonly repeals_organ: Organ | null
  /** The resolution that repeals this one, once it is signed. */
  readonly repealed_by: string | null
  readonly repealed_by_year: number | null
  readonly repealed_by_number: number | null
  readonly repealed_by_organ: Organ | null
  readonly repealed_at: string | null
  /** 2 when the reader sees the whole file, its reasons too. */
  readonly level: number
}

/** In office, or acting for a member organisation: who may read what the cluster's bodies resolved before. */
const isOfCluster = `exists (select 1 from mine where kind not in ('representative', 'signatory')
  or status in ('founder', 'ordinary', 'supporting'))`

/**
 * A signed resolution is known to whoever knows of the proposal; a draft goes with the whole file. One of earlier records
 * that is about no project is known to the whole cluster.
 */
const select = `select x.id, x.case_id, k.version, k.profile, k.opened_at, p.id as proposal_id, n.number as proposal_number,
    c.title_pl, c.title_en, x.taken_over, t.body as subject, x.state,
    x.since, x.organ, x.motion, x.ballot_id, x.adopted_at, x.until_on, x.year, x.number, x.signed_by, a.name as signer, x.signed_at,
    x.delivered_at, x.repeals, f.year as repeals_year, f.number as repeals_number, f.organ as repeals_organ,
    l.id as repealed_by, l.year as repealed_by_year, l.number as repealed_by_number, l.organ as repealed_by_organ,
    x.repealed_at, coalesce(s.level, 1) as level
  from resolutions x left join seen s on s.id = x.proposal_id join cases k on k.id = x.case_id
  left join proposals p on p.id = x.proposal_id left join proposal_numbers n on n.proposal_id = x.proposal_id
  left join texts t on t.id = x.subject_id
  left join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  left join people a on a.id = x.signed_by
  left join resolutions f on f.id = x.repeals
  left join resolutions l on l.id = x.repealed_by and l.number is not null
  where (s.level = 2 or (s.level = 1 and x.number is not null) or (x.proposal_id is null and ${isOfCluster}))`

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

/** Organs and years that have resolutions the reader may know of, the newest first. */
export const registerYears = (
  reader: Reader,
  sight: Sight
): Promise<{ readonly organ: Organ; readonly year: number }[]> =>
  reader.all(
    `with ${sight.sql} select distinct x.organ, x.year from resolutions x left join seen s on s.id = x.proposal_id
     where x.number is not null and (s.level > 0 or (x.proposal_id is null and ${isOfCluster})) order by x.year desc, x.organ`,
    [...sight.bindings]
  )

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
  if (filter.proposal !== undefined) add('x.proposal_id = ?', filter.proposal)
  if (filter.organ !== undefined) add('x.organ = ?', filter.organ)
  if (filter.state !== undefined) add('x.state = ?', filter.state)
  if (filter.year !== undefined) add('x.year = ?', filter.year)
  if (filter.cursor !== undefined) add('(x.adopted_at, x.id) < (?, ?)', ...filter.cursor)
  return reader.all<SeenResolution>(
    `with ${sight.sql} ${select}${conditions.join('')} order by x.adopted_at desc, x.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
}

/** Sittings ahead of these organs, the nearest first: a repeal can be voted on at one. */
export const sittingsOf = (
  reader: Reader,
  organs: readonly Organ[]
): Promise<{ readonly id: string; readonly organ: Organ; readonly begins_at: string }[]> =>
  reader.all(
    `select id, organ, begins_at from sittings where state in ('convened', 'open')
       and organ in (${organs.map(() => '?').join(', ')}) order by begins_at, id`,
    organs
  )

export type NumberedResolution = { readonly id: string; readonly taken_over: number }

/** The resolution that has this number in its series, whoever may know of it. */
export const findNumbered = (
  reader: Reader,
  { organ, year, number }: { readonly organ: Organ; readonly year: number; readonly number: number }
): Promise<NumberedResolution | undefined> =>
  reader.get<NumberedResolution>(
    'select id, taken_over from resolutions where organ = ? and year = ? and number = ?',
    [organ, year, number]
  )

/** The highest number of a series; 0 when there is none. */
export const lastResolution = async (reader: Reader, organ: Organ, year: number): Promise<number> => {
  const row = await reader.get<{ number: number | null }>(
    'select max(number) as number from resolutions where organ = ? and year = ?',
    [organ, year]
  )
  return row?.number ?? 0
}
