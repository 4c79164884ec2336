import { isFound, isSaid, questionOf } from './search-text.ts'
import type { SearchText } from './search-text.ts'

/** What the list of open needs is narrowed by, beside words and time. */
export const dimensions = ['field', 'competence', 'type', 'weight', 'place', 'reach', 'origin'] as const
export type Dimension = (typeof dimensions)[number]

/** Stands for a need that any kind of organisation may fill. */
export const anyType = 'any'

/** How the list is sorted. */
export const orders = ['fit', 'newest', 'ends'] as const
export type Order = (typeof orders)[number]

/** Days within which a call ends soon. */
export const soonDays = 14

/** What narrows the list, as the address says it: values of one dimension are alternatives. */
export type ExchangeFilter = {
  readonly words: string
  readonly chosen: Readonly<Partial<Record<Dimension, readonly string[]>>>
  /** Only calls that end within so many days. */
  readonly within: number | null
}

/** An open need, ours or of a partner cluster, as filter, facets and order look at it. */
export type Listed = {
  readonly key: string
  readonly values: Readonly<Record<Dimension, readonly string[]>>
  readonly text: SearchText
  readonly openedAt: string
  readonly ends: string | null
  /** Place in the ranking for the reader's organisation; 0 for none. */
  readonly score: number
  /** The reader's organisation seeks here itself. */
  readonly isOwn: boolean
}

/** The instant so many days on, written like all others. */
const momentAfter = (now: string, days: number): string =>
  Temporal.Instant.from(now)
    .add({ hours: 24 * days })
    .toString({ smallestUnit: 'millisecond' })

/** Answers whether the filter leaves a need; `but` is a dimension that it leaves aside. */
const judge = ({ words, chosen, within }: ExchangeFilter, now: string, but?: Dimension) => {
  const question = questionOf(words)
  const latest = within === null ? null : momentAfter(now, within)
  const wanted = dimensions.flatMap((dimension) => {
    const values = chosen[dimension] ?? []
    return values.length === 0 || dimension === but ? [] : [{ dimension, values: new Set(values) }]
  })
  return ({ values, text, ends }: Listed): boolean =>
    (latest === null || (ends !== null && ends <= latest)) &&
    wanted.every((one) => values[one.dimension].some((value) => one.values.has(value))) &&
    isFound(question, text)
}

/** Needs that the filter leaves. */
export const filtered = <Item extends Listed>(
  items: readonly Item[],
  filter: ExchangeFilter,
  now: string
): readonly Item[] => items.filter(judge(filter, now))

/** True when the filter asks for anything. */
export const isFiltering = ({ words, chosen, within }: ExchangeFilter): boolean =>
  words.trim() !== '' || within !== null || dimensions.some((one) => (chosen[one] ?? []).length > 0)

const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const newestFirst = (one: Listed, other: Listed): number =>
  byName(other.openedAt, one.openedAt) || byName(one.key, other.key)

const isForeign = ({ values }: Listed): number => Number(values.origin.includes('partner'))

const comparisons: Readonly<Record<Order, (one: Listed, other: Listed) => number>> = {
  fit: (one, other) =>
    Number(one.isOwn) - Number(other.isOwn) ||
    other.score - one.score ||
    isForeign(one) - isForeign(other) ||
    newestFirst(one, other),
  newest: newestFirst,
  ends: (one, other) =>
    Number(one.ends === null) - Number(other.ends === null) ||
    byName(one.ends ?? '', other.ends ?? '') ||
    newestFirst(one, other)
}

/**
 * The needs in an order: what fits best and what the reader does not seek itself, the newest, or what ends first. Where words
 * are looked for, those that say them stand before those found by the vocabulary alone.
 */
export const inOrder = <Item extends Listed>(
  items: readonly Item[],
  order: Order,
  words = ''
): readonly Item[] => {
  const sorted = items.toSorted(comparisons[order])
  if (order !== 'fit' || words.trim() === '') return sorted
  const question = questionOf(words)
  const said = new Set(sorted.filter(({ isOwn, text }) => !isOwn && isSaid(question, text)))
  return [...said, ...sorted.filter((item) => !said.has(item))]
}

/** One value of a facet: how many needs would be left with it, whatever else of the same facet is chosen. */
export type FacetValue = { readonly value: string; readonly count: number; readonly chosen: boolean }

/** The values of a dimension among the needs that everything else leaves: chosen ones first, then the most frequent. */
export const facetOf = (
  items: readonly Listed[],
  filter: ExchangeFilter,
  dimension: Dimension,
  now: string
): readonly FacetValue[] => {
  const counts = new Map<string, number>()
  const chosen = new Set(filter.chosen[dimension])
  for (const value of chosen) counts.set(value, 0)
  for (const { values } of items.filter(judge(filter, now, dimension)))
    for (const value of new Set(values[dimension])) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count, chosen: chosen.has(value) }))
    .toSorted(
      (one, other) =>
        Number(other.chosen) - Number(one.chosen) || other.count - one.count || byName(one.value, other.value)
    )
}

/** How many would be left at any time, and of those that end soon. */
export const timeCounts = (items: readonly Listed[], filter: ExchangeFilter, now: string) => ({
  any: filtered(items, { ...filter, within: null }, now).length,
  soon: filtered(items, { ...filter, within: soonDays }, now).length
})
