import type { BallotMode } from '#ballots/model.ts'
import type { ResolutionMotion, ResolutionNumber } from '#resolutions/model.ts'
import type { Organ } from '#shared/profile.ts'
import type { TextReference } from '#shared/text.ts'
import type { CaseInput } from '#shared/workflow.ts'
import type { Born } from '#workflows/stamped.ts'

/** A resolution of the cluster's earlier records (z wcześniejszych akt): signed before this record was kept. */
export type TakenOverResolution = {
  /** As it was given then. */
  readonly number: ResolutionNumber
  /** The case of the project it is about; `null` where it is about none. */
  readonly project: string | null
  /** What it resolves, in the words of the earlier records. */
  readonly subject: TextReference | null
}

/** The adopted motion that a resolution puts into words. */
export type ResolutionInput = CaseInput & {
  /** Who drafted it and is told of its signature: the case's root actor, or another actor of the case by its id. */
  readonly owner: 'case' | (string & {})
  readonly organ: Organ
  readonly motion: ResolutionMotion
  readonly reasons: TextReference | null
  /** What the motion says point by point: changes asked, conditions set. */
  readonly points: readonly TextReference[]
  /** A date that the motion names. */
  readonly until: string | null
  /** The ballot that carried it; `null` where an organ decides without one. */
  readonly ballot: string | null
  readonly adoptedAt: string
  /** The resolution that this one repeals. */
  readonly repeals: string | null
  readonly takenOver?: TakenOverResolution
}

/** A motion to repeal this resolution (uchylenie), before the chair's organ. */
export type Repeal = {
  readonly organ: Organ
  readonly mode: BallotMode
  readonly sitting: string | null
  readonly reasons: TextReference
  readonly ballot: string
  readonly votesCast: boolean
}

/** Everything a resolution (uchwała) remembers. */
export type ResolutionContext = Omit<ResolutionInput, 'takenOver'> & {
  readonly takenOver: TakenOverResolution | null
  readonly resolution: string
  readonly draftedAt: string
  readonly number: ResolutionNumber | null
  readonly signedBy: string | null
  readonly signedAt: string | null
  /** The last checkpoint of all histories when it was signed: what stood before cannot be changed unseen. */
  readonly checkpoint: { readonly number: number; readonly root: string } | null
  readonly deliveredAt: string | null
  /** The motion to repeal it that is before an organ now. */
  readonly repeal: Repeal | null
  readonly repealMotions: number
  /** Who stepped aside in a ballot on repealing it. */
  readonly steppedAside: readonly string[]
  /** The resolution that repeals it, drafted or signed. */
  readonly repealedBy: string | null
  readonly repealedAt: string | null
}

export const newResolution = (input: ResolutionInput & Born): ResolutionContext => ({
  resolution: input.id,
  case: input.case,
  rules: input.rules,
  owner: input.owner,
  organ: input.organ,
  motion: input.motion,
  reasons: input.reasons,
  points: input.points,
  until: input.until,
  ballot: input.ballot,
  adoptedAt: input.adoptedAt,
  repeals: input.repeals,
  takenOver: input.takenOver ?? null,
  draftedAt: input.now,
  number: input.takenOver?.number ?? null,
  signedBy: null,
  signedAt: null,
  checkpoint: null,
  deliveredAt: null,
  repeal: null,
  repealMotions: 0,
  steppedAside: [],
  repealedBy: null,
  repealedAt: null
})
