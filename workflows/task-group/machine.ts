import type { StateMeta } from '#shared/workflow.ts'
import { maxIterations, notify, passing, row } from '#workflows/effects.ts'

import { changeReview } from './changes.ts'
import { charterReview } from './charter-review.ts'
import { closureStates } from './closure.ts'
import { newTaskGroup } from './context.ts'
import { formationStates } from './formation.ts'
import { gapRepair } from './gap.ts'
import { ballotMessages } from './motions.ts'
import { resolutionMessages } from './outcomes.ts'
import { membership } from './people-steps.ts'
import { reportMessages } from './reporting.ts'
import { ending, report, taskGroup } from './setup.ts'
import { suspended } from './suspension.ts'
import { active } from './work.ts'

const over = (state: string, description: string) =>
  ({
    type: 'final',
    description,
    meta: { state, stage: 'ended', owner: [], openEnded: true } satisfies StateMeta
  }) as const

/** The people who carry an approved project out (grupa zadaniowa). */
export const taskGroupMachine = taskGroup.createMachine({
  id: 'task-group',
  description: 'The people who carry an approved project out.',
  context: ({ input }) => newTaskGroup(input),
  initial: 'starting',
  options: { maxIterations },
  on: { ...membership, ...ballotMessages, ...resolutionMessages, ...reportMessages },
  states: {
    starting: {
      description:
        'Lead and partners are asked to name their delegates; a project taken over is at work already.',
      meta: passing('groupForming', 'group'),
      always: [
        {
          target: '#groupActive',
          guard: 'takenOverAtWork',
          actions: report('active'),
          meta: row(null, 'system')
        },
        {
          target: '#groupClosed',
          guard: 'takenOverClosed',
          actions: report('closed'),
          meta: row(null, 'system')
        },
        {
          target: '#forming',
          actions: [
            notify('N34', { to: [{ to: 'lead' }, { to: 'partners' }], act: 'delegate.name' }),
            notify('N34', { variant: 'lead', to: [{ to: 'lead' }], act: 'leader.nominate' })
          ],
          meta: row(null, 'system')
        }
      ]
    },
    ...formationStates,
    charterReview,
    active,
    gapRepair,
    changeReview,
    suspended,
    ...closureStates,
    lapsed: {
      id: 'groupLapsed',
      description:
        'The group did not form in time; it forms again when the coordinator revives the proposal.',
      meta: { state: 'lapsed', stage: 'ended', owner: ['coordinator'], openEnded: true } satisfies StateMeta,
      on: { ...ending, 'group.revived': { target: 'forming', meta: row('REVIVE', 'system') } }
    },
    terminated: { id: 'groupTerminated', ...over('terminated', 'The project ended before its time.') },
    archived: { id: 'groupArchived', ...over('archived', 'The project is kept for reference.') },
    ended: { id: 'ended', ...over('ended', 'The project ended before the group could finish.') }
  }
})
