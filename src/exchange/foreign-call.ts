/** A call for partners of another cluster, as its feed told it: it stands in our exchange, marked with where it comes from. */
export type ForeignCall = {
  readonly id: string
  /** The cluster that seeks; `country` is a code of two letters. */
  readonly origin: { readonly id: string; readonly name: string; readonly country: string | null }
  readonly title: string
  readonly summary: string
  readonly role: string | null
  /** As they wrote them. */
  readonly competences: readonly string[]
  readonly organisationType: string | null
  /** Where the partner is sought, or where the call comes from: a code of two letters. */
  readonly country: string | null
  /** Its page at home. */
  readonly href: string
  readonly email: string | null
  readonly publishedAt: string
  readonly ends: string | null
  readonly language: string
}
