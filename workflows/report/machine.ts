import type { DueParams, StateMeta } from '#shared/workflow.ts'
import { maxIterations, notify, row, termEnds } from '#workflows/effects.ts'

import { newReport } from './context.ts'
import type { ReportContext } from './context.ts'
import { keepContent, report, tellGroup, tellOverdue } from './setup.ts'

const writers = ['lead', 'leader'] as const

const dueOnItsDay = {
  type: 'due' as const,
  params: ({ context }: { readonly context: ReportContext }): DueParams => ({
    term: 'T25',
    on: context.dueOn
  })
}

const submitted = [
  keepContent,
  notify('N39', { variant: 'submitted', to: [{ to: 'coordinator' }], act: 'report.accept' }),
  tellGroup('submitted')
]

/** A report is written, as a draft or for good, wherever it is not with the coordinator. */
const writing = report.createStateConfig({
  on: {
    'report.submit': {
      target: '#reportSubmitted',
      guard: 'milestonesOfGroup',
      actions: submitted,
      meta: row(null, writers)
    },
    'report.stop': { target: '#reportStopped', meta: row(null, 'system') }
  }
}).on

const draft = report.createStateConfig({
  on: {
    'report.draft': {
      guard: 'milestonesOfGroup',
      actions: [keepContent],
      meta: row(null, writers)
    }
  }
}).on['report.draft']

const waits = [{ act: 'report.submit', of: 'lead' }] as const

/** One period of a task group's work, told by its lead (sprawozdanie okresowe). */
export const reportMachine = report.createMachine({
  id: 'report',
  description: 'One period of a task group’s work, told by its lead.',
  context: ({ input }) => newReport(input),
  initial: 'open',
  options: { maxIterations },
  states: {
    open: {
      description: 'The report of a period is written until two weeks after the period.',
      meta: { state: 'due', stage: 'delivery', owner: ['lead', 'leader'] } satisfies StateMeta,
      initial: 'due',
      entry: dueOnItsDay,
      on: writing,
      after: {
        T25: { target: 'overdue', actions: tellGroup('overdue'), meta: termEnds() }
      },
      states: {
        due: {
          description: 'Nothing has been written yet.',
          meta: { state: 'due', stage: 'delivery', owner: ['lead', 'leader'], waits } satisfies StateMeta,
          on: { 'report.draft': { ...draft, target: 'draft', actions: [keepContent, tellGroup('draft')] } }
        },
        draft: {
          description: 'The report is begun and kept as a draft.',
          meta: { state: 'draft', stage: 'delivery', owner: ['lead', 'leader'], waits } satisfies StateMeta,
          on: { 'report.draft': draft }
        }
      }
    },
    overdue: {
      description:
        'The report is missing; the lead, the office, the Presidium and the Board learn of it in turn.',
      meta: {
        state: 'overdue',
        stage: 'delivery',
        owner: ['lead', 'leader'],
        waits
      } satisfies StateMeta,
      initial: 'oneDay',
      on: { ...writing, 'report.draft': draft },
      states: {
        oneDay: {
          description: 'The day has passed.',
          after: {
            T25a: {
              target: 'oneWeek',
              actions: [
                ...tellOverdue(1),
                notify('N38', { variant: 'overdueDay', to: [{ to: 'lead' }], act: 'report.submit' })
              ],
              meta: termEnds()
            }
          }
        },
        oneWeek: {
          description: 'A day late.',
          after: {
            T25b: {
              target: 'twoWeeks',
              actions: [
                ...tellOverdue(7),
                notify('N38', {
                  variant: 'overdueWeek',
                  to: [{ to: 'lead' }, { to: 'coordinator' }],
                  act: 'report.submit'
                })
              ],
              meta: termEnds()
            }
          }
        },
        twoWeeks: {
          description: 'A week late.',
          after: { T25c: { target: 'oneMonth', actions: tellOverdue(14), meta: termEnds() } }
        },
        oneMonth: {
          description: 'Two weeks late; the project is at risk.',
          after: { T25d: { actions: tellOverdue(30), meta: termEnds() } }
        }
      }
    },
    submitted: {
      id: 'reportSubmitted',
      description: 'The coordinator reads the report, accepts it or returns it with remarks.',
      meta: {
        state: 'submitted',
        stage: 'delivery',
        owner: ['coordinator'],
        waits: [{ act: 'report.accept', of: 'coordinator' }]
      } satisfies StateMeta,
      on: {
        'report.accept': {
          target: 'accepted',
          actions: [
            report.assign({
              acceptedBy: ({ event }) => event.by.person,
              acceptedAt: ({ event }) => event.now,
              remarks: ({ event }) => (event.type === 'report.accept' ? (event.text ?? null) : null)
            }),
            notify('N39', { variant: 'accepted', to: [{ to: 'lead' }, { to: 'groupMember' }] }),
            tellGroup('accepted')
          ],
          meta: row(null, 'coordinator')
        },
        'report.return': {
          target: 'returned',
          actions: [
            report.assign({
              remarks: ({ event }) => (event.type === 'report.return' ? event.reason : null),
              returns: ({ context }) => context.returns + 1
            }),
            notify('N39', {
              variant: 'returned',
              to: [{ to: 'lead' }, { to: 'groupMember' }],
              act: 'report.submit'
            }),
            tellGroup('returned')
          ],
          meta: row(null, 'coordinator')
        }
      },
      after: {
        T25f: {
          actions: notify('N39', { variant: 'unread', to: [{ to: 'coordinator' }], act: 'report.accept' }),
          meta: termEnds()
        }
      }
    },
    returned: {
      description: 'The lead corrects the report after the coordinator’s remarks.',
      meta: {
        state: 'returned',
        stage: 'delivery',
        owner: ['lead', 'leader'],
        waits
      } satisfies StateMeta,
      on: { ...writing, 'report.draft': draft },
      after: { T25e: { target: 'overdue', actions: tellGroup('overdue'), meta: termEnds() } }
    },
    accepted: {
      type: 'final',
      description: 'The report is accepted.',
      meta: { state: 'accepted', stage: 'delivery', owner: [], openEnded: true } satisfies StateMeta
    },
    stopped: {
      id: 'reportStopped',
      type: 'final',
      description: 'No report is due any more: the work was suspended or ended.',
      meta: { state: 'stopped', stage: 'delivery', owner: [], openEnded: true } satisfies StateMeta
    }
  }
})
