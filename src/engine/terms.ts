import { Fault } from '#shared/fault.ts'

import type { JsonEvent } from './decide.ts'

/**
 * Somebody a term waits to reach. It starts for each of them on their own delivery, and ends for the state with the last
 * of these ends: silence is judged once, when nobody has time left.
 */
export type Addressee = {
  readonly notice: string
  readonly person: string
  readonly deliveredAt: string | null
  /** The end of this person's own time; null until the delivery, and where the term has one end for all. */
  readonly dueAt: string | null
  /** When this person is reminded, counted from their own end. */
  readonly reminders: readonly string[]
}

/** A term that runs, or waits for delivery (`dueAt` is null). Ended terms have no row; the journal tells of them. */
export type Term = {
  readonly id: string
  readonly case: string
  readonly actor: string
  readonly name: string
  readonly event: JsonEvent
  /** The actor that gets the event. */
  readonly target: string
  /** The journal row that set it: a firing with another token is stale and does nothing. */
  readonly token: number
  /** `entry`, or the notice whose delivery starts it, with its variant where only one will do. */
  readonly start: string
  readonly setAt: string
  readonly dueAt: string | null
  readonly addressees: readonly Addressee[]
  readonly reminders: readonly string[]
  readonly repeats: number
}

/** What a journal row says of terms. Folding these from the first row on gives the table of terms. */
export type TermChange =
  | {
      readonly change: 'set'
      readonly id: string
      readonly name: string
      readonly event: JsonEvent
      readonly target: string
      readonly start: string
      readonly due: string | null
      readonly addressees: readonly Addressee[]
      readonly reminders: readonly string[]
    }
  /** Everybody has the notice: it ends with the last of their own ends. */
  | { readonly change: 'started'; readonly id: string; readonly due: string }
  /** Extended: it has one end for all from now on. */
  | {
      readonly change: 'moved'
      readonly id: string
      readonly due: string
      readonly reminders: readonly string[]
    }
  /** The record names the day on which it ends: it waits for no delivery any more. */
  | {
      readonly change: 'dated'
      readonly id: string
      readonly due: string
      readonly reminders: readonly string[]
    }
  /** A notice that the term waited for has been named: these people must have it before the term starts. */
  | { readonly change: 'awaits'; readonly id: string; readonly addressees: readonly Addressee[] }
  | {
      readonly change: 'delivered'
      readonly id: string
      readonly notice: string
      readonly at: string
      readonly due: string
      readonly reminders: readonly string[]
    }
  /** The notice has come back: its person's own time has not begun, and the term waits for them again. */
  | { readonly change: 'returned'; readonly id: string; readonly notice: string }
  | { readonly change: 'reminded'; readonly id: string }
  /** Of the addressees of a notice, this one was reminded of the own end. */
  | { readonly change: 'remindedOne'; readonly id: string; readonly notice: string }
  | { readonly change: 'repeated'; readonly id: string; readonly due: string }
  | { readonly change: 'ended'; readonly id: string }

export type Terms = ReadonlyMap<string, Term>

/** How a term names the notice it starts with: by its number, or by one variant of it. */
export const namedAs = (notice: string, variant?: string): string =>
  variant === undefined ? notice : `${notice} ${variant}`

/** Applies one change. `row` is the number of the journal row that says it. */
export const applyTerm = (
  terms: Map<string, Term>,
  change: TermChange,
  row: { readonly case: string; readonly actor: string; readonly number: number; readonly at: string }
): void => {
  if (change.change === 'set') {
    const { change: _, due, ...rest } = change
    terms.set(change.id, {
      ...rest,
      case: row.case,
      actor: row.actor,
      token: row.number,
      setAt: row.at,
      dueAt: due,
      repeats: 0
    })
    return
  }
  const term = terms.get(change.id)
  if (!term) throw new Fault('no-term', `A journal row changes the term ${change.id}, which does not run`)
  switch (change.change) {
    case 'started':
      terms.set(term.id, { ...term, dueAt: change.due })
      return
    case 'moved': {
      const addressees = term.addressees.map((one) => ({ ...one, dueAt: null, reminders: [] }))
      terms.set(term.id, { ...term, dueAt: change.due, reminders: change.reminders, addressees })
      return
    }
    case 'dated': {
      const { due, reminders } = change
      terms.set(term.id, { ...term, dueAt: due, reminders, start: 'entry', addressees: [] })
      return
    }
    case 'awaits':
      terms.set(term.id, { ...term, addressees: [...term.addressees, ...change.addressees] })
      return
    case 'delivered':
      terms.set(term.id, {
        ...term,
        addressees: term.addressees.map((one) =>
          one.notice === change.notice
            ? { ...one, deliveredAt: change.at, dueAt: change.due, reminders: change.reminders }
            : one
        )
      })
      return
    case 'returned':
      terms.set(term.id, {
        ...term,
        dueAt: null,
        addressees: term.addressees.map((one) =>
          one.notice === change.notice ? { ...one, deliveredAt: null, dueAt: null, reminders: [] } : one
        )
      })
      return
    case 'remindedOne':
      terms.set(term.id, {
        ...term,
        addressees: term.addressees.map((one) =>
          one.notice === change.notice ? { ...one, reminders: one.reminders.slice(1) } : one
        )
      })
      return
    case 'reminded':
      terms.set(term.id, { ...term, reminders: term.reminders.slice(1) })
      return
    case 'repeated':
      terms.set(term.id, { ...term, dueAt: change.due, reminders: [], repeats: term.repeats + 1 })
      return
    case 'ended':
      terms.delete(term.id)
  }
}

/** When a term is next looked at: at a reminder, of all or of one addressee, or at its end. */
export const nextLook = ({ reminders, addressees, dueAt }: Term): string | null => {
  const moments = [reminders[0], ...addressees.map((one) => one.reminders[0]), dueAt]
  return moments.reduce<string | null>((a, b) => (b && (a === null || b < a) ? b : a), null)
}
