import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

export type SeenPartnership = {
  readonly id: string
  readonly case_id: string
  readonly version: number
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: string
  readonly since: string
  readonly origin: 'interest' | 'invitation'
  readonly organisation_id: string
  readonly organisation_name: string | null
  readonly need: string
  readonly role: string
  readonly opened_at: string
  readonly unanswered: number
  readonly answered_at: string | null
  readonly signed_at: string | null
  /** 1 when what the two sides wrote to each other is for the reader. */
  readonly shared: number
  /** 2 when the reader sees the whole file. */
  readonly level: number
}

const isOwn = 'x.organisation_id in (select organisation_id from own)'
const isBetween = `(s.office = 1 or s.leading = 1 or ${isOwn})`

/** An interest or invitation is for lead, coordinator and the organisation itself; others see who takes part. */
const select = `select x.id, x.case_id, k.version, n.number, c.title_pl, c.title_en, x.state, x.since, x.origin,
    x.organisation_id, o.name as organisation_name, x.need, x.role, x.opened_at, x.unanswered, x.answered_at, x.signed_at,
    s.level, case when ${isBetween} then 1 else 0 end as shared
  from partnerships x join seen s on s.id = x.case_id join cases k on k.id = x.case_id
  join proposals p on p.id = x.case_id join proposal_numbers n on n.proposal_id = x.case_id
  join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  left join organisations o on o.id = x.organisation_id
  where s.level > 0 and (${isBetween} or (s.level = 2 and x.state in ('accepted', 'confirmed', 'active', 'noticeGiven', 'breach', 'exclusion', 'ended')))`

export const findPartnership = (
  reader: Reader,
  sight: Sight,
  id: string
): Promise<SeenPartnership | undefined> =>
  reader.get<SeenPartnership>(`with ${sight.sql} ${select} and x.id = ?`, [...sight.bindings, id])

export type PartnershipFilter = {
  readonly proposal?: string | undefined
  readonly organisation?: string | undefined
  readonly state?: string | undefined
  readonly need?: string | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Partnerships that the reader may know of, newest first; one more than the limit. */
export const listPartnerships = (
  reader: Reader,
  sight: Sight,
  filter: PartnershipFilter
): Promise<SeenPartnership[]> => {
  const columns = { 'x.case_id': filter.proposal, 'x.state': filter.state, 'x.need': filter.need }
  const given = Object.entries(columns).flatMap(([column, value]) =>
    value === undefined ? [] : [{ column, value }]
  )
  const conditions = given.map(({ column }) => ` and ${column} = ?`)
  const bindings = [...sight.bindings, ...given.map(({ value }) => value)]
  if (filter.organisation === 'me') conditions.push(` and ${isOwn}`)
  else if (filter.organisation !== undefined) {
    conditions.push(' and x.organisation_id = ?')
    bindings.push(filter.organisation)
  }
  if (filter.cursor !== undefined) {
    conditions.push(' and (x.opened_at, x.id) < (?, ?)')
    bindings.push(...filter.cursor)
  }
  return reader.all<SeenPartnership>(
    `with ${sight.sql} ${select}${conditions.join('')} order by x.opened_at desc, x.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
}
