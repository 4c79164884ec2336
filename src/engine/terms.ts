import { Fault } from '#shared/fault.ts'
import { nextRepetition, reminderInstants, termEnd } from '#shared/calendar.ts'

import type { Profile, TermRule } from '#shared/profile.ts'

import type { TermAsk } from './happened.ts'
import type { JsonEvent } from './decide.ts'

/** Somebody a term waits to reach: the term runs from the latest delivery. */
export type Addressee = {
  readonly notice: string
  readonly person: string
  readonly deliveredAt: string | null
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
  /** `entry`, or the notice whose delivery starts it. */
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
  | {
      readonly change: 'moved'
      readonly id: string
      readonly due: string
      readonly reminders: readonly string[]
    }
  /** A notice that the term waited for has been named: these people must have it before the term starts. */
  | { readonly change: 'awaits'; readonly id: string; readonly addressees: readonly Addressee[] }
  | { readonly change: 'delivered'; readonly id: string; readonly notice: string; readonly at: string }
  | { readonly change: 'reminded'; readonly id: string }
  | { readonly change: 'repeated'; readonly id: string; readonly due: string }
  | { readonly change: 'ended'; readonly id: string }

export type Terms = ReadonlyMap<string, Term>

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
    case 'moved':
      terms.set(term.id, { ...term, dueAt: change.due, reminders: change.reminders })
      return
    case 'awaits':
      terms.set(term.id, { ...term, addressees: [...term.addressees, ...change.addressees] })
      return
    case 'delivered':
      terms.set(term.id, {
        ...term,
        addressees: term.addressees.map((addressee) =>
          addressee.notice === change.notice ? { ...addressee, deliveredAt: change.at } : addressee
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

/** Length and reminders of a term by name. Throws for a name that the profile lacks: lint has let it through. */
export const ruleOf = (profile: Profile, name: string): TermRule => {
  const rule = profile.terms[name]
  if (!rule) throw new Fault('no-term-rule', `The profile ${profile.id} has no term ${name}`)
  return rule
}

/** The notices that a step put into the outbox, by number. */
export type Named = ReadonlyMap<string, readonly { readonly notice: string; readonly person: string }[]>

/** Whose journal row is being written: `number` is the row's. */
export type Happening = {
  readonly case: string
  readonly actor: string
  readonly number: number
  readonly now: string
}

/** Turns what a machine asked of its terms into changes, in order. Pure. */
export const termChanges = (
  asks: readonly TermAsk[],
  { actor, number, now }: Happening,
  terms: ReadonlyMap<string, Term>,
  profile: Profile,
  named: Named
): readonly TermChange[] => {
  const changes: TermChange[] = []
  const running = new Set([...terms.values()].filter((term) => term.actor === actor).map(({ id }) => id))
  const end = (id: string) => {
    if (running.delete(id)) changes.push({ change: 'ended', id })
  }
  const begin = (id: string, change: TermChange) => {
    end(id)
    running.add(id)
    changes.push(change)
  }
  for (const [index, ask] of asks.entries())
    switch (ask.kind) {
      case 'cancel':
        end(termId(actor, ask.id))
        break
      case 'cancelAll':
        for (const id of running) end(id)
        break
      case 'set': {
        const id = termId(actor, ask.event)
        begin(id, newTerm(id, ask, actor, ruleOf(profile, ask.name), now, named))
        break
      }
      case 'delay': {
        // Without an id of its own it is named by its place in the journal, so that none takes another's place.
        const name = ask.id ?? `unnamed.${number}.${index}`
        const id = termId(actor, name)
        const due = new Date(Date.parse(now) + ask.delay).toISOString()
        const common = { addressees: [], reminders: [], start: 'entry' } as const
        begin(id, { change: 'set', id, name, event: ask.event, target: ask.to, due, ...common })
        break
      }
      case 'extend': {
        const term = [...terms.values()].find((known) => known.actor === actor && known.name === ask.name)
        if (!term || !running.has(term.id) || term.dueAt === null) break
        changes.push(extension(term, ruleOf(profile, ask.name), ask.by))
      }
    }
  return changes
}

const termId = (actor: string, event: string): string => `${actor}:${event}`

const newTerm = (
  id: string,
  ask: Extract<TermAsk, { kind: 'set' }>,
  actor: string,
  rule: TermRule,
  now: string,
  named: Named
): TermChange => {
  // A notice that reaches nobody cannot be delivered: the term then runs from entry. One not named yet is waited for.
  const reached = named.get(ask.start)
  const waits = ask.start !== 'entry' && reached?.length !== 0
  const addressees = (reached ?? []).map((one) => ({ ...one, deliveredAt: null }))
  const due = waits ? null : termEnd(rule, now)
  return {
    change: 'set',
    id,
    name: ask.name,
    event: { type: ask.event },
    target: actor,
    start: waits ? ask.start : 'entry',
    due,
    addressees,
    reminders: due === null ? [] : reminderInstants(rule, now, due)
  }
}

/**
 * Terms that waited for a notice now named learn whom it must reach. The case's root also waits for notices that its
 * other actors name (a resolution's delivery); these wait for their own only.
 */
export const awaitedChanges = (
  terms: readonly Term[],
  { actor, case: root }: Happening,
  named: Named
): readonly TermChange[] =>
  terms.flatMap((term): TermChange[] => {
    const reached = named.get(term.start) ?? []
    const concerned = term.actor === actor || term.actor === root
    if (!concerned || term.dueAt !== null || reached.length === 0) return []
    const known = new Set(term.addressees.map(({ notice }) => notice))
    const addressees = reached
      .filter(({ notice }) => !known.has(notice))
      .map((one) => ({ ...one, deliveredAt: null }))
    return addressees.length === 0 ? [] : [{ change: 'awaits', id: term.id, addressees }]
  })

const extension = (term: Term, rule: TermRule, by: number | undefined): TermChange => {
  const length = by ?? rule.extension ?? rule.length
  const due = termEnd({ ...rule, length }, term.dueAt as string)
  return { change: 'moved', id: term.id, due, reminders: reminderInstants(rule, term.dueAt as string, due) }
}

/** What the delivery of a notice changes: the term starts once everybody it waits for has it. */
export const deliveryChanges = (
  terms: Iterable<Term>,
  notice: string,
  at: string,
  profile: Profile
): readonly TermChange[] =>
  [...terms].flatMap((term): TermChange[] => {
    if (!term.addressees.some((one) => one.notice === notice && one.deliveredAt === null)) return []
    const delivered: TermChange = { change: 'delivered', id: term.id, notice, at }
    const complete = term.addressees.every((one) => one.notice === notice || one.deliveredAt !== null)
    if (!complete) return [delivered]
    const rule = ruleOf(profile, term.name)
    const due = termEnd(rule, at)
    return [delivered, { change: 'moved', id: term.id, due, reminders: reminderInstants(rule, at, due) }]
  })

/** What the end of a term changes, when the machine has not already ended it by leaving the state. */
export const firedChanges = (term: Term, profile: Profile, now: string): readonly TermChange[] => {
  const rule = profile.terms[term.name]
  if (rule?.atEnd !== 'escalate') return [{ change: 'ended', id: term.id }]
  return [{ change: 'repeated', id: term.id, due: nextRepetition(rule, now) }]
}
