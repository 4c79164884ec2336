import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

export type EarlierProposal = {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly title_pl: string | null
  readonly title_en: string | null
}

/** Proposals that the reader's organisations lead or have led, whatever became of them, newest first. */
export const ownProposals = (reader: Reader, sight: Sight, limit: number): Promise<EarlierProposal[]> =>
  reader.all<EarlierProposal>(
    `with ${sight.sql} select s.id, s.state, n.number, c.title_pl, c.title_en
     from seen s join proposals p on p.id = s.id join proposal_numbers n on n.proposal_id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where s.leading = 1 and s.level = 2 order by n.year desc, n.running desc limit ?`,
    [...sight.bindings, limit]
  )
