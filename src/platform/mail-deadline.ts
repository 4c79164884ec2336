/** The moment by which a piece of work must be over, whatever it waits for. */
export class Deadline {
  readonly #end: number

  /** In so many milliseconds from now. */
  constructor(milliseconds: number) {
    this.#end = performance.now() + milliseconds
  }

  /** Milliseconds left; at least one, as a timer of none is no timer. */
  get left(): number {
    return Math.max(1, Math.ceil(this.#end - performance.now()))
  }
}
