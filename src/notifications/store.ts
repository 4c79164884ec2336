import { termOf } from '#engine/records.ts'
import type { Term } from '#engine/terms.ts'
import type { Cursor } from '#shared/cursor.ts'
import type { Reader, Row, Transaction } from '#shared/database.ts'
import type { LetterItem } from '#shared/letter.ts'
import type { NotifyParams } from '#shared/workflow.ts'

import type { Recipient, Sender } from './model.ts'

type PersonRow = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly language: string
  readonly erased_at: string | null
}

export const findRecipient = async (reader: Reader, person: string): Promise<Recipient | null> => {
  const row = await reader.get<PersonRow>(
    'select id, name, email, language, erased_at from people where id = ?',
    [person]
  )
  if (row === undefined) return null
  const { id, name, email, language, erased_at } = row
  return { id, name, email, language: language === 'en' ? 'en' : 'pl', erased: erased_at !== null }
}

/** True when the person acts today for any of these organisations. */
export const actsForAny = async (
  reader: Reader,
  person: string,
  organisations: readonly string[],
  day: string
): Promise<boolean> => {
  if (organisations.length === 0) return false
  const rows = await reader.query((knex) =>
    knex('roles')
      .select('id')
      .where('person_id', person)
      .whereIn('kind', ['representative', 'signatory'])
      .whereIn('organisation_id', [...organisations])
      .where('from_on', '<=', day)
      .whereRaw('(until_on is null or until_on >= ?)', [day])
      .limit(1)
  )
  return rows.length > 0
}

/** True for a deputy of the chair who does not hold the chair itself. */
export const isDeputyOnly = async (reader: Reader, person: string, day: string): Promise<boolean> => {
  const rows = await reader.all<{ kind: string }>(
    `select kind from roles where person_id = ? and kind in ('chair', 'deputyChair')
       and from_on <= ? and (until_on is null or until_on >= ?)`,
    [person, day, day]
  )
  return rows.length > 0 && rows.every(({ kind }) => kind === 'deputyChair')
}

/** Terms that run, or wait for delivery, anywhere in a case. */
export const termsOfCase = async (reader: Reader, caseId: string): Promise<readonly Term[]> =>
  (await reader.all('select * from terms where case_id = ? order by id', [caseId])).map(termOf)

/** An act that an actor of a case waits for, and of whom. */
export type AwaitedAct = {
  readonly actor_id: string
  readonly act: string
  readonly relation: string | null
  readonly person_id: string | null
  readonly organisation_id: string | null
}

export const awaitedActs = (reader: Reader, caseId: string): Promise<readonly AwaitedAct[]> =>
  reader.all<AwaitedAct>(
    'select actor_id, act, relation, person_id, organisation_id from waits where case_id = ? order by actor_id, id',
    [caseId]
  )

/** The profile a case runs on: `krakow@1`. */
export const profileReferenceOf = async (reader: Reader, caseId: string): Promise<string | null> =>
  (await reader.get<{ profile: string }>('select profile from cases where id = ?', [caseId]))?.profile ?? null

export const organisationName = async (reader: Reader, id: string): Promise<string | null> =>
  (await reader.get<{ name: string }>('select name from organisations where id = ?', [id]))?.name ?? null

/** A person's own words that an event left in the case. */
export const textBody = async (reader: Reader, id: string): Promise<string | null> =>
  (await reader.get<{ body: string }>('select body from texts where id = ?', [id]))?.body ?? null

/**
 * Who writes the mails: the settings `cluster` and `replyTo` where given; answers otherwise go to the coordinator
 * longest in office.
 */
export const senderOf = async (reader: Reader, day: string): Promise<Sender> => {
  const rows = await reader.all<{ name: string; value: string }>(
    "select name, value from settings where name in ('cluster', 'replyTo')"
  )
  const settings = new Map(rows.map(({ name, value }) => [name, value]))
  const address = settings.get('replyTo')
  const cluster = settings.get('cluster') ?? null
  if (address !== undefined) return { cluster, replyTo: { name: cluster ?? '', address } }
  const coordinator = await reader.get<{ name: string; email: string }>(
    `select p.name, p.email from people p join roles r on r.person_id = p.id
     where r.kind = 'coordinator' and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)
     and p.email is not null and p.erased_at is null order by r.from_on, p.id limit 1`,
    [day, day]
  )
  return { cluster, replyTo: coordinator ? { name: coordinator.name, address: coordinator.email } : null }
}

/** One notice in the outbox, as its addressee sees it in a list. */
export type OwnNotice = {
  readonly id: string
  readonly case: string
  readonly actor: string
  readonly params: NotifyParams
  readonly createdAt: string
  readonly state: 'waiting' | 'delivered' | 'undelivered'
  readonly doneAt: string | null
}

const ownNoticeOf = (row: Row): OwnNotice => ({
  id: String(row['id']),
  case: String(row['case_id']),
  actor: String(row['actor_id']),
  params: JSON.parse(String(row['payload'])) as NotifyParams,
  createdAt: String(row['created_at']),
  state: row['state'] === 'done' ? 'delivered' : row['state'] === 'dead' ? 'undelivered' : 'waiting',
  doneAt: row['done_at'] === null ? null : String(row['done_at'])
})

/** A person's notices, the newest first, without those that no longer concerned them; one more than the limit. */
export const noticesOf = async (
  reader: Reader,
  person: string,
  page: { readonly limit: number; readonly cursor?: Cursor | undefined }
): Promise<readonly OwnNotice[]> => {
  const rows = await reader.query((knex) => {
    const list = knex('outbox')
      .select('*')
      .where({ person_id: person, kind: 'notice' })
      .whereNot('state', 'skipped')
    if (page.cursor !== undefined) list.whereRaw('(created_at, id) < (?, ?)', [...page.cursor])
    return list
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' }
      ])
      .limit(page.limit + 1)
  })
  return rows.map(ownNoticeOf)
}

/** Where in a case an outbox row comes from. */
export const actorOfNotice = async (reader: Reader, id: string): Promise<string | null> =>
  (await reader.get<{ actor_id: string }>('select actor_id from outbox where id = ?', [id]))?.actor_id ?? null

/** A notice whose sender waits to hear that it has reached its person. */
export type HeardNotice = { readonly id: string; readonly actor: string; readonly payload: NotifyParams }

/** Notices to a person by which signed resolutions of a case are delivered, and which have not arrived yet. */
export const heardNotices = async (
  reader: Reader,
  person: string,
  caseId: string
): Promise<readonly HeardNotice[]> => {
  const rows = await reader.all<{ id: string; actor_id: string; payload: string }>(
    `select o.id, o.actor_id, o.payload from outbox o join actors a on a.id = o.actor_id
     where o.case_id = ? and o.person_id = ? and o.kind = 'notice' and o.state <> 'done'
       and a.workflow = 'resolution' and a.state = 'signed' order by o.id`,
    [caseId, person]
  )
  return rows.map(({ id, actor_id: actor, payload }) => ({
    id,
    actor,
    payload: JSON.parse(payload) as NotifyParams
  }))
}

/** A letter about the register that is to be sent. */
export type WaitingLetter = {
  readonly id: string
  readonly person: string
  readonly items: readonly LetterItem[]
  readonly attempts: number
  /** When it is due; another node that takes it moves this on. */
  readonly next: string
}

/** Letters about the register whose time has come, the oldest first. */
export const dueLetters = async (reader: Reader, now: string): Promise<readonly WaitingLetter[]> => {
  const rows = await reader.all<{
    id: string
    person_id: string
    data: string
    attempts: number | string
    next_at: string
  }>(
    'select id, person_id, data, attempts, next_at from register_letters where next_at <= ? order by next_at, created_at, id limit 50',
    [now]
  )
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    items: JSON.parse(row.data) as readonly LetterItem[],
    attempts: Number(row.attempts),
    next: row.next_at
  }))
}

/** Takes a letter that is due for one node alone until a moment; false when another has it. */
export const takeLetter = async (
  tx: Transaction,
  { id, next }: WaitingLetter,
  until: string
): Promise<boolean> =>
  (await tx.run('update register_letters set next_at = ? where id = ? and next_at = ?', [
    until,
    id,
    next
  ])) === 1

export const nextLetterAt = async (reader: Reader): Promise<string | null> =>
  (await reader.get<{ next: string | null }>('select min(next_at) as next from register_letters'))?.next ??
  null

/** Writes how a try to send a letter went; only one that waits has a next try. */
export const writeLetterState = async (
  tx: Transaction,
  letter: WaitingLetter,
  outcome: {
    readonly state: 'waiting' | 'done' | 'dead' | 'skipped'
    readonly at: string
    readonly detail: string
    readonly next?: string
  }
): Promise<void> => {
  const { state, at, detail, next = null } = outcome
  await tx.run(
    'update register_letters set state = ?, attempts = ?, next_at = ?, done_at = ?, detail = ? where id = ?',
    [state, letter.attempts + 1, next, state === 'waiting' ? null : at, detail, letter.id]
  )
}

export const nameOfPerson = async (reader: Reader, id: string): Promise<string | null> =>
  (await reader.get<{ name: string }>('select name from people where id = ? and erased_at is null', [id]))
    ?.name ?? null
