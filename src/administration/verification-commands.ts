import type { Refusal } from '#engine/contract.ts'
import type { Verified } from '#engine/verify.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import { endVerification, insertVerification, lastVerification } from './verification-store.ts'
import type { Verification } from './verification-store.ts'

/** What verifying from a page needs; `verify` lets others work between its steps. */
export type VerificationDesk = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
  readonly verify: () => Promise<Verified>
  readonly onFault: (fault: unknown) => void
}

/** Damages that are kept one by one. */
const mostKept = 50

/** Longest time (ms) a look may take before it counts as broken off: the service was stopped meanwhile. */
const longest = 3_600_000

/** The office's look at the whole record, one at a time. */
export class Verifications {
  readonly #desk: VerificationDesk
  #running: Promise<void> | null = null

  constructor(desk: VerificationDesk) {
    this.#desk = desk
  }

  /** Resolves once nothing is under way in this process. */
  async idle(): Promise<void> {
    await this.#running
  }

  last(): Promise<Verification | null> {
    return lastVerification(this.#desk.db.read)
  }

  isUnderWay({ beganAt, endedAt }: Verification): boolean {
    return endedAt === null && Date.parse(this.#desk.clock.now()) - Date.parse(beganAt) < longest
  }

  /** Begins to verify, and answers at once; one that is under way goes on. */
  async begin(by: string): Promise<Result<Verification, Refusal>> {
    const { db, clock, ids, isCoordinator } = this.#desk
    const at = clock.now()
    if (!(await isCoordinator(db.read, by, at)))
      return refused<Refusal>({ kind: 'forbidden', event: 'record.verify', allowed: ['coordinator'] })
    const id = ids.next('ver')
    // Looked up and written in one go, so that two presses of the button begin one look.
    const isBegun = await db.transaction(async (tx) => {
      const before = await lastVerification(tx)
      if (before !== null && this.isUnderWay(before)) return false
      await insertVerification(tx, { id, by, at })
      return true
    })
    if (isBegun) this.#running = this.#run(id)
    const begun = await this.last()
    return begun === null ? refused<Refusal>({ kind: 'unknown' }) : accepted(begun)
  }

  async #run(id: string): Promise<void> {
    const { db, clock, verify, onFault } = this.#desk
    const began = performance.now()
    const found = await verify().catch((fault: unknown) => {
      onFault(fault)
      return null
    })
    const result =
      found === null
        ? null
        : {
            damages: found.damages.slice(0, mostKept),
            damaged: found.damages.length,
            cases: found.cases,
            rows: found.rows,
            milliseconds: Math.round(performance.now() - began)
          }
    await db
      .transaction((tx) =>
        endVerification(tx, id, clock.now(), result && { ...result, damages: [...result.damages] })
      )
      .catch(onFault)
  }
}
