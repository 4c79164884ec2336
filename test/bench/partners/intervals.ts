/** A seeded source of numbers from 0 to 1 (mulberry32), so that a bench repeats itself. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A value with its 95 % interval. */
export type Interval = { readonly value: number; readonly least: number; readonly most: number }

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length)

const between = (value: number, samples: readonly number[]): Interval => {
  const sorted = samples.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? value
  return { value, least: at(0.025), most: at(0.975) }
}

/** The paired difference and ratio of two methods over the same tasks, by drawing tasks with replacement. */
export const compare = (
  ours: readonly number[],
  theirs: readonly number[],
  { draws = 2000, seed = 7 }: { readonly draws?: number; readonly seed?: number } = {}
): { readonly difference: Interval; readonly ratio: Interval } => {
  const random = seeded(seed)
  const differences: number[] = []
  const ratios: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    let mine = 0
    let other = 0
    for (let drawn = 0; drawn < ours.length; drawn += 1) {
      const task = Math.floor(random() * ours.length)
      mine += ours[task] ?? 0
      other += theirs[task] ?? 0
    }
    differences.push((mine - other) / Math.max(1, ours.length))
    if (other > 0) ratios.push(mine / other)
  }
  const [mine, other] = [meanOf(ours), meanOf(theirs)]
  return {
    difference: between(mine - other, differences),
    ratio: between(other > 0 ? mine / other : Number.POSITIVE_INFINITY, ratios)
  }
}
