import type { JsonObject } from '#shared/json.ts'
import type { Relation } from '#shared/workflow.ts'

import type { Action, Reason, Refusal } from './contract.ts'
import * as decide from './decide.ts'
import type { Candidate, JsonEvent, Live } from './decide.ts'
import type { Definition } from './definitions.ts'

/**
 * The one answer to "may this person send this event now": undefined for yes, else the refusal with its reasons. The
 * machine says which relation may; the relation is a fact about person and case. `stamped` carries the facts.
 */
export const refusalOf = (
  definition: Definition,
  live: Live,
  relations: readonly Relation[] | 'any',
  stamped: JsonEvent,
  state: string
): Refusal | undefined => {
  const event = stamped.type
  const isPermitted = ({ meta }: Candidate) =>
    relations === 'any' || meta?.by.some((relation) => relations.includes(relation)) === true
  const candidates = decide.candidatesOf(live, event)
  if (candidates.length === 0) return { kind: 'notNow', event, state }
  const permitted = candidates.filter(isPermitted)
  if (permitted.length === 0) return { kind: 'forbidden', event, allowed: allowedIn(candidates) }
  if (decide.accepts(live, stamped)) {
    // Another row of the same event, meant for somebody else, may be the one whose rules hold.
    const taken = decide.takenBy(live, stamped)
    return taken.every(isPermitted) ? undefined : { kind: 'forbidden', event, allowed: allowedIn(taken) }
  }
  const reasons = closest(permitted, definition, live, stamped)
  return reasons.length === 0 ? { kind: 'notNow', event, state } : { kind: 'rules', event, reasons }
}

const allowedIn = (candidates: readonly Candidate[]): readonly Relation[] => [
  ...new Set(candidates.flatMap(({ meta }) => meta?.by ?? []))
]

/** The reasons of the row that lacks least. */
const closest = (
  candidates: readonly Candidate[],
  definition: Definition,
  live: Live,
  stamped: JsonEvent
): readonly Reason[] => {
  const context = decide.contextOf(live)
  const failing = candidates.map(({ rules }) =>
    rules.filter((rule) => !decide.holds(definition.prepared, rule, context, stamped))
  )
  const fewest = failing.reduce((a, b) => (b.length < a.length ? b : a), failing[0] ?? [])
  return fewest.map((rule) => ({ rule, values: explain(definition, rule, context, stamped) }))
}

const explain = (definition: Definition, rule: string, context: JsonObject, event: JsonEvent): JsonObject =>
  definition.explain?.[rule]?.(context as never, event as never) ?? {}

/** Facts that deciding about these events needs. */
export const factsAbout = (live: Live, events: readonly string[]) => [
  ...new Set(
    events.flatMap((event) => decide.candidatesOf(live, event).flatMap(({ meta }) => meta?.facts ?? []))
  )
]

/** Every event that a person may ever send here, with whether the reader may now, and why not. */
export const actionsOf = (
  definition: Definition,
  live: Live,
  relations: readonly Relation[],
  stampOf: (type: string) => JsonEvent,
  state: string
): readonly Action[] =>
  decide
    .eventsOf(live)
    .filter((event) => definition.events[event] !== undefined)
    .map((event) => {
      const refusal = refusalOf(definition, live, relations, stampOf(event), state)
      return {
        event,
        allowed: refusal === undefined,
        reasons: reasonsOf(refusal),
        dangerous: definition.events[event]?.dangerous === true
      }
    })

/** A refusal as reasons a page can word: missing conditions, or who may. */
export const reasonsOf = (refusal: Refusal | undefined): readonly Reason[] => {
  if (refusal?.kind === 'rules') return refusal.reasons
  if (refusal?.kind === 'forbidden') return [{ rule: 'onlyFor', values: { relations: refusal.allowed } }]
  return refusal ? [{ rule: refusal.kind, values: {} }] : []
}
