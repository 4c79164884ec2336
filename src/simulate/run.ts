import type { RecordCheck } from '#engine/verify.ts'

import type { Violation } from './invariants.ts'
import type { RowKey } from './table.ts'

/** What a run is asked to play. */
export type SimulationOptions = {
  readonly seed: number
  readonly months: number
  readonly organisations: number
  readonly checks: readonly RecordCheck[]
  readonly progress?: (day: number, days: number) => void
}

/** What a run came to. */
export type SimulationReport = {
  readonly seed: number
  readonly seen: ReadonlyMap<RowKey, number>
  /** Days that cases spent in a state, one entry a stay. */
  readonly stays: ReadonlyMap<string, readonly number[]>
  readonly ends: ReadonlyMap<string, number>
  readonly refusals: ReadonlyMap<string, number>
  readonly counts: Readonly<{
    cases: number
    events: number
    steps: number
    mails: number
    lost: number
    /** Notices that people got by other means. */
    served: number
    register: number
  }>
  readonly faults: readonly string[]
  readonly violations: readonly Violation[]
  readonly damages: number
  readonly root: string
}
