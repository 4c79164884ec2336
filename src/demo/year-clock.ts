import { ManualClock } from '#shared/clock.ts'
import type { Clock } from '#shared/clock.ts'

/** Stands where the played year moves it; from its release on it is the real clock. */
export class YearClock extends ManualClock {
  readonly #real: Clock
  #released = false

  constructor(start: string, real: Clock) {
    super(start)
    this.#real = real
  }

  override now(): string {
    return this.#released ? this.#real.now() : super.now()
  }

  release(): void {
    this.#released = true
  }
}
