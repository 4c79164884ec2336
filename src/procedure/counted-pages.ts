import { stateReaderOf } from '#pages/state-reader.ts'
import { stateText } from '#templates/locales/index.ts'
import type { StateReader, Wording } from '#templates/locales/index.ts'
import type { LooseCount } from '#templates/pages/procedure/view.ts'

import type { StateCount } from './store.ts'

/** Cases by state as far as a reader may tell their states apart. */
export type Counted = {
  readonly exact: ReadonlyMap<string, number>
  /** Of these the reader is told less than the state; with the states it may be. */
  readonly loose: readonly (LooseCount & { readonly states: ReadonlySet<string> })[]
  readonly all: number
}

/** States that a reader can't tell from this one, itself among them: they are called the same. */
export const alike = (
  wording: Wording,
  states: readonly string[],
  state: string,
  reader: StateReader
): ReadonlySet<string> => {
  const words = stateText(wording, 'proposal', state, reader)
  return new Set(states.filter((other) => stateText(wording, 'proposal', other, reader) === words))
}

/** Puts each count at its state, where the reader knows the state; together under the words they have for it otherwise. */
export const countedIn = (
  wording: Wording,
  states: readonly string[],
  counts: readonly StateCount[]
): Counted => {
  const exact = new Map<string, number>()
  const loose = new Map<string, LooseCount & { readonly states: ReadonlySet<string> }>()
  for (const count of counts) {
    const reader = stateReaderOf(count)
    const same = alike(wording, states, count.state, reader)
    if (same.size <= 1) exact.set(count.state, (exact.get(count.state) ?? 0) + count.count)
    else {
      const words = stateText(wording, 'proposal', count.state, reader)
      loose.set(words, { words, count: (loose.get(words)?.count ?? 0) + count.count, states: same })
    }
  }
  return { exact, loose: [...loose.values()], all: counts.reduce((sum, { count }) => sum + count, 0) }
}
