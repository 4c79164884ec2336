import type { Ids } from '#shared/id.ts'
import type { Reader, Transaction } from '#shared/database.ts'

import type { Concerned } from './touched.ts'

const decides = `(p.stage = 'review' or exists
  (select 1 from ballots b where b.case_id = p.id and b.status = 'active'))`

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

const takesPart = (
  organisations: readonly string[]
): string => `(p.lead_organisation_id in (${marks(organisations)})
  or p.author_organisation_id in (${marks(organisations)})
  or exists (select 1 from case_parties c where c.case_id = p.id and c.organisation_id in (${marks(organisations)})))`

/** Open proposals that a change concerns. */
export const casesConcerned = async (
  reader: Reader,
  { deciding, near, parties }: Concerned
): Promise<readonly string[]> => {
  const conditions = [
    ...(deciding ? [decides] : []),
    ...(!deciding && near.length > 0 ? [`(${decides} and ${takesPart(near)})`] : []),
    ...(parties.length > 0 ? [takesPart(parties)] : [])
  ]
  if (conditions.length === 0) return []
  const nearBindings = !deciding && near.length > 0 ? [...near, ...near, ...near] : []
  const rows = await reader.all<{ id: string }>(
    `select p.id from proposals p where p.status = 'active' and (${conditions.join(' or ')}) order by p.id`,
    [...nearBindings, ...parties, ...parties, ...parties]
  )
  return rows.map(({ id }) => id)
}

/** Organisations linked to any of these, at whatever time, and these themselves. */
export const withLinked = async (
  reader: Reader,
  organisations: readonly string[]
): Promise<readonly string[]> => {
  if (organisations.length === 0) return []
  const rows = await reader.all<{ id: string }>(
    `select distinct linked_id as id from organisation_links where organisation_id in (${marks(organisations)}) order by 1`,
    organisations
  )
  return [...new Set([...organisations, ...rows.map(({ id }) => id)])]
}

/** A case that is to be told that the register has changed. */
export type Call = { readonly id: string; readonly case: string; readonly attempts: number }

/** Puts a call to each case among those waiting. */
export const queueCalls = async (
  tx: Transaction,
  ids: Ids,
  cases: readonly string[],
  now: string
): Promise<void> => {
  for (const id of cases)
    await tx.run(
      'insert into register_calls (id, case_id, created_at, attempts, next_at) values (?, ?, ?, 0, ?)',
      [ids.next('cal'), id, now, now]
    )
}

export const dueCalls = async (reader: Reader, now: string): Promise<readonly Call[]> => {
  const rows = await reader.all<{ id: string; case_id: string; attempts: number }>(
    'select id, case_id, attempts from register_calls where next_at <= ? order by created_at, id limit 200',
    [now]
  )
  return rows.map(({ id, case_id, attempts }) => ({ id, case: case_id, attempts: Number(attempts) }))
}

export const nextCallAt = async (reader: Reader): Promise<string | null> =>
  (await reader.get<{ next: string | null }>('select min(next_at) as next from register_calls'))?.next ?? null

export const dropCall = async (tx: Transaction, id: string): Promise<void> => {
  await tx.run('delete from register_calls where id = ?', [id])
}

export const putOffCall = async (tx: Transaction, id: string, until: string): Promise<void> => {
  await tx.run('update register_calls set attempts = attempts + 1, next_at = ? where id = ?', [until, id])
}
