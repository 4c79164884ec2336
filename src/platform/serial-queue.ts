/** Lets one piece of work run at a time, in the order of arrival. */
export class SerialQueue {
  #busy = false
  readonly #waiting: (() => void)[] = []

  /** Resolves when it is the caller's turn; the caller then owes one `leave`. */
  enter(): Promise<void> | undefined {
    if (this.#busy) return new Promise((resolve) => this.#waiting.push(resolve))
    this.#busy = true
    return undefined
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#busy = false
  }
}
