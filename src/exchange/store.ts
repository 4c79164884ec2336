import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import type { Standing } from './entry.ts'

/** Interests in the needs that are sought now, by proposal and need. Whose they are is between the lead and them. */
export const standings = async (
  reader: Reader,
  sight: Sight,
  organisation: string | null
): Promise<ReadonlyMap<string, Standing>> => {
  const rows = await reader.all<{
    case_id: string
    need: string
    interests: number
    own_id: string | null
    own_state: string | null
  }>(
    `with ${sight.sql} select x.case_id, x.need, count(*) as interests,
       max(case when x.organisation_id = ? then x.id end) as own_id,
       max(case when x.organisation_id = ? then x.state end) as own_state
     from partnerships x join seen s on s.id = x.case_id
     where s.level > 0 and s.state = 'searchOpen' and x.state not in ('declined', 'refused', 'withdrawn', 'expired', 'revoked')
     group by x.case_id, x.need`,
    [...sight.bindings, organisation ?? '', organisation ?? '']
  )
  return new Map(
    rows.map((row) => [
      `${row.case_id} ${row.need}`,
      {
        interests: Number(row.interests),
        own: row.own_id === null || row.own_state === null ? null : { id: row.own_id, state: row.own_state }
      }
    ])
  )
}

/** Organisations that the reader acts for today. */
export const ownIn = async (reader: Reader, sight: Sight): Promise<readonly string[]> => {
  const rows = await reader.all<{ id: string }>(
    `with ${sight.sql} select distinct organisation_id as id from own order by 1`,
    [...sight.bindings]
  )
  return rows.map(({ id }) => id)
}
