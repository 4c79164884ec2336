import { dateIn } from '#shared/calendar.ts'
import type { DueParams, NotifyParams } from '#shared/workflow.ts'
import { notify } from '#workflows/effects.ts'

import type { Condition, ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { unmet, verifiersAsked } from './parties.ts'
import { proposal } from './setup.ts'

/** Conditions of an approval (warunki), each with a verifier and a date. Source: procedure 1.4 and 1.5, T17. */

const { assign } = proposal

type Named = Extract<
  ProposalEvent,
  { readonly type: 'condition.file' | 'condition.accept' | 'condition.refuse' | 'condition.waive' }
>

const after = (condition: Condition, event: Named): Condition => {
  switch (event.type) {
    case 'condition.file':
      return { ...condition, state: 'filed', evidence: event.text, result: null }
    case 'condition.accept':
      return { ...condition, state: 'accepted', result: event.text ?? null }
    case 'condition.refuse':
      return { ...condition, state: 'refused', result: event.reason }
    case 'condition.waive':
      return { ...condition, state: 'waived', result: event.reason }
  }
}

const isNamed = (event: ProposalEvent): event is Named => event.type.startsWith('condition.')

/** Writes down what became of the condition named. */
export const noteCondition = assign({
  conditions: ({ context, event }) =>
    isNamed(event)
      ? context.conditions.map((one) => (one.id === event.condition ? after(one, event) : one))
      : context.conditions
})

/** The earliest date of a condition that is still to be met; of all that are not settled when none is. */
const earliest = (context: ProposalContext): string | undefined => {
  const open = unmet(context)
  const waiting = open.length > 0 ? open : context.conditions.filter(({ state }) => state === 'filed')
  return waiting.map(({ due }) => due).toSorted()[0]
}

/** The term of the conditions runs to the earliest date of one that is still to be met. */
export const untilNextCondition = proposal.enqueueActions(({ context, enqueue }) => {
  const on = earliest(context)
  const params: DueParams | null = on === undefined ? null : { term: 'T17', on }
  if (params) enqueue({ type: 'due', params })
})

type About = { readonly context: ProposalContext; readonly event: ProposalEvent }

const verifierOf = ({ context, event }: About): readonly string[] =>
  isNamed(event)
    ? context.conditions.flatMap(({ id, verifier }) => (id === event.condition ? [verifier] : []))
    : []

/** The verifier of the condition named is asked for a word on its evidence. */
export const askVerifier = {
  type: 'notify' as const,
  params: (about: About): NotifyParams => ({
    notice: 'N30',
    variant: 'filed',
    to: [{ to: 'people', people: verifierOf(about) }],
    act: 'condition.accept'
  })
}

/** The lead learns what became of a condition. */
export const tellOfCondition = (variant: 'accepted' | 'refused' | 'waived') =>
  variant === 'refused'
    ? notify('N30', { variant, to: [{ to: 'lead' }], act: 'condition.file' })
    : notify('N30', { variant, to: [{ to: 'lead' }] })

/** Evidence lies with its verifiers past the date: their silence decides nothing. */
export const urgeVerifiers = {
  type: 'notify' as const,
  params: ({ context }: { readonly context: ProposalContext }): NotifyParams => ({
    notice: 'N30',
    variant: 'unverified',
    to: [{ to: 'people', people: verifiersAsked(context) }],
    act: 'condition.accept'
  })
}

/** While the conditions were contested their time did not run: every date moves by as many days. */
export const timeStoodStill = assign({
  conditions: ({ context, event }) => {
    const from = Temporal.PlainDate.from(dateIn(context.appeal?.filedAt ?? event.now))
    const { days } = from.until(Temporal.PlainDate.from(dateIn(event.now)))
    return context.conditions.map((one) =>
      one.state === 'accepted' || one.state === 'waived'
        ? one
        : { ...one, due: Temporal.PlainDate.from(one.due).add({ days }).toString() }
    )
  },
  // The decision has been appealed once, and stands.
  appealTimeOver: true
})

/** The chair gives the lead more time, once. */
export const extendConditions = assign({
  conditions: ({ context, event }) =>
    event.type === 'conditions.extend'
      ? context.conditions.map((one) =>
          one.state === 'open' || one.state === 'refused' ? { ...one, due: event.due } : one
        )
      : context.conditions,
  extensions: ({ context }) => ({ ...context.extensions, conditions: context.extensions.conditions + 1 }),
  // The decision itself is as old as before.
  appealTimeOver: true
})
