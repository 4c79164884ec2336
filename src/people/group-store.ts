import type { Reader } from '#shared/database.ts'

import type { GroupPeople, GroupPlace } from './group-seats.ts'

/** The people of the task group that a case has or had last. */
export const placesOfGroup = async (reader: Reader, caseId: string): Promise<GroupPeople> => {
  const rows = await reader.all<{
    person_id: string
    role: string
    answer: string | null
    appointed_at: string | null
  }>(
    `select p.person_id, p.role, p.answer, (select g.appointed_at from task_groups g where g.id = p.actor_id) as appointed_at
     from task_group_people p where p.actor_id =
       (select id from task_groups where case_id = ? order by opened_at desc, id desc limit 1)
     order by p.id`,
    [caseId]
  )
  const places = rows.map(({ person_id, role, answer }): GroupPlace => ({
    person: person_id,
    role: role === 'leader' || role === 'deputy' ? role : 'delegate',
    answer
  }))
  return { places, isAppointed: rows.some(({ appointed_at }) => appointed_at !== null) }
}
