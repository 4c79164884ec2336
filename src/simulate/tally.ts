import type { Refusal } from '#engine/contract.ts'

const day = 86_400_000

const whyOf = (refusal: Refusal): string => {
  if (refusal.kind === 'rules') return refusal.reasons.map(({ rule }) => rule).join('+')
  if (refusal.kind !== 'invalid') return refusal.kind
  return `invalid ${refusal.issues.map(({ path, message }) => `${path} ${message}`).join('; ')}`
}

/** Counts what a run comes to: how long cases stay, how they end, what is refused. */
export class Tally {
  /** Days that cases spent in a state, one entry a stay. */
  readonly stays = new Map<string, number[]>()
  readonly refusals = new Map<string, number>()
  readonly faults: string[] = []
  steps = 0
  readonly #where = new Map<string, { readonly state: string; readonly since: number }>()

  refuse(event: string, state: string, refusal: Refusal): void {
    const key = `${event} in ${state}: ${whyOf(refusal)}`
    this.refusals.set(key, (this.refusals.get(key) ?? 0) + 1)
  }

  /** A case is in this state now. */
  stay(id: string, state: string, now: number): void {
    const before = this.#where.get(id)
    if (before?.state === state) return
    if (before)
      this.stays.set(before.state, [...(this.stays.get(before.state) ?? []), (now - before.since) / day])
    this.#where.set(id, { state, since: now })
  }

  /** How many cases stand in each state now. */
  get ends(): ReadonlyMap<string, number> {
    const ends = new Map<string, number>()
    for (const { state } of this.#where.values()) ends.set(state, (ends.get(state) ?? 0) + 1)
    return ends
  }
}
