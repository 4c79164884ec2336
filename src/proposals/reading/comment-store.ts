import type { Reader, Transaction } from '#shared/database.ts'
import { oneSeen } from '#shared/sight.ts'
import type { Sight } from '#shared/sight.ts'

import type { Audience, CommentStanding } from './comment-model.ts'

/** Acts for the lead, a partner or one that was accepted. */
const isParty = `(s.leading = 1 or exists (select 1 from case_parties y where y.case_id = s.id
  and y.organisation_id in (select organisation_id from own) and (y.side in ('lead', 'partner') or y.state = 'accepted')))`

const decides = "coalesce(s.deciding, '') = 'impartial'"

export type CommentRow = {
  readonly id: string
  readonly thread: string
  readonly audience: Audience
  readonly person: string
  readonly personName: string | null
  readonly organisation: string | null
  readonly organisationName: string | null
  readonly body: string
  readonly at: string
  readonly removedAt: string | null
  /** 1 for the reader's own. */
  readonly mine: number
}

const me = '(select person_id from reader)'

/** What deciders say to each other, only the impartial and the office read. */
const readable = `(s.office = 1 or x.audience = 'all'
    or (x.audience = 'office' and x.person_id = ${me})
    or (x.audience = 'parties' and ${isParty}) or (x.audience = 'deciders' and ${decides}))`

/** Nobody without the whole file reads any comment. */
const select = `select x.id, x.thread_id as thread, x.audience, x.person_id as person, p.name as "personName",
    x.organisation_id as organisation, o.name as "organisationName", x.body, x.at, x.removed_at as "removedAt",
    case when x.person_id = ${me} then 1 else 0 end as mine
  from one s join comments x on x.case_id = s.id left join people p on p.id = x.person_id
  left join organisations o on o.id = x.organisation_id
  where s.level = 2 and ${readable}`

/** The comments on a case that the reader may read, oldest first. */
export const commentsOn = (reader: Reader, sight: Sight, caseId: string): Promise<CommentRow[]> =>
  reader.all<CommentRow>(`with ${sight.sql}, ${oneSeen} ${select} order by x.at, x.id`, [
    ...sight.bindings,
    caseId
  ])

/** A number that grows with each comment written or taken back that the reader may read; null for who may read none. */
export const commentsSaid = async (reader: Reader, sight: Sight, caseId: string): Promise<number | null> => {
  const row = await reader.get<{ written: number; removed: number }>(
    `with ${sight.sql}, ${oneSeen} select count(x.id) as written, count(x.removed_at) as removed
     from one s left join comments x on x.case_id = s.id and ${readable} where s.level = 2 group by s.id`,
    [...sight.bindings, caseId]
  )
  return row ? Number(row.written) + Number(row.removed) : null
}

/** One comment, if the reader may read it. */
export const findComment = (
  reader: Reader,
  sight: Sight,
  caseId: string,
  id: string
): Promise<CommentRow | undefined> =>
  reader.get<CommentRow>(`with ${sight.sql}, ${oneSeen} ${select} and x.id = ?`, [
    ...sight.bindings,
    caseId,
    id
  ])

/** What the reader is to a case; undefined for whoever has not the whole file. */
export const commentStandingOf = async (
  reader: Reader,
  sight: Sight,
  caseId: string
): Promise<CommentStanding | undefined> => {
  const row = await reader.get<{ office: number; party: number; decides: number }>(
    `with ${sight.sql}, ${oneSeen} select s.office, case when ${isParty} then 1 else 0 end as party,
       case when ${decides} then 1 else 0 end as decides from one s where s.level = 2`,
    [...sight.bindings, caseId]
  )
  return row && { office: row.office === 1, party: row.party === 1, decides: row.decides === 1 }
}

export type WrittenComment = Pick<CommentRow, 'id' | 'thread' | 'audience' | 'person' | 'body' | 'at'> & {
  readonly caseId: string
  readonly organisation: string | null
}

export const insertComment = async (tx: Transaction, written: WrittenComment): Promise<void> => {
  const { id, caseId, thread, audience, person, organisation, body, at } = written
  await tx.run(
    `insert into comments (id, case_id, thread_id, audience, person_id, organisation_id, body, at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, caseId, thread, audience, person, organisation, body, at]
  )
}

/** Takes the words of somebody's own comment away; its place stays. Answers whether there was one. */
export const emptyComment = async (
  tx: Transaction,
  about: { readonly caseId: string; readonly id: string; readonly person: string; readonly at: string }
): Promise<boolean> =>
  (await tx.run(
    `update comments set body = '', removed_at = ? where id = ? and case_id = ? and person_id = ?
     and removed_at is null`,
    [about.at, about.id, about.caseId, about.person]
  )) > 0

/** By name, who reads what is written for an audience: the organisations that take part, the members who decide. */
export const readersNamed = async (
  reader: Reader,
  caseId: string,
  audience: Audience
): Promise<readonly string[]> => {
  const ask = (sql: string) => reader.all<{ name: string }>(sql, [caseId])
  const parties =
    audience === 'parties' || audience === 'all'
      ? await ask(`select o.name from case_parties y join organisations o on o.id = y.organisation_id
          where y.case_id = ? and (y.side in ('lead', 'partner') or y.state = 'accepted') order by o.sort_key`)
      : []
  const deciders =
    audience === 'deciders' || audience === 'all'
      ? await ask(`select p.name from case_deciders d join people p on p.id = d.person_id
          where d.case_id = ? and d.standing = 'impartial' and p.erased_at is null order by p.sort_key`)
      : []
  return [...new Set([...parties, ...deciders].map(({ name }) => name))]
}
