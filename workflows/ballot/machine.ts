import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { maxIterations, passing, row, termEnds } from '#workflows/effects.ts'

import { newBallot } from './context.ts'
import type { ballotRules } from './rules.ts'
import { ballot } from './setup.ts'
import { announceCancelled, announceResult, cancelFor, keepSeparateOpinion } from './steps.ts'
import {
  askVoters,
  atSecretSitting,
  atSitting,
  inSecretWriting,
  inWriting,
  sittingDemanded,
  underWay
} from './voting.ts'

const system = row(null, 'system')

const ofOther = [
  ['ofTheCouncil', 'Council'],
  ['ofTheBoard', 'Board'],
  ['ofTheGroup', 'Group']
] as const satisfies readonly (readonly [keyof typeof ballotRules, string])[]

/** One motion before one body (głosowanie). Open votes may be changed until it closes; a secret one is final when cast. */
export const ballotMachine = ballot.createMachine({
  id: 'ballot',
  description: 'One motion before one body.',
  context: ({ input }) => newBallot(input),
  initial: 'opening',
  options: { maxIterations },
  states: {
    opening: {
      description: 'A ballot is held at a sitting or in writing, by name or in secret.',
      meta: passing('opening', 'review'),
      always: [
        {
          target: 'cancelled',
          guard: 'tooFewForSecrecy',
          actions: cancelFor('tooFewEligible'),
          meta: system
        },
        { target: 'askingConsent', guard: and(['isInWriting', 'needsConsentOfAll']), meta: system },
        { target: 'inSecretWriting', guard: and(['isInWriting', 'isSecret']), meta: system },
        { target: 'inWriting', guard: 'isInWriting', meta: system },
        ...ofOther.flatMap(([ofTheBody, name]) => [
          { target: `#secret${name}`, guard: and(['isSecret', ofTheBody]), meta: system },
          { target: `#sitting${name}`, guard: ofTheBody, meta: system }
        ]),
        { target: '#secretPresidium', guard: 'isSecret', meta: system },
        { target: '#sittingPresidium', meta: system }
      ]
    },
    askingConsent: {
      description: 'Every member has to agree to voting in writing; one refusal calls a sitting.',
      meta: {
        state: 'open',
        stage: 'review',
        owner: ['voter'],
        waits: [{ act: 'circular.agree', of: 'notAgreed' }]
      } satisfies StateMeta,
      entry: askVoters('circular.agree', 'consent'),
      always: [
        { target: 'cancelled', guard: 'tooFewLeft', actions: cancelFor('tooFewEligible'), meta: system },
        { target: 'inSecretWriting', guard: and(['consentOfAllGiven', 'isSecret']), meta: system },
        { target: 'inWriting', guard: 'consentOfAllGiven', meta: system }
      ],
      on: {
        ...underWay,
        'circular.agree': {
          guard: and(['memberOfTheBody', 'notAgreedYet']),
          actions: ballot.assign({
            agreed: ({ context, event }) => [...context.agreed, event.by.person ?? '']
          }),
          meta: row(null, 'voter')
        },
        'circular.refuse': {
          target: 'cancelled',
          guard: 'memberOfTheBody',
          actions: cancelFor('sittingDemanded'),
          meta: row('MEETING_DEMANDED', 'voter')
        },
        'sitting.demand': sittingDemanded
      },
      // Silence is no consent.
      after: { T11: { target: 'cancelled', actions: cancelFor('sittingDemanded'), meta: termEnds() } }
    },
    inWriting,
    inSecretWriting,
    atSitting,
    atSecretSitting,
    closed: {
      id: 'closed',
      description: 'The result stands; who voted against may still attach a separate opinion.',
      meta: { state: 'closed', stage: 'review', owner: ['voter'] } satisfies StateMeta,
      entry: announceResult,
      on: {
        'opinion.separate': {
          guard: and(['votedAgainst', 'noSeparateOpinionYet']),
          actions: keepSeparateOpinion,
          meta: row(null, 'voter')
        }
      },
      after: { T11a: { target: 'filed', meta: termEnds() } }
    },
    filed: {
      type: 'final',
      description: 'The result stands and the record of the ballot is complete.',
      meta: { state: 'closed', stage: 'review', owner: [], openEnded: true }
    },
    cancelled: {
      id: 'cancelled',
      type: 'final',
      description: 'Nothing was decided.',
      meta: { state: 'cancelled', stage: 'review', owner: [], openEnded: true },
      entry: announceCancelled
    }
  }
})
