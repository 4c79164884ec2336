import type { Cursor } from '#shared/cursor.ts'

import type { Need } from './model.ts'

/** A role sought by a proposal whose partner search is open. */
export type OpenNeed = {
  readonly need: Need
  readonly proposal: string
  readonly number: string
  readonly title: { readonly pl: string | null; readonly en: string | null }
  readonly lead: { readonly id: string; readonly name: string | null }
  readonly seatsTaken: number
  readonly searchEnds: string | null
  readonly cursor: Cursor
}
