/** The only source of time. Production reads the system, tests, `play` and the demo move it by hand. */
export interface Clock {
  /** The present instant in UTC as ISO 8601 with milliseconds: `2026-12-01T08:00:00.000Z`. */
  now(): string
}

export const systemClock: Clock = { now: () => new Date().toISOString() }

/** A clock that stands still until it is moved; never goes back. */
export class ManualClock implements Clock {
  #now: string

  constructor(start: string) {
    this.#now = new Date(start).toISOString()
  }

  now(): string {
    return this.#now
  }

  moveTo(instant: string): void {
    const next = new Date(instant).toISOString()
    if (next > this.#now) this.#now = next
  }

  advance(milliseconds: number): void {
    this.#now = new Date(Date.parse(this.#now) + milliseconds).toISOString()
  }
}
