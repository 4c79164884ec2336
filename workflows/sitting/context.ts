import type { TextReference } from '#shared/text.ts'
import type { CaseInput } from '#shared/workflow.ts'
import type { Body } from '#sittings/model.ts'
import type { Born } from '#workflows/stamped.ts'

/** Everything a sitting (posiedzenie) remembers. */
export type SittingContext = {
  readonly case: string
  readonly organ: Body
  /** When it begins, in UTC. */
  readonly on: string
  readonly place: TextReference | null
  readonly convenedAt: string
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly reason: TextReference | null
}

export type SittingInput = CaseInput &
  Born & { readonly organ: Body; readonly on: string; readonly place: TextReference | null }

export const newSitting = (input: SittingInput): SittingContext => ({
  case: input.case,
  organ: input.organ,
  on: input.on,
  place: input.place,
  convenedAt: input.now,
  openedAt: null,
  closedAt: null,
  reason: null
})
