import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'

import { explainProposal } from './explain.ts'
import { proposalEvents } from './events.ts'
import { proposalMachine } from './machine.ts'
import {
  askedSince,
  ballotOpeners,
  confirmed,
  impartial,
  leadAsked,
  leadOfConditions,
  leadWithEnough,
  undeclared,
  verifiersAsked,
  withoutOpinion
} from './parties.ts'

export const proposalWorkflow: WorkflowDefinition = {
  name: 'proposal',
  version: 1,
  machine: proposalMachine,
  reminders,
  events: proposalEvents,
  people: { undeclared, impartial, withoutOpinion, ballotOpeners, verifiersAsked },
  organisations: {
    leadWithEnough,
    leadAsked,
    leadOfConditions,
    confirmedPartners: (context: Parameters<typeof confirmed>[0]) => confirmed(context).slice(1)
  },
  awaitedSince: { leadAsked: askedSince },
  pace: ({ route }: Parameters<typeof confirmed>[0]) => (route === 'urgent' ? 'urgent' : 'ordinary'),
  explain: explainProposal
}
