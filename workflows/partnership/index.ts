import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'

import type { PartnershipContext } from './context.ts'
import { partnershipEvents } from './events.ts'
import { partnershipMachine } from './machine.ts'

/** The organisation while it has not answered what the lead holds against it. */
const partnerToAnswer = ({ organisation, breach }: PartnershipContext): readonly string[] =>
  breach !== null && breach.answer === null ? [organisation] : []

export const partnershipWorkflow: WorkflowDefinition = {
  name: 'partnership',
  version: 1,
  machine: partnershipMachine,
  reminders,
  events: partnershipEvents,
  people: {},
  organisations: { partnerToAnswer }
}
