import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'

import { reportEvents } from './events.ts'
import { reportMachine } from './machine.ts'

export const reportWorkflow: WorkflowDefinition = {
  name: 'report',
  version: 1,
  machine: reportMachine,
  reminders,
  events: reportEvents,
  people: {}
}
