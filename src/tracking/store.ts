import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { untilOfWait } from '#shared/term-ends.ts'

/** An act that somebody is waited for, with the case it belongs to. */
export type Task = {
  readonly act: string
  readonly actor: string
  readonly workflow: string
  readonly case_id: string
  readonly proposal: string | null
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: string
  readonly since: string
  readonly until_at: string | null
  /** The organisation that a partnership is about, when the reader's own is not the one awaited. */
  readonly about: string | null
  /** What a resolution or a ballot decides; null for other tasks. */
  readonly motion: string | null
  /** The span of a report; null for other tasks. */
  readonly from_on: string | null
  readonly to_on: string | null
}

/** Since when somebody is waited for: a report is written once its period is over, so nobody waits for it before. Needs `w`, `r`. */
export const sinceOfWait =
  "case when r.to_on > substr(w.since, 1, 10) then r.to_on || 'T22:00:00.000Z' else w.since end as since"

const sql = `select distinct w.act, w.actor_id as actor, w.workflow, w.case_id, p.id as proposal, n.number, c.title_pl,
    c.title_en, coalesce(p.state, a.state) as state, ${sinceOfWait}, ${untilOfWait} as until_at,
    case when w.organisation_id is null then o.name end as about, coalesce(d.motion, b.motion) as motion, r.from_on, r.to_on
  from waits w join actors a on a.id = w.actor_id left join proposals p on p.id = w.case_id
  left join proposal_numbers n on n.proposal_id = p.id
  left join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  left join partnerships x on x.id = w.actor_id left join organisations o on o.id = x.organisation_id
  left join resolutions d on d.id = w.actor_id left join ballots b on b.id = w.actor_id left join reports r on r.id = w.actor_id`

/** Everything that waits for an act of this person, what ends first on top, then what has waited longest. */
export const tasksOf = (reader: Reader, sight: Sight): Promise<Task[]> =>
  reader.all<Task>(
    `with ${sight.sql}, tasks as (${sql} where ${sight.awaits.sql})
     select * from tasks order by case when until_at is null then 1 else 0 end, until_at, since, actor, act`,
    [...sight.bindings, ...sight.awaits.bindings]
  )
