/** Where play writes: lines, and on a terminal one line that is written over. */
export type Screen = {
  readonly isTerminal: boolean
  readonly write: (text: string) => void
}

const between = 100

/** One moving line on a terminal; elsewhere a line for each project that is done. */
export class Progress {
  readonly #screen: Screen
  readonly #total: number
  #done = 0
  #events = 0
  #writtenAt = 0

  constructor(screen: Screen, total: number) {
    this.#screen = screen
    this.#total = total
  }

  event(): void {
    this.#events += 1
    if (this.#screen.isTerminal && Date.now() - this.#writtenAt >= between) this.#redraw()
  }

  finished(name: string, state: string): void {
    this.#done += 1
    if (this.#screen.isTerminal) this.#redraw()
    else this.#screen.write(`${this.#done}/${this.#total} ${name}: ${state}\n`)
  }

  /** Leaves the line behind. */
  end(): void {
    if (!this.#screen.isTerminal) return
    this.#redraw()
    this.#screen.write('\n')
  }

  #redraw(): void {
    this.#writtenAt = Date.now()
    const share = this.#total === 0 ? 1 : this.#done / this.#total
    const bar = '#'.repeat(Math.round(share * 30)).padEnd(30, '.')
    this.#screen.write(`\r[${bar}] ${this.#done}/${this.#total} projects, ${this.#events} events`)
  }
}
