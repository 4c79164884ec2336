import type { WorkflowDefinition } from '#shared/workflow.ts'
import { reminders } from '#workflows/terms.ts'

import type { BallotContext } from './context.ts'
import { notAgreed, silentVoters } from './count.ts'
import { ballotEvents } from './events.ts'
import { ballotMachine } from './machine.ts'

export const ballotWorkflow: WorkflowDefinition = {
  name: 'ballot',
  version: 1,
  machine: ballotMachine,
  reminders,
  events: ballotEvents,
  people: { silentVoters, notAgreed },
  explain: {
    sameRevision: ({ revision }: BallotContext) => ({ revision })
  }
}
