/** One place in a consortium that is open. */
export type SoughtNeed = {
  readonly id: string
  /** Role and work to do, in any language. */
  readonly text: string
  readonly competences: readonly string[]
  readonly organisationType?: string
  /** True where the consortium can't do without. */
  readonly must: boolean
  readonly seats: number
}

/** What a proposal looks for. */
export type Search = {
  readonly proposal: string
  /** The organisation that leads; never suggested itself. */
  readonly lead: string | null
  /** Title, teaser, keywords of the proposal. */
  readonly text: string
  readonly needs: readonly SoughtNeed[]
  /** The day of the question, `YYYY-MM-DD`: past projects count less the older they are. */
  readonly on: string
  /** Organisations that must not be suggested, whatever fits. */
  readonly never: ReadonlySet<string>
}

/** Why an organisation is suggested: only what counted towards its place. */
export type Reason =
  /** Vocabulary terms that are sought and that it has, the same or near in the tree; ids as the organisation has them. */
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  /** Words of the need or the proposal that stand in its profile, as the search writes them. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'type'; readonly type: string }
  /** It took part in a project that is like this one. */
  | { readonly kind: 'project'; readonly project: string }
  /** It worked with the lead in this project, the newest of such. */
  | { readonly kind: 'together'; readonly project: string }
  /** It worked with `organisation`, which worked with the lead. */
  | { readonly kind: 'partner-of-partner'; readonly organisation: string; readonly project: string }
  /** Fewer than two past projects. */
  | { readonly kind: 'newcomer' }

/** How much each kind of evidence says, each from 0 to about 1, before it is weighed. */
export type Evidence = {
  readonly profile: number
  readonly projects: number
  readonly terms: number
  readonly graph: number
}

/** An organisation with its place's reasons. */
export type Suggestion = {
  readonly organisation: string
  readonly score: number
  /** The need it is suggested for; `null` when it fits the proposal as a whole. */
  readonly need: string | null
  readonly evidence: Evidence
  readonly reasons: readonly Reason[]
}

/** An open need that fits an organisation. */
export type FittingNeed = Suggestion & { readonly proposal: string; readonly need: string }
