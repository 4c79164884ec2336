import { sectorOf } from '#organisations/model.ts'
import type { Need } from '#proposals/model.ts'
import { fold } from '#shared/fold.ts'

/** What an organisation says of itself, as far as a call for partners can ask. */
export type Profile = {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Competences, services and apparatus, in its own words. */
  readonly offers: readonly string[]
}

/** Why a need fits an organisation, or where it does not: each said with words of the need or of the record. */
export type FitReason =
  | { readonly kind: 'competence'; readonly words: string; readonly met: boolean }
  | { readonly kind: 'type'; readonly type: string; readonly met: boolean }
  | { readonly kind: 'together'; readonly title: string; readonly met: true }

export type Fit = {
  readonly met: number
  readonly of: number
  readonly reasons: readonly FitReason[]
}

/** Words shorter than this say too little to match on. */
const shortestWord = 4

/** Polish words end in many ways and begin in one. */
const stem = (word: string): string => word.slice(0, Math.max(shortestWord, Math.min(7, word.length - 2)))

/** Abbreviations say a lot in two or three letters: GMP, PCR, AI. */
const abbreviation = /^[\p{Lu}\p{N}]{2,3}$/u

const stemsOf = (phrase: string): readonly string[] =>
  phrase.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const folded = fold(word)
    if (abbreviation.test(word)) return [folded]
    return folded.length >= shortestWord ? [stem(folded)] : []
  })

/** True when what is sought stands among what is offered: every word of the shorter of the two in the longer one. */
const isOffered = (sought: string, offers: readonly (readonly string[])[]): boolean => {
  const words = stemsOf(sought)
  if (words.length === 0) return false
  return offers.some((offer) => {
    const [short, long] = words.length <= offer.length ? [words, offer] : [offer, words]
    return (
      short.length > 0 &&
      short.every((word) => long.some((other) => other.startsWith(word) || word.startsWith(other)))
    )
  })
}

/**
 * How well a need fits an organisation, with each reason: competences sought, the kind of organisation, and whether it has
 * worked with the lead. What misses is said too.
 */
export const fitOf = (
  need: Pick<Need, 'competences' | 'organisationType' | 'role'>,
  profile: Profile,
  together: string | null
): Fit => {
  const offers = profile.offers.map(stemsOf)
  const sought = need.competences.length > 0 ? need.competences : [need.role]
  const reasons: readonly FitReason[] = [
    ...sought.map((words) => ({ kind: 'competence', words, met: isOffered(words, offers) }) as const),
    ...(need.organisationType === undefined
      ? []
      : [
          {
            kind: 'type',
            type: need.organisationType,
            met: sectorOf(need.organisationType) === sectorOf(profile.type)
          } as const
        ]),
    ...(together === null ? [] : [{ kind: 'together', title: together, met: true } as const])
  ]
  return { met: reasons.filter(({ met }) => met).length, of: reasons.length, reasons }
}

/** Best first: the larger share of what is sought, then more of it. */
export const byFit = (one: Fit, other: Fit): number =>
  other.met / Math.max(1, other.of) - one.met / Math.max(1, one.of) || other.met - one.met

/** What narrows the list, as the address says it. */
export type ExchangeFilter = {
  readonly words: string
  readonly competences: readonly string[]
  /** `must`, `nice`; both or none mean either. */
  readonly weight: readonly ('must' | 'nice')[]
  /** Only calls that end within so many days. */
  readonly within: number | null
}

/** A need as the filter looks at it. */
export type Sought = Pick<Need, 'competences' | 'must'> & {
  /** Folded text of the need and of what the call says of the project. */
  readonly text: string
  readonly ends: string | null
}

/** The instant so many days on, written like all others. */
const momentAfter = (now: string, days: number): string =>
  Temporal.Instant.from(now)
    .add({ hours: 24 * days })
    .toString({ smallestUnit: 'millisecond' })

const holds = (sought: Sought, filter: ExchangeFilter, now: string): boolean => {
  const words = fold(filter.words)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (word.length > 5 ? stem(word) : word))
  if (!words.every((word) => sought.text.includes(word))) return false
  if (filter.weight.length === 1 && sought.must !== (filter.weight[0] === 'must')) return false
  if (
    filter.competences.length > 0 &&
    !sought.competences.some((one) => filter.competences.includes(fold(one)))
  )
    return false
  return filter.within === null || (sought.ends !== null && sought.ends <= momentAfter(now, filter.within))
}

/** Needs that the filter leaves. */
export const filtered = <Item extends Sought>(
  items: readonly Item[],
  filter: ExchangeFilter,
  now: string
): readonly Item[] => items.filter((item) => holds(item, filter, now))

/** One value of a facet: how many needs would be left with it, whatever else of the same facet is chosen. */
export type FacetValue = {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly chosen: boolean
}

/** Competences among the needs that everything else in the filter leaves, most frequent first. */
export const competenceFacet = (
  items: readonly Sought[],
  filter: ExchangeFilter,
  now: string,
  most: number
): readonly FacetValue[] => {
  const counts = new Map<string, { label: string; count: number }>()
  for (const { competences } of filtered(items, { ...filter, competences: [] }, now))
    for (const label of new Set(competences)) {
      const value = fold(label)
      const before = counts.get(value)
      counts.set(value, { label: before?.label ?? label, count: (before?.count ?? 0) + 1 })
    }
  const chosen = new Set(filter.competences)
  return [...counts]
    .map(([value, { label, count }]) => ({ value, label, count, chosen: chosen.has(value) }))
    .toSorted(
      (one, other) =>
        Number(other.chosen) - Number(one.chosen) ||
        other.count - one.count ||
        one.label.localeCompare(other.label, 'pl')
    )
    .filter(({ chosen: isChosen }, place) => isChosen || place < most)
}
