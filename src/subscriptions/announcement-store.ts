import type { Reader, Row, Transaction } from '#shared/database.ts'

import type { Announcement, AnnouncementKind } from './announcement.ts'

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

const announcementOf = (row: Row): Announcement => ({
  position: Number(row['position']),
  journal: Number(row['journal_position']),
  case: String(row['case_id']),
  row: Number(row['row_number']),
  number: textOf(row['number']),
  actor: String(row['actor_id']),
  workflow: String(row['workflow']),
  kind: String(row['kind']) as AnnouncementKind,
  event: String(row['event']),
  term: textOf(row['term']),
  from: textOf(row['from_state']),
  to: textOf(row['to_state']),
  stage: textOf(row['stage']),
  version: Number(row['case_version']),
  at: String(row['at'])
})

/** Announcements after a position, in order. */
export const announcementsAfter = async (
  reader: Reader,
  position: number,
  limit: number
): Promise<readonly Announcement[]> => {
  const rows = await reader.all(
    `select a.*, n.number from announcements a left join proposal_numbers n on n.proposal_id = a.case_id
     where a.position > ? order by a.position limit ?`,
    [position, limit]
  )
  return rows.map(announcementOf)
}

/** The position of the newest announcement; 0 when there is none. */
export const lastPosition = async (reader: Reader): Promise<number> => {
  const row = await reader.get<{ last: number | null }>('select max(position) as last from announcements')
  return Number(row?.last ?? 0)
}

/** Cases whose journal is longer than what was announced of it, the longest unmoved first. */
export const casesToAnnounce = async (reader: Reader, limit: number): Promise<readonly string[]> => {
  const rows = await reader.all<{ id: string }>(
    `select c.id from cases c left join announced_cases a on a.case_id = c.id
     where a.row_count is null or a.row_count < c.row_count order by c.moved_at, c.id limit ?`,
    [limit]
  )
  return rows.map(({ id }) => id)
}

/** Whoever holds this announces alone, on all nodes: positions are seen in the order in which they were given. */
export const holdAnnouncing = async (tx: Transaction, at: string): Promise<void> => {
  await tx.run(
    `insert into settings (name, value) values ('announcing', ?)
     on conflict (name) do update set value = excluded.value`,
    [at]
  )
}

/** How many rows of a case have been looked at. */
export const rowsAnnounced = async (reader: Reader, id: string): Promise<number> => {
  const row = await reader.get<{ row_count: number }>(
    'select row_count from announced_cases where case_id = ?',
    [id]
  )
  return Number(row?.row_count ?? 0)
}

export const writeRowsAnnounced = async (tx: Transaction, id: string, rows: number): Promise<void> => {
  await tx.run(
    `insert into announced_cases (case_id, row_count) values (?, ?)
     on conflict (case_id) do update set row_count = excluded.row_count`,
    [id, rows]
  )
}

export const readJournal = (reader: Reader, id: string): Promise<Row[]> =>
  reader.all('select * from journal where case_id = ? order by row_number', [id])

export const insertAnnouncement = async (
  tx: Transaction,
  announcement: Omit<Announcement, 'position' | 'number'>
): Promise<void> => {
  const { journal, actor, workflow, kind, event, term, from, to, stage, version, at } = announcement
  await tx.run(
    `insert into announcements (journal_position, case_id, row_number, actor_id, workflow, kind, event, term, from_state, to_state,
       stage, case_version, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      journal,
      announcement.case,
      announcement.row,
      actor,
      workflow,
      kind,
      event,
      term,
      from,
      to,
      stage,
      version,
      at
    ]
  )
}

/** A case by its id, or by a proposal's number. */
export const findCase = async (reader: Reader, written: string): Promise<string | null> => {
  const row = await reader.get<{ id: string }>(
    `select c.id from cases c left join proposal_numbers n on n.proposal_id = c.id
     where c.id = ? or n.number = ? order by c.id limit 1`,
    [written, written]
  )
  return row?.id ?? null
}

/** The number people write for a case; null when it has none. */
export const numberOf = async (reader: Reader, id: string): Promise<string | null> => {
  const row = await reader.get<{ number: string }>(
    'select number from proposal_numbers where proposal_id = ?',
    [id]
  )
  return row?.number ?? null
}

/** The place of the newest row in the journal of all cases; 0 when nothing has happened. */
export const journalEnd = async (reader: Reader): Promise<number> => {
  const row = await reader.get<{ last: number | null }>('select max(position) as last from journal')
  return Number(row?.last ?? 0)
}
