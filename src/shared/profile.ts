/** A body of the cluster that adopts resolutions (organ). */
export type Organ = 'council' | 'presidium' | 'board'

/** What a motion needs to be carried: for > against; more than half of the votes cast; two thirds of them. */
export type Majority = 'simple' | 'absolute' | 'qualified'

type InBothLanguages = { readonly pl: string; readonly en: string }

/** A procedure profile (profil procedury): the cluster's own names, numbers and terms as versioned data. */
export type Profile = {
  readonly id: 'krakow' | 'light' | 'immediate' | (string & {})
  readonly version: number
  readonly name: InBothLanguages
  /** What sets it apart, in one sentence. */
  readonly summary: InBothLanguages
  readonly organs: Readonly<Record<Organ, InBothLanguages>>
  /** Size and term of office (kadencja) of each body, as the rules of the cluster give them. */
  readonly bodies: Readonly<Record<Organ, { readonly members: number; readonly years: number }>>
  readonly terms: Readonly<Record<string, TermRule>>
  readonly rules: ProcedureRules
  /** Number patterns; {n} is the running number of the year, {year} the year. */
  readonly numbering: {
    readonly proposal: string
    readonly resolution: Readonly<Record<Organ, InBothLanguages>>
    /** Number patterns of the minutes of sittings. */
    readonly minutes?: Readonly<Record<Organ, InBothLanguages>>
    /** The clause of the cluster's own rules on which each organ resolves (podstawa prawna). */
    readonly basis?: Readonly<Record<Organ, InBothLanguages>>
  }
}

/** Length and behaviour of one term (T01..T38). Source: procedure.md 1.5. */
export type TermRule = {
  readonly length: number
  /** `d` calendar days, `wd` working days, `months` calendar months, `s` seconds (trial profiles and tests only). */
  readonly unit: 'd' | 'wd' | 'months' | 's'
  /** A term in calendar days also never ends before this many working days have passed. */
  readonly atLeastWorkingDays?: number
  /** What one extension adds, in the same unit. */
  readonly extension?: number
  /** Reminders: negative counts back from the end, positive counts on from the start; same unit as the term. */
  readonly reminders?: readonly number[]
  /** `move`: the machine leaves the state. `escalate`: the case stays and the term repeats until it moves. */
  readonly atEnd: 'move' | 'escalate'
  /** The same term on the urgent route; the ordinary one where it is not given. */
  readonly urgent?: Pick<TermRule, 'length' | 'unit' | 'atLeastWorkingDays' | 'extension' | 'reminders'>
  /** Working days between two escalations; 5 when not given. */
  readonly repeatEvery?: number
}

/** The numbers that guards read. A copy is frozen in the case when it starts. */
export type ProcedureRules = {
  readonly minimumConsortium: {
    readonly organisations: number
    readonly members: number
    readonly types: number
    readonly enterprises: number
  }
  /** Every role that must be filled has its partners before the Presidium is asked; not so where nothing is said. */
  readonly mustNeeds?: boolean
  /** Associated partners are not counted in the minimum consortium; they are where nothing is said. */
  readonly associatedApart?: boolean
  readonly quorum: {
    /** Share of the base that must vote: 0.5 means at least half. */
    readonly share: number
    readonly base: 'eligible' | 'full'
    /** Fewest eligible voters with whom the body may decide at all. */
    readonly floor: number
  }
  readonly majority: Majority
  /** Motions that need another majority than the general one, by their kind. */
  readonly majorities: Readonly<Record<string, Majority>>
  /** Kinds of motions that are voted on in secret: personal matters. */
  readonly secretMotions: readonly string[]
  /** Kinds of motions that are never voted on in writing. */
  readonly sittingMotions: readonly string[]
  /** Fewest eligible voters for a secret ballot; with fewer, choices could be told apart. */
  readonly secretFloor: number
  /** When a motion counts as adopted: at the close, or with the vote after which nothing could change the result. */
  readonly adoption: 'close' | 'lastNeededVote'
  readonly circular: {
    /** Every eligible member must agree to vote in writing (associations, art. 10). */
    readonly needsConsentOfAll: boolean
    /** What silence means in writing: nothing, or consent where a body's own rules say so. */
    readonly silence: 'nothing' | 'consent'
  }
  /** Members of bodies may be stood in for by the deputies that the statute gives them. */
  readonly substitutes: boolean
  /** The Council counts one vote for each group of members, shared by those of the group who vote. */
  readonly councilWeighsGroups: boolean
  readonly closeWhenAllVoted: boolean
  /** How many opinions the chair needs before a ballot; 0 lets the ballot follow at once. */
  readonly requiredOpinions: number
  readonly formalCheck: boolean
  readonly appeal: boolean
  /** Calendar days between the notice of a sitting and the sitting (T08a). */
  readonly sittingNoticeDays: number
  /** Longest partner search in days, extensions included. */
  readonly longestSearchDays: number
  readonly rounds: number
  /** Routes beside the standard one. */
  readonly routes: { readonly consortiumReady: boolean; readonly urgent: boolean }
  /** Organisations outside the cluster may be partners. */
  readonly externalPartners: boolean
  readonly secondDates: number
  readonly revotes: number
  /** Who approves the charter and appoints the group: the Presidium by a motion, or the Board alone where delegated. */
  readonly charterApproval: 'presidium' | 'board'
  /** From when on a change of the project needs the Presidium. */
  readonly materialChange: { readonly budgetPercent: number; readonly endMonths: number }
  /** Longest suspension in days, extensions included. */
  readonly longestSuspensionDays: number
  /** What an opinion scores, with weights that make 100 together. Source: procedure.md 2.5. */
  readonly criteria: Readonly<Record<string, number>>
  /** Months that a progress report covers. */
  readonly reportMonths: number
}
