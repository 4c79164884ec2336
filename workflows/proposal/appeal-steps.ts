import { criterionNames } from '#proposals/model.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import { notify } from '#workflows/effects.ts'

import type { Appeal, ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { confirmed } from './parties.ts'
import { appellant } from './parties-told.ts'
import { proposal } from './setup.ts'
import { everyParty } from './shared-steps.ts'

const { assign } = proposal

type Filed = Extract<ProposalEvent, { readonly type: 'appeal.file' }>

const newAppeal = (
  context: ProposalContext,
  { criteria = {}, charges, request, by, now }: Filed,
  against: Appeal['against']
): Appeal => ({
  number: (context.appeal?.number ?? 0) + 1,
  against,
  resolution: context.resolutions.at(-1)?.resolution ?? null,
  person: by.person ?? '',
  organisation: by.organisation ?? context.lead.organisation,
  filedAt: now,
  criteria: criterionNames.flatMap((criterion) => {
    const text = criteria[criterion]
    return text === undefined ? [] : [{ ...text, criterion }]
  }),
  charges: charges ?? null,
  request,
  state: 'selfReview',
  ground: null,
  reasons: null
})

type About = { readonly context: ProposalContext }

/** Takes an appeal in: a receipt for the appellant, a task for the Presidium. Source: procedure 1.7, N31. */
export const fileAppeal = (against: Appeal['against']) => [
  assign({
    appeal: ({ context, event }) =>
      event.type === 'appeal.file' ? newAppeal(context, event, against) : context.appeal
  }),
  {
    type: 'notify' as const,
    params: ({ context }: About): NotifyParams => ({
      notice: 'N31',
      variant: 'receipt',
      to: appellant(context)
    })
  },
  notify('N31', { variant: 'task', to: [{ to: 'chair' }], act: 'motion.put' }),
  {
    type: 'notify' as const,
    params: ({ context }: About): NotifyParams => ({
      notice: 'N31',
      to: [{ to: 'presidium' }, { to: 'coordinator' }, { to: 'lead' }],
      except: [{ to: 'chair' }, ...appellant(context)]
    })
  }
]

/** Writes down where the appeal stands. */
export const appealIs = (state: Appeal['state']) =>
  assign({ appeal: ({ context }) => context.appeal && { ...context.appeal, state } })

export const noteDismissal = assign({
  appeal: ({ context, event }) =>
    context.appeal && event.type === 'appeal.dismiss'
      ? {
          ...context.appeal,
          state: 'dismissedFormally' as const,
          ground: event.ground,
          reasons: event.reasons
        }
      : context.appeal
})

/** The Council has to decide: its chair puts the motion. */
export const toCouncil = [
  appealIs('council'),
  notify('N32', { variant: 'task', to: [{ to: 'councilChair' }], act: 'motion.put' }),
  notify('N32', { to: [{ to: 'council' }], except: [{ to: 'councilChair' }] }),
  {
    type: 'notify' as const,
    params: ({ context }: About): NotifyParams => ({
      notice: 'N32',
      variant: 'forwarded',
      to: [...appellant(context), ...everyParty]
    })
  }
]

/** All parties learn what became of the appeal. */
export const tellOfAppeal = (
  variant: 'upheld' | 'granted' | 'dismissed' | 'dismissedFormally' | 'withdrawn'
) => ({
  type: 'notify' as const,
  params: ({ context }: About): NotifyParams => ({
    notice: 'N32',
    variant,
    // Partners hear the outcome also where it ends their part in the project.
    to: [
      ...appellant(context),
      { to: 'lead' },
      { to: 'organisations', organisations: confirmed(context), contacts: true },
      { to: 'coordinator' },
      { to: 'chair' }
    ]
  })
})

/** A granted appeal approves nothing: the file goes back to the Presidium for a new round. */
export const newRoundAwaits = notify('N16', { variant: 'task', to: [{ to: 'chair' }], act: 'review.open' })
