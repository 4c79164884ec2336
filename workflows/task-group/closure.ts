import { and } from 'xstate'

import type { DueParams, StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { withEnd } from './changes.ts'
import type { FinalReport } from './context.ts'
import type { TaskGroupEvent } from './events.ts'
import { askedAgain, putting, question } from './motions.ts'
import { decided } from './outcomes.ts'
import { ending, notifyPeople, report, taskGroup } from './setup.ts'

const owners = [{ to: 'lead' }, { to: 'partners' }, { to: 'board' }] as const

const finalOf = (event: Extract<TaskGroupEvent, { readonly type: 'final.submit' }>): FinalReport => ({
  results: event.results,
  products: event.products,
  publications: event.publications,
  patents: event.patents,
  jobs: event.jobs,
  funding: event.funding,
  followUp: event.followUp,
  lessons: event.lessons,
  ratings: (event.ratings ?? []).map(({ organisation, rating, text }) => ({
    organisation,
    rating,
    text: text ?? null
  })),
  person: event.by.person ?? '',
  submittedAt: event.now
})

const keepFinal = taskGroup.assign(({ event }) =>
  event.type === 'final.submit' ? { final: finalOf(event), pendingSince: event.now, reason: null } : {}
)

const tellOfFinal = [
  notify('N44', { variant: 'task', to: [{ to: 'chair' }], act: 'motion.put' }),
  notify('N44', {
    variant: 'submitted',
    to: [{ to: 'presidium' }, { to: 'partners' }],
    except: [{ to: 'chair' }]
  })
]

/** The work is done or ended early; the lead accounts for it. */
const closing = taskGroup.createStateConfig({
  id: 'groupClosing',
  description: 'The work is over; the lead writes the final report.',
  meta: {
    state: 'closing',
    stage: 'delivery',
    owner: ['lead'],
    waits: [{ act: 'final.submit', of: 'lead' }]
  } satisfies StateMeta,
  on: {
    ...ending,
    'milestone.report': {
      guard: 'milestoneKnown',
      actions: taskGroup.assign({
        milestones: ({ context, event }) =>
          context.milestones.map((one) =>
            event.type === 'milestone.report' && one.id === event.milestone
              ? { ...one, state: event.state, text: event.text ?? null, at: event.now }
              : one
          )
      }),
      meta: row(null, ['lead', 'leader'])
    },
    'final.submit': {
      target: '#groupClosure',
      guard: and(['everyMilestoneSettled', 'everyPartnerRatedOnce']),
      actions: [keepFinal, ...tellOfFinal, report('closureReview', 'SUBMIT_FINAL_REPORT')],
      meta: row('SUBMIT_FINAL_REPORT', 'lead')
    }
  },
  after: {
    T29: {
      target: '#groupClosure',
      actions: [
        taskGroup.assign({ pendingSince: ({ event }) => event.now }),
        notify('N44', {
          variant: 'missing',
          to: [{ to: 'presidium' }, { to: 'lead' }],
          except: [{ to: 'chair' }]
        }),
        notify('N44', { variant: 'taskWithout', to: [{ to: 'chair' }], act: 'motion.put' }),
        report('closureReview', 'timer')
      ],
      meta: termEnds()
    }
  }
})

const closedWith = taskGroup.assign({ closedAt: ({ event }) => event.now, pendingSince: null })

const accepted = {
  motion: 'motionToAcceptClosure',
  target: '#groupClosed',
  actions: [
    closedWith,
    notify('N44', { variant: 'accepted', to: owners }),
    report('closed', 'ACCEPT_CLOSURE')
  ],
  row: 'ACCEPT_CLOSURE'
} as const

const notAccountedFor = {
  motion: 'motionToCloseWithoutReport',
  target: '#groupTerminated',
  actions: [
    closedWith,
    notifyPeople('N44', 'notAccounted'),
    notify('N44', { variant: 'notAccounted', to: owners }),
    report('terminated', 'CLOSE_WITHOUT_REPORT')
  ],
  row: 'CLOSE_WITHOUT_REPORT'
} as const

/** The Presidium reads the final report, or goes on without it. */
const closureReview = taskGroup.createStateConfig({
  id: 'groupClosure',
  description:
    'The Presidium accepts the final report, the chair returns it, or the project is closed without one.',
  meta: { state: 'closureReview', stage: 'delivery', owner: ['chair'] } satisfies StateMeta,
  initial: 'asked',
  on: {
    ...ending,
    ...askedAgain,
    ...putting('asked', 'motionOnClosure', 'finalReportFiled', 'putAgainLeft'),
    ...decided('asked', accepted, notAccountedFor),
    'final.submit': {
      guard: and(['finalReportDue', 'noBallotOpen', 'everyPartnerRatedOnce']),
      actions: [keepFinal, ...tellOfFinal],
      meta: row(null, 'lead')
    },
    'closure.return': {
      target: '#groupClosing',
      guard: and(['notRecused', 'noBallotOpen']),
      actions: [
        taskGroup.assign({
          reason: ({ event }) => (event.type === 'closure.return' ? event.reason : null),
          returns: ({ context }) => context.returns + 1,
          pendingSince: null
        }),
        notify('N44', { variant: 'returned', to: [{ to: 'lead' }], act: 'final.submit' }),
        report('closing', 'RETURN')
      ],
      meta: row('RETURN', 'chair', 'presidium', 'apart')
    }
  },
  after: {
    T29a: {
      guard: 'finalReportDue',
      actions: notify('N44', { variant: 'stillMissing', to: [{ to: 'lead' }], act: 'final.submit' }),
      meta: row(null, 'system')
    },
    T30: {
      actions: notify('N44', {
        variant: 'overdue',
        to: [{ to: 'chair' }, { to: 'board' }],
        act: 'motion.put'
      }),
      meta: termEnds()
    }
  },
  states: question({
    state: 'closureReview',
    stage: 'delivery',
    owner: ['chair'],
    waits: [{ act: 'motion.put', of: 'chair' }]
  })
})

/** A new period of work, with an annex to the charter; the history stays. */
const reopened = {
  motion: 'motionToReopen',
  target: '#groupActive',
  actions: [
    taskGroup.assign(({ context, event }) => ({
      ...(context.put?.until != null && withEnd(context, context.put.until, event.now)),
      closedAt: null,
      final: null
    })),
    notifyPeople('N45', 'reopened'),
    notify('N45', { variant: 'reopened', to: [{ to: 'lead' }, { to: 'coordinator' }] }),
    report('active', 'REOPEN')
  ],
  row: 'REOPEN'
} as const

/** The two years of a project that was closed before this record was kept began on that day, not with its take-over. */
const archiveFromClosing = taskGroup.enqueueActions(({ context, enqueue }) => {
  const { archiveOn, annexes } = context
  if (archiveOn !== null && annexes.length === 0)
    enqueue({ type: 'due', params: { term: 'T35', on: archiveOn } satisfies DueParams })
})

/** The project is over and accounted for; for two years it can be taken up again. */
const closed = taskGroup.createStateConfig({
  id: 'groupClosed',
  description: 'The project is accounted for; the Presidium may reopen it within two years.',
  meta: { state: 'closed', stage: 'ended', owner: ['coordinator'] } satisfies StateMeta,
  entry: archiveFromClosing,
  on: {
    ...ending,
    ...putting('beside', 'motionAfterClosure', 'reopensIntoFuture'),
    ...decided('beside', reopened)
  },
  after: {
    T35: [
      // Nobody is written to about a project that was over before.
      {
        target: '#groupArchived',
        guard: 'closedBefore',
        actions: report('archived', 'timer'),
        meta: termEnds()
      },
      {
        target: '#groupArchived',
        actions: [
          notifyPeople('N45', 'archived'),
          notify('N45', { variant: 'archived', to: [{ to: 'coordinator' }] }),
          report('archived', 'timer')
        ],
        meta: termEnds()
      }
    ]
  }
})

/** From the end of the work to the archive. */
export const closureStates = { closing, closureReview, closed } as const
