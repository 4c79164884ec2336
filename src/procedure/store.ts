import type { Reader } from '#shared/database.ts'
import { levelOf } from '#shared/sight.ts'
import type { Level, Sight } from '#shared/sight.ts'

/** How many proposals stand in a state, told apart by how the reader stands to them. */
export type StateCount = {
  readonly state: string
  readonly level: Level
  readonly office: boolean
  readonly leading: boolean
  readonly deciding: string | null
  readonly count: number
}

type Row = {
  readonly state: string
  readonly level: number
  readonly office: number
  readonly leading: number
  readonly deciding: string | null
  readonly count: number
}

/** Proposals by state, those only that the reader may know of. */
export const countStates = async (reader: Reader, sight: Sight): Promise<readonly StateCount[]> => {
  const rows = await reader.all<Row>(
    `with ${sight.sql} select s.state, s.level, s.office, s.leading, s.deciding, count(*) as count from seen s
     where s.level > 0 group by s.state, s.level, s.office, s.leading, s.deciding`,
    sight.bindings
  )
  return rows.map((row) => ({
    state: row.state,
    level: levelOf(row.level),
    office: row.office === 1,
    leading: row.leading === 1,
    deciding: row.deciding,
    count: Number(row.count)
  }))
}

/** Every journal row of a case in its order. */
export const journalRows = (reader: Reader, id: string) =>
  reader.all<Readonly<Record<string, string | number | null>>>(
    'select * from journal where case_id = ? order by row_number',
    [id]
  )
