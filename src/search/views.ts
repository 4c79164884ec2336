import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Sights } from '#shared/sight.ts'

import { matches, mostOfKind } from './model.ts'
import type { FoundOrganisation, FoundPerson, FoundTask, SearchSources } from './model.ts'
import { searchProposals } from './store.ts'
import type { FoundProposal } from './store.ts'

/** What a search finds, each kind by itself. */
export type Found = {
  readonly tasks: readonly FoundTask[]
  readonly proposals: readonly FoundProposal[]
  readonly people: readonly FoundPerson[]
  readonly organisations: readonly FoundOrganisation[]
}

export type SearchParts = {
  readonly read: Reader
  readonly sights: Sights
  readonly sources: SearchSources
}

/** Who searches, when, for what; `verb` words an act, so that what waits is found by it too. */
export type Sought = {
  readonly person: string
  readonly now: string
  readonly query: string
  readonly verb: (act: string) => string
}

/** Searches as one person: only what they may see is looked at. Without a word: what waits for them, and what moved last. */
export const search = async (
  { read, sights, sources }: SearchParts,
  { person, now, query, verb }: Sought
): Promise<Found> => {
  const sight = sights(person, now)
  const waiting = await sources.tasks(sight)
  const proposals = await searchProposals(read, sight, query, mostOfKind)
  const tasks = waiting
    .filter(({ act, number, title_pl, title_en }) =>
      matches(query, verb(act), number ?? '', title_pl ?? '', title_en ?? '')
    )
    .slice(0, mostOfKind)
  if (query.trim() === '') return { tasks, proposals, people: [], organisations: [] }
  const asked = { query, person, on: dateIn(now), limit: mostOfKind }
  return {
    tasks,
    proposals,
    people: await sources.people(asked),
    organisations: await sources.organisations(asked)
  }
}
