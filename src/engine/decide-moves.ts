import type { AnyMachineSnapshot } from 'xstate'

import type { TransitionMeta } from '#shared/workflow.ts'

import { scopeOf } from './decide-asks.ts'
import { metaOf, step } from './decide.ts'
import type { JsonEvent, Live, Machine, Moved } from './decide.ts'

/** One transition that a step took, eventless ones and those of raised events among them. */
export type TakenMove = {
  readonly meta: TransitionMeta | undefined
  /** Table states before and after it; empty where the states say nothing of themselves. */
  readonly from: string
  readonly to: string
}

type Microstep = {
  readonly type: string
  readonly snapshot: AnyMachineSnapshot
  readonly _transitions: readonly { readonly meta?: unknown }[]
}

/** Watched only while a step is told move by move: ordinary steps pay nothing for it. */
let told: Microstep[] | null = null
const watched = new Set<boolean>()

const watch = (parented: boolean): void => {
  if (watched.has(parented)) return
  watched.add(parented)
  scopeOf(parented).me.system.inspect((event) => {
    if (told && event.type === '@xstate.microstep') told.push(event as unknown as Microstep)
  })
}

const stateOf = (snapshot: AnyMachineSnapshot, parented: boolean): string =>
  metaOf({ snapshot, parented })?.state ?? ''

/** A step told move by move: which transitions were taken, and between which states of the table. */
export const movesOf = (
  machine: Machine,
  live: Live,
  event: JsonEvent
): { readonly moved: Moved; readonly moves: readonly TakenMove[] } => {
  watch(live.parented)
  const mine: Microstep[] = []
  told = mine
  try {
    let from = stateOf(live.snapshot, live.parented)
    const moved = step(machine, live, event)
    const moves = mine.flatMap(({ snapshot, _transitions: taken }) => {
      const to = stateOf(snapshot, live.parented)
      const between = taken.map(({ meta }) => ({ meta: meta as TransitionMeta | undefined, from, to }))
      from = to
      return between
    })
    return { moved, moves }
  } finally {
    told = null
  }
}
