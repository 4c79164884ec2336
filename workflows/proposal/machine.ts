import { maxIterations, row } from '#workflows/effects.ts'

import { newProposal } from './context.ts'
import { approvedStates } from './approved.ts'
import { carriedOut } from './carried-out.ts'
import { consortium } from './consortium.ts'
import { councilInstead } from './council.ts'
import { decisionStates } from './decision.ts'
import { leadership } from './leadership.ts'
import { outcomeStates } from './outcome.ts'
import { searchStates } from './partner-search.ts'
import { numberResolution } from './resolution-steps.ts'
import { restStates } from './rest.ts'
import { reviewStates } from './review.ts'
import { scope } from './scope.ts'
import { proposal } from './setup.ts'
import { rememberPartner } from './shared-steps.ts'

/** A joint project from its first sketch to its task group: where it stands, and beside that who leads it. */
export const proposalMachine = proposal.createMachine({
  id: 'proposal',
  description: 'A joint project from its first sketch to its task group.',
  context: ({ input }) => newProposal(input),
  type: 'parallel',
  options: { maxIterations },
  on: {
    'partner.changed': { actions: rememberPartner, meta: row(null, 'system') },
    'partner.left': { actions: rememberPartner, meta: row(null, 'system') },
    'resolution.signed': { actions: numberResolution, meta: row(null, 'system') }
  },
  states: {
    stage: {
      description: 'Where the project stands.',
      initial: 'scope',
      states: {
        scope,
        partnerSearch: {
          description: 'From the published search to an agreed consortium.',
          initial: 'open',
          states: { ...searchStates, consortium }
        },
        review: {
          description: 'From the file with the Presidium to a decision.',
          initial: 'queued',
          states: { ...reviewStates, ...decisionStates, councilInstead, ...outcomeStates }
        },
        approval: {
          description: 'From the approval to the start of the task group.',
          initial: 'approved',
          states: approvedStates
        },
        carriedOut,
        ...restStates
      }
    },
    leadership
  }
})
