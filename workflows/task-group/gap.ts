import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import { file, tellOfFiling } from './changes.ts'
import { gapOpens } from './gap-steps.ts'
import { actingNamed } from './leaders.ts'
import { cancelBallot, putting } from './motions.ts'
import { decided } from './outcomes.ts'
import { naming, nominating } from './people-steps.ts'
import { stopReports } from './reporting.ts'
import { concerned, ending, notifyPeople, taskGroup } from './setup.ts'
import { excluding, terminating } from './work.ts'

const suspendedByTerm = taskGroup.assign({
  suspension: ({ event }) => ({
    since: event.now,
    by: 'system',
    reason: null,
    provisional: false,
    until: null
  }),
  pendingSince: ({ event }) => event.now
})

/** A partner or the lead has left: the proposal looks for another, the group waits and can be changed or ended. */
export const gapRepair = taskGroup.createStateConfig({
  id: 'groupGap',
  description:
    'A partner or the lead has left; the group goes on once the consortium and its lead are complete.',
  meta: {
    state: 'gapRepair',
    stage: 'delivery',
    owner: ['lead', 'board'],
    openEnded: true
  } satisfies StateMeta,
  on: {
    ...ending,
    ...naming,
    ...nominating,
    ...actingNamed,
    'lead.left': { actions: gapOpens['lead.left'].actions, meta: row(null, 'system') },
    'change.request': {
      target: '#groupChange',
      guard: and([
        'groupIsAppointed',
        'noBallotOpen',
        'changeIsMaterial',
        'newLeadInProject',
        'newEndInFuture'
      ]),
      actions: [file('gapRepair'), ...tellOfFiling],
      meta: row('REQUEST_CHANGE', ['lead', 'leader'])
    },
    ...putting('beside', 'motionInGap', 'partnerInBreach'),
    ...decided('beside', terminating, excluding),
    'gap.closed': [
      {
        target: '#groupActive',
        guard: 'groupIsAppointed',
        actions: cancelBallot,
        meta: row(null, 'system')
      },
      { target: '#forming', actions: cancelBallot, meta: row(null, 'system') }
    ],
    'gap.expired': {
      target: '#suspendedConfirmed',
      actions: [
        cancelBallot,
        stopReports,
        suspendedByTerm,
        notifyPeople('N43', 'gapExpired'),
        notify('N43', { variant: 'gapExpired', to: concerned })
      ],
      meta: row(null, 'system')
    }
  }
})
