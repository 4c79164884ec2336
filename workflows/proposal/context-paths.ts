import type { DeclaredPartner, Route } from '#proposals/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import type { TextReference } from '#shared/text.ts'
import type { TakenOver as GroupTakenOver } from '#workflows/task-group/context.ts'

import type { Side } from './context.ts'

/** What a proposal remembers of the less common ways through its procedure. */

/** Another route than the standard one, as the author asks for it. Source: procedure.md 1.2. */
export type AskedRoute = {
  readonly route: Exclude<Route, 'standard'>
  readonly reason: TextReference | null
  /** Last day of the funder's call. */
  readonly deadline: string | null
}

/** Two similar proposals that may become one; the weaker one ends. Source: procedure.md 1.6. */
export type MergeOffer = {
  /** The other proposal's case. */
  readonly other: string
  /** This one would end, its place taken by the other. */
  readonly ends: boolean
  readonly ownConsent: boolean
  readonly othersConsent: boolean
}

/** An organisation outside the cluster that the lead would have as a partner, before the coordinator agrees. */
export type ExternalAsked = {
  readonly organisation: string
  readonly need: string
  readonly text: TextReference
}

/** A member that would take a parked idea over (adopcja). */
export type Adopter = Side & { readonly text: TextReference }

/** A project that ran before the cluster kept this record: its group as it stands, and the organisations in it. */
export type TakenOver = {
  readonly group: GroupTakenOver
  /** Organisations in it beside the lead's, each in its role. */
  readonly partners: readonly (DeclaredPartner & { readonly person?: string | null })[]
  /** The resolution that approved it, where one is known. */
  readonly resolution: ResolutionNumber | null
  /** When that was; the day of the group's appointment where it is not given. */
  readonly approvedAt?: string
  /** The resolution's entry where the register of resolutions holds it already. */
  readonly registered?: string
}

/** A member's question about the call for partners; everybody who sees the call reads it, and who asked is not said. */
export type CallQuestion = {
  readonly id: string
  readonly organisation: string
  readonly person: string
  readonly text: TextReference
  readonly askedAt: string
  readonly answer: TextReference | null
  readonly answeredAt: string | null
  /** Who asked took it back before there was an answer. */
  readonly withdrawnAt?: string
}
