import { and } from 'xstate'

import type { Relation, StateMeta } from '#shared/workflow.ts'
import { row } from '#workflows/effects.ts'

import { askForLetter, forgetLoss, noteGroup, tellGroupWhoIsIn } from './group-words.ts'
import { inviting } from './partner-steps.ts'
import { proposal } from './setup.ts'
import { releasePartners, rememberPartner, tellPartners } from './shared-steps.ts'

const { assign, enqueueActions } = proposal

/** A state that only shows where the task group stands. */
const shown = (state: string, owner: readonly Relation[], stage: StateMeta['stage'] = 'delivery') =>
  ({ state, stage, owner, openEnded: true }) satisfies StateMeta

const ends = { target: '#terminated', guard: 'groupTerminated', actions: noteGroup } as const

const changeReview = proposal.createStateConfig({
  id: 'changeReview',
  description: 'A material change of the project lies with the Presidium.',
  meta: shown('changeReview', ['chair']),
  on: {
    'group.changed': [
      {
        target: 'active',
        guard: and(['groupAppointed', 'changeRefused']),
        actions: noteGroup,
        meta: row('CHANGE_REFUSED', 'system')
      },
      {
        target: 'active',
        guard: 'groupAppointed',
        actions: noteGroup,
        meta: row('CHANGE_APPROVED', 'system')
      },
      {
        target: 'suspended',
        guard: 'groupSuspended',
        actions: noteGroup,
        meta: row('CHANGE_REFUSED_NOT_VIABLE', 'system')
      }
    ]
  }
})

/** A new partner in a project that runs takes part as soon as its letter of intent is signed. */
const takeIn = enqueueActions(({ event, enqueue }) => {
  if (event.type !== 'partner.changed') return
  const { partnership } = event
  enqueue({ type: 'send', params: { to: partnership, event: { type: 'project.approved' } } })
  enqueue({ type: 'send', params: { to: partnership, event: { type: 'group.appointed' } } })
})

const suspended = proposal.createStateConfig({
  id: 'suspended',
  description: 'The work rests; what it rests for can be mended, a missing partner be found.',
  meta: shown('suspended', ['chair', 'lead']),
  on: {
    ...inviting,
    'partner.changed': [
      {
        guard: 'partnerJoins',
        actions: [rememberPartner, takeIn, tellGroupWhoIsIn],
        meta: row(null, 'system')
      },
      { actions: [rememberPartner, askForLetter], meta: row(null, 'system') }
    ],
    'group.changed': [
      {
        target: 'active',
        guard: and(['groupAppointed', 'byTermEnd']),
        actions: noteGroup,
        meta: row('timer', 'system')
      },
      {
        target: 'active',
        guard: 'groupAppointed',
        actions: [noteGroup, forgetLoss, tellPartners('search.closed')],
        meta: row('RESUME', 'system')
      },
      { target: 'closing', guard: 'groupClosing', actions: noteGroup, meta: row('END_REACHED', 'system') },
      { ...ends, guard: and(['groupTerminated', 'byTermEnd']), meta: row('timer', 'system') },
      { ...ends, meta: row('TERMINATE', 'system') }
    ]
  }
})

const closing = proposal.createStateConfig({
  id: 'closing',
  description: 'The work is over; the lead accounts for it.',
  meta: shown('closing', ['lead']),
  on: {
    'group.changed': [
      {
        target: 'closureReview',
        guard: and(['groupClosureReview', 'byTermEnd']),
        actions: noteGroup,
        meta: row('timer', 'system')
      },
      {
        target: 'closureReview',
        guard: 'groupClosureReview',
        actions: noteGroup,
        meta: row('SUBMIT_FINAL_REPORT', 'system')
      }
    ]
  }
})

const closureReview = proposal.createStateConfig({
  id: 'closureReview',
  description: 'The final report lies with the Presidium.',
  meta: shown('closureReview', ['chair']),
  on: {
    'group.changed': [
      { target: 'closed', guard: 'groupClosed', actions: noteGroup, meta: row('ACCEPT_CLOSURE', 'system') },
      { target: 'closing', guard: 'groupClosing', actions: noteGroup, meta: row('RETURN', 'system') },
      { ...ends, meta: row('CLOSE_WITHOUT_REPORT', 'system') }
    ]
  }
})

const closed = proposal.createStateConfig({
  id: 'closed',
  description: 'The project is accounted for; within two years the Presidium may reopen it.',
  meta: shown('closed', ['coordinator'], 'ended'),
  on: {
    'group.changed': [
      { target: 'active', guard: 'groupAppointed', actions: noteGroup, meta: row('REOPEN', 'system') },
      {
        target: '#archived',
        guard: 'groupArchived',
        actions: [noteGroup, ...releasePartners],
        meta: row('timer', 'system')
      }
    ]
  }
})

/** Where the work of an appointed group may stand beside being under way. */
export const workStates = { changeReview, suspended, closing, closureReview, closed } as const

/** The project was ended before its time, or never accounted for. */
export const terminated = proposal.createStateConfig({
  id: 'terminated',
  type: 'final',
  description: 'The project ended before its time.',
  meta: { state: 'terminated', stage: 'ended', owner: [] as readonly Relation[], openEnded: true },
  entry: [assign({ ended: true }), ...releasePartners]
})
