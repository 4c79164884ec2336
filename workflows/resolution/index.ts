import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'

import { resolutionEvents } from './events.ts'
import { resolutionMachine } from './machine.ts'

export const resolutionWorkflow: WorkflowDefinition = {
  name: 'resolution',
  version: 1,
  machine: resolutionMachine,
  reminders: { ...reminders, T22: 'N27' },
  hears: ['N27'],
  events: resolutionEvents,
  people: {}
}
