import { rankingVersion } from '#matching/model.ts'
import type { Search, SoughtNeed, Suggestion } from '#matching/search.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { inTurns } from '#shared/turns.ts'

import { knownProjects, openSearches } from './case-store.ts'
import type { SoughtFor } from './case-store.ts'
import { coverageBy, piecesOf } from './coverage.ts'
import { gradeOf, isOtherType, knownReason, projectsIn, withoutRepeats } from './model.ts'
import type { FittingOpenNeed, KnownProject, KnownReason, SuggestedPartner } from './model.ts'
import type { PartnerShelf } from './shelf-store.ts'
import { bestFit, mostSuggested, rankedForNeed, rankedForWhole, weigh } from './weighed-store.ts'
import type { Weighed } from './weighed-store.ts'

/** Who asks for suggestions, and where they are read. */
export type Asking = {
  readonly reader: Reader
  readonly shelf: PartnerShelf
  readonly sight: Sight
  readonly now: string
}

/** A proposal as its reader sees it; only the lead and the coordinator read suggestions for it. */
export type SeenSought = SoughtFor & {
  readonly number: string
  readonly state: string
  readonly leading: boolean
  readonly office: boolean
}

/** Whom the project might take in is between its lead and the office. */
export const forLeadOnly = {
  kind: 'forbidden',
  event: 'partners.suggest',
  allowed: ['lead', 'coordinator']
} as const

/** Suggestions for one role or for the whole, and how they came about. */
export type SuggestedList = {
  /** Version of the ranking. */
  readonly version: string
  readonly need: string | null
  /** False where every seat of the role is taken. */
  readonly hasSeat: boolean
  readonly items: readonly SuggestedPartner[]
  /** Competences of the roles sought that nobody who may be suggested has. */
  readonly uncovered: readonly string[]
}

const knownIn = async (
  { reader, shelf, sight }: Asking,
  suggestions: readonly Suggestion[]
): Promise<ReadonlyMap<string, KnownProject>> => {
  const known = await knownProjects(reader, sight, projectsIn(suggestions))
  return new Map([...known].map(([id, project]) => [id, { ...project, lead: shelf.project(id)?.lead ?? '' }]))
}

const nameIn =
  (shelf: PartnerShelf) =>
  (organisation: string): string | null =>
    shelf.find(organisation)?.name ?? null

/** Reasons of a suggestion as its reader may know them; that a role asks for another kind of organisation is one of them. */
const reasonsOf = (
  { shelf }: Asking,
  { organisation, reasons, need }: Suggestion,
  search: Search | undefined,
  projects: ReadonlyMap<string, KnownProject>
): readonly KnownReason[] => {
  const sought = search?.needs.find(({ id }) => id === need)?.organisationType
  const type = shelf.find(organisation)?.type ?? ''
  return [
    ...withoutRepeats(reasons)
      .filter(({ kind }) => kind !== 'newcomer')
      .map((reason) => knownReason(organisation, reason, projects, nameIn(shelf))),
    ...(isOtherType(sought, type) ? [{ kind: 'otherType', sought: sought ?? '' } as const] : [])
  ]
}

const rounded = (fit: number): number => Math.round(100 * fit) / 100

const shownIn = async (
  asking: Asking,
  { search, coverage }: Weighed,
  needs: readonly SoughtNeed[],
  suggestions: readonly Suggestion[]
): Promise<readonly SuggestedPartner[]> => {
  const projects = await knownIn(asking, suggestions)
  return suggestions.flatMap((suggestion, place) => {
    const organisation = asking.shelf.find(suggestion.organisation)
    if (organisation === undefined) return []
    const { id, name, type, city } = organisation
    return [
      {
        place: place + 1,
        organisation: { id, name, type, city },
        need: suggestion.need,
        isNew: suggestion.reasons.some(({ kind }) => kind === 'newcomer'),
        fit: rounded(bestFit(coverage, id, needs)),
        evidence: suggestion.evidence,
        reasons: reasonsOf(asking, suggestion, search, projects)
      }
    ]
  })
}

const listOf = async (
  asking: Asking,
  weighed: Weighed,
  need: string | null,
  limit: number
): Promise<SuggestedList> => {
  const { search, coverage } = weighed
  const sought = search.needs.filter(({ id }) => need === null || id === need)
  const ranked = need === null ? rankedForWhole(weighed, limit) : rankedForNeed(weighed, need).slice(0, limit)
  return {
    version: rankingVersion,
    need,
    hasSeat: sought.length > 0,
    items: await shownIn(asking, weighed, sought, ranked),
    uncovered: [...new Set(sought.flatMap(({ competences }) => competences))].filter(
      (one) => !coverage.isCovered(one)
    )
  }
}

/** Organisations for one role sought, or for the proposal as a whole; the list is empty for a role that has no seat free. */
export const suggestedFor = async (
  asking: Asking,
  about: SoughtFor,
  need: string | null,
  limit: number = mostSuggested
): Promise<SuggestedList> => listOf(asking, await weigh(asking, about), need, limit)

/** The first organisations for each role that has a seat free, and how many fit any of them. */
export const firstSuggested = async (
  asking: Asking,
  about: SoughtFor,
  each: number
): Promise<{ readonly total: number; readonly lists: readonly SuggestedList[] }> => {
  const weighed = await weigh(asking, about)
  return {
    total: weighed.coverage.anybody.filter((one) => !weighed.search.never.has(one)).length,
    lists: await Promise.all(weighed.search.needs.map(({ id }) => listOf(asking, weighed, id, each)))
  }
}

const keyOf = ({ proposal, need }: { readonly proposal: string; readonly need: string }): string =>
  `${proposal} ${need}`

/** Most needs that one organisation is told of. */
const mostNeeds = 1_000

/**
 * Open needs that fit an organisation, best first, among those that the reader may know of. `also` are calls from elsewhere,
 * ranked in the same list.
 */
export const needsFor = async (
  asking: Asking,
  organisation: string,
  also: readonly Search[] = []
): Promise<readonly FittingOpenNeed[]> => {
  const { reader, shelf, sight, now } = asking
  const index = await shelf.fresh(reader)
  const own = await openSearches(reader, shelf, sight, { organisation, now })
  const searches = [...own, ...also]
  const coverage = coverageBy(
    index,
    organisation,
    searches.flatMap(({ needs }) => needs.flatMap(piecesOf))
  )
  const byProposal = new Map(searches.map((search) => [search.proposal, search]))
  const ranked = await inTurns(searches, (search) => index.rankNeedsFor(organisation, [search], mostNeeds))
  const found = ranked.flat().flatMap((fitting) => {
    const need = byProposal.get(fitting.proposal)?.needs.find(({ id }) => id === fitting.need)
    const fit = need === undefined ? 0 : rounded(coverage.fit(organisation, need))
    return fit > 0 ? [{ fitting, fit }] : []
  })
  const projects = await knownIn(
    asking,
    found.map(({ fitting }) => fitting)
  )
  return found
    .map(({ fitting, fit }) => ({
      proposal: fitting.proposal,
      need: fitting.need,
      score: fitting.score,
      fit,
      grade: gradeOf(fit),
      reasons: reasonsOf(asking, fitting, byProposal.get(fitting.proposal), projects)
    }))
    .toSorted(
      (one, other) => other.fit - one.fit || other.score - one.score || (keyOf(one) < keyOf(other) ? -1 : 1)
    )
    .slice(0, mostNeeds)
}
