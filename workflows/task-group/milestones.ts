import type { DueParams, NotifyParams, StateMeta } from '#shared/workflow.ts'
import { row } from '#workflows/effects.ts'

import type { Milestone, TaskGroupContext } from './context.ts'
import { groupPeople } from './people.ts'
import { taskGroup } from './setup.ts'

/** The milestone whose day comes next. */
const nextOf = ({ milestones }: TaskGroupContext): Milestone | undefined =>
  milestones
    .filter(({ state, missed }) => state === 'planned' && !missed)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))[0]

const nextDay = {
  type: 'due' as const,
  params: ({ context }: { readonly context: TaskGroupContext }): DueParams => ({
    term: 'T25h',
    on: nextOf(context)?.dueOn ?? context.charter?.endsOn ?? '2100-01-01'
  })
}

const reported = taskGroup.assign({
  milestones: ({ context, event }) =>
    event.type === 'milestone.report'
      ? context.milestones.map((one) =>
          one.id === event.milestone
            ? { ...one, state: event.state, text: event.text ?? null, at: event.now }
            : one
        )
      : context.milestones
})

const noteMissed = taskGroup.assign({
  milestones: ({ context }) => {
    const next = nextOf(context)
    return context.milestones.map((one) => (one.id === next?.id ? { ...one, missed: true } : one))
  }
})

const tellMissed = {
  type: 'notify' as const,
  params: ({ context }: { readonly context: TaskGroupContext }): NotifyParams => ({
    notice: 'N37',
    variant: 'missed',
    to: [{ to: 'people', people: groupPeople(context) }, { to: 'lead' }],
    act: 'milestone.report'
  })
}

const telling = taskGroup.createStateConfig({
  on: {
    'milestone.report': {
      target: '.looking',
      guard: 'milestoneKnown',
      actions: reported,
      meta: row(null, ['lead', 'leader'])
    }
  }
}).on

/** Milestones come one after the other; the group is reminded of the next one, and told of one gone by. */
export const milestones = taskGroup.createStateConfig({
  description: 'The next milestone is watched while the group works.',
  initial: 'looking',
  on: telling,
  states: {
    looking: {
      description: 'Which milestone comes next follows from the charter and from what has been told.',
      always: [
        { target: 'ahead', guard: 'nextMilestone', meta: row(null, 'system') },
        { target: 'none', meta: row(null, 'system') }
      ]
    },
    ahead: {
      description: 'A milestone lies ahead.',
      meta: {
        state: 'active',
        stage: 'delivery',
        owner: ['lead', 'leader'],
        forewarned: { T25h: [{ to: 'groupMember' }] }
      } satisfies StateMeta,
      entry: nextDay,
      after: { T25h: { target: 'looking', actions: [tellMissed, noteMissed], meta: row(null, 'system') } }
    },
    none: { description: 'No milestone lies ahead.' }
  }
})
