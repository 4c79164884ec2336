import type { RecordCheck } from '#engine/verify.ts'

import { coverage, summary, uncoveredBy } from './report.ts'
import { Simulation } from './simulation.ts'
import type { RowKey } from './table.ts'
import { playSeeds, timed } from './threads.ts'
import type { Played } from './threads.ts'

export type SimulateOptions = {
  readonly seeds: readonly number[]
  readonly months: number
  readonly organisations: number
  readonly checks: readonly RecordCheck[]
  readonly say: (line: string) => void
}

/** The seeds that `7`, `1-20` or `1,4,9` name; null for anything else. */
export const seedsOf = (text: string): readonly number[] | null => {
  const seeds: number[] = []
  for (const part of text.split(',')) {
    const range = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part.trim())
    if (!range) return null
    const first = Number(range[1])
    const last = Number(range[2] ?? range[1])
    if (last < first || last - first > 1000) return null
    for (let seed = first; seed <= last; seed += 1) seeds.push(seed)
  }
  return seeds
}

/** A single seed is played here, several side by side; a seed comes to the same either way. */
async function* runs({ seeds, months, organisations, checks }: SimulateOptions): AsyncGenerator<Played> {
  const [seed] = seeds
  if (seeds.length > 1 || seed === undefined) yield* playSeeds(seeds, { months, organisations })
  else yield await timed(() => Simulation.play({ seed, months, organisations, checks }))
}

/** Plays every seed and says what came of it. Answers the exit code: 0 when nothing was violated and the records are whole. */
export const simulate = async (options: SimulateOptions): Promise<number> => {
  const { say } = options
  const seen = new Map<RowKey, number>()
  let sound = true
  for await (const { report, seconds } of runs(options)) {
    for (const [key, count] of report.seen) seen.set(key, (seen.get(key) ?? 0) + count)
    for (const line of summary(report)) say(line)
    say(`  ${seconds.toFixed(1)} s`)
    sound &&= report.violations.length === 0 && report.faults.length === 0 && report.damages === 0
  }
  for (const line of coverage(seen)) say(line)
  say(
    uncoveredBy(seen).length === 0
      ? 'Every row of the table was taken.'
      : 'Some rows of the table were not taken.'
  )
  say(sound ? 'Every invariant held.' : 'Something was violated; see above.')
  return sound ? 0 : 1
}
