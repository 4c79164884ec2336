import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

/** A paper that exists for a case: what it is, of which actor, from when, and its number where it has one. */
export type DocumentRow = {
  readonly kind: 'resolution' | 'charter' | 'report' | 'certificate' | 'sitting' | 'minutes'
  readonly id: string
  readonly at: string
  readonly year: number | null
  readonly number: number | null
  /** What a resolution decides. */
  readonly motion: string | null
}

/** Who is in an office of a body, or was asked to the sitting, reads its minutes. */
const readsMinutes = `(exists (select 1 from mine where kind in
    ('coordinator', 'presidium', 'chair', 'deputyChair', 'council', 'councilChair', 'board'))
  or exists (select 1 from sitting_people y where y.actor_id = x.id and y.person_id = (select person_id from reader)))`

const rows = `select 'resolution' as kind, x.id as id, x.adopted_at as at, x.year, x.number, x.motion
    from of_case s join resolutions x on x.case_id = s.id where x.number is not null
  union all select 'charter', x.id, x.submitted_at, null, null, null
    from of_case s join task_groups x on x.case_id = s.id where x.submitted_at is not null
  union all select 'certificate', x.id, x.since, null, null, null
    from of_case s join task_groups x on x.case_id = s.id where x.state in ('closed', 'archived') and x.closed_at is not null
  union all select 'report', x.id, x.submitted_at, null, null, null
    from of_case s join reports x on x.case_id = s.id where x.submitted_at is not null
  union all select case when x.minutes_number is not null and ${readsMinutes} then 'minutes' else 'sitting' end,
    x.id, x.begins_at, x.minutes_year, x.minutes_number, null
    from of_case s join sitting_items i on i.item_case_id = s.id join sittings x on x.id = i.actor_id
    where x.state <> 'cancelled' and coalesce(s.deciding, '') <> 'recused'`

/** The papers of a case, newest first, for whoever has the whole file; what is about one's own recusal is left out. */
export const documentsOf = (reader: Reader, sight: Sight, caseId: string): Promise<DocumentRow[]> =>
  reader.all<DocumentRow>(
    `with ${sight.sql}, of_case as materialized (select * from seen where id = ? and level = 2) select * from (${rows}) as d order by d.at desc, d.id`,
    [...sight.bindings, caseId]
  )
