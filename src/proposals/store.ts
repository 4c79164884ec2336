import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import { searchPatterns } from '#shared/fold.ts'
import { levelOf } from '#shared/sight.ts'
import type { Fragment, Level, Sight } from '#shared/sight.ts'

import { cardIn } from './card-store.ts'
import type { Card } from './model.ts'

/** A proposal as one reader may see it: how much, and as whom. */
export type SeenProposal = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly state: string
  readonly stage: string
  readonly since: string
  readonly openedAt: string
  readonly movedAt: string
  readonly level: Level
  /** Sees it as the coordinator. */
  readonly office: boolean
  /** Acts for the lead. */
  readonly leading: boolean
  /** Standing as a decider of this round, if any. */
  readonly deciding: string | null
  readonly lead: { readonly id: string; readonly name: string | null }
  readonly author: { readonly id: string; readonly name: string | null }
  readonly revision: number
  readonly digest: string
  readonly card: Card
  readonly group: string | null
  readonly ballot: string | null
  readonly sitting: string | null
}

type ProposalRow = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly state: string
  readonly stage: string
  readonly since: string
  readonly opened_at: string
  readonly moved_at: string
  readonly level: number
  readonly office: number
  readonly leading: number
  readonly deciding: string | null
  readonly lead_organisation_id: string
  readonly lead_name: string | null
  readonly author_person_id: string
  readonly author_name: string | null
  readonly revision: number
  readonly digest: string
  readonly body: string
  readonly group_id: string | null
  readonly ballot_id: string | null
  readonly sitting_id: string | null
}

const proposalOf = (row: ProposalRow): SeenProposal => ({
  id: row.id,
  number: row.number,
  version: row.version,
  state: row.state,
  stage: row.stage,
  since: row.since,
  openedAt: row.opened_at,
  movedAt: row.moved_at,
  level: levelOf(row.level),
  office: row.office === 1,
  leading: row.leading === 1,
  deciding: row.deciding,
  lead: { id: row.lead_organisation_id, name: row.lead_name },
  author: { id: row.author_person_id, name: row.author_name },
  revision: row.revision,
  digest: row.digest,
  card: cardIn(row.body),
  group: row.group_id,
  ballot: row.ballot_id,
  sitting: row.sitting_id
})

const select = `select s.id, s.state, s.stage, s.since, s.level, s.office, s.leading, s.deciding, k.version, k.moved_at,
    p.opened_at, p.lead_organisation_id, o.name as lead_name, p.author_person_id, a.name as author_name,
    p.revision, p.digest, p.group_id, p.ballot_id, p.sitting_id, n.number, c.body
  from cases k join seen s on s.id = k.id join proposals p on p.id = k.id
  join proposal_numbers n on n.proposal_id = k.id
  join card_revisions c on c.proposal_id = k.id and c.revision = p.revision
  left join organisations o on o.id = p.lead_organisation_id left join people a on a.id = p.author_person_id
  where k.workflow = 'proposal' and s.level > 0`

export const findProposal = async (
  reader: Reader,
  sight: Sight,
  id: string
): Promise<SeenProposal | undefined> => {
  const row = await reader.get<ProposalRow>(`with ${sight.sql} ${select} and k.id = ?`, [
    ...sight.bindings,
    id
  ])
  return row && proposalOf(row)
}

/** True when the reader may know of the case; the cheap question before an event. */
export const isKnown = async (reader: Reader, sight: Sight, id: string): Promise<boolean> => {
  const row = await reader.get(`with ${sight.sql} select id from seen where id = ? and level > 0`, [
    ...sight.bindings,
    id
  ])
  return row !== undefined
}

export type ProposalFilter = {
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly stage?: string | undefined
  /** An organisation's id, or `me` for the reader's own organisations. */
  readonly lead?: string | undefined
  /** `me`: the case waits for an act of the reader. */
  readonly waiting?: 'me' | undefined
  /** Words of a role sought. */
  readonly need?: string | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Only who sees the whole card finds by its words. The level is asked last, of the few rows that hold the word at all. */
const wordsIn = (query: string): readonly Fragment[] =>
  searchPatterns(query).map((pattern) => ({
    sql: `(c.teaser_search like ? escape '\\' or c.card_search like ? escape '\\')
      and (s.level = 2 or c.teaser_search like ? escape '\\')`,
    bindings: [pattern, pattern, pattern]
  }))

const needsIn = (query: string): readonly Fragment[] =>
  searchPatterns(query).map((pattern) => ({
    sql: "exists (select 1 from needs x where x.proposal_id = k.id and x.search_text like ? escape '\\')",
    bindings: [pattern]
  }))

const leadIs = (lead: string): Fragment =>
  lead === 'me'
    ? { sql: 's.leading = 1', bindings: [] }
    : { sql: 'p.lead_organisation_id = ?', bindings: [lead] }

const conditionsOf = (filter: ProposalFilter, awaits: Fragment): readonly Fragment[] => [
  ...wordsIn(filter.q ?? ''),
  ...needsIn(filter.need ?? ''),
  ...(filter.state === undefined ? [] : [{ sql: 's.state = ?', bindings: [filter.state] }]),
  ...(filter.stage === undefined ? [] : [{ sql: 's.stage = ?', bindings: [filter.stage] }]),
  ...(filter.lead === undefined ? [] : [leadIs(filter.lead)]),
  ...(filter.waiting === undefined
    ? []
    : [{ sql: `k.id in (select w.case_id from waits w where ${awaits.sql})`, bindings: awaits.bindings }]),
  ...(filter.cursor === undefined ? [] : [{ sql: '(k.moved_at, k.id) < (?, ?)', bindings: filter.cursor }])
]

const matching = (sight: Sight, filter: ProposalFilter): Fragment => {
  const conditions = conditionsOf(filter, sight.awaits)
  return {
    sql: conditions.map(({ sql }) => ` and ${sql}`).join(''),
    bindings: [...sight.bindings, ...conditions.flatMap(({ bindings }) => bindings)]
  }
}

/** How many proposals the filter finds on all pages. */
export const countProposals = async (
  reader: Reader,
  sight: Sight,
  { cursor: _, ...filter }: ProposalFilter
): Promise<number> => {
  const { sql, bindings } = matching(sight, filter)
  const row = await reader.get<{ count: number }>(
    `with ${sight.sql} select count(*) as count from (${select}${sql}) as found`,
    bindings
  )
  return Number(row?.count ?? 0)
}

/**
 * Proposals that the reader may know of, last moved first; one more than the limit, so that the caller sees whether a page
 * follows.
 */
export const listProposals = async (
  reader: Reader,
  sight: Sight,
  filter: ProposalFilter
): Promise<readonly SeenProposal[]> => {
  const { sql, bindings } = matching(sight, filter)
  const rows = await reader.all<ProposalRow>(
    `with ${sight.sql} ${select}${sql} order by k.moved_at desc, k.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
  return rows.map(proposalOf)
}
