import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'

import { partnershipEvents } from './events.ts'
import { partnershipMachine } from './machine.ts'

export const partnershipWorkflow: WorkflowDefinition = {
  name: 'partnership',
  version: 1,
  machine: partnershipMachine,
  reminders,
  events: partnershipEvents,
  people: {}
}
