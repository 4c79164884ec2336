import { z } from 'zod'

import { actingKinds } from './model.ts'
import type { RoleKind } from './model.ts'

/**
 * Roles that pass to another person by the office's word: acting for an organisation, and the office itself. A seat in a body comes by
 * election or appointment and passes to nobody this way.
 */
export const isHandedOver = (kind: RoleKind): boolean => kind === 'coordinator' || actingKinds.includes(kind)

/** Something of a person's that can pass to another. */
export type HandOverItem = {
  /** `role:rol_x` or `substitution:dep_x`. */
  readonly key: string
  readonly what: 'role' | 'substitution'
  readonly id: string
  /** The role, or the body in which the person stands in. */
  readonly kind: string
  /** The organisation, or the member whose seat it is. */
  readonly of: string | null
  readonly fromOn: string
  readonly untilOn: string | null
}

/** Something that stays with the person, and who can do something about it. */
export type StayingItem = {
  readonly what: 'seat' | 'leader' | 'deputy' | 'delegate' | 'verifier' | 'act'
  /** The role of a seat, or the event of an act. */
  readonly kind: string | null
  readonly href: string | null
  readonly number: string | null
  readonly titles: { readonly pl: string | null; readonly en: string | null } | null
}

export type HandOverPreview = {
  readonly items: readonly HandOverItem[]
  readonly staying: readonly StayingItem[]
}

/** What is asked of a hand-over: to whom, and which of the items. */
export const handOverFields = z.strictObject({
  to: z.string().regex(/^per_[a-z0-9-]{1,60}$/),
  items: z
    .array(z.string().regex(/^(?:role|substitution):[a-z]{3}_[a-z0-9-]{1,60}$/))
    .min(1)
    .max(100)
})

export type HandOverFields = Readonly<z.output<typeof handOverFields>>
