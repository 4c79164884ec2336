import type { Body, MinutesNumber, Presence, QuorumAt, SittingForm } from '#sittings/model.ts'
import type { TextReference } from '#shared/text.ts'
import type { CaseInput } from '#shared/workflow.ts'
import type { Born } from '#workflows/stamped.ts'

/** Who may not take part in an item, and the category of the ground. */
export type RecusedFor = { readonly person: string; readonly ground: string }

/** Attendance and quorum at the moment an item was dealt with. */
export type ItemRecord = QuorumAt & {
  readonly at: string
  readonly people: readonly string[]
  readonly recused: readonly RecusedFor[]
}

/** One item of the agenda (punkt porządku obrad): a case, or a matter in words. */
export type AgendaItem = {
  readonly id: string
  readonly case: string | null
  readonly text: TextReference | null
  readonly addedAt: string
  /** Its papers came too late to be voted on (T08a): for information only. */
  readonly late: boolean
  /** Proposed for adoption together with others, without debate. */
  readonly consent: boolean
  readonly state: 'ahead' | 'called' | 'done' | 'consented'
  readonly calledAt: string | null
  readonly doneAt: string | null
  readonly record: ItemRecord | null
}

/** A member of the body, as the sitting found it when it opened. */
export type Seat = {
  readonly person: string
  readonly organisation: string | null
  readonly chair: boolean
  readonly deputy: boolean
  readonly substitute: string | null
}

/** Whether somebody is there, since when, and how that is known. */
export type Attendance = {
  readonly person: string
  readonly present: Presence
  readonly from: string
  /** Said by the person, not by the chair or the office. */
  readonly confirmed: boolean
  /** Every change, oldest first. */
  readonly times: readonly { readonly present: Presence; readonly at: string }[]
}

/** Something an attendant says is wrong in the minutes (zastrzeżenie do protokołu). */
export type Objection = {
  readonly id: string
  readonly person: string
  readonly text: TextReference
  readonly at: string
  readonly answer: { readonly person: string; readonly text: TextReference; readonly at: string } | null
}

/** The minutes (protokół): the course in words; everything else is taken from the record. */
export type Minutes = {
  readonly course: TextReference
  readonly draftedBy: string
  readonly draftedAt: string
  readonly objections: readonly Objection[]
  readonly acceptedAt: string | null
  /** `null` when the time for objections ended without one. */
  readonly acceptedBy: string | null
  readonly number: MinutesNumber | null
  /** Digest of all that the record says, at acceptance. */
  readonly digest: string | null
}

/** Everything a sitting (posiedzenie) remembers. */
export type SittingContext = CaseInput & {
  readonly organ: Body
  /** When it begins, in UTC. */
  readonly on: string
  readonly place: TextReference | null
  readonly form: SittingForm
  /** The sitting without quorum that this one is the second date of. */
  readonly secondDateOf: string | null
  readonly convenedAt: string
  /** Dates it was moved from, and why. */
  readonly moves: readonly { readonly from: string; readonly at: string; readonly reason: TextReference }[]
  readonly openedAt: string | null
  readonly closedAt: string | null
  /** Why it was called off. */
  readonly reason: TextReference | null
  /** In the order in which they are to be called. */
  readonly items: readonly AgendaItem[]
  /** How many items there ever were; the next one's id. */
  readonly count: number
  readonly guests: readonly string[]
  readonly members: readonly Seat[]
  readonly attendance: readonly Attendance[]
  /** Whether the body was able to decide at any moment; `null` until the sitting closes. */
  readonly quorate: boolean | null
  readonly minutes: Minutes | null
}

export type SittingInput = CaseInput &
  Born & {
    readonly organ: Body
    readonly on: string
    readonly place: TextReference | null
    readonly form?: SittingForm
    readonly secondDateOf?: string | null
    /** What the first date left undone. */
    readonly items?: readonly { readonly case: string | null; readonly text: TextReference | null }[]
  }
