import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'

/** An idea that rests in the bank, and what it has been told to fit already: organisations and calls. */
export type ParkedIdea = {
  readonly id: string
  readonly since: string
  readonly author: string
}

export const parkedIdeas = (reader: Reader): Promise<ParkedIdea[]> =>
  reader.all<ParkedIdea>(
    `select id, since, author_organisation_id as author from proposals where state = 'parked' order by id`
  )

/** A call for partners that is open, and whose it is. */
export type OpenCall = {
  readonly id: string
  readonly number: string
  readonly lead: string
  readonly openedAt: string
}

export const openCalls = (reader: Reader): Promise<OpenCall[]> =>
  reader.all<OpenCall>(
    `select p.id, n.number, p.lead_organisation_id as lead, p.searched_at as "openedAt"
     from proposals p join proposal_numbers n on n.proposal_id = p.id
     where p.state = 'searchOpen' and p.searched_at is not null order by p.id`
  )

/** Members that came into the register, or into the cluster, after a moment. */
export const membersSince = async (reader: Reader, moment: string): Promise<readonly string[]> => {
  const rows = await reader.all<{ id: string }>(
    `select id from organisations
     where status in ('founder', 'ordinary', 'supporting') and (created_at > ? or member_since > ?) order by id`,
    [moment, dateIn(moment)]
  )
  return rows.map(({ id }) => id)
}

/** Changes whenever an idea was parked, a call opened or the register of members written in. */
export const ideasMark = async (reader: Reader): Promise<string> => {
  const { cases, last } = (await reader.get<{ cases: number; last: string | null }>(
    `select count(*) as cases, max(since) as last from proposals where state in ('parked', 'searchOpen')`
  )) ?? { cases: 0, last: null }
  const register = await reader.get<{ at: string | null }>('select max(changed_at) as at from organisations')
  return `${cases} ${last} ${register?.at}`
}
