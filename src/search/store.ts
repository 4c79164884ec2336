import type { Reader } from '#shared/database.ts'
import { fold, searchPatterns } from '#shared/fold.ts'
import { levelOf } from '#shared/sight.ts'
import type { Fragment, Level, Sight } from '#shared/sight.ts'

/** A proposal that was found, as far as its finder may know of it. */
export type FoundProposal = {
  readonly id: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly lead: string | null
  readonly state: string
  readonly level: Level
  readonly office: boolean
  readonly leading: boolean
  readonly deciding: string | null
}

type Row = Omit<FoundProposal, 'level' | 'office' | 'leading'> & {
  readonly level: number
  readonly office: number
  readonly leading: number
}

/** Every word must begin a word of the teaser, its number and title among them; of the whole card only for who sees it. */
const wordsIn = (query: string): Fragment => {
  const conditions = searchPatterns(query).map((pattern) => ({
    sql: `(c.teaser_search like ? escape '\\' or c.card_search like ? escape '\\')
      and (s.level = 2 or c.teaser_search like ? escape '\\')`,
    bindings: [pattern, pattern, pattern]
  }))
  return {
    sql: conditions.map(({ sql }) => ` and ${sql}`).join(''),
    bindings: conditions.flatMap(({ bindings }) => bindings)
  }
}

/** Rows that are looked at for the best ones. */
const looked = 40

/** Number and title are what people search by: such a proposal stands before one that says the words somewhere. */
const rank = ({ number, title_pl, title_en }: Row, words: readonly string[]): number => {
  const named = ` ${fold([number, title_pl, title_en].filter((part) => part !== null).join(' '))}`
  return words.every((word) => named.includes(` ${word}`)) ? 0 : 1
}

/** Proposals by the beginnings of words, last moved first; without a word those that moved last. */
export const searchProposals = async (
  reader: Reader,
  sight: Sight,
  query: string,
  limit: number
): Promise<readonly FoundProposal[]> => {
  const words = wordsIn(query)
  const rows = await reader.all<Row>(
    `with ${sight.sql} select s.id, n.number, c.title_pl, c.title_en, o.name as lead, s.state, s.level, s.office,
       s.leading, s.deciding
     from cases k join seen s on s.id = k.id join proposals p on p.id = k.id
     join proposal_numbers n on n.proposal_id = k.id
     join card_revisions c on c.proposal_id = k.id and c.revision = p.revision
     left join organisations o on o.id = p.lead_organisation_id
     where s.level > 0${words.sql} order by k.moved_at desc, k.id desc limit ?`,
    [...sight.bindings, ...words.bindings, words.sql === '' ? limit : looked]
  )
  const folded = fold(query).split(' ').filter(Boolean)
  return rows
    .toSorted((one, other) => rank(one, folded) - rank(other, folded))
    .slice(0, limit)
    .map((row) => ({
      ...row,
      level: levelOf(row.level),
      office: row.office === 1,
      leading: row.leading === 1
    }))
}
