import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'
import { sizeOf } from '#workflows/consortium.ts'
import { factOf } from '#workflows/facts.ts'

import { taskGroupEvents } from './events.ts'
import { taskGroupMachine } from './machine.ts'
import {
  demandsNeeded,
  groupPeople,
  leadToCharter,
  leadToNominate,
  nominees,
  recallVoters,
  withoutDelegate
} from './people.ts'
import type { About } from './rules.ts'
import { countedIn } from './rules-asked.ts'

type Context = About['context']

const consortium = (context: Context, event: About['event']) => ({
  has: sizeOf(countedIn(context), factOf(event, 'organisations') ?? {}),
  needs: context.rules.minimumConsortium
})

const thresholds = ({ rules }: Context) => ({
  percent: rules.materialChange.budgetPercent,
  months: rules.materialChange.endMonths
})

export const taskGroupWorkflow: WorkflowDefinition = {
  name: 'task-group',
  version: 1,
  machine: taskGroupMachine,
  reminders,
  events: taskGroupEvents,
  people: { nominees, groupPeople },
  organisations: { withoutDelegate, leadToNominate, leadToCharter },
  explain: {
    everyDelegateNamed: (context: Context) => {
      const organisations = withoutDelegate(context)
      return { count: organisations.length, organisations }
    },
    minimumConsortiumMet: consortium,
    consortiumToResume: consortium,
    changeIsMaterial: thresholds,
    changeIsMinor: thresholds,
    maySuspendSoLong: ({ rules }: Context) => ({ days: rules.longestSuspensionDays }),
    papersInTime: ({ rules }: Context) => ({ days: rules.sittingNoticeDays }),
    enoughForSecret: (context: Context) => ({
      has: recallVoters(context).length,
      needs: context.rules.secretFloor
    }),
    recallReady: (context: Context) => ({
      has: context.recall?.people.length ?? 0,
      needs: demandsNeeded(context)
    }),
    everyMilestoneSettled: ({ milestones }: Context) => ({
      count: milestones.filter(({ state }) => state === 'planned').length
    })
  }
}
