import { dateIn } from '#shared/calendar.ts'
import type { Clock } from '#shared/clock.ts'

/** The real clock, ahead by as much as the visitors of a trial have moved it on; never goes back. */
export class TrialClock implements Clock {
  readonly #real: Clock
  #ahead = 0

  constructor(real: Clock) {
    this.#real = real
  }

  now(): string {
    return new Date(Date.parse(this.#real.now()) + this.#ahead).toISOString()
  }

  /** Milliseconds. */
  get ahead(): number {
    return this.#ahead
  }

  /** True when the trial has another date than the world outside. */
  get isElsewhere(): boolean {
    return dateIn(this.now()) !== dateIn(this.#real.now())
  }

  beAhead(milliseconds: number): void {
    this.#ahead = Math.max(this.#ahead, milliseconds)
  }
}
