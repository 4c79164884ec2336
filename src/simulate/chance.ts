/** The simulator's only source of chance: the same seed gives the same choices. Algorithm: sfc32, public domain. */
export class Chance {
  #a: number
  #b: number
  #c: number
  #count = 1

  constructor(seed: number) {
    this.#a = 0x9e3779b9
    this.#b = 0x243f6a88
    this.#c = seed | 0
    for (let round = 0; round < 12; round += 1) this.next()
  }

  /** At least 0, below 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#count) | 0
    this.#count = (this.#count + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    this.#c |= 0
    return (sum >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  happens(share: number): boolean {
    return this.next() < share
  }

  /** One of these; undefined when there is none. */
  one<Value>(among: readonly Value[]): Value | undefined {
    return among[Math.floor(this.next() * among.length)]
  }

  /** One of these, each as likely as its weight; undefined when none weighs anything. */
  weighed<Value>(among: readonly Value[], weightOf: (value: Value) => number): Value | undefined {
    const weights = among.map((value) => Math.max(0, weightOf(value)))
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    if (whole === 0) return undefined
    let left = this.next() * whole
    for (const [index, weight] of weights.entries()) {
      left -= weight
      if (left < 0) return among[index]
    }
    return among.findLast((_, index) => (weights[index] ?? 0) > 0)
  }

  /** The same values in another order. */
  shuffled<Value>(values: readonly Value[]): Value[] {
    const mixed = [...values]
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = this.whole(0, last)
      const kept = mixed[last] as Value
      mixed[last] = mixed[other] as Value
      mixed[other] = kept
    }
    return mixed
  }
}
