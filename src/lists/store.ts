import type { Reader, Transaction } from '#shared/database.ts'

import { audiences } from './model.ts'
import type { Audience, SavedView, SavedViewFields } from './model.ts'

type ViewRow = {
  readonly id: string
  readonly person_id: string
  readonly person_name: string | null
  readonly name: string
  readonly query: string
  readonly shown: string
  readonly sort: string
  readonly audience: string
}

const audienceOf = (text: string): Audience => audiences.find((one) => one === text) ?? 'own'

const viewOf = (row: ViewRow): SavedView => ({
  id: row.id,
  owner: { id: row.person_id, name: row.person_name },
  name: row.name,
  q: row.query,
  show: row.shown,
  sort: row.sort,
  audience: audienceOf(row.audience)
})

const select = `select v.id, v.person_id, p.name as person_name, v.name, v.query, v.shown, v.sort, v.audience
  from saved_views v left join people p on p.id = v.person_id`

/** Own views first, then those that others published for this reader, each by name. */
export const viewsFor = async (
  reader: Reader,
  person: string,
  isOfOffice: boolean
): Promise<readonly SavedView[]> => {
  const rows = await reader.all<ViewRow>(
    `${select} where v.person_id = ? or v.audience = 'everybody'${isOfOffice ? " or v.audience = 'office'" : ''}
     order by case when v.person_id = ? then 0 else 1 end, v.name_key, v.id`,
    [person, person]
  )
  return rows.map(viewOf)
}

/** A view that somebody published; undefined for one that is somebody's own. */
export const findPublishedView = async (reader: Reader, id: string): Promise<SavedView | undefined> => {
  const row = await reader.get<ViewRow>(`${select} where v.id = ? and v.audience <> 'own'`, [id])
  return row && viewOf(row)
}

/** A view of this person's own. */
export const findOwnView = async (
  reader: Reader,
  person: string,
  id: string
): Promise<SavedView | undefined> => {
  const row = await reader.get<ViewRow>(`${select} where v.id = ? and v.person_id = ?`, [id, person])
  return row && viewOf(row)
}

export const countOwnViews = async (reader: Reader, person: string): Promise<number> => {
  const row = await reader.get<{ count: number }>(
    'select count(*) as count from saved_views where person_id = ?',
    [person]
  )
  return Number(row?.count ?? 0)
}

/** True when the person has another view of this name. */
export const isNameTaken = async (
  reader: Reader,
  person: string,
  nameKey: string,
  except: string
): Promise<boolean> =>
  (await reader.get('select id from saved_views where person_id = ? and name_key = ? and id <> ?', [
    person,
    nameKey,
    except
  ])) !== undefined

type Written = {
  readonly id: string
  readonly person: string
  readonly nameKey: string
  readonly now: string
}

export const insertView = async (
  tx: Transaction,
  { id, person, nameKey, now }: Written,
  { name, q, show, sort, audience }: SavedViewFields
): Promise<void> => {
  await tx.run(
    `insert into saved_views (id, person_id, name, name_key, query, shown, sort, audience, created_at, changed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, person, name, nameKey, q, show, sort, audience, now, now]
  )
}

export const updateView = async (
  tx: Transaction,
  { id, person, nameKey, now }: Written,
  { name, q, show, sort, audience }: SavedViewFields
): Promise<void> => {
  await tx.run(
    `update saved_views set name = ?, name_key = ?, query = ?, shown = ?, sort = ?, audience = ?, changed_at = ?
     where id = ? and person_id = ?`,
    [name, nameKey, q, show, sort, audience, now, id, person]
  )
}

/** Answers how many were there. */
export const deleteView = (tx: Transaction, id: string): Promise<number> =>
  tx.run('delete from saved_views where id = ?', [id])
