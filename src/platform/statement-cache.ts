/**
 * Keeps what was made of the most recently used keys. Two generations: a hit in the young one costs a single look-up,
 * and when it is full it becomes the old one, whose unused entries are dropped at the next turn.
 */
export class StatementCache<Value> {
  readonly #make: (sql: string) => Value
  readonly #half: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  constructor(capacity: number, make: (sql: string) => Value) {
    this.#half = Math.ceil(capacity / 2)
    this.#make = make
  }

  get(sql: string): Value {
    const known = this.#young.get(sql)
    if (known !== undefined) return known
    const value = this.#old.get(sql) ?? this.#make(sql)
    if (this.#young.size >= this.#half) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(sql, value)
    return value
  }
}
