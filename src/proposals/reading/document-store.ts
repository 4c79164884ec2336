import type { Reader } from '#shared/database.ts'
import { oneSeen } from '#shared/sight.ts'
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

/** `apart` is 1 where a recusal keeps the paper from its reader. Each placeholder is the id of the case. */
const rows = `select 'resolution' as kind, x.id as id, x.adopted_at as at, x.year, x.number, x.motion, 0 as apart
    from resolutions x where x.case_id = ? and x.number is not null
  union all select 'charter', x.id, x.submitted_at, null, null, null, 0
    from task_groups x where x.case_id = ? and x.submitted_at is not null
  union all select 'certificate', x.id, x.since, null, null, null, 0
    from task_groups x where x.case_id = ? and x.state in ('closed', 'archived') and x.closed_at is not null
  union all select 'report', x.id, x.submitted_at, null, null, null, 0
    from reports x where x.case_id = ? and x.submitted_at is not null
  union all select case when x.minutes_number is not null and ${readsMinutes} then 'minutes' else 'sitting' end,
    x.id, x.begins_at, x.minutes_year, x.minutes_number, null, 1
    from sitting_items i join sittings x on x.id = i.actor_id where i.item_case_id = ? and x.state <> 'cancelled'`

/** The papers of a case, newest first, for whoever has the whole file; what is about one's own recusal is left out. */
export const documentsOf = (reader: Reader, sight: Sight, caseId: string): Promise<DocumentRow[]> =>
  reader.all<DocumentRow>(
    // The case is asked for once: each mention of `seen` is worked out anew, and a query may hold only so many.
    `with ${sight.sql}, ${oneSeen} select d.kind, d.id, d.at, d.year, d.number, d.motion from one s cross join (${rows}) as d
     where s.level = 2 and (d.apart = 0 or coalesce(s.deciding, '') <> 'recused') order by d.at desc, d.id`,
    [...sight.bindings, caseId, ...Array.from({ length: 5 }, () => caseId)]
  )
