import type { Language } from '#shared/language.ts'

/** Values by part: `subject`, `happened`, `todo`, `button`. */
export type PartTexts = Readonly<Record<string, string>>

export type TextsPair = Readonly<Record<Language, PartTexts>>

/** How a notice is said today: as shipped, in the cluster's own words, or in such that cannot be used. */
export type WordingStanding = 'original' | 'own' | 'unfit'

export type WordingRow = {
  readonly href: string
  /** Its name in addresses and in the API: `N21.secret`. */
  readonly place: string
  /** The notice's number; `null` for a reminder. */
  readonly notice: string | null
  readonly variant: string | null
  readonly subject: string
  readonly who: string
  readonly isAlways: boolean
  readonly standing: WordingStanding
}

/** A notice as it would arrive in one language. */
export type ShownNotice = {
  readonly language: Language
  readonly subject: string
  readonly preheader: string
  readonly text: string
  readonly isSample: boolean
  /** Where the HTML part is served alone; without it the text is shown open. */
  readonly frameHref?: string
}

export type WordingVersion = {
  readonly version: number
  readonly who: string
  readonly at: string
  /** Null for a return to the original. */
  readonly words: TextsPair | null
  /** What was said before. */
  readonly before: TextsPair
}
