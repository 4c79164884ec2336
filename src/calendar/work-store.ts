import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import { ofCase, revision } from './store.ts'
import type { CalendarRow } from './store.ts'

/** Leads the group's work: in person, or acting for the organisation that leads the project. */
const leads = `(s.leading = 1 or exists (select 1 from reader r
  where r.person_id in (coalesce(g.leader_person_id, ''), coalesce(g.deputy_person_id, ''))))`

const worksHere = `(${leads} or exists (select 1 from task_group_people w, reader r
  where w.actor_id = g.id and w.person_id = r.person_id))`

const runningTerm = (actor: string, names: string): string =>
  `(select min(t.due_at) from terms t where t.actor_id = ${actor} and t.repeats = 0 and t.name in (${names}))`

export type ReportRow = CalendarRow & {
  readonly state: string
  readonly due_on: string
  /** When its running term ends; `null` once it is filed, or late. */
  readonly due_at: string | null
}

/** Reports of the groups that the reader leads; one that is not wanted any more stays for a while. */
export const reportsOf = (reader: Reader, sight: Sight, since: string): Promise<ReportRow[]> =>
  reader.all<ReportRow>(
    `with ${sight.sql} select x.id, x.case_id, x.state, x.due_on, n.number, c.title_pl, c.title_en,
       ${runningTerm('x.id', "'T25', 'T25e'")} as due_at, ${revision('x.id')}
     from reports x join task_groups g on g.id = x.group_id ${ofCase('x.case_id')}
     where s.level = 2 and ${leads} and (x.due_on >= ? or x.state in ('due', 'draft', 'returned', 'overdue'))
       and (x.state <> 'stopped' or x.since >= ?)
     order by x.due_on, x.id`,
    [...sight.bindings, since.slice(0, 10), since]
  )

export type GroupRow = CalendarRow & {
  /** When the final report is due; `null` unless the group is asked for it. */
  readonly final_at: string | null
  /** When the work is to end; `null` unless the group works. */
  readonly ends_at: string | null
  readonly leads: number
}

/** Groups that the reader leads or works in, with what ends for them. */
export const groupsOf = (reader: Reader, sight: Sight): Promise<GroupRow[]> =>
  reader.all<GroupRow>(
    `with ${sight.sql} select g.id, g.case_id, n.number, c.title_pl, c.title_en,
       case when ${leads} then 1 else 0 end as leads,
       ${runningTerm('g.id', "'T29'")} as final_at, ${runningTerm('g.id', "'T25i'")} as ends_at, ${revision('g.id')}
     from task_groups g ${ofCase('g.case_id')}
     where s.level = 2 and g.closed_at is null and ${worksHere} order by g.id`,
    sight.bindings
  )

export type MilestoneRow = CalendarRow & {
  readonly milestone: string
  readonly due_on: string
  readonly state: string
}

/** Milestones of the groups that the reader leads or works in; while the work rests, those still ahead are no dates. */
export const milestonesOf = (reader: Reader, sight: Sight, since: string): Promise<MilestoneRow[]> =>
  reader.all<MilestoneRow>(
    `with ${sight.sql} select g.id, g.case_id, m.id as milestone, m.due_on, m.state, n.number, c.title_pl, c.title_en,
       ${revision('g.id')}
     from milestones m join task_groups g on g.id = m.actor_id ${ofCase('g.case_id')}
     where s.level = 2 and m.due_on >= ? and ${worksHere} and g.appointed_at is not null
       and (m.state <> 'planned' or (g.closed_at is null and g.suspended_at is null))
     order by m.due_on, g.id, m.id`,
    [...sight.bindings, since.slice(0, 10)]
  )
