import { councilKinds, presidiumKinds } from './model.ts'
import type { RoleKind } from './model.ts'

/** A body of the cluster in which people sit (organ). */
export const bodies = ['council', 'presidium', 'board'] as const

export type Body = (typeof bodies)[number]

/** The roles that seat somebody in a body, and which of them chair it. */
export const seatsOf: Readonly<
  Record<
    Body,
    { readonly kinds: readonly RoleKind[]; readonly chair: RoleKind | null; readonly deputy: RoleKind | null }
  >
> = {
  presidium: { kinds: presidiumKinds, chair: 'chair', deputy: 'deputyChair' },
  council: { kinds: councilKinds, chair: 'councilChair', deputy: null },
  board: { kinds: ['board'], chair: null, deputy: null }
}

/** The body in which a role seats somebody; `null` for one that seats nobody. */
export const bodyOf = (kind: RoleKind): Body | null =>
  bodies.find((body) => seatsOf[body].kinds.includes(kind)) ?? null
