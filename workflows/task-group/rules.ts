import { isEnough, sizeOf } from '#workflows/consortium.ts'
import { factOf } from '#workflows/facts.ts'

import type { TaskGroupContext } from './context.ts'
import type { TaskGroupEvent } from './events.ts'

export type About = { readonly context: TaskGroupContext; readonly event: TaskGroupEvent }

/** Organisations that have not named a delegate. */
export const withoutDelegate = (context: TaskGroupContext): readonly string[] =>
  context.organisations.filter((id) => !context.delegates.some(({ organisation }) => organisation === id))

/** The lead's organisation while leader or deputy are still to be proposed. */
export const leadToNominate = ({ leader, deputy, lead }: TaskGroupContext): readonly string[] =>
  leader === null || deputy === null ? [lead.organisation] : []

/** People asked to lead or to deputise who have not answered. */
export const nominees = ({ leader, deputy }: TaskGroupContext): readonly string[] =>
  [leader, deputy].flatMap((nomination) => (nomination?.answer === 'due' ? [nomination.person] : []))

/** The lead's organisation once everybody is named and agrees: nothing is left but the charter. */
export const leadToCharter = (context: TaskGroupContext): readonly string[] =>
  withoutDelegate(context).length === 0 && headsAgreed(context) ? [context.lead.organisation] : []

const headsAgreed = ({ leader, deputy }: TaskGroupContext): boolean =>
  leader?.answer === 'accepted' && deputy?.answer === 'accepted'

/** Everybody in the group: leader, deputy and delegates. */
export const groupPeople = ({ leader, deputy, delegates }: TaskGroupContext): readonly string[] => [
  ...new Set([
    ...[leader, deputy].flatMap((one) => (one ? [one.person] : [])),
    ...delegates.map(({ person }) => person)
  ])
]

/** Conditions of the task group's transitions. */
export const taskGroupRules = {
  organisationInProject: ({ context, event }: About) =>
    context.organisations.includes(event.by.organisation ?? ''),
  nominationOpen: ({ context, event }: About) => nominees(context).includes(event.by.person ?? ''),
  everyDelegateNamed: ({ context }: About) => withoutDelegate(context).length === 0,
  leaderAndDeputyAccepted: ({ context }: About) => headsAgreed(context),
  minimumConsortiumMet: ({ context, event }: About) => {
    const facts = factOf(event, 'organisations')
    return (
      facts !== undefined && isEnough(sizeOf(context.organisations, facts), context.rules.minimumConsortium)
    )
  },
  charterEndsLater: ({ event }: About) =>
    event.type !== 'charter.submit' || event.endsOn === undefined || event.endsOn > event.now.slice(0, 10),
  formationExtensionLeft: ({ context }: About) => context.extensions < 1
}
