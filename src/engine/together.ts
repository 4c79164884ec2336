import type { Database, Transaction } from '#shared/database.ts'

type Work = (tx: Transaction) => Promise<unknown>
type Waiting = { readonly work: Work; readonly done: () => void; readonly failed: (error: unknown) => void }

/** Gathers what is to be written at about the same time, and writes it with one commit: a commit waits for the disk. */
class Gatherer {
  readonly #database: Database
  #waiting: Waiting[] = []
  #isWriting = false

  constructor(database: Database) {
    this.#database = database
  }

  add(work: Work): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ work, done, failed })
      if (this.#isWriting) return
      this.#isWriting = true
      // Everything that this turn of the event loop still brings goes along.
      setImmediate(() => void this.#write())
    })
  }

  async #write(): Promise<void> {
    for (let batch = this.#take(); batch.length > 0; batch = this.#take()) await this.#commit(batch)
    this.#isWriting = false
  }

  #take(): readonly Waiting[] {
    const batch = this.#waiting
    this.#waiting = []
    return batch
  }

  /** One that cannot be written spoils no other: then each is written by itself. */
  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.#database.transaction(async (tx) => {
        for (const { work } of batch) await work(tx)
      })
      for (const { done } of batch) done()
    } catch (error) {
      if (batch.length === 1) return batch[0]?.failed(error)
      for (const one of batch) await this.#commit([one])
    }
  }
}

const gatherers = new WeakMap<Database, Gatherer>()

/** Writes in one transaction with whatever else is given at about the same time; what is given may not depend on it. */
export const writeTogether = (database: Database, work: Work): Promise<void> => {
  const known = gatherers.get(database) ?? new Gatherer(database)
  gatherers.set(database, known)
  return known.add(work)
}
