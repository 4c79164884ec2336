import { heads, nominees, withoutDelegate } from './people.ts'
import { hasMinimum } from './rules-asked.ts'
import type { About } from './rules-asked.ts'
import { outcomeRules, puttingRules } from './rules-motions.ts'
import { headRules, workRules } from './rules-work.ts'

export type { About } from './rules-asked.ts'

const formationRules = {
  organisationInProject: ({ context, event }: About) =>
    context.organisations.includes(event.by.organisation ?? ''),
  nominationOpen: ({ context, event }: About) => nominees(context).includes(event.by.person ?? ''),
  everyDelegateNamed: ({ context }: About) => withoutDelegate(context).length === 0,
  leaderAndDeputyAccepted: ({ context }: About) => heads(context).length === 2,
  minimumConsortiumMet: hasMinimum,
  charterEndsLater: ({ event }: About) =>
    event.type !== 'charter.submit' || event.endsOn === undefined || event.endsOn > event.now.slice(0, 10),
  milestonesBeforeEnd: ({ event }: About) =>
    event.type !== 'charter.submit' ||
    event.endsOn === undefined ||
    (event.milestones ?? []).every(({ dueOn }) => dueOn <= event.endsOn),
  formationExtensionLeft: ({ context }: About) => context.extensions < 1,
  takenOverAtWork: ({ context }: About) => context.takenOver === 'active',
  takenOverClosed: ({ context }: About) => context.takenOver === 'closed',
  /** Closed before this record was kept, and never reopened here. */
  closedBefore: ({ context }: About) => context.archiveOn !== null && context.annexes.length === 0
} as const

/** Conditions of the task group's transitions. */
export const taskGroupRules = {
  ...formationRules,
  ...puttingRules,
  ...outcomeRules,
  ...workRules,
  ...headRules
} as const
