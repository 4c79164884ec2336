/** What a part of a profile is; `name` says an organisation's field as well as any of them. */
export type ProfileField =
  | 'name'
  | 'competences'
  | 'tags'
  | 'services'
  | 'apparatus'
  | 'offered'
  | 'description'
  | 'references'

/** A project that has been decided; every party to it that is a candidate carries the same record. */
export type PastProject = {
  readonly id: string
  /** The day it began, `YYYY-MM-DD`. */
  readonly on: string
  /** Title, keywords, teaser: what the ranking may read of it. */
  readonly text: string
  /** Organisations, the lead among them; also such as are no candidates. */
  readonly parties: readonly string[]
  readonly lead: string
}

/** An organisation that may be suggested, as far as the ranking looks at it. */
export type Candidate = {
  readonly id: string
  /** The kind of organisation, e.g. `university`. */
  readonly type: string
  readonly status?: string
  /** Two letters of the country it sits in. */
  readonly country?: string
  readonly profile: readonly { readonly field: ProfileField; readonly text: string }[]
  /** Ids of the vocabulary that it says of itself; terms in its texts are read by the index. */
  readonly terms: readonly string[]
  readonly projects: readonly PastProject[]
}
