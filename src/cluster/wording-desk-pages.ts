import type { Refusal } from '#engine/contract.ts'
import type { Language } from '#shared/language.ts'
import type { Result } from '#shared/result.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ShownNotice, WordingStanding, WordingVersion } from '#templates/pages/notices-wording/view.ts'

type Part = 'subject' | 'happened' | 'own' | 'office' | 'todo' | 'button' | 'line'

export type WordsPair = Readonly<Record<Language, Readonly<Record<Part, string>>>>

/** One wording of a notice, or of a term's reminder. */
export type PlaceShown = {
  readonly place: string
  readonly notice: string | null
  readonly variant: string | null
  readonly term: string | null
}

export type ListedShown = PlaceShown & { readonly words: WordsPair; readonly standing: WordingStanding }

export type WordingIssueShown = {
  readonly language: Language
  readonly part: Part
  readonly rule: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A wording with all that was made of it. */
export type Worked = ListedShown & {
  readonly original: WordsPair
  readonly version: number
  readonly issues: readonly WordingIssueShown[]
  readonly originalMoved: boolean
}

type Saved = Result<
  null,
  | { readonly kind: 'issues'; readonly issues: readonly WordingIssueShown[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
>

type Tested =
  | { readonly kind: 'sent'; readonly email: string; readonly count: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'soon'; readonly seconds: number }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'forbidden' }

/** What the pages ask of those who know the notices. */
export type WordingDesk = {
  readonly list: () => Promise<readonly ListedShown[]>
  readonly find: (place: string) => Promise<Worked | null>
  readonly check: (place: PlaceShown, words: WordsPair) => Promise<readonly WordingIssueShown[]>
  readonly preview: (
    place: PlaceShown,
    about: { readonly person: string; readonly language: Language; readonly words?: WordsPair }
  ) => Promise<Omit<ShownNotice, 'frameHref'> & { readonly html: string }>
  readonly save: (
    place: PlaceShown,
    saved: { readonly words: WordsPair | null; readonly follows: number; readonly person: string }
  ) => Promise<Saved>
  readonly sendTest: (
    place: PlaceShown,
    to: { readonly person: string; readonly languages: readonly Language[] }
  ) => Promise<Tested>
  readonly partsOf: (place: PlaceShown) => readonly { readonly part: string; readonly limit: number }[]
  readonly placeholdersOf: (place: PlaceShown) => readonly string[]
  readonly audienceOf: (place: PlaceShown, wording: Wording) => string
  readonly classOf: (
    place: PlaceShown,
    wording: Wording
  ) => { readonly isAlways: boolean; readonly text: string }
  readonly historyOf: (place: PlaceShown, wording: Wording) => Promise<readonly WordingVersion[]>
}
