import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'
import { sizeOf } from '#workflows/consortium.ts'
import { factOf } from '#workflows/facts.ts'

import { taskGroupEvents } from './events.ts'
import { taskGroupMachine } from './machine.ts'
import { groupPeople, leadToCharter, leadToNominate, nominees, withoutDelegate } from './rules.ts'
import type { About } from './rules.ts'

export const taskGroupWorkflow: WorkflowDefinition = {
  name: 'task-group',
  version: 1,
  machine: taskGroupMachine,
  reminders,
  events: taskGroupEvents,
  people: { nominees, groupPeople },
  organisations: { withoutDelegate, leadToNominate, leadToCharter },
  explain: {
    everyDelegateNamed: (context: About['context']) => ({ organisations: withoutDelegate(context) }),
    minimumConsortiumMet: (context: About['context'], event: About['event']) => ({
      has: sizeOf(context.organisations, factOf(event, 'organisations') ?? {}),
      needs: context.rules.minimumConsortium
    })
  }
}
