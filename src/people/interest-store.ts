import type { Reader, Transaction } from '#shared/database.ts'

import type { Interest, InterestKind } from './interest.ts'

type InterestRow = {
  readonly id: string
  readonly person_id: string
  readonly kind: string
  readonly organisation_id: string
  readonly from_on: string | null
  readonly until_on: string | null
  readonly declared_by: string | null
  readonly declared_at: string
}

const interestOf = (row: InterestRow): Interest => ({
  id: row.id,
  person: row.person_id,
  kind: row.kind as InterestKind,
  organisation: row.organisation_id,
  fromOn: row.from_on,
  untilOn: row.until_on,
  declaredBy: row.declared_by,
  declaredAt: row.declared_at
})

export const insertInterest = async (tx: Transaction, interest: Interest): Promise<void> => {
  const { id, person, kind, organisation, fromOn, untilOn, declaredBy, declaredAt } = interest
  await tx.run(
    `insert into interests (id, person_id, kind, organisation_id, from_on, until_on, declared_by, declared_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, person, kind, organisation, fromOn, untilOn, declaredBy, declaredAt]
  )
}

export const endInterestOn = async (tx: Transaction, id: string, lastDay: string): Promise<void> => {
  await tx.run('update interests set until_on = ? where id = ?', [lastDay, id])
}

/** Takes back what was never so: it counts no more, and its line stays for the log. */
export const withdrawInterestAt = async (tx: Transaction, id: string, at: string): Promise<void> => {
  await tx.run('update interests set withdrawn_at = ? where id = ?', [at, id])
}

/** Forgets the ties of somebody who is erased. */
export const forgetInterestsOf = async (tx: Transaction, person: string): Promise<void> => {
  await tx.run('delete from interests where person_id = ?', [person])
}

export const findInterest = async (reader: Reader, id: string): Promise<Interest | null> => {
  const row = await reader.get<InterestRow>('select * from interests where id = ? and withdrawn_at is null', [
    id
  ])
  return row === undefined ? null : interestOf(row)
}

export type NamedInterest = Interest & { readonly organisationName: string }

/** A person's ties, the newest first. */
export const listInterests = async (reader: Reader, person: string): Promise<readonly NamedInterest[]> => {
  const rows = await reader.all<InterestRow & { readonly organisation_name: string }>(
    `select i.*, (select name from organisations o where o.id = i.organisation_id) as organisation_name
     from interests i where i.person_id = ? and i.withdrawn_at is null order by i.declared_at desc, i.id`,
    [person]
  )
  return rows.map((row) => ({ ...interestOf(row), organisationName: row.organisation_name }))
}
