import { z } from 'zod'

/** What the office may enter for somebody who phoned: a scope, an answer of a partner or lead, a vote at a sitting. */
export const entryKinds = ['scope', 'answer', 'vote'] as const

export type EntryKind = (typeof entryKinds)[number]

/**
 * `waiting` until the person confirms a scope or an answer, or the chair countersigns a vote; `withdrawn` by the office
 * itself.
 */
export type EntryState = 'waiting' | 'confirmed' | 'refused' | 'withdrawn'

export type Entry = {
  readonly id: string
  readonly kind: EntryKind
  /** Whose act it is. */
  readonly person: string
  readonly organisation: string | null
  readonly enteredBy: string
  readonly enteredAt: string
  /** After this moment nobody can confirm it. */
  readonly untilAt: string
  /** The actor that the act is for; null for a scope, whose case is yet to be. */
  readonly place: { readonly workflow: string; readonly case: string; readonly actor: string } | null
  readonly act: string
  /** What was said: the payload of the event or the card; null once it is decided. */
  readonly said: unknown
  readonly state: EntryState
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly reason: string | null
  /** The case that came of a scope. */
  readonly outcome: string | null
}

/** Answers between lead and partners that somebody may give by phone. A letter of intent is signed, never phoned in. */
export const phonedAnswers = [
  'invitation.accept',
  'invitation.decline',
  'interest.express',
  'interest.accept',
  'interest.decline',
  'interest.withdraw',
  'clarification.answer',
  'question.reply',
  'question.answer'
] as const

export const isPhonedAnswer = (act: string): boolean => phonedAnswers.some((one) => one === act)

/** Days for which an entry waits to be confirmed. */
export const entryDays = 14

/** The moment after which an entry made now can no longer be confirmed. */
export const endOfEntry = (now: string): string =>
  Temporal.Instant.from(now)
    .add({ hours: 24 * entryDays })
    .toString({ smallestUnit: 'millisecond' })

/** True while an entry can still be confirmed. */
export const isOpenEntry = ({ state, untilAt }: Pick<Entry, 'state' | 'untilAt'>, now: string): boolean =>
  state === 'waiting' && untilAt > now

/** A word or two why an entry is not what was said. */
export const reasonField = z.string().trim().min(1).max(1000)
