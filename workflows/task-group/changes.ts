import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import type { ChangeState } from '#task-groups/model.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import type { Annex, Change, SubmittedCharter, TaskGroupContext } from './context.ts'
import type { TaskGroupEvent } from './events.ts'
import { tellLead } from './gap-steps.ts'
import { askedAgain, putting, question } from './motions.ts'
import { decided } from './outcomes.ts'
import { contactOf } from './people.ts'
import { ending, notifyPeople, report, taskGroup } from './setup.ts'

type Asked = Extract<TaskGroupEvent, { readonly type: 'change.request' | 'change.record' }>

const changeOf = (context: TaskGroupContext, event: Asked, state: ChangeState): Change => ({
  id: `z${context.changes.length + 1}`,
  kinds: event.kinds,
  budgetPercent: event.budgetPercent ?? null,
  endsOn: event.endsOn ?? null,
  organisation: event.organisation ?? null,
  text: event.text,
  filedAt: event.now,
  from: 'active',
  state,
  decidedAt: state === 'recorded' ? event.now : null
})

/** The charter with a new last day, and the annex that says so. */
export const withEnd = (
  { charter, annexes, resolutions, put }: TaskGroupContext,
  endsOn: string,
  now: string
): { readonly charter: SubmittedCharter | null; readonly annexes: readonly Annex[] } => ({
  charter: charter && { ...charter, endsOn },
  annexes: [
    ...annexes,
    {
      number: annexes.length + 1,
      endsOn,
      reasons: put?.reasons ?? null,
      resolution: resolutions.at(-1)?.resolution ?? null,
      at: now
    }
  ]
})

const record = taskGroup.assign(({ context, event }) => {
  if (event.type !== 'change.record') return {}
  const change = changeOf(context, event, 'recorded')
  return {
    changes: [...context.changes, change],
    ...(change.kinds.includes('end') &&
      change.endsOn !== null &&
      withEnd({ ...context, put: null, resolutions: [] }, change.endsOn, event.now))
  }
})

/** Files a material change; `from` says where the group stood, as a refusal cannot leave a gap open. */
export const file = (from: Change['from']) =>
  taskGroup.assign(({ context, event }) =>
    event.type === 'change.request'
      ? {
          changes: [...context.changes, { ...changeOf(context, event, 'filed'), from }],
          pendingSince: event.now
        }
      : {}
  )

/** What follows from filing a material change, wherever the group stood. */
export const tellOfFiling = [
  notify('N42', { variant: 'task', to: [{ to: 'chair' }], act: 'motion.put' }),
  notify('N42', {
    variant: 'filed',
    to: [{ to: 'presidium' }, { to: 'lead' }, { to: 'partners' }],
    except: [{ to: 'chair' }]
  }),
  report('changeReview', 'REQUEST_CHANGE')
]

const filed = (context: TaskGroupContext): Change | undefined =>
  context.changes.findLast(({ state }) => state === 'filed')

const settle = (state: ChangeState) =>
  taskGroup.assign(({ context, event }) => ({
    pendingSince: null,
    changes: context.changes.map((one) =>
      one.state === 'filed' ? { ...one, state, decidedAt: event.now } : one
    )
  }))

/** An approved change changes the record: the last day of the work, and who leads. */
const apply = taskGroup.enqueueActions(({ context, event, enqueue }) => {
  const change = filed(context)
  if (change === undefined) return
  if (change.endsOn !== null && change.kinds.includes('end'))
    enqueue.assign(withEnd(context, change.endsOn, event.now))
  const next = change.kinds.includes('lead') ? change.organisation : null
  const person = next === null ? null : contactOf(context, next)
  if (next === null || person === null) return
  enqueue.assign({ lead: { person, organisation: next }, leadVacant: false })
  enqueue(tellLead('lead.changed'))
})

const leadAndPartners = [{ to: 'lead' }, { to: 'partners' }] as const

const told = (variant: 'approved' | 'refused') => notify('N42', { variant, to: leadAndPartners })

/** The refusal suspends the project: whoever hears of a suspension hears of this one. */
const toldOfSuspension = [
  notifyPeople('N42', 'notViable'),
  notify('N42', { variant: 'notViable', to: [...leadAndPartners, { to: 'board' }] })
]

/** What the lead changes: small changes are recorded, material ones go to the Presidium. */
export const changing = taskGroup.createStateConfig({
  on: {
    'change.request': {
      target: '#groupChange',
      guard: and(['noBallotOpen', 'changeIsMaterial', 'newLeadInProject', 'newEndInFuture']),
      actions: [file('active'), ...tellOfFiling],
      meta: row('REQUEST_CHANGE', ['lead', 'leader'])
    },
    'change.record': {
      guard: and(['changeIsMinor', 'newEndInFuture']),
      actions: [record, notify('N42', { variant: 'recorded', to: [{ to: 'partners' }] })],
      meta: row(null, ['lead', 'leader'])
    }
  }
}).on

/** A material change lies with the Presidium. */
export const changeReview = taskGroup.createStateConfig({
  id: 'groupChange',
  description: 'The Presidium decides about a material change of the project.',
  meta: { state: 'changeReview', stage: 'delivery', owner: ['chair'] } satisfies StateMeta,
  initial: 'asked',
  on: {
    ...ending,
    ...askedAgain,
    ...putting('asked', 'motionOnChange', 'refusalLeavesNoGap', 'putAgainLeft'),
    ...decided(
      'asked',
      {
        motion: 'motionToApproveChange',
        target: '#groupActive',
        actions: [apply, settle('approved'), told('approved'), report('active', 'CHANGE_APPROVED')],
        row: 'CHANGE_APPROVED'
      },
      {
        motion: 'motionToRefuseChange',
        target: '#groupActive',
        actions: [settle('refused'), told('refused'), report('active', 'CHANGE_REFUSED')],
        row: 'CHANGE_REFUSED'
      },
      {
        motion: 'motionToRefuseNotViable',
        target: '#suspendedConfirmed',
        actions: [
          settle('notViable'),
          taskGroup.assign({
            suspension: ({ context, event }) => ({
              since: event.now,
              by: 'presidium',
              reason: context.put?.reasons ?? null,
              provisional: false,
              until: null
            })
          }),
          ...toldOfSuspension,
          report('suspended', 'CHANGE_REFUSED_NOT_VIABLE')
        ],
        row: 'CHANGE_REFUSED_NOT_VIABLE'
      }
    )
  },
  after: {
    T27: {
      actions: notify('N42', {
        variant: 'overdue',
        to: [{ to: 'chair' }, { to: 'board' }],
        act: 'motion.put'
      }),
      meta: termEnds()
    }
  },
  states: question({
    state: 'changeReview',
    stage: 'delivery',
    owner: ['chair'],
    waits: [{ act: 'motion.put', of: 'chair' }]
  })
})
