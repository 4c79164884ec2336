import type { BallotResult, Choice, Counts, Motion } from '#ballots/model.ts'
import type { TextReference } from '#shared/text.ts'

/** A motion that was voted on at a sitting, as its minutes tell it. */
export type HeldBallot = {
  readonly ballot: string
  readonly case: string
  readonly motion: Motion
  readonly secret: boolean
  readonly openedAt: string
  /** `null` when the ballot was cancelled. */
  readonly result: BallotResult | null
  readonly counts: Counts | null
  readonly eligible: readonly string[]
  readonly quorum: number | null
  readonly adoptedAt: string | null
  /** By name in an open ballot; in a secret one only that somebody voted. */
  readonly votes: readonly {
    readonly person: string
    readonly choice: Choice | null
    readonly channel: string
  }[]
  readonly struck: readonly { readonly person: string; readonly ground: string }[]
  readonly separateOpinions: readonly {
    readonly person: string
    readonly text: TextReference
    readonly at: string
  }[]
  /** The resolution that came of it. */
  readonly resolution: string | null
}
