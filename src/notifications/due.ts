import type { TermRules } from '#engine/pace.ts'
import type { Term } from '#engine/terms.ts'
import { termEnd } from '#shared/calendar.ts'
import type { TermRule } from '#shared/profile.ts'

/** Until when a notice asks for something, as it stands when the mail is written. */
export type Due =
  | { readonly kind: 'running'; readonly term: string; readonly at: string }
  /** It starts with this very mail, so its end is not known yet; never before `earliest`. */
  | {
      readonly kind: 'fromDelivery'
      readonly term: string
      readonly rule: TermRule
      readonly earliest: string
    }
  /** It has ended and the case still waits; `again` is when everyone is told next. */
  | { readonly kind: 'overdue'; readonly term: string; readonly again: string }
  | { readonly kind: 'none' }

export type DueQuery = {
  readonly terms: readonly Term[]
  /** Names of the terms the notice may be about, the likeliest first. */
  readonly names: readonly string[]
  readonly actor: string
  /** Lengths of the case's terms, at its pace. */
  readonly rules: TermRules
  /** Who reads it: a term that starts with each person's delivery ends for each on their own day. */
  readonly person: string
  readonly now: string
}

/**
 * Picks the term a notice is about: the actor's own by name, the likeliest first; else the only one of that name in the
 * case. Another report's term says nothing of this one.
 */
export const termFor = ({
  terms,
  names,
  actor
}: Pick<DueQuery, 'terms' | 'names' | 'actor'>): Term | undefined => {
  const named = names.map((name) => terms.filter((term) => term.name === name))
  const own = named.flatMap((found) => found.find((term) => term.actor === actor) ?? [])
  return own[0] ?? named.find(({ length }) => length === 1)?.[0]
}

/** Says until when, from the terms as they run now. Pure. */
export const dueOf = (query: DueQuery): Due => {
  const term = termFor(query)
  if (!term) return { kind: 'none' }
  const own = term.addressees.find(({ person }) => person === query.person)?.dueAt ?? null
  if (own !== null && own > query.now && term.repeats === 0)
    return { kind: 'running', term: term.name, at: own }
  if (term.dueAt !== null)
    return term.repeats > 0
      ? { kind: 'overdue', term: term.name, again: term.dueAt }
      : { kind: 'running', term: term.name, at: term.dueAt }
  const rule = query.rules(term.name)
  return { kind: 'fromDelivery', term: term.name, rule, earliest: termEnd(rule, query.now) }
}

/** Days a step link works where no term says how long. */
const daysWithoutTerm = 30

/**
 * Last instant of a step link. Where the term only starts with the delivery, the link holds twice its length: somebody
 * else may get the notice later, and the end moves with that.
 */
export const linkEnd = (due: Due, now: string): string => {
  switch (due.kind) {
    case 'running':
      return due.at > now ? due.at : termEnd({ length: daysWithoutTerm, unit: 'd', atEnd: 'move' }, now)
    case 'overdue':
      return due.again
    case 'fromDelivery':
      return termEnd(due.rule, due.earliest)
    case 'none':
      return termEnd({ length: daysWithoutTerm, unit: 'd', atEnd: 'move' }, now)
  }
}
