import type { Reader, Transaction } from '#shared/database.ts'

/** Mail that has not arrived, and that no coordinator has been told of. */
export type Untold = {
  readonly id: string
  readonly person: string
  /** `late`, or how and when it ended: what fails again is told again. */
  readonly occasion: string
  readonly createdAt: string
}

const lists = `
  select o.id, o.person_id, o.created_at,
    case when o.state in ('dead', 'bounced') then o.state || ' ' || coalesce(o.done_at, '') else 'late' end as occasion
  from outbox o where o.kind = 'notice' and o.person_id is not null and (o.state in ('dead', 'bounced') or (o.state in ('waiting', 'leased') and o.created_at <= ?))
  union all
  select l.id, l.person_id, l.created_at,
    case when l.state in ('dead', 'bounced') then l.state || ' ' || coalesce(l.done_at, '') else 'late' end
  from letters l where l.kind <> 'undeliverable'
    and (l.state in ('dead', 'bounced') or (l.state = 'waiting' and l.attempts > 0 and l.created_at <= ?))`

/** What has not arrived and was not told: what has ended, and of what waits that which was written by a moment. */
export const untold = async (reader: Reader, by: string): Promise<readonly Untold[]> => {
  const rows = await reader.all<{ id: string; person_id: string; created_at: string; occasion: string }>(
    `select u.id, u.person_id, u.created_at, u.occasion from (${lists}) u
     join people p on p.id = u.person_id and p.erased_at is null
     where not exists (select 1 from undelivered_told t where t.mail_id = u.id and t.occasion = u.occasion)
     order by u.created_at, u.id limit 500`,
    [by, by]
  )
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    occasion: row.occasion,
    createdAt: row.created_at
  }))
}

/** Notes that coordinators are told; false when another node has. */
export const markTold = async (tx: Transaction, { id, occasion }: Untold, now: string): Promise<boolean> =>
  (await tx.run(
    `insert into undelivered_told (mail_id, occasion, told_at) values (?, ?, ?)
     on conflict (mail_id, occasion) do nothing`,
    [id, occasion, now]
  )) === 1

export const lastTold = async (reader: Reader): Promise<string | null> =>
  (await reader.get<{ last: string | null }>('select max(told_at) as last from undelivered_told'))?.last ??
  null

/** When the oldest mail was written that waits and was not told of as late. */
export const oldestWaiting = async (reader: Reader, now: string): Promise<string | null> =>
  (await untold(reader, now)).find(({ occasion }) => occasion === 'late')?.createdAt ?? null

/** Coordinators in office on a day. */
export const coordinatorsOn = async (reader: Reader, day: string): Promise<readonly string[]> => {
  const rows = await reader.all<{ person_id: string }>(
    `select distinct r.person_id from roles r join people p on p.id = r.person_id
     where r.kind = 'coordinator' and r.from_on <= ? and (r.until_on is null or r.until_on >= ?) and p.erased_at is null
     order by r.person_id`,
    [day, day]
  )
  return rows.map(({ person_id: person }) => person)
}
