import type { Point } from '#exchange/fit.ts'
import type { Dimension, FacetValue } from '#exchange/model.ts'
import type { FitGrade, KnownReason } from '#suggestions/model.ts'

type Way = { readonly href: string; readonly label: string }

/** An open need as a member meets it on the exchange: one of ours, or a call of a partner cluster. */
export type ExchangeCard = {
  readonly key: string
  readonly href: string
  readonly project: string
  readonly role: string
  readonly work: string
  readonly lead: string
  /** The partner cluster that it comes from; null for ours. */
  readonly origin: string | null
  readonly weight: 'must' | 'nice' | null
  readonly isOpenOutside: boolean
  readonly seatsLeft: number | null
  readonly place: string | null
  /** When the partner is needed, in words. */
  readonly when: string | null
  readonly interests: number | null
  /** Questions about the call, and how many have an answer; null where nobody asks here. */
  readonly questions: {
    readonly asked: number
    readonly answered: number
    readonly until: string | null
  } | null
  readonly ends: string | null
  /** Null for readers who act for no organisation, and in their own projects. */
  readonly fit: {
    readonly met: number
    readonly of: number
    readonly grade: FitGrade | null
    readonly points: readonly Point[]
    readonly reasons: readonly KnownReason[]
  } | null
  /** What the reader can do about it, or why nothing. */
  readonly act: Way | null
  readonly ask: Way | null
  readonly reason: {
    readonly text: string
    readonly href: string | null
    readonly link: string | null
  } | null
}

/** One facet with its values in the reader's words. */
export type ExchangeFacet = {
  readonly name: Dimension
  readonly values: readonly (FacetValue & { readonly label: string })[]
}
