import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import { searchPatterns } from '#shared/fold.ts'
import type { Sight } from '#shared/sight.ts'

import { needSchema } from './model.ts'
import type { OpenNeed } from './open-need.ts'

type NeedRow = {
  readonly id: string
  readonly body: string
  readonly proposal_id: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly lead_id: string
  readonly lead_name: string | null
  readonly taken: number
  readonly search_ends: string | null
  readonly searched_at: string
}

const needOf = (row: NeedRow): OpenNeed => ({
  need: needSchema.parse(JSON.parse(row.body)),
  proposal: row.proposal_id,
  number: row.number,
  title: { pl: row.title_pl, en: row.title_en },
  lead: { id: row.lead_id, name: row.lead_name },
  seatsTaken: row.taken,
  searchEnds: row.search_ends,
  cursor: [row.searched_at, `${row.proposal_id} ${row.id}`]
})

const sql = `select d.id, d.body, d.proposal_id, n.number, c.title_pl, c.title_en, o.id as lead_id, o.name as lead_name,
    p.searched_at, (select min(t.due_at) from terms t where t.actor_id = p.id) as search_ends,
    (select count(*) from case_parties x where x.case_id = p.id and x.need = d.id
      and (x.side = 'partner' or x.state = 'accepted')) as taken
  from proposals p join seen s on s.id = p.id join needs d on d.proposal_id = p.id
  join proposal_numbers n on n.proposal_id = p.id
  join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  join organisations o on o.id = p.lead_organisation_id
  where p.state = 'searchOpen' and s.level > 0`

export type NeedFilter = {
  readonly q?: string | undefined
  readonly organisationType?: string | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Roles sought now, of the newest searches first; one more than the limit. A need that fits any type fits this one too. */
export const listNeeds = async (
  reader: Reader,
  sight: Sight,
  filter: NeedFilter
): Promise<readonly OpenNeed[]> => {
  const conditions: string[] = []
  const bindings = [...sight.bindings]
  const add = (condition: string, ...values: readonly string[]) => {
    conditions.push(` and ${condition}`)
    bindings.push(...values)
  }
  for (const pattern of searchPatterns(filter.q ?? ''))
    add("(d.search_text like ? escape '\\' or c.teaser_search like ? escape '\\')", pattern, pattern)
  if (filter.organisationType !== undefined)
    add('(d.organisation_type is null or d.organisation_type = ?)', filter.organisationType)
  if (filter.cursor !== undefined)
    add("(p.searched_at, d.proposal_id || ' ' || d.id) < (?, ?)", ...filter.cursor)
  const rows = await reader.all<NeedRow>(
    `with ${sight.sql} ${sql}${conditions.join('')}
     order by p.searched_at desc, d.proposal_id || ' ' || d.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
  return rows.map(needOf)
}
