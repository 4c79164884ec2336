import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import type { Body, SittingForm, SittingState } from './model.ts'

export type SeenSitting = {
  readonly id: string
  readonly version: number
  readonly profile: string
  readonly state: SittingState
  readonly since: string
  readonly organ: Body
  readonly begins_at: string
  readonly convened_at: string
  readonly opened_at: string | null
  readonly closed_at: string | null
  readonly form: SittingForm
  readonly second_date_of: string | null
  readonly quorate: number | null
  readonly minutes_year: number | null
  readonly minutes_number: number | null
  /** 1 for those in office and for those who were there: they read the minutes. */
  readonly of_body: number
}

const inOffice = `exists (select 1 from mine where kind in
  ('coordinator', 'presidium', 'chair', 'deputyChair', 'council', 'councilChair', 'board'))`

const invited = `exists (select 1 from sitting_people i, reader r where i.actor_id = x.id and i.person_id = r.person_id)`

/** Sittings are for those in office, for who is invited or was there, and for who has the whole file of an item on the agenda. */
const select = `select x.id, k.version, k.profile, x.state, x.since, x.organ, x.begins_at, x.convened_at, x.opened_at, x.closed_at,
    x.form, x.second_date_of, x.quorate, x.minutes_year, x.minutes_number,
    case when ${inOffice} or ${invited} then 1 else 0 end as of_body
  from sittings x join cases k on k.id = x.id
  where (${inOffice} or ${invited}
    or exists (select 1 from sitting_items i join seen s on s.id = i.item_case_id where i.actor_id = x.id and s.level = 2)
    or exists (select 1 from proposals p join seen s on s.id = p.id where p.sitting_id = x.id and s.level = 2))`

export const findSitting = (reader: Reader, sight: Sight, id: string): Promise<SeenSitting | undefined> =>
  reader.get<SeenSitting>(`with ${sight.sql} ${select} and x.id = ?`, [...sight.bindings, id])

export type SittingFilter = {
  readonly organ?: string | undefined
  readonly state?: string | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Sittings that the reader may know of, latest first; one more than the limit. */
export const listSittings = (reader: Reader, sight: Sight, filter: SittingFilter): Promise<SeenSitting[]> => {
  const conditions: string[] = []
  const bindings = [...sight.bindings]
  const add = (sql: string, ...values: readonly string[]) => {
    conditions.push(` and ${sql}`)
    bindings.push(...values)
  }
  if (filter.organ !== undefined) add('x.organ = ?', filter.organ)
  if (filter.state !== undefined) add('x.state = ?', filter.state)
  if (filter.cursor !== undefined) add('(x.begins_at, x.id) < (?, ?)', ...filter.cursor)
  return reader.all<SeenSitting>(
    `with ${sight.sql} ${select}${conditions.join('')} order by x.begins_at desc, x.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
}

/** A sitting of the same body that had no quorum or was called off, so that it may have a second date. */
export type FirstDate = { readonly id: string; readonly organ: Body; readonly begins_at: string }

const failed = "(x.state = 'cancelled' or x.quorate = 0)"

export const firstDates = (reader: Reader, limit: number): Promise<FirstDate[]> =>
  reader.all<FirstDate>(
    `select x.id, x.organ, x.begins_at from sittings x where ${failed}
       and not exists (select 1 from sittings y where y.second_date_of = x.id and y.state <> 'cancelled')
     order by x.begins_at desc, x.id desc limit ?`,
    [limit]
  )

export const isFirstDate = async (reader: Reader, id: string, organ: Body): Promise<boolean> =>
  (await reader.get(`select x.id from sittings x where x.id = ? and x.organ = ? and ${failed}`, [
    id,
    organ
  ])) !== undefined

/** The second dates of a sitting, the latest first. */
export const secondDatesOf = (reader: Reader, id: string): Promise<{ id: string; begins_at: string }[]> =>
  reader.all('select id, begins_at from sittings where second_date_of = ? order by begins_at desc, id', [id])

export const beginningOf = async (reader: Reader, id: string): Promise<string | null> =>
  (await reader.get<{ begins_at: string }>('select begins_at from sittings where id = ?', [id]))?.begins_at ??
  null

/** The highest number that minutes of a body have in a year; 0 when there is none. */
export const lastMinutes = async (reader: Reader, organ: Body, year: number): Promise<number> => {
  const row = await reader.get<{ number: number | null }>(
    'select max(minutes_number) as number from sittings where organ = ? and minutes_year = ?',
    [organ, year]
  )
  return row?.number ?? 0
}
