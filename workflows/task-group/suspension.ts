import type { DueParams, StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import type { TaskGroupContext } from './context.ts'
import { gapOpens } from './gap-steps.ts'
import { actingNamed } from './leaders.ts'
import { askedAgain, cancelBallot, putting, question } from './motions.ts'
import { decided } from './outcomes.ts'
import { naming, nominating } from './people-steps.ts'
import { stopReports } from './reporting.ts'
import { concerned, ending, notifyPeople, report, taskGroup } from './setup.ts'
import { finishing, terminating } from './work.ts'

const over = taskGroup.assign({ suspension: null, pendingSince: null })

const confirm = taskGroup.assign({
  suspension: ({ context }) => context.suspension && { ...context.suspension, provisional: false }
})

/** The suspension ends on the day that the motion named. */
const extended = [
  taskGroup.assign({
    suspension: ({ context }) =>
      context.suspension && { ...context.suspension, until: context.put?.until ?? context.suspension.until }
  }),
  {
    type: 'due' as const,
    params: ({ context }: { readonly context: TaskGroupContext }): DueParams => ({
      term: 'T28',
      on: context.suspension?.until ?? ''
    })
  },
  notifyPeople('N43', 'extended'),
  notify('N43', { variant: 'extended', to: concerned })
]

const resumed = {
  motion: 'motionToResume',
  provided: ['minimumConsortiumMet'],
  target: '#groupActive',
  actions: [
    over,
    notifyPeople('N43', 'resumed'),
    notify('N43', { variant: 'resumed', to: concerned }),
    report('active', 'RESUME')
  ],
  row: 'RESUME'
} as const

const confirmed = {
  motion: 'motionToConfirmSuspension',
  target: '#suspendedConfirmed',
  actions: [
    confirm,
    notifyPeople('N43', 'confirmed'),
    notify('N43', { variant: 'confirmed', to: concerned }),
    report('suspended', 'CONFIRM_SUSPENSION')
  ],
  row: 'CONFIRM_SUSPENSION'
} as const

const extending = {
  motion: 'motionToExtendSuspension',
  target: '.asked',
  actions: extended,
  row: 'EXTEND_SUSPENSION'
} as const

const meta = { state: 'suspended', stage: 'delivery', owner: ['chair', 'lead'] } as const satisfies StateMeta

const fitting = [
  'motionWhileSuspended',
  'isProvisional',
  'maySuspendSoLong',
  'consortiumToResume',
  'leadToResume'
] as const

const asking = (outcomes: Parameters<typeof decided>) =>
  ({ ...askedAgain, ...putting('asked', ...fitting), ...decided(...outcomes) }) as const

const waits = { waits: [{ act: 'motion.put', of: 'chair' }] } as const

/** The work rests: no report is due; the Presidium resumes, extends or ends it. */
export const suspended = taskGroup.createStateConfig({
  id: 'groupSuspended',
  description:
    'The work rests and no report is due; the Presidium resumes it, extends the rest or ends the project.',
  meta: { ...meta, forewarned: { T28: [{ to: 'groupMember' }, ...concerned] } } satisfies StateMeta,
  initial: 'confirmed',
  on: {
    ...ending,
    ...naming,
    ...nominating,
    ...actingNamed,
    ...finishing,
    'lead.left': { actions: gapOpens['lead.left'].actions, meta: row(null, 'system') }
  },
  after: {
    T28: {
      target: '#groupTerminated',
      actions: [
        cancelBallot,
        stopReports,
        notifyPeople('N43', 'expired'),
        notify('N43', { variant: 'expired', to: concerned }),
        report('terminated', 'timer')
      ],
      meta: termEnds()
    }
  },
  states: {
    provisional: {
      id: 'suspendedProvisionally',
      description: 'The Board suspended the work; it goes on after a week unless the Presidium confirms.',
      meta,
      initial: 'asked',
      on: asking(['asked', confirmed, resumed, extending, terminating]),
      after: {
        T28a: {
          target: '#groupActive',
          actions: [
            cancelBallot,
            over,
            notifyPeople('N43', 'notConfirmed'),
            notify('N43', { variant: 'notConfirmed', to: concerned }),
            report('active', 'timer')
          ],
          meta: termEnds()
        }
      },
      states: question({ ...meta, ...waits })
    },
    confirmed: {
      id: 'suspendedConfirmed',
      description:
        'The Presidium suspended the work, confirmed the suspension, or the time to repair a gap is over.',
      meta,
      initial: 'asked',
      on: asking(['asked', resumed, extending, terminating]),
      states: question({ ...meta, ...waits })
    }
  }
})
