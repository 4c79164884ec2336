import type { Reader } from '#shared/database.ts'

import { lightOf } from './light.ts'
import type { Light } from './light.ts'

/** How a group at work is doing, in numbers. */
export type GroupProgress = {
  readonly group_id: string
  /** The colour of the newest report that was filed. */
  readonly colour: 'green' | 'amber' | 'red' | null
  readonly overdue: number
  /** The end of the next report that is to be written. */
  readonly report_due_on: string | null
  readonly done: number
  /** Milestones that are not dropped. */
  readonly planned: number
  readonly missed: number
  readonly next_milestone_on: string | null
}

export type Lit = GroupProgress & { readonly light: Light | null }

const unwritten = `('due', 'draft', 'returned', 'overdue')`

const counted = (what: string, where: string): string =>
  `(select ${what} from milestones m where m.actor_id = g.id and ${where})`

/** The traffic light of each of these groups, with the numbers behind it. */
export const lightsOf = async (
  reader: Reader,
  groups: readonly string[]
): Promise<ReadonlyMap<string, Lit>> => {
  if (groups.length === 0) return new Map()
  const rows = await reader.all<GroupProgress>(
    `select g.id as group_id,
       (select r.colour from reports r where r.group_id = g.id and r.colour is not null and r.submitted_at is not null
         order by r.to_on desc, r.id desc limit 1) as colour,
       (select count(*) from reports r where r.group_id = g.id and r.state = 'overdue') as overdue,
       (select min(r.due_on) from reports r where r.group_id = g.id and r.state in ${unwritten}) as report_due_on,
       ${counted('count(*)', "m.state = 'done'")} as done, ${counted('count(*)', "m.state <> 'dropped'")} as planned,
       ${counted('count(*)', "m.state = 'planned' and m.missed = 1")} as missed,
       ${counted('min(m.due_on)', "m.state = 'planned' and m.missed = 0")} as next_milestone_on
     from task_groups g where g.id in (${groups.map(() => '?').join(', ')})`,
    [...groups]
  )
  return new Map(
    rows.map((row) => {
      const numbers = { overdue: Number(row.overdue), missed: Number(row.missed) }
      const known = { ...row, ...numbers, done: Number(row.done), planned: Number(row.planned) }
      return [row.group_id, { ...known, light: lightOf(known) }]
    })
  )
}
