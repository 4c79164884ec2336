import type { Nomination, TaskGroupContext } from './context.ts'

/** Organisations that have not named a delegate. */
export const withoutDelegate = (context: TaskGroupContext): readonly string[] =>
  context.organisations.filter((id) => !context.delegates.some(({ organisation }) => organisation === id))

/** The lead's organisation while leader or deputy are still to be proposed. */
export const leadToNominate = ({ leader, deputy, lead }: TaskGroupContext): readonly string[] =>
  leader === null || deputy === null ? [lead.organisation] : []

const personAsked = (nomination: Nomination | null): readonly string[] =>
  nomination?.answer === 'due' ? [nomination.person] : []

const personAgreed = (nomination: Nomination | null): readonly string[] =>
  nomination?.answer === 'accepted' ? [nomination.person] : []

/** People asked to lead or to deputise who have not answered. */
export const nominees = ({ leader, deputy }: TaskGroupContext): readonly string[] => [
  ...personAsked(leader),
  ...personAsked(deputy)
]

/** Leader and deputy, as far as they have accepted. */
export const heads = ({ leader, deputy }: TaskGroupContext): readonly string[] => [
  ...personAgreed(leader),
  ...personAgreed(deputy)
]

/** Who leads the group today: the leader, or the deputy while there is none. */
export const actingLeader = ({ leader, deputy }: TaskGroupContext): string | null =>
  personAgreed(leader)[0] ?? personAgreed(deputy)[0] ?? null

/** The lead's organisation once everybody is named and agrees: nothing is left but the charter. */
export const leadToCharter = (context: TaskGroupContext): readonly string[] =>
  withoutDelegate(context).length === 0 && heads(context).length === 2 ? [context.lead.organisation] : []

/** Everybody in the group: leader, deputy and delegates. */
export const groupPeople = ({ leader, deputy, delegates }: TaskGroupContext): readonly string[] => [
  ...new Set([
    ...[leader, deputy].flatMap((one) => (one ? [one.person] : [])),
    ...delegates.map(({ person }) => person)
  ])
]

/** Those who vote on a recall: everybody in the group but the leader, whom it is about. */
export const recallVoters = (context: TaskGroupContext): readonly string[] =>
  groupPeople(context).filter((person) => person !== context.leader?.person)

/** Demands to recall the leader that are enough: a third of the group. Source: procedure.md 1.6. */
export const demandsNeeded = (context: TaskGroupContext): number =>
  Math.ceil(recallVoters(context).length / 3)

/** The organisation that somebody is in the group for. */
export const organisationOf = ({ delegates, lead }: TaskGroupContext, person: string): string | null =>
  delegates.find((one) => one.person === person)?.organisation ??
  (lead.person === person ? lead.organisation : null)

/** The organisation whose change of lead the Presidium looks at, once it is approved. */
export const contactOf = ({ delegates }: TaskGroupContext, organisation: string): string | null =>
  delegates.find((one) => one.organisation === organisation)?.person ?? null
