import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'

import { objectionEvents } from './events.ts'
import { objectionMachine } from './machine.ts'

export const objectionWorkflow: WorkflowDefinition = {
  name: 'objection',
  version: 1,
  machine: objectionMachine,
  reminders,
  events: objectionEvents,
  people: {}
}
