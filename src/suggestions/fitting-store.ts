import type { Card } from '#proposals/model.ts'
import type { FittingMembers } from '#proposals/fitting.ts'
import type { Reader } from '#shared/database.ts'

import { askFor } from './case-store.ts'
import { coverageOf } from './coverage.ts'
import type { PartnerShelf } from './shelf-store.ts'

/** What a card is looked at by: what its roles seek, or are called, and its keywords. */
const piecesIn = ({ needs = [], keywords = [] }: Card): readonly string[] => [
  ...needs.flatMap(({ competences, role }) => [...competences, role]),
  ...keywords
]

/** Members that have anything of what a card seeks, the best of the ranking first, for those who tell them of it. */
export const rankedBy =
  (shelf: PartnerShelf): FittingMembers =>
  async (
    reader: Reader,
    about: { readonly id: string; readonly lead: string; readonly card: Card },
    now: string
  ) => {
    const { index, search } = await askFor(reader, shelf, about, now)
    const { anybody } = coverageOf(index, piecesIn(about.card), search.never)
    const places = new Map(
      index.rankForProposal(search, index.size()).map(({ organisation }, place) => [organisation, place])
    )
    const placeOf = (organisation: string): number => places.get(organisation) ?? index.size()
    return anybody.toSorted((one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1))
  }
