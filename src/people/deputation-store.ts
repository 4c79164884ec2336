import type { Reader, Transaction } from '#shared/database.ts'

import type { Body } from './body.ts'
import type { Deputation } from './deputation.ts'

type DeputationRow = {
  readonly id: string
  readonly body: string
  readonly member_id: string
  readonly substitute_id: string
  readonly from_on: string
  readonly until_on: string | null
}

const deputationOf = (row: DeputationRow): Deputation => ({
  id: row.id,
  body: row.body as Body,
  member: row.member_id,
  substitute: row.substitute_id,
  fromOn: row.from_on,
  untilOn: row.until_on
})

export const insertDeputation = async (tx: Transaction, deputation: Deputation): Promise<void> => {
  const { id, body, member, substitute, fromOn, untilOn } = deputation
  await tx.run(
    'insert into deputations (id, body, member_id, substitute_id, from_on, until_on) values (?, ?, ?, ?, ?, ?)',
    [id, body, member, substitute, fromOn, untilOn]
  )
}

export const endDeputationOn = async (tx: Transaction, id: string, lastDay: string): Promise<void> => {
  await tx.run('update deputations set until_on = ? where id = ?', [lastDay, id])
}

export const findDeputation = async (reader: Reader, id: string): Promise<Deputation | null> => {
  const row = await reader.get<DeputationRow>('select * from deputations where id = ?', [id])
  return row === undefined ? null : deputationOf(row)
}

export type NamedDeputation = Deputation & { readonly memberName: string; readonly substituteName: string }

/** Substitutions by and for this person, past and future ones too, the newest first. */
export const deputationsOf = async (reader: Reader, person: string): Promise<readonly NamedDeputation[]> => {
  const rows = await reader.all<
    DeputationRow & { readonly member_name: string; readonly substitute_name: string }
  >(
    `select d.*, (select name from people p where p.id = d.member_id) as member_name,
       (select name from people p where p.id = d.substitute_id) as substitute_name
     from deputations d where d.member_id = ? or d.substitute_id = ? order by d.from_on desc, d.id`,
    [person, person]
  )
  return rows.map((row) => ({
    ...deputationOf(row),
    memberName: row.member_name,
    substituteName: row.substitute_name
  }))
}
