import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { row, termEnds } from '#workflows/effects.ts'

import { ballotOnApproval } from './ballot-steps.ts'
import { invitingExperts } from './expert-steps.ts'
import { noteRuling } from './objection-steps.ts'
import { newChanges, requestChanges } from './outcome-steps.ts'
import { impartial, undeclared, withoutOpinion } from './parties.ts'
import { queued } from './queued.ts'
import { declaring, followRecusals, objecting } from './review-changes.ts'
import { askForOpinion, inReview, noteOpinion, silentAreUndeclared, strikeRuled } from './review-steps.ts'
import { proposal } from './setup.ts'
import { partnerWithdrew, withdraw } from './shared-steps.ts'

const declarations = proposal.createStateConfig({
  id: 'coi',
  description:
    'Every member of the Presidium declares impartiality or steps aside; until then only the parties are shown.',
  meta: {
    state: 'coi',
    stage: 'review',
    owner: ['presidium'],
    waits: [{ act: 'declaration.make', of: 'undeclared' }],
    terms: { T09: { deliveryOf: 'N17' } }
  } satisfies StateMeta,
  always: [
    {
      target: '#opinions',
      guard: and(['everyoneDeclared', 'enoughImpartial']),
      meta: row('DECLARATIONS_COMPLETE', 'system')
    },
    { target: '#councilInstead', guard: 'everyoneDeclared', meta: row('TOO_FEW_ELIGIBLE', 'system') }
  ],
  on: {
    ...withdraw,
    ...partnerWithdrew('#consortium'),
    ...followRecusals,
    ...objecting(false),
    ...invitingExperts,
    ...declaring
  },
  after: {
    T09: [
      { target: '#opinions', guard: 'enoughImpartial', actions: silentAreUndeclared, meta: termEnds() },
      { target: '#councilInstead', actions: silentAreUndeclared, meta: termEnds() }
    ]
  }
})

const opinions = proposal.createStateConfig({
  id: 'opinions',
  description: 'Impartial members read the full file and write their opinions.',
  meta: {
    state: 'opinions',
    stage: 'review',
    owner: ['presidium', 'chair'],
    waits: [
      { act: 'opinion.file', of: 'withoutOpinion' },
      { act: 'opinions.close', of: 'ballotOpeners' }
    ],
    terms: { T10: { deliveryOf: 'N20' } }
  } satisfies StateMeta,
  entry: {
    type: 'notify',
    params: ({ context }) => ({
      notice: 'N20',
      to: [{ to: 'people', people: withoutOpinion(context) }],
      act: 'opinion.file'
    })
  },
  on: {
    ...withdraw,
    ...partnerWithdrew('#consortium'),
    ...followRecusals,
    ...objecting(false),
    ...invitingExperts,
    'declaration.make': {
      ...declaring['declaration.make'],
      actions: [...declaring['declaration.make'].actions, askForOpinion]
    },
    'objection.ruled': {
      actions: [...noteRuling, strikeRuled, askForOpinion],
      meta: row(null, 'system')
    },
    'opinion.file': { guard: 'isImpartial', actions: noteOpinion, meta: row(null, ['presidium', 'expert']) },
    'opinions.waive': {
      guard: and(['notRecused', 'opinionsMissing']),
      actions: inReview(() => ({ opinionsWaived: true })),
      meta: row(null, 'chair')
    },
    'opinions.close': {
      target: '#ballot',
      guard: and(['notRecused', 'enoughOpinions']),
      actions: ballotOnApproval,
      meta: row('OPINIONS_READY', 'chair', 'presidium')
    },
    'review.refer-back': {
      target: '#changesRequested',
      guard: and(['notRecused', 'roundsLeft']),
      actions: [
        assign({
          changes: ({ context, event }) =>
            newChanges(
              context,
              event.changes.map(({ text }) => text)
            )
        }),
        ...requestChanges
      ],
      meta: row('RETURN_TO_LEAD', 'chair')
    }
  },
  after: { T10: { target: '#ballot', actions: ballotOnApproval, meta: termEnds('presidium') } }
})

/** From the file's arrival to the opinions. */
export const reviewStates = { queued, declarations, opinions } as const

/** People selectors of these states. */
export const reviewPeople = { undeclared, impartial, withoutOpinion } as const
