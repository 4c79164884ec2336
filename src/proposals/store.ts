import type { Reader } from '#shared/database.ts'
import { levelOf } from '#shared/sight.ts'
import type { Level, Sight } from '#shared/sight.ts'

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

/** A row of `selectProposals`. */
export type ProposalRow = {
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

export const proposalOf = (row: ProposalRow): SeenProposal => ({
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

/** What both one proposal and a list of them read. */
const columns = `s.id, s.state, s.stage, s.since, s.level, s.office, s.leading, s.deciding, k.version, k.moved_at,
    p.opened_at, p.lead_organisation_id, o.name as lead_name, p.author_person_id, a.name as author_name,
    p.revision, p.digest, p.group_id, p.ballot_id, p.sitting_id, n.number, c.body`

/** The tables of a list, under the names that conditions ask; `seen` may have been kept apart. */
export const proposalTables = (
  seen = 'seen'
): string => `from cases k join ${seen} s on s.id = k.id join proposals p on p.id = k.id
  join proposal_numbers n on n.proposal_id = k.id
  join card_revisions c on c.proposal_id = k.id and c.revision = p.revision
  left join organisations o on o.id = p.lead_organisation_id left join people a on a.id = p.author_person_id
  where k.workflow = 'proposal' and s.level > 0`

/** Proposals that the reader may know of, with more columns when given; `s`, `k`, `p`, `n`, `c`, `o` and `a` may be asked. */
export const selectProposals = (more = '', seen = 'seen'): string =>
  `select ${columns}${more} ${proposalTables(seen)}`

export const findProposal = async (
  reader: Reader,
  sight: Sight,
  id: string
): Promise<SeenProposal | undefined> => {
  const row = await reader.get<ProposalRow>(`with ${sight.sql} ${selectProposals()} and k.id = ?`, [
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
