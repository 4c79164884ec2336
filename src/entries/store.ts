import type { Reader, Transaction } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import type { Entry, EntryKind, EntryState } from './model.ts'

type EntryRow = {
  readonly id: string
  readonly kind: string
  readonly person_id: string
  readonly organisation_id: string | null
  readonly entered_by: string
  readonly entered_at: string
  readonly until_at: string
  readonly workflow: string | null
  readonly case_id: string | null
  readonly actor_id: string | null
  readonly act: string
  readonly said: string | null
  readonly state: string
  readonly decided_by: string | null
  readonly decided_at: string | null
  readonly reason: string | null
  readonly outcome: string | null
}

const entryOf = (row: EntryRow): Entry => ({
  id: row.id,
  kind: row.kind as EntryKind,
  person: row.person_id,
  organisation: row.organisation_id,
  enteredBy: row.entered_by,
  enteredAt: row.entered_at,
  untilAt: row.until_at,
  place:
    row.workflow === null || row.case_id === null || row.actor_id === null
      ? null
      : { workflow: row.workflow, case: row.case_id, actor: row.actor_id },
  act: row.act,
  said: row.said === null ? null : (JSON.parse(row.said) as unknown),
  state: row.state as EntryState,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  reason: row.reason,
  outcome: row.outcome
})

/** Writes what was said on the phone. */
export const insertEntry = async (tx: Transaction, entry: Entry): Promise<void> => {
  await tx.run(
    `insert into entries (id, kind, person_id, organisation_id, entered_by, entered_at, until_at, workflow, case_id,
       actor_id, act, said, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
    [
      entry.id,
      entry.kind,
      entry.person,
      entry.organisation,
      entry.enteredBy,
      entry.enteredAt,
      entry.untilAt,
      entry.place?.workflow ?? null,
      entry.place?.case ?? null,
      entry.place?.actor ?? null,
      entry.act,
      JSON.stringify(entry.said)
    ]
  )
}

/** Forgets what was said where nobody confirmed it in time. */
export const forgetLapsed = async (tx: Transaction, now: string): Promise<void> => {
  await tx.run(
    "update entries set said = null where state = 'waiting' and until_at <= ? and said is not null",
    [now]
  )
}

export const findEntry = async (reader: Reader, id: string): Promise<Entry | null> => {
  const row = await reader.get<EntryRow>('select * from entries where id = ?', [id])
  return row ? entryOf(row) : null
}

/** True when the person's seat has voted since the entry of their vote was made. */
export const hasVotedSince = async (
  reader: Reader,
  { place, person, enteredAt }: Pick<Entry, 'place' | 'person' | 'enteredAt'>
): Promise<boolean> =>
  (await reader.get(
    'select 1 as here from votes where actor_id = ? and (person_id = ? or substitute_id = ?) and voted_at >= ?',
    [place?.actor ?? '', person, person, enteredAt]
  )) !== undefined

/** The latest entries, those that wait first. */
export const listEntries = async (reader: Reader, limit = 100): Promise<readonly Entry[]> => {
  const rows = await reader.all<EntryRow>(
    `select * from entries order by case when state = 'waiting' then 0 else 1 end, entered_at desc, id limit ?`,
    [limit]
  )
  return rows.map(entryOf)
}

/** Scopes and answers that wait for this person's word. */
export const entriesToConfirm = async (
  reader: Reader,
  person: string,
  now: string
): Promise<readonly Entry[]> => {
  const rows = await reader.all<EntryRow>(
    `select * from entries where person_id = ? and state = 'waiting' and kind <> 'vote' and until_at > ?
     order by entered_at, id`,
    [person, now]
  )
  return rows.map(entryOf)
}

/** Votes that wait for a countersignature, in all ballots that are still open. */
export const votesToCountersign = async (reader: Reader, now: string): Promise<readonly Entry[]> => {
  const rows = await reader.all<EntryRow>(
    `select e.* from entries e join actors a on a.id = e.actor_id
     where e.state = 'waiting' and e.kind = 'vote' and e.until_at > ? and a.status = 'active'
     order by e.entered_at, e.id`,
    [now]
  )
  return rows.map(entryOf)
}

/** Ends an entry that still waits, and forgets what was said; false when somebody else has decided it. */
export const endEntry = async (
  tx: Transaction,
  id: string,
  end: {
    readonly state: Exclude<EntryState, 'waiting'>
    readonly by: string
    readonly at: string
    readonly reason?: string | undefined
    readonly outcome?: string | undefined
  }
): Promise<boolean> =>
  (await tx.get(
    `update entries set state = ?, decided_by = ?, decided_at = ?, reason = ?, outcome = ?, said = null
     where id = ? and state = 'waiting' returning id`,
    [end.state, end.by, end.at, end.reason ?? null, end.outcome ?? null, id]
  )) !== undefined

/** A call for partners that somebody may answer. */
export type OpenCall = {
  readonly id: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
}

/** Calls for partners that are open to this person's organisation, newest first. */
export const openCalls = (reader: Reader, sight: Sight, limit = 30): Promise<readonly OpenCall[]> =>
  reader.all<OpenCall>(
    `with ${sight.sql} select s.id, n.number, c.title_pl, c.title_en from seen s
     join proposals p on p.id = s.id join proposal_numbers n on n.proposal_id = s.id
     left join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where s.level > 0 and s.leading = 0 and s.state = 'searchOpen' order by p.searched_at desc, s.id limit ?`,
    [...sight.bindings, limit]
  )
