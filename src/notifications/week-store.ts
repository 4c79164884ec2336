import type { Topic } from '#accounts/notice-choice.ts'
import type { Reader, Transaction } from '#shared/database.ts'

/** Something told to the whole cluster at once. */
export type Bulletin = {
  readonly id: string
  readonly case: string
  readonly payload: string
}

/** What was posted for all members after one moment and up to another. */
export const bulletinsIn = async (
  reader: Reader,
  from: string,
  until: string
): Promise<readonly Bulletin[]> => {
  const rows = await reader.all<{ id: string; case_id: string; payload: string }>(
    `select id, case_id, payload from outbox where kind = 'bulletin' and created_at > ? and created_at <= ?
     order by created_at, id`,
    [from, until]
  )
  return rows.map(({ id, case_id, payload }) => ({ id, case: case_id, payload }))
}

/** Cases of which a person has had one of these notices, or waits for it. */
export const casesToldOf = async (
  reader: Reader,
  person: string,
  notices: readonly string[]
): Promise<ReadonlySet<string>> => {
  const rows = await reader.all<{ case_id: string }>(
    `select distinct case_id from outbox where person_id = ? and kind = 'notice' and state <> 'skipped'
     and (${notices.map(() => 'payload like ?').join(' or ')})`,
    [person, ...notices.map((notice) => `%"notice":"${notice}"%`)]
  )
  return new Set(rows.map(({ case_id }) => case_id))
}

/** People who act for a member today. */
export const membersToday = async (reader: Reader, day: string): Promise<readonly string[]> =>
  (
    await reader.all<{ id: string }>(
      `select distinct p.id from people p join roles r on r.person_id = p.id
       join organisations o on o.id = r.organisation_id
       where p.erased_at is null and p.email is not null and r.kind in ('representative', 'signatory')
       and o.status in ('founder', 'ordinary', 'supporting')
       and r.from_on <= ? and (r.until_on is null or r.until_on >= ?) order by p.id`,
      [day, day]
    )
  ).map(({ id }) => id)

export type Overseer = { readonly person: string; readonly kind: 'coordinator' | 'chair' }

/** Who gets the week's overview: coordinators and the chair of the Presidium. Source: procedure.md 1.7, N48. */
export const overseers = (reader: Reader, day: string): Promise<readonly Overseer[]> =>
  reader.all<Overseer>(
    `select r.person_id as person, max(r.kind) as kind from roles r join people p on p.id = r.person_id
     where p.erased_at is null and p.email is not null and r.kind in ('coordinator', 'chair')
     and r.from_on <= ? and (r.until_on is null or r.until_on >= ?) group by r.person_id order by r.person_id`,
    [day, day]
  )

/** Who has said that they want nothing of a topic. */
export const unwilling = async (reader: Reader, topic: Topic): Promise<ReadonlySet<string>> => {
  const rows = await reader.all<{ person_id: string }>(
    "select person_id from notice_choices where topic = ? and case_id = '' and choice = 'off'",
    [topic]
  )
  return new Set(rows.map(({ person_id }) => person_id))
}

const weekly = 'digest.weekly'
const before = 'digest.weekly.since'

const setting = async (reader: Reader, name: string): Promise<string | null> =>
  (await reader.get<{ value: string }>('select value from settings where name = ?', [name]))?.value ?? null

/** Up to when the weekly digests have been written; `null` before the first. */
export const weeklyDone = (reader: Reader): Promise<string | null> => setting(reader, weekly)

/** Since when the weekly digest of a moment tells; `null` when it is not the last one. */
export const weeklySince = async (reader: Reader, slot: string): Promise<string | null> =>
  (await weeklyDone(reader)) === slot ? setting(reader, before) : null

const remember = async (tx: Transaction, name: string, value: string): Promise<boolean> =>
  (await tx.run('insert into settings (name, value) values (?, ?) on conflict (name) do nothing', [
    name,
    value
  ])) === 1

/** Takes the weekly digests of a moment upon itself; false when another node has. */
export const takeWeek = async (tx: Transaction, done: string | null, slot: string): Promise<boolean> => {
  if (done === null) return remember(tx, weekly, slot)
  const taken = await tx.run('update settings set value = ? where name = ? and value = ?', [
    slot,
    weekly,
    done
  ])
  if (taken !== 1) return false
  await tx.run(
    'insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    [before, done]
  )
  return true
}
