import type { StateMeta } from '#shared/workflow.ts'
import { maxIterations, notify, passing, row } from '#workflows/effects.ts'

import { newTaskGroup } from './context.ts'
import { formationStates, membership } from './formation.ts'
import { taskGroup } from './setup.ts'

const ending = { 'proposal.ended': { target: '#ended', meta: row(null, 'system') } } as const

/** The people who carry an approved project out (grupa zadaniowa). */
export const taskGroupMachine = taskGroup.createMachine({
  id: 'task-group',
  description: 'The people who carry an approved project out.',
  context: ({ input }) => newTaskGroup(input),
  initial: 'starting',
  options: { maxIterations },
  on: membership,
  states: {
    starting: {
      description: 'Lead and partners are asked to name their delegates.',
      meta: passing('groupForming', 'group'),
      always: {
        target: '#forming',
        actions: [
          notify('N34', { to: [{ to: 'lead' }, { to: 'partners' }], act: 'delegate.name' }),
          notify('N34', { variant: 'lead', to: [{ to: 'lead' }], act: 'leader.nominate' })
        ],
        meta: row(null, 'system')
      }
    },
    ...formationStates,
    active: {
      id: 'groupActive',
      description: 'The group is appointed and works.',
      meta: { state: 'active', stage: 'delivery', owner: ['lead'], openEnded: true } satisfies StateMeta,
      on: ending
    },
    lapsed: {
      id: 'groupLapsed',
      description:
        'The group did not form in time; it forms again when the coordinator revives the proposal.',
      meta: { state: 'lapsed', stage: 'ended', owner: ['coordinator'], openEnded: true } satisfies StateMeta,
      on: { ...ending, 'group.revived': { target: 'forming', meta: row('REVIVE', 'system') } }
    },
    ended: {
      id: 'ended',
      type: 'final',
      description: 'The project ended before the group could finish.',
      meta: { state: 'ended', stage: 'ended', owner: [], openEnded: true } satisfies StateMeta
    }
  }
})
