import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { ballotOnApproval } from './ballot-steps.ts'
import {
  noteDeclaration,
  noteOpinion,
  openRound,
  silentAreUndeclared,
  tellOfRecusal,
  tellOfRecusals
} from './review-steps.ts'
import { impartial, undeclared, withoutOpinion } from './parties.ts'
import { proposal } from './setup.ts'
import { leadMayLeave, partnerWithdrew, withdraw } from './shared-steps.ts'
import { newChanges, requestChanges } from './outcome-steps.ts'

const queued = proposal.createStateConfig({
  id: 'queued',
  description: 'The file lies with the Presidium; the chair sets a sitting or a circular ballot.',
  meta: {
    state: 'queued',
    stage: 'review',
    owner: ['chair'],
    waits: [{ act: 'review.open', of: 'chair' }]
  } satisfies StateMeta,
  on: {
    ...withdraw,
    ...leadMayLeave,
    ...partnerWithdrew('#consortium'),
    'review.open': {
      target: '#coi',
      guard: and(['leadInPlace', 'sittingNoticeKept']),
      actions: [
        openRound,
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'N17',
            to: [{ to: 'people', people: undeclared(context) }],
            act: 'declaration.make'
          })
        },
        tellOfRecusals
      ],
      meta: row('OPEN_REVIEW', 'chair', 'presidium', 'sitting')
    },
    'review.return': {
      target: '#consortium',
      actions: notify('N16', {
        variant: 'returned',
        to: [{ to: 'lead' }, { to: 'partners' }],
        act: 'proposal.submit'
      }),
      meta: row('RETURN', 'coordinator')
    }
  },
  after: {
    T08: {
      actions: notify('N16', {
        variant: 'overdue',
        to: [{ to: 'chair' }, { to: 'councilChair' }, { to: 'coordinator' }],
        act: 'review.open'
      }),
      meta: termEnds()
    }
  }
})

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
    'declaration.make': {
      guard: 'declarationDue',
      actions: [noteDeclaration, tellOfRecusal],
      meta: row(null, 'presidium')
    }
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
    'opinion.file': { guard: 'isImpartial', actions: noteOpinion, meta: row(null, 'presidium') },
    'opinions.close': {
      target: '#ballot',
      guard: 'enoughOpinions',
      actions: ballotOnApproval,
      meta: row('OPINIONS_READY', 'chair')
    },
    'review.refer-back': {
      target: '#changesRequested',
      guard: 'roundsLeft',
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
  after: { T10: { target: '#ballot', actions: ballotOnApproval, meta: termEnds() } }
})

/** From the file's arrival to the opinions. */
export const reviewStates = { queued, declarations, opinions } as const

/** People selectors of these states. */
export const reviewPeople = { undeclared, impartial, withoutOpinion } as const
