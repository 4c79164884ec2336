/** Spreads mails over the minute. */
export class MailPace {
  /** Milliseconds from one mail to the next. */
  readonly #gap: number
  #next = 0

  /** Mails a minute; 0 for no limit. */
  constructor(perMinute: number) {
    this.#gap = perMinute === 0 ? 0 : 60_000 / perMinute
  }

  /** Milliseconds until a mail may go at `now`, which takes its place when it can wait as long as `patience`. */
  take(now: number, patience: number): { readonly wait: number; readonly taken: boolean } {
    const wait = Math.max(0, this.#next - now)
    const taken = wait <= patience
    if (taken) this.#next = now + wait + this.#gap
    return { wait, taken }
  }
}
