import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import type { ReportState, ReportStatus } from './model.ts'

export type SeenReport = {
  readonly id: string
  readonly case_id: string
  readonly version: number
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: ReportState
  readonly stage: string
  readonly since: string
  readonly group_id: string
  readonly from_on: string
  readonly to_on: string
  readonly due_on: string
  readonly opened_at: string
  readonly colour: ReportStatus | null
  readonly person_id: string | null
  readonly person: string | null
  readonly submitted_at: string | null
  readonly accepted_at: string | null
  readonly returns: number
  readonly overdue_days: number
}

/** Reports are for the parties of the project and for those who watch over it. */
const select = `select x.id, x.case_id, k.version, n.number, c.title_pl, c.title_en, x.state, x.stage, x.since, x.group_id,
    x.from_on, x.to_on, x.due_on, x.opened_at, x.colour, x.person_id, w.name as person, x.submitted_at, x.accepted_at,
    x.returns, x.overdue_days
  from reports x join seen s on s.id = x.case_id join cases k on k.id = x.case_id
  join proposals p on p.id = x.case_id join proposal_numbers n on n.proposal_id = x.case_id
  join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  left join people w on w.id = x.person_id
  where s.level = 2`

export const findReport = (reader: Reader, sight: Sight, id: string): Promise<SeenReport | undefined> =>
  reader.get<SeenReport>(`with ${sight.sql} ${select} and x.id = ?`, [...sight.bindings, id])

export type ReportFilter = {
  readonly proposal?: string | undefined
  readonly group?: string | undefined
  readonly state?: string | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Reports that the reader may know of, newest first; one more than the limit. */
export const listReports = (reader: Reader, sight: Sight, filter: ReportFilter): Promise<SeenReport[]> => {
  const columns = { 'x.case_id': filter.proposal, 'x.group_id': filter.group, 'x.state': filter.state }
  const given = Object.entries(columns).flatMap(([column, value]) =>
    value === undefined ? [] : [{ column, value }]
  )
  const conditions = given.map(({ column }) => ` and ${column} = ?`)
  const bindings = [...sight.bindings, ...given.map(({ value }) => value)]
  if (filter.cursor !== undefined) {
    conditions.push(' and (x.opened_at, x.id) < (?, ?)')
    bindings.push(...filter.cursor)
  }
  return reader.all<SeenReport>(
    `with ${sight.sql} ${select}${conditions.join('')} order by x.opened_at desc, x.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
}
