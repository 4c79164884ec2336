import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

export type SeenTaskGroup = {
  readonly id: string
  readonly case_id: string
  readonly version: number
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: string
  readonly stage: string
  readonly since: string
  readonly lead_organisation_id: string
  readonly lead_name: string | null
  readonly resolution_id: string
  readonly opened_at: string
  readonly submitted_at: string | null
  readonly ends_on: string | null
  readonly appointed_at: string | null
  /** 1 for coordinators. */
  readonly office: number
}

const select = `select x.id, x.case_id, k.version, n.number, c.title_pl, c.title_en, x.state, x.stage, x.since,
    x.lead_organisation_id, o.name as lead_name, x.resolution_id, x.opened_at, x.submitted_at, x.ends_on, x.appointed_at, s.office
  from task_groups x join seen s on s.id = x.case_id join cases k on k.id = x.case_id
  join proposals p on p.id = x.case_id join proposal_numbers n on n.proposal_id = x.case_id
  join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  left join organisations o on o.id = x.lead_organisation_id
  where s.level = 2`

export const findTaskGroup = (reader: Reader, sight: Sight, id: string): Promise<SeenTaskGroup | undefined> =>
  reader.get<SeenTaskGroup>(`with ${sight.sql} ${select} and x.id = ?`, [...sight.bindings, id])

export type TaskGroupFilter = {
  readonly proposal?: string | undefined
  readonly state?: string | undefined
  /** `me`: the reader is in the group. */
  readonly member?: 'me' | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Task groups that the reader may know of, newest first; one more than the limit. */
export const listTaskGroups = (
  reader: Reader,
  sight: Sight,
  person: string,
  filter: TaskGroupFilter
): Promise<SeenTaskGroup[]> => {
  const conditions: string[] = []
  const bindings = [...sight.bindings]
  const add = (sql: string, ...values: readonly string[]) => {
    conditions.push(` and ${sql}`)
    bindings.push(...values)
  }
  if (filter.proposal !== undefined) add('x.case_id = ?', filter.proposal)
  if (filter.state !== undefined) add('x.state = ?', filter.state)
  if (filter.member === 'me')
    add('x.id in (select actor_id from task_group_people where person_id = ?)', person)
  if (filter.cursor !== undefined) add('(x.opened_at, x.id) < (?, ?)', ...filter.cursor)
  return reader.all<SeenTaskGroup>(
    `with ${sight.sql} ${select}${conditions.join('')} order by x.opened_at desc, x.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
}

export type GroupPerson = {
  readonly person_id: string
  readonly name: string | null
  readonly organisation_id: string | null
  readonly organisation_name: string | null
  readonly role: 'leader' | 'deputy' | 'delegate'
  readonly share: number | null
  readonly duty: string | null
  readonly answer: string | null
}

export const peopleOf = (reader: Reader, group: string): Promise<GroupPerson[]> =>
  reader.all<GroupPerson>(
    `select t.person_id, p.name, t.organisation_id, o.name as organisation_name, t.role, t.share, d.body as duty, t.answer
     from task_group_people t left join people p on p.id = t.person_id
     left join texts d on d.id = t.duty_id
     left join organisations o on o.id = t.organisation_id where t.actor_id = ?
     order by case t.role when 'leader' then 0 when 'deputy' then 1 else 2 end, o.sort_key, t.id`,
    [group]
  )
