import type { Database, Reader } from '#shared/database.ts'

/** What somebody had seen of a card before this visit. */
export type Look = { readonly revision: number; readonly at: string }

type LookRow = {
  readonly revision: number
  readonly at: string
  readonly before_revision: number | null
  readonly before_at: string | null
  readonly newest: number
}

/** Pages opened within so many minutes of each other are one visit. */
const visitMinutes = 30
/** A longer stay is written down this often (minutes), not with every page. */
const staysMinutes = 5

const minutesSince = (at: string, now: string): number => (Date.parse(now) - Date.parse(at)) / 60_000

const rowOf = (reader: Reader, person: string, proposal: string): Promise<LookRow | undefined> =>
  reader.get<LookRow>(
    `select l.revision, l.at, l.before_revision, l.before_at, p.revision as newest
     from card_looks l join proposals p on p.id = l.proposal_id where l.person_id = ? and l.proposal_id = ?`,
    [person, proposal]
  )

const isNewVisit = ({ at }: LookRow, now: string): boolean => minutesSince(at, now) > visitMinutes

/** What a person saw on the visit before this one; undefined on the first. */
export const lookBefore = async (
  reader: Reader,
  person: string,
  proposal: string,
  now: string
): Promise<Look | undefined> => {
  const row = await rowOf(reader, person, proposal)
  if (!row) return undefined
  if (isNewVisit(row, now)) return { revision: row.revision, at: row.at }
  return row.before_revision === null || row.before_at === null
    ? undefined
    : { revision: row.before_revision, at: row.before_at }
}

/** Remembers that a person has the newest card before them. Writes nothing when that is known already. */
export const markLooked = async (
  database: Database,
  person: string,
  proposal: string,
  now: string
): Promise<void> => {
  const row = await rowOf(database.read, person, proposal)
  if (row && row.revision === row.newest && minutesSince(row.at, now) < staysMinutes) return
  await database.transaction(async (tx) => {
    if (!row) {
      await tx.run(
        `insert into card_looks (person_id, proposal_id, revision, at)
         select ?, id, revision, ? from proposals where id = ? on conflict (person_id, proposal_id) do nothing`,
        [person, now, proposal]
      )
      return
    }
    const before = isNewVisit(row, now) ? row : { revision: row.before_revision, at: row.before_at }
    await tx.run(
      `update card_looks set revision = ?, at = ?, before_revision = ?, before_at = ?
       where person_id = ? and proposal_id = ? and at = ?`,
      [row.newest, now, before.revision, before.at, person, proposal, row.at]
    )
  })
}
