import type { ResolutionNumber } from '#resolutions/model.ts'

import type { Card, DeclaredPartner } from './model.ts'

/** A project of the cluster's earlier records, with everybody in it found in the register. */
export type EarlierProject = {
  /** As it was given then; `running` is `null` where it is not spelt like the numbers given here. */
  readonly number: { readonly year: number; readonly running: number | null; readonly number: string }
  readonly card: Card
  readonly lead: { readonly person: string; readonly organisation: string }
  readonly partners: readonly (DeclaredPartner & { readonly person: string | null })[]
  readonly resolution: ResolutionNumber | null
  /** Its entry, where the register of resolutions holds it already. */
  readonly registered: string | null
  readonly approvedAt: string
  readonly group: {
    readonly name: string
    readonly goal: string
    readonly endsOn: string
    readonly leader: string | null
    readonly deputy: string | null
    readonly delegates: readonly {
      readonly organisation: string
      readonly person: string
      readonly share: null
    }[]
    /** The day by which its next report is due. */
    readonly reportDueOn: string | null
    /** `null` for a project that runs. */
    readonly closedAt: string | null
  }
}
