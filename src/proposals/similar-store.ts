import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import { cardIn } from './card-store.ts'
import { needSchema } from './model.ts'
import type { Card, Need } from './model.ts'
import { beginningsOf, likeness, wordsOf, subjectWords } from './similarity.ts'

/** Another proposal about the same, as far as its teaser tells. */
export type SimilarProposal = {
  readonly id: string
  readonly number: string
  readonly card: Card
  readonly state: string
  readonly lead: string | null
  /** Words that both share, as the other one spells them. */
  readonly shared: readonly string[]
}

/** A role that another proposal seeks now. */
export type SimilarNeed = {
  readonly proposal: string
  readonly number: string
  /** The card it stands in, which says in which language. */
  readonly card: Card
  readonly need: Need
  readonly lead: string | null
  readonly shared: readonly string[]
}

/** So many words are looked for: the first ones of a card say what it is about. */
const wordsAsked = 30

const pattern = (stem: string): string => `% ${stem}%`

type Found = {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly lead: string | null
  readonly body: string
  readonly need?: string
}

const anyOf = (column: string, stems: readonly string[]): string =>
  `(${stems.map(() => `${column} like ?`).join(' or ')})`

/**
 * Proposals that the reader may know of and that share most words with a card, best first. Only what a teaser says is
 * compared, also where the reader sees more: nobody learns here what a file holds.
 */
export const similarProposals = async (
  reader: Reader,
  sight: Sight,
  about: { readonly card: Card; readonly except: string | null; readonly limit: number }
): Promise<readonly SimilarProposal[]> => {
  const words = subjectWords(about.card)
  const stems = beginningsOf(words).slice(0, wordsAsked)
  if (stems.length === 0) return []
  const rows = await reader.all<Found>(
    `with ${sight.sql} select s.id, s.state, n.number, o.name as lead, c.body
     from seen s join proposals p on p.id = s.id join proposal_numbers n on n.proposal_id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     left join organisations o on o.id = p.lead_organisation_id
     where s.level > 0 and s.id <> ? and ${anyOf('c.teaser_search', stems)}`,
    [...sight.bindings, about.except ?? '', ...stems.map(pattern)]
  )
  return rows
    .map(({ id, number, state, lead, body }) => {
      const card = cardIn(body)
      return { id, number, state, lead, card, ...likeness(words, subjectWords(card)) }
    })
    .filter(({ isLike }) => isLike)
    .sort((one, other) => other.score - one.score || (one.number < other.number ? 1 : -1))
    .slice(0, about.limit)
    .map(({ isLike: _, score: _score, ...found }) => found)
}

/** Roles like those of a card that other proposals seek now, best first. */
export const similarNeeds = async (
  reader: Reader,
  sight: Sight,
  about: { readonly card: Card; readonly except: string | null; readonly limit: number }
): Promise<readonly SimilarNeed[]> => {
  const words = wordsOf((about.card.needs ?? []).flatMap(({ role, competences }) => [role, ...competences]))
  const stems = beginningsOf(words).slice(0, wordsAsked)
  if (stems.length === 0) return []
  const rows = await reader.all<Found>(
    `with ${sight.sql} select s.id, s.state, n.number, o.name as lead, c.body, d.body as need
     from seen s join proposals p on p.id = s.id join proposal_numbers n on n.proposal_id = p.id
     join needs d on d.proposal_id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     left join organisations o on o.id = p.lead_organisation_id
     where s.level > 0 and s.state = 'searchOpen' and s.id <> ? and ${anyOf('d.search_text', stems)}`,
    [...sight.bindings, about.except ?? '', ...stems.map(pattern)]
  )
  return rows
    .map(({ id, number, lead, body, need: written = '' }) => {
      const need = needSchema.parse(JSON.parse(written))
      const { shared } = likeness(words, wordsOf([need.role, ...need.competences]))
      return { proposal: id, number, lead, card: cardIn(body), need, shared }
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((one, other) => other.shared.length - one.shared.length || (one.number < other.number ? 1 : -1))
    .slice(0, about.limit)
}
