import { ownRows } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

/** Task groups I am or was in. */
export const ownGroups: readonly OwnDataPart[] = [
  ownRows(
    'taskGroups',
    `select actor_id as "group", case_id as "case", organisation_id as "organisation", role, share, answer
     from task_group_people where person_id = ? order by actor_id, role`
  )
]
