import type { Drawing } from '#procedure/drawing.ts'

/** The way of one case: where it was, where it is, and the steps between as `draft formalCheck`. */
export type WayView = {
  readonly went: ReadonlySet<string>
  readonly here: ReadonlySet<string>
  readonly steps: ReadonlySet<string>
}

/** A chart as it is drawn: its places in both shapes, and the words of its states. */
export type ChartView = {
  readonly wide: Drawing
  readonly tall: Drawing
  /** States of this chart; the others are those to which its ways lead. */
  readonly own: ReadonlySet<string>
  readonly names: ReadonlyMap<string, string>
  readonly counts: ReadonlyMap<string, number>
  readonly way: WayView
}

/** What may happen in a state, in words. */
export type ActView = {
  readonly label: string
  readonly who: string
  readonly next: string
  readonly told: string
}

/** What comes without anybody's act. */
export type FollowView = { readonly what: string; readonly when: string; readonly next: string }

/** One state of the procedure in words. */
export type StateView = {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly countHref: string | null
  /** Who must act for the case to go on; empty where nobody must. */
  readonly owners: string
  readonly acts: readonly ActView[]
  readonly follows: readonly FollowView[]
  readonly isEnd: boolean
}

/** A part of the procedure, as a band of the poster or as a page. */
export type PartView = {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly line: string
  /** The sentence that a reader hears instead of the picture. */
  readonly label: string
  readonly chart: ChartView
}

/** A row of the counts. */
export type CountRow = {
  readonly name: string
  readonly part: string
  readonly href: string
  readonly count: number
  readonly countHref: string | null
}

/** Cases of which this reader is told less than the state: how they are called, and how many. */
export type LooseCount = { readonly words: string; readonly count: number }
