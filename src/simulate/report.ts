import type { SimulationReport } from './run.ts'
import { rows, states } from './table.ts'
import type { RowKey } from './table.ts'

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

const named = (counted: ReadonlyMap<string, number>, most = Infinity): string =>
  [...counted]
    .toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

const slowest = (stays: SimulationReport['stays']): string =>
  [...stays]
    .map(([state, days]) => ({ state, median: medianOf(days), count: days.length }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.median - one.median)
    .slice(0, 8)
    .map(({ state, median, count }) => `${state} ${median.toFixed(1)} d (${count})`)
    .join(', ')

const spelt = (key: RowKey): string => {
  const [from = '', event = '', to = ''] = key.split('|')
  return `${from}: ${event} -> ${to}`
}

/** Rows of the table that none of these runs has taken. */
export const uncoveredBy = (seen: ReadonlyMap<RowKey, number>): readonly RowKey[] =>
  rows.flatMap(({ key }) => (seen.has(key) ? [] : [key]))

const coveredStates = (seen: ReadonlyMap<RowKey, number>): ReadonlySet<string> =>
  new Set(rows.flatMap(({ key, from, to }) => (seen.has(key) ? [from, to] : [])))

/** Which rows and states came up, and which did not: names in full, covered rows with how often. */
export const coverage = (seen: ReadonlyMap<RowKey, number>): readonly string[] => {
  const missing = uncoveredBy(seen)
  const reached = coveredStates(seen)
  const unreached = states.filter((state) => !reached.has(state))
  return [
    `Rows covered: ${rows.length - missing.length} of ${rows.length}`,
    ...rows.flatMap(({ key }) => (seen.has(key) ? [`  ${spelt(key)}  ${seen.get(key)}`] : [])),
    `Rows not covered: ${missing.length === 0 ? 'none' : missing.length}`,
    ...missing.map((key) => `  ${spelt(key)}`),
    `States covered: ${states.length - unreached.length} of ${states.length}`,
    `States not covered: ${unreached.length === 0 ? 'none' : unreached.join(', ')}`
  ]
}

/** What one run came to, without its coverage. */
export const summary = (report: SimulationReport): readonly string[] => {
  const { counts, violations, faults, refusals, damages } = report
  const refused = [...refusals.values()].reduce((sum, count) => sum + count, 0)
  return [
    `Seed ${report.seed}: ${report.seen.size} rows, ${counts.cases} cases, ${counts.events} events of people, ${counts.steps} steps, ${counts.mails} mails (${counts.lost} failed, ${counts.served} served otherwise), ${refused} refusals, ${counts.register} changes of the register`,
    `  How cases ended: ${named(report.ends)}`,
    `  Slowest stages (median): ${slowest(report.stays)}`,
    `  Most refused: ${named(refusals, 5)}`,
    `  Violations: ${violations.length === 0 ? 'none' : violations.length}`,
    ...violations.slice(0, 20).map(({ case: id, at, what }) => `    ${at} ${id}: ${what}`),
    ...faults.slice(0, 10).map((fault) => `  Fault: ${fault}`),
    `  The record is ${damages === 0 ? 'whole' : `damaged in ${damages} places`}.`,
    `  Root: ${report.root}`
  ]
}
