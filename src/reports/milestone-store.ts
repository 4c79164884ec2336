import type { Reader } from '#shared/database.ts'

/** A milestone of a group's charter, with its name in words. */
export type PlannedMilestone = {
  readonly id: string
  readonly name: string | null
  readonly due_on: string
  readonly state: string
  readonly missed: number
}

/** Milestones of a group in the order of their days. */
export const milestonesOf = (reader: Reader, group: string): Promise<PlannedMilestone[]> =>
  reader.all<PlannedMilestone>(
    `select m.id, t.body as name, m.due_on, m.state, m.missed from milestones m
     left join texts t on t.id = m.name_id where m.actor_id = ? order by m.due_on, m.id`,
    [group]
  )
