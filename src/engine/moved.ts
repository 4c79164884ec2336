/** What moved a case: for an act of a person, whose and when. */
export type Moved = {
  readonly case: string
  readonly version: number
  readonly by?: string | null
  readonly at?: string
}

/** Told after a commit which case moved; for live pages and for waking the worker. */
export type Listener = (moved: Moved) => void
