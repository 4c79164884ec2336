import { maxIterations, row } from '#workflows/effects.ts'

import { newProposal } from './context.ts'
import { appealStates } from './appeal.ts'
import { approvedStates } from './approved.ts'
import { carriedOut } from './carried-out.ts'
import { conditionStates } from './conditions.ts'
import { consortium } from './consortium.ts'
import { councilInstead } from './council.ts'
import { decisionStates } from './decision.ts'
import { recordFunding, recordFundingOfApproved } from './funding.ts'
import { leadership } from './leadership.ts'
import { mergeWords } from './merging.ts'
import { lapseObjections, noteRuling } from './objection-steps.ts'
import { outcomeStates } from './outcome.ts'
import { pace } from './pace.ts'
import { searchStates } from './partner-search.ts'
import { postponed } from './postponed.ts'
import { numberResolution } from './resolution-steps.ts'
import { restStates } from './rest.ts'
import { reviewStates } from './review.ts'
import { strikeRuled } from './review-steps.ts'
import { scope } from './scope.ts'
import { proposal } from './setup.ts'
import { passConsentOn } from './sitting-steps.ts'
import { rememberPartner } from './shared-steps.ts'
import { terminated } from './work.ts'

/** A joint project from its first sketch to its task group: where it stands, and beside that who leads it and how fast it runs. */
export const proposalMachine = proposal.createMachine({
  id: 'proposal',
  description: 'A joint project from its first sketch to its task group.',
  context: ({ input }) => newProposal(input),
  type: 'parallel',
  options: { maxIterations },
  on: {
    ...mergeWords,
    'partner.changed': { actions: rememberPartner, meta: row(null, 'system') },
    'partner.left': { actions: rememberPartner, meta: row(null, 'system') },
    'lead.gone': { actions: proposal.assign({ leadLost: true }), meta: row(null, 'system') },
    // The vacancy has outlasted the states in which it could begin: it is back as soon as the case returns to one of them.
    'lead.missing': { actions: proposal.assign({ leadLost: true }), meta: row(null, 'system') },
    'objection.ruled': { actions: [...noteRuling, strikeRuled], meta: row(null, 'system') },
    'resolution.signed': { actions: numberResolution, meta: row(null, 'system') },
    'consent.adopted': { actions: passConsentOn, meta: row(null, 'system') }
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
          on: recordFunding,
          exit: lapseObjections,
          states: {
            ...reviewStates,
            ...decisionStates,
            postponed,
            councilInstead,
            ...outcomeStates,
            ...conditionStates,
            ...appealStates
          }
        },
        approval: {
          description: 'From the approval to the start of the task group.',
          initial: 'approved',
          on: recordFundingOfApproved,
          states: approvedStates
        },
        carriedOut,
        terminated,
        ...restStates
      }
    },
    leadership,
    pace
  }
})
