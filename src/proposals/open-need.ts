import type { Slot } from '#partnerships/slots.ts'
import type { Language } from '#shared/language.ts'

import type { Need } from './model.ts'

/** A role sought by a proposal whose partner search is open. */
export type OpenNeed = {
  readonly need: Need
  readonly proposal: string
  /** Revision of the card that it stands in. */
  readonly revision: number
  readonly number: string
  readonly title: { readonly pl: string | null; readonly en: string | null }
  readonly lead: { readonly id: string; readonly name: string | null }
  readonly seatsTaken: number
  /** How far it is taken. */
  readonly slot: Slot
  readonly searchEnds: string | null
  /** When the search began. */
  readonly searchedAt: string
}

/** What a call for partners says of its project beside title and needs, for those who search by words. */
export type CallText = {
  /** In which language the card, its needs too, is written. */
  readonly language: Language
  readonly texts: readonly string[]
}
