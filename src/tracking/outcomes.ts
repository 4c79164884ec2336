import { median } from 'd3-array'

import { milestones, reachOf } from './journey.ts'
import type { Journey } from './journey.ts'

/** What has come of a proposal: approved once, still under way, refused for good, or ended without a decision. */
export const outcomes = ['approved', 'running', 'rejected', 'ended'] as const

export type Outcome = (typeof outcomes)[number]

/** Ended by its author, by time, or in another proposal. Source: procedure.md 1.2. */
const endedStates: readonly string[] = ['withdrawn', 'lapsed', 'merged', 'parked', 'archived', 'terminated']
const rejectedStates: readonly string[] = ['rejected', 'rejectedFinal']

/** The outcome of a proposal that is in this state now, after this way. An approval stays one, whatever became of the work. */
export const outcomeOf = (state: string, journey: Journey): Outcome => {
  if (reachOf(journey) > milestones.indexOf('approved')) return 'approved'
  if (rejectedStates.includes(state)) return 'rejected'
  return endedStates.includes(state) ? 'ended' : 'running'
}

export type OutcomeLine = { readonly name: string; readonly total: number } & Readonly<
  Record<Outcome, number>
>

/** Counts outcomes by a name that each proposal has (its kind, its lead's group), the most frequent name first. */
export const outcomesBy = <Item extends { readonly outcome: Outcome }>(
  items: readonly Item[],
  nameOf: (item: Item) => string
): readonly OutcomeLine[] =>
  [...Map.groupBy(items, nameOf)]
    .map(([name, group]) => {
      const countOf = (outcome: Outcome): number => group.filter((item) => item.outcome === outcome).length
      return {
        name,
        total: group.length,
        approved: countOf('approved'),
        running: countOf('running'),
        rejected: countOf('rejected'),
        ended: countOf('ended')
      }
    })
    .toSorted((one, other) => other.total - one.total || one.name.localeCompare(other.name, 'pl'))

export type ConsortiumSize = { readonly partners: number; readonly proposals: number }

export type Consortia = {
  readonly sizes: readonly ConsortiumSize[]
  readonly median: number | null
}

/** Partners beside the lead, of proposals that went to the Presidium with an agreed consortium. */
export const consortiaOf = (partners: readonly number[]): Consortia => {
  const largest = Math.max(0, ...partners)
  const sizes = partners.length === 0 ? [] : Array.from({ length: largest + 1 }, (_, size) => size)
  return {
    sizes: sizes.map((size) => ({
      partners: size,
      proposals: partners.filter((count) => count === size).length
    })),
    median: median(partners) ?? null
  }
}
