import type { Motion } from '#ballots/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import type { TextReference } from '#shared/text.ts'
import type { Born } from '#workflows/stamped.ts'

/** The adopted motion that a resolution puts into words. */
export type ResolutionInput = {
  readonly case: string
  readonly organ: 'presidium' | 'council'
  readonly motion: Motion
  readonly reasons: TextReference | null
  readonly changes: readonly TextReference[]
  readonly ballot: string
  readonly adoptedAt: string
}

/** Everything a resolution (uchwała) remembers. */
export type ResolutionContext = ResolutionInput & {
  readonly resolution: string
  readonly draftedAt: string
  readonly number: ResolutionNumber | null
  readonly signedBy: string | null
  readonly signedAt: string | null
}

export const newResolution = (input: ResolutionInput & Born): ResolutionContext => ({
  resolution: input.id,
  case: input.case,
  organ: input.organ,
  motion: input.motion,
  reasons: input.reasons,
  changes: input.changes,
  ballot: input.ballot,
  adoptedAt: input.adoptedAt,
  draftedAt: input.now,
  number: null,
  signedBy: null,
  signedAt: null
})
