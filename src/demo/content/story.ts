import { finishedStories } from './story-finished.ts'
import type { Story } from './story-of.ts'
import { underWayStories } from './story-under-way.ts'

/** The demo year: one story per proposal, in the order in which the cards are begun. */
export const story: readonly Story[] = [...finishedStories, ...underWayStories].toSorted(
  (one, other) => one.week - other.week
)
