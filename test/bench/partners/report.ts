import type { Interval } from './intervals.ts'
import type { Comparison, Measured } from './measure.ts'
import { metricNames } from './metrics.ts'
import type { Speed } from './speed.ts'

const lined = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
        )
        .join('  ')
    )
    .join('\n')
}

/** What each method reached, a line each. */
export const tableOfMethods = (measured: readonly Measured[]): string =>
  lined([
    ['method', 'recall@10', 'recall@50', 'MRR', 'nDCG@10'],
    ...measured.map(({ name, mean }) => [name, ...metricNames.map((metric) => mean[metric].toFixed(4))])
  ])

const intervalText = ({ least, most }: Interval, digits: number): string =>
  `${least.toFixed(digits)}..${most.toFixed(digits)}`

/** Ours against each other method, with paired intervals. */
export const tableOfComparisons = (comparisons: readonly Comparison[]): string =>
  lined([
    ['ours against', 'ratio', '95 %', 'difference', '95 %'],
    ...comparisons.map(({ with: name, ratio, difference }) => [
      name,
      ratio.value.toFixed(3),
      intervalText(ratio, 3),
      difference.value.toFixed(4),
      intervalText(difference, 4)
    ])
  ])

/** A ratio that is asked for, and whether it is reached. */
export type Target = {
  readonly name: string
  readonly ratio: number
  readonly atLeast: number
  readonly isMet: boolean
}

const lexicalOf = (measured: readonly Measured[]): readonly Measured[] =>
  measured.filter(({ name }) => name.startsWith('BM25'))

/** Ours by nDCG@10 against the best lexical baseline and popularity; on rich text against lexical ones alone. */
export const targetsOf = (measured: readonly Measured[], isRichText: boolean): readonly Target[] => {
  const ndcgOf = (name: string): number => measured.find((each) => each.name === name)?.mean.ndcg10 ?? 0
  const best = Math.max(...lexicalOf(measured).map(({ mean }) => mean.ndcg10))
  const target = (name: string, other: number, atLeast: number): Target => {
    const ratio = ndcgOf('ours') / other
    return { name, ratio, atLeast, isMet: ratio >= atLeast }
  }
  return isRichText
    ? [target('best lexical baseline', best, 1)]
    : [target('best lexical baseline', best, 1.15), target('popularity', ndcgOf('popularity'), 1.05)]
}

export const tableOfTargets = (targets: readonly Target[]): string =>
  lined([
    ['nDCG@10 of ours over', 'ratio', 'target', ''],
    ...targets.map(({ name, ratio, atLeast, isMet }) => [
      name,
      ratio.toFixed(3),
      `>= ${atLeast.toFixed(2)}`,
      isMet ? 'met' : `missed by ${(atLeast - ratio).toFixed(3)}`
    ])
  ])

/** Milliseconds that 95 of 100 stay within by the clock; of the processor in brackets. */
export const tableOfSpeed = (speeds: readonly Speed[]): string =>
  lined([
    ['organisations', 'for a need', 'for a proposal', 'put', 'needs for one (40 calls)'],
    ...speeds.map(({ organisations, forNeed, forProposal, put, needsFor }) => [
      String(organisations),
      ...[forNeed, forProposal, put, needsFor].map(
        ({ clock, processor }) => `${clock.toFixed(1)} ms (${processor.toFixed(1)})`
      )
    ])
  ])
