/** A body of the cluster that adopts resolutions (organ). */
export type Organ = 'council' | 'presidium' | 'board'

type InBothLanguages = { readonly pl: string; readonly en: string }

/** A procedure profile (profil procedury): the cluster's own names, numbers and terms as versioned data. */
export type Profile = {
  readonly id: 'krakow' | 'light' | 'immediate' | (string & {})
  readonly version: number
  readonly name: InBothLanguages
  /** What sets it apart, in one sentence. */
  readonly summary: InBothLanguages
  readonly organs: Readonly<Record<Organ, InBothLanguages>>
  readonly terms: Readonly<Record<string, TermRule>>
  readonly rules: ProcedureRules
  /** Number patterns; {n} is the running number of the year, {year} the year. */
  readonly numbering: { readonly proposal: string; readonly resolution: Readonly<Record<Organ, InBothLanguages>> }
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
  readonly quorum: {
    /** Share of the base that must vote: 0.5 means at least half. */
    readonly share: number
    readonly base: 'eligible' | 'full'
    /** Fewest eligible voters with whom the body may decide at all. */
    readonly floor: number
  }
  readonly majority: 'simple' | 'absolute' | 'qualified'
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
}
