/** Something to be measured: does its share of a round and answers the seconds that took. */
export type Side = () => number | Promise<number>

/** One line of the table. The ratio is ours against the raw equivalent, measured in the same rounds. */
export type Row = {
  readonly name: string
  /** Of all rounds: the middle one, the smallest, the largest. */
  readonly ratio: number
  readonly least: number
  readonly most: number
  /** `atMost` compares times, `atLeast` throughputs. */
  readonly target: { readonly atMost: number } | { readonly atLeast: number }
}

export type Contest = {
  readonly name: string
  readonly target: Row['target']
  readonly ours: Side
  readonly raw: Side
  /** Throws when the two sides have not done the same. */
  readonly check?: () => void | Promise<void>
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN

/**
 * Lets both sides run in every round, in turns first and second, and takes the ratio inside each round: a machine that
 * others use swings within minutes. One round before them is not counted.
 */
export const sideBySide = async (rounds: number, contest: Contest): Promise<Row> => {
  const { name, target, check } = contest
  const ratios: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const seconds = { ours: 0, raw: 0 }
    const order = round % 2 === 0 ? (['ours', 'raw'] as const) : (['raw', 'ours'] as const)
    for (const side of order) seconds[side] = await contest[side]()
    await check?.()
    if (round === 0) continue
    ratios.push('atMost' in target ? seconds.ours / seconds.raw : seconds.raw / seconds.ours)
  }
  return spread(name, ratios, target)
}

/** A line of the table from the ratios of its rounds. */
export const spread = (name: string, ratios: readonly number[], target: Row['target']): Row => {
  const sorted = ratios.toSorted((one, other) => one - other)
  return { name, ratio: middle(sorted), least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0, target }
}

/** Seconds that a piece of work takes. */
export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Seconds of this thread's own time that a piece of work takes, however busy the machine is with other things. */
export const ownSecondsOf = (work: () => void): number => {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1_000_000
}

/** The same of work that goes on in steps on this thread. */
export const ownSecondsIn = async (work: () => Promise<void>): Promise<number> => {
  const start = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1_000_000
}
