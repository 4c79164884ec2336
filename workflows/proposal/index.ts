import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'

import { explainProposal } from './explain.ts'
import { proposalEvents } from './events.ts'
import { proposalMachine } from './machine.ts'
import { ballotOpeners, confirmed, impartial, leadWithEnough, undeclared, withoutOpinion } from './parties.ts'

export const proposalWorkflow: WorkflowDefinition = {
  name: 'proposal',
  version: 1,
  machine: proposalMachine,
  reminders,
  events: proposalEvents,
  people: { undeclared, impartial, withoutOpinion, ballotOpeners },
  organisations: {
    leadWithEnough,
    confirmedPartners: (context: Parameters<typeof confirmed>[0]) => confirmed(context).slice(1)
  },
  explain: explainProposal
}
