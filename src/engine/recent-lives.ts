import type { JsonObject } from '#shared/json.ts'

import * as decide from './decide.ts'
import type { Live, Machine } from './decide.ts'

const capacity = 2000

type Kept = { readonly snapshot: string; readonly live: Live }

/**
 * Keeps restored actors with the very text they were restored from or stored as: reading and restoring a snapshot is most
 * of a step's work. What is kept is used only while the row still holds that text, so it cannot be out of date; its
 * context is frozen, so that no step can change it for the next.
 */
export class RecentLives {
  readonly #kept = new Map<string, Kept>()

  restore(
    machine: Machine,
    row: { readonly id: string; readonly parent: string | null; readonly snapshot: string }
  ): Live {
    const known = this.#kept.get(row.id)
    if (known?.snapshot === row.snapshot) return known.live
    const live = decide.restore(machine, JSON.parse(row.snapshot) as JsonObject, row.parent !== null)
    this.keep(row.id, row.snapshot, live)
    return live
  }

  keep(id: string, snapshot: string, live: Live): void {
    this.#kept.delete(id)
    if (!freeze(decide.contextOf(live))) return
    this.#kept.set(id, { snapshot, live })
    if (this.#kept.size <= capacity) return
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined) this.#kept.delete(oldest)
  }
}

/**
 * Freezes a context; false when it holds something that JSON would not give back the same, and must be read from its text.
 * What is frozen is frozen through and through: only the parts that a step made anew are walked.
 */
const freeze = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return false
  if (Object.isFrozen(value)) return true
  const shape: unknown = Object.getPrototypeOf(value)
  if (shape !== Object.prototype && shape !== Array.prototype) return false
  for (const part of Object.values(value)) if (!freeze(part)) return false
  Object.freeze(value)
  return true
}
