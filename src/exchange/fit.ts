import { sectorOf } from '#organisations/model.ts'
import { stemsOf } from '#shared/words.ts'
import type { FitGrade, KnownReason } from '#suggestions/model.ts'
import { pathOf, termOf, termsIn } from '#vocabulary/model.ts'

/** What an organisation says of itself, as far as what a need asks can be held against it. */
export type Offering = {
  readonly type: string
  /** Terms that it has, and everything broader. */
  readonly terms: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** Reads everything that an organisation says of itself: terms, and texts that name more of them. */
export const offeringOf = (type: string, entries: readonly string[]): Offering => {
  const terms = entries.flatMap((entry) => (termOf(entry) ? [entry] : termsIn(entry)))
  return {
    type,
    terms: new Set(terms.flatMap((id) => pathOf(id))),
    stems: new Set(entries.flatMap((entry) => (termOf(entry) ? [] : stemsOf(entry))))
  }
}

/** One thing that a need asks for, and whether the organisation's profile has it. */
export type Point =
  | { readonly kind: 'competence'; readonly words: string; readonly met: boolean }
  | { readonly kind: 'type'; readonly type: string; readonly met: boolean }

const isOffered = (sought: string, { terms, stems }: Offering): boolean => {
  const named = termsIn(sought)
  if (named.length > 0 && named.every((id) => terms.has(id))) return true
  const words = stemsOf(sought)
  return words.length > 0 && words.every((stem) => stems.has(stem))
}

/** What a need asks for, point by point, held against a profile: what misses is said too. */
export const pointsOf = (
  sought: {
    readonly competences: readonly string[]
    readonly organisationType?: string | null | undefined
  },
  offering: Offering
): readonly Point[] => [
  ...sought.competences.map(
    (words) => ({ kind: 'competence', words, met: isOffered(words, offering) }) as const
  ),
  ...(sought.organisationType
    ? [
        {
          kind: 'type',
          type: sought.organisationType,
          met: sectorOf(sought.organisationType) === sectorOf(offering.type)
        } as const
      ]
    : [])
]

/** How a need fits the reader's organisation: what it asks for, and what the ranking goes by. */
export type Fit = {
  /** Null where the ranking has no place for it. */
  readonly grade: FitGrade | null
  readonly points: readonly Point[]
  readonly reasons: readonly KnownReason[]
}

/** How many of the points are met. */
export const metIn = ({ points }: Pick<Fit, 'points'>): number => points.filter(({ met }) => met).length

/** Reasons beside what the points say already: what was done before, and with whom. */
export const furtherReasons = ({ points, reasons }: Fit): readonly KnownReason[] => {
  const isSaid = points.some(({ kind, met }) => kind === 'competence' && met)
  return reasons.filter(({ kind }) => {
    if (kind === 'terms' || kind === 'words') return !isSaid
    return kind === 'project' || kind === 'together' || kind === 'partnerOfPartner'
  })
}
