import { dayEnd, nextRepetition, reminderInstants, termEnd } from '#shared/calendar.ts'
import type { Profile, TermRule } from '#shared/profile.ts'

import type { TermAsk } from './happened.ts'
import type { TermRules } from './pace.ts'
import { applyTerm } from './terms.ts'
import type { Term, TermChange } from './terms.ts'

/** The notices that a step put into the outbox, by number. */
export type Named = ReadonlyMap<string, readonly { readonly notice: string; readonly person: string }[]>

/** Whose journal row is being written: `number` is the row's. */
export type Happening = {
  readonly case: string
  readonly actor: string
  readonly number: number
  readonly now: string
}

/** Turns what a machine asked of its terms into changes, in order; dates come last, so that each meets its term. Pure. */
export const termChanges = (
  asks: readonly TermAsk[],
  { case: id, actor, number, now }: Happening,
  terms: ReadonlyMap<string, Term>,
  rules: TermRules,
  named: Named
): readonly TermChange[] => {
  const changes: TermChange[] = []
  const running = new Map([...terms].filter(([, term]) => term.actor === actor))
  const make = (change: TermChange) => {
    applyTerm(running, change, { case: id, actor, number, at: now })
    changes.push(change)
  }
  const end = (term: string) => {
    if (running.has(term)) make({ change: 'ended', id: term })
  }
  const begin = (change: TermChange) => {
    end(change.id)
    make(change)
  }
  const runningOf = (name: string) => [...running.values()].find((term) => term.name === name)
  for (const [index, ask] of asks.entries())
    switch (ask.kind) {
      case 'cancel':
        end(termId(actor, ask.id))
        break
      case 'cancelAll':
        for (const term of running.keys()) end(term)
        break
      case 'set':
        begin(newTerm(termId(actor, ask.event), ask, actor, rules(ask.name), now, named))
        break
      case 'delay': {
        // Without an id of its own it is named by its place in the journal, so that none takes another's place.
        const name = ask.id ?? `unnamed.${number}.${index}`
        const due = new Date(Date.parse(now) + ask.delay).toISOString()
        const common = { addressees: [], reminders: [], start: 'entry' } as const
        begin({
          change: 'set',
          id: termId(actor, name),
          name,
          event: ask.event,
          target: ask.to,
          due,
          ...common
        })
        break
      }
      case 'extend': {
        const term = runningOf(ask.name)
        if (term && term.dueAt !== null) make(extension(term, term.dueAt, rules(ask.name), ask.by))
        break
      }
      case 'due':
        break
    }
  for (const ask of asks) {
    const term = ask.kind === 'due' ? runningOf(ask.name) : undefined
    if (!term || ask.kind !== 'due') continue
    const due = dayEnd(ask.on)
    make({ change: 'dated', id: term.id, due, reminders: reminderInstants(rules(ask.name), now, due) })
  }
  return changes
}

const undelivered = { deliveredAt: null, dueAt: null, reminders: [] } as const

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
  const addressees = (reached ?? []).map((one) => ({ ...one, ...undelivered }))
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
      .map((one) => ({ ...one, ...undelivered }))
    return addressees.length === 0 ? [] : [{ change: 'awaits', id: term.id, addressees }]
  })

const extension = (term: Term, end: string, rule: TermRule, by: number | undefined): TermChange => {
  const due = termEnd({ ...rule, length: by ?? rule.extension ?? rule.length }, end)
  return { change: 'moved', id: term.id, due, reminders: reminderInstants(rule, end, due) }
}

/** What the delivery of a notice changes: the person's own time starts, and the term once everybody has the notice. */
export const deliveryChanges = (
  terms: Iterable<Term>,
  notice: string,
  at: string,
  rules: TermRules
): readonly TermChange[] =>
  [...terms].flatMap((term): TermChange[] => {
    if (!term.addressees.some((one) => one.notice === notice && one.deliveredAt === null)) return []
    const rule = rules(term.name)
    const due = termEnd(rule, at)
    const reminders = reminderInstants(rule, at, due)
    const delivered: TermChange = { change: 'delivered', id: term.id, notice, at, due, reminders }
    const others = term.addressees.filter((one) => one.notice !== notice)
    // Deliveries are recorded in the order of time, so that the last one's end is the last end.
    return others.some(({ deliveredAt }) => deliveredAt === null)
      ? [delivered]
      : [delivered, { change: 'started', id: term.id, due }]
  })

/**
 * What it changes that a notice has come back after it was taken for delivered: whose it was has not had it, and the term
 * waits for them anew. Everybody else's own end stands; so does what has one end for all, and what has ended already.
 */
export const returnChanges = (terms: Iterable<Term>, notice: string, now: string): readonly TermChange[] =>
  [...terms].flatMap((term): TermChange[] => {
    const own = term.addressees.some((one) => one.notice === notice && one.dueAt !== null)
    const isOver = term.repeats > 0 || (term.dueAt !== null && term.dueAt <= now)
    return own && !isOver ? [{ change: 'returned', id: term.id, notice }] : []
  })

/** What the end of a term changes, when the machine has not already ended it by leaving the state. */
export const firedChanges = (term: Term, profile: Profile, now: string): readonly TermChange[] => {
  const rule = profile.terms[term.name]
  if (rule?.atEnd !== 'escalate') return [{ change: 'ended', id: term.id }]
  return [{ change: 'repeated', id: term.id, due: nextRepetition(rule, now) }]
}
