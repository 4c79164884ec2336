import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'

import { sittingEvents } from './events.ts'
import { sittingMachine } from './machine.ts'

export const sittingWorkflow: WorkflowDefinition = {
  name: 'sitting',
  version: 1,
  machine: sittingMachine,
  reminders,
  events: sittingEvents,
  people: {}
}
