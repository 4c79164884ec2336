/** What runs again and again: soon after there was something to do, else after a pause, or when woken. */
export type LoopOptions = {
  /** Answers how much it did. */
  readonly run: () => Promise<number>
  /** Milliseconds between two runs when nothing waits. */
  readonly pause: number
  readonly onFault: (fault: unknown) => void
}

/** One line of the worker's work. Lines go side by side, so that none waits for what is slow in another. */
export class Loop {
  readonly #options: LoopOptions
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #stopped = true
  #woken = false

  constructor(options: LoopOptions) {
    this.#options = options
  }

  start(): void {
    this.#stopped = false
    this.#schedule(0)
  }

  /** Lets the run under way finish, then rests. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  /** Runs soon: there may be something to do. */
  wake(): void {
    this.#woken = true
    if (!this.#stopped && !this.#running) this.#schedule(0)
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#running = this.#run().finally(() => {
        this.#running = undefined
        if (!this.#stopped) this.#schedule(this.#woken ? 0 : this.#options.pause)
      })
    }, wait)
  }

  async #run(): Promise<void> {
    this.#woken = false
    try {
      // A run takes only so much; where there was something, more may be due.
      if ((await this.#options.run()) > 0) this.#woken = true
    } catch (fault) {
      this.#options.onFault(fault)
    }
  }
}
