import type { ActorView } from '#engine/contract.ts'
import { termOf } from '#engine/records.ts'
import type { Term } from '#engine/terms.ts'
import { actsAsGuest } from '#people/guest-rows.ts'
import { headKinds, recordedApart, tiedToCase } from '#people/kept-apart.ts'
import type { Head } from '#people/kept-apart.ts'
import type { Reader } from '#shared/database.ts'
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

/** True when the person acts today for any of these organisations, as a guest of the case too. */
export const actsForAny = async (
  reader: Reader,
  person: string,
  organisations: readonly string[],
  { day, caseId }: { readonly day: string; readonly caseId: string }
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
  if (rows.length > 0) return true
  const guest = await reader.query((knex) =>
    knex('guests as g')
      .select('g.id')
      .where({ 'g.person_id': person, 'g.case_id': caseId })
      .whereIn('g.organisation_id', [...organisations])
      .whereRaw(actsAsGuest, [day, day])
      .limit(1)
  )
  return guest.length > 0
}

/** Which of these people the record of a case or the register keeps from deciding it. */
export const keptApart = async (
  reader: Reader,
  people: readonly string[],
  root: ActorView,
  day: string
): Promise<ReadonlySet<string>> => {
  if (people.length === 0) return new Set()
  const { sql, bindings } = tiedToCase(people, root.context, day)
  const tied = await reader.all<{ person_id: string }>(sql, bindings)
  return new Set([...tied.map((row) => row.person_id), ...recordedApart(root.context)])
}

/** Who presides over a body on a day. */
export const headsOn = async (reader: Reader, head: Head, day: string): Promise<readonly string[]> => {
  const kinds = headKinds[head]
  const rows = await reader.all<{ person_id: string }>(
    `select distinct person_id from roles where kind in (${kinds.map(() => '?').join(', ')})
       and from_on <= ? and (until_on is null or until_on >= ?)
       and exists (select 1 from people p where p.id = person_id and p.erased_at is null)`,
    [...kinds, day, day]
  )
  return rows.map((row) => row.person_id)
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

/** True for a member of the Presidium, its chair and deputy among them. */
export const sitsInPresidium = async (reader: Reader, person: string, day: string): Promise<boolean> =>
  (await reader.get(
    `select id from roles where person_id = ? and kind in ('presidium', 'chair', 'deputyChair')
       and from_on <= ? and (until_on is null or until_on >= ?) limit 1`,
    [person, day, day]
  )) !== undefined

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

/** Names of organisations by their ids. */
export const organisationNames = async (
  reader: Reader,
  ids: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await reader.all<{ id: string; name: string }>(
    `select id, name from organisations where id in (${ids.map(() => '?').join(', ')})`,
    ids
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** When the next sitting of a body begins that has been convened; `null` while none is. */
export const nextSitting = async (reader: Reader, organ: string, now: string): Promise<string | null> =>
  (
    await reader.get<{ begins_at: string }>(
      "select begins_at from sittings where organ = ? and state = 'convened' and begins_at > ? order by begins_at limit 1",
      [organ, now]
    )
  )?.begins_at ?? null

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

export const nameOfPerson = async (reader: Reader, id: string): Promise<string | null> =>
  (await reader.get<{ name: string }>('select name from people where id = ? and erased_at is null', [id]))
    ?.name ?? null

/**
 * True when a person has had a mail today that asked for nothing (an outcome, news, a digest), or is to have a digest today.
 * `today` begins at `from` and ends at `until`.
 */
export const toldToday = async (
  reader: Reader,
  person: string,
  { from, until }: { readonly from: string; readonly until: string }
): Promise<boolean> =>
  (await reader.get(
    `select id from outbox where person_id = ? and done_at >= ? and state = 'done'
       and (detail like 'outcome <%' or detail like 'information <%')
     union all select id from letters where person_id = ? and done_at >= ? and state = 'done'
       and detail not like 'digest %' and kind in ('digest', 'register', 'idea')
     union all select id from letters where person_id = ? and kind = 'digest' and state = 'waiting'
     union all select id from outbox where person_id = ? and state = 'held' and (next_at is null or next_at < ?)
     union all select id from letters where person_id = ? and state = 'held' and (next_at is null or next_at < ?)
     limit 1`,
    [person, from, person, from, person, person, until, person, until]
  )) !== undefined
