import type { Candidate, PastProject, ProfileField } from '#matching/candidate.ts'
import type { Evidence, Reason, SoughtNeed, Suggestion } from '#matching/search.ts'
import { isMember, sectorOf } from '#organisations/model.ts'
import type { OrganisationType } from '#organisations/model.ts'
import type { Card, Need } from '#proposals/model.ts'
import { stemsOf } from '#shared/words.ts'
import { termLabel } from '#vocabulary/model.ts'

/** An organisation of the register, as far as suggestions look at it. */
export type Registered = {
  readonly id: string
  readonly version: number
  readonly changedAt: string
  readonly name: string
  readonly type: OrganisationType
  readonly status: string
  readonly leftOn: string | null
  readonly country: string
  readonly city: string | null
  readonly notSuggested: boolean
  /** Ids of the vocabulary. */
  readonly terms: readonly string[]
  readonly profile: readonly { readonly field: ProfileField; readonly text: string }[]
}

/** What the ranking holds of an organisation. */
export const candidateOf = (
  { id, type, status, country, profile, terms }: Registered,
  projects: readonly PastProject[]
): Candidate => ({ id, type, status, country, profile, terms, projects })

/** True for an organisation that may be suggested to another on this day: a member then, that has not asked to be left out. */
export const isOpenToOffers = (
  { status, leftOn, notSuggested }: Pick<Registered, 'status' | 'leftOn' | 'notSuggested'>,
  day: string
): boolean => isMember(status) && (leftOn === null || leftOn >= day) && !notSuggested

const joined = (texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('. ')

/** What everybody who may know of a project reads of it: title, teaser, field and keywords, in either language. */
export const subjectOf = ({ title, teaser, field, keywords = [], translation }: Card): string =>
  joined([title?.pl, title?.en, teaser, field, ...keywords, translation?.teaser, translation?.field])

/** A role sought, with the seats that are still free. */
const soughtOf = (need: Need, seats: number): SoughtNeed => ({
  id: need.id,
  text: joined([need.role, need.work, need.translation?.role, need.translation?.work]),
  competences: need.competences,
  must: need.must,
  seats,
  ...(need.organisationType !== undefined && { organisationType: need.organisationType })
})

/** Roles of a card that still have a seat free, given how many of each are taken. */
export const openNeeds = (card: Card, taken: ReadonlyMap<string, number>): readonly SoughtNeed[] =>
  (card.needs ?? []).flatMap((need) => {
    const seats = need.seats - (taken.get(need.id) ?? 0)
    return seats > 0 ? [soughtOf(need, seats)] : []
  })

/** True when a role asks for another kind of organisation than this one. */
export const isOtherType = (sought: string | undefined, type: string): boolean =>
  sought !== undefined && sectorOf(sought) !== sectorOf(type)

/** A project by what it is called. */
export type NamedProject = {
  readonly id: string
  readonly number: string
  readonly title: { readonly pl: string | null; readonly en: string | null }
}

/** Why an organisation is suggested, as far as the reader may know: a project or a partner they may not know of has no name. */
export type KnownReason =
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'type'; readonly type: string }
  /** The role asks for another kind of organisation. */
  | { readonly kind: 'otherType'; readonly sought: string }
  | { readonly kind: 'project'; readonly project: NamedProject | null }
  | { readonly kind: 'together'; readonly project: NamedProject | null }
  | { readonly kind: 'partnerOfPartner'; readonly organisation: string | null }
  | { readonly kind: 'newcomer' }

/** An organisation suggested for a proposal, in its place of the list. */
export type SuggestedPartner = {
  readonly place: number
  readonly organisation: {
    readonly id: string
    readonly name: string
    readonly type: OrganisationType
    readonly city: string | null
  }
  /** The role it is suggested for; null for the proposal as a whole. */
  readonly need: string | null
  /** Fewer than two projects behind it: some places of a list are kept for such. */
  readonly isNew: boolean
  /** How much of what is asked for it has, 0 to 1; of the role that it fits best for the proposal as a whole. */
  readonly fit: number
  readonly evidence: Evidence
  readonly reasons: readonly KnownReason[]
}

/** Reasons whose words do not say again what their terms say. */
export const withoutRepeats = (reasons: readonly Reason[]): readonly Reason[] => {
  const said = new Set(
    reasons
      .flatMap((reason) => (reason.kind === 'terms' ? reason.terms : []))
      .flatMap((term) => [termLabel(term, 'pl'), termLabel(term, 'en')])
      .flatMap(stemsOf)
  )
  return reasons.flatMap((reason): readonly Reason[] => {
    if (reason.kind !== 'words') return [reason]
    const words = reason.words.filter((word) => !stemsOf(word).some((stem) => said.has(stem)))
    return words.length > 0 ? [{ kind: 'words', words }] : []
  })
}

/** Projects that reasons name. */
export const projectsIn = (suggestions: readonly Pick<Suggestion, 'reasons'>[]): readonly string[] => [
  ...new Set(
    suggestions.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => ('project' in reason ? [reason.project] : []))
    )
  )
]

/** What is known of a project: its name, how much of it the reader sees, and whose it is. */
export type KnownProject = NamedProject & { readonly level: number; readonly lead: string }

/**
 * A reason in what its reader may know. Whoever knows of a project knows who leads it; who takes part is in its file.
 * Source: procedure.md 1.1.
 */
export const knownReason = (
  organisation: string,
  reason: Reason,
  projects: ReadonlyMap<string, KnownProject>,
  nameOf: (organisation: string) => string | null
): KnownReason => {
  if (!('project' in reason)) return reason
  const known = projects.get(reason.project)
  const isOpen = known !== undefined && (known.level === 2 || known.lead === organisation)
  if (reason.kind === 'partner-of-partner')
    return { kind: 'partnerOfPartner', organisation: isOpen ? nameOf(reason.organisation) : null }
  return {
    kind: reason.kind,
    project: isOpen ? { id: known.id, number: known.number, title: known.title } : null
  }
}

/** How well a need fits an organisation, in words a reader can tell apart. */
export const fitGrades = ['strong', 'good', 'some'] as const
export type FitGrade = (typeof fitGrades)[number]

/** An open need that fits an organisation, with what its people may know of the reasons. */
export type FittingOpenNeed = {
  readonly proposal: string
  readonly need: string
  readonly score: number
  /** How much of what the need asks for the organisation has, 0 to 1. */
  readonly fit: number
  readonly grade: FitGrade
  readonly reasons: readonly KnownReason[]
}

/** From these fits on. */
const gradesFrom: readonly (readonly [FitGrade, number])[] = [
  ['strong', 0.75],
  ['good', 0.45]
]

/** A fit in a word. */
export const gradeOf = (fit: number): FitGrade => gradesFrom.find(([, from]) => fit >= from)?.[0] ?? 'some'

/** States in which partners are sought, or soon will be, or had to be sought again. */
const soughtIn: ReadonlySet<string> = new Set([
  'draft',
  'formalCheck',
  'returned',
  'searchOpen',
  'searchSelecting',
  'searchFailed',
  'consortium',
  'gapRepair'
])

export const isSought = (state: string): boolean => soughtIn.has(state)
