import { and, assign } from 'xstate'

import type { TextReference } from '#shared/text.ts'
import type { NotifyParams, StateMeta } from '#shared/workflow.ts'
import { charterTexts } from '#task-groups/model.ts'
import { extend, notify, row, termEnds } from '#workflows/effects.ts'

import type { Nomination, SubmittedCharter, TaskGroupContext } from './context.ts'
import type { TaskGroupEvent } from './events.ts'
import { nominees } from './rules.ts'
import { notifyPeople, report, taskGroup } from './setup.ts'

const ending = { 'proposal.ended': { target: '#ended', meta: row(null, 'system') } } as const

const nominate = (person: string): Nomination => ({ person, answer: 'due' })

const answered = (
  nomination: Nomination | null,
  person: string | null,
  answer: 'accepted' | null
): Nomination | null => {
  if (nomination === null || nomination.person !== person) return nomination
  return answer === null ? null : { ...nomination, answer }
}

const charterOf = (event: Extract<TaskGroupEvent, { readonly type: 'charter.submit' }>): SubmittedCharter => {
  const texts = charterTexts.map((field) => [field, event[field]] as const)
  return {
    ...(Object.fromEntries(texts) as Record<(typeof charterTexts)[number], TextReference>),
    endsOn: event.endsOn,
    submittedAt: event.now
  }
}

const withoutOrganisation = (context: TaskGroupContext, left: string) => ({
  organisations: context.organisations.filter((organisation) => organisation !== left),
  delegates: context.delegates.filter(({ organisation }) => organisation !== left)
})

/** Whoever is named by somebody else learns of it. */
const tellDelegate = {
  type: 'notify' as const,
  params: ({ event }: { readonly event: TaskGroupEvent }): NotifyParams => ({
    notice: 'N34',
    variant: 'named',
    to: [{ to: 'people', people: namedIn(event) }],
    data: { organisation: event.by.organisation }
  })
}

const namedIn = (event: TaskGroupEvent): readonly string[] =>
  event.type === 'delegate.name' && event.person !== event.by.person ? [event.person] : []

/** Organisations come and go while the group stands. */
export const membership = {
  'partner.left': {
    actions: taskGroup.assign(({ context, event }) =>
      event.type === 'partner.left' ? withoutOrganisation(context, event.organisation) : {}
    ),
    meta: row(null, 'system')
  },
  'partners.changed': {
    actions: taskGroup.assign(({ event }) =>
      event.type === 'partners.changed' ? { organisations: event.organisations } : {}
    ),
    meta: row(null, 'system')
  }
} as const

const forming = taskGroup.createStateConfig({
  id: 'forming',
  description: 'Partners name their delegates, leader and deputy accept, the lead writes the charter.',
  meta: {
    state: 'groupForming',
    stage: 'group',
    owner: ['lead', 'partner'],
    waits: [
      { act: 'delegate.name', of: 'withoutDelegate' },
      { act: 'leader.nominate', of: 'leadToNominate' },
      { act: 'nomination.accept', of: 'nominees' },
      { act: 'charter.submit', of: 'leadToCharter' }
    ]
  } satisfies StateMeta,
  on: {
    ...ending,
    'delegate.name': {
      guard: 'organisationInProject',
      actions: [
        assign({
          delegates: ({ context, event }) => {
            const organisation = event.by.organisation ?? ''
            const { person, share } = event
            return [
              ...context.delegates.filter((one) => one.organisation !== organisation),
              { organisation, person, share }
            ]
          }
        }),
        tellDelegate
      ],
      meta: row(null, ['lead', 'partner'])
    },
    'leader.nominate': {
      actions: [
        assign({
          leader: ({ event }) => nominate(event.leader),
          deputy: ({ event }) => nominate(event.deputy)
        }),
        notifyPeople('N35', 'asked', nominees, 'nomination.accept')
      ],
      meta: row(null, 'lead')
    },
    'nomination.accept': {
      guard: 'nominationOpen',
      actions: [
        assign({
          leader: ({ context, event }) => answered(context.leader, event.by.person, 'accepted'),
          deputy: ({ context, event }) => answered(context.deputy, event.by.person, 'accepted')
        }),
        notify('N35', { variant: 'accepted', to: [{ to: 'lead' }] })
      ],
      meta: row(null, 'nominee')
    },
    'nomination.decline': {
      guard: 'nominationOpen',
      actions: [
        assign({
          leader: ({ context, event }) => answered(context.leader, event.by.person, null),
          deputy: ({ context, event }) => answered(context.deputy, event.by.person, null)
        }),
        notify('N35', { variant: 'declined', to: [{ to: 'lead' }], act: 'leader.nominate' })
      ],
      meta: row(null, 'nominee')
    },
    'charter.submit': {
      target: '#charterReview',
      guard: and([
        'leaderAndDeputyAccepted',
        'everyDelegateNamed',
        'minimumConsortiumMet',
        'charterEndsLater'
      ]),
      actions: [
        assign({
          charter: ({ event }) => charterOf(event)
        }),
        notify('N36', { variant: 'task', to: [{ to: 'chair' }], act: 'group.appoint' }),
        notify('N36', { variant: 'submitted', to: [{ to: 'presidium' }, { to: 'coordinator' }] }),
        report('charterReview')
      ],
      meta: row('SUBMIT_CHARTER', 'lead', 'organisations')
    },
    'deadline.extend': {
      guard: 'formationExtensionLeft',
      actions: [
        extend('T23'),
        assign({ extensions: ({ context }) => context.extensions + 1 }),
        notify('N34', {
          variant: 'extended',
          to: [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }]
        })
      ],
      meta: row('EXTEND_DEADLINE', 'board')
    }
  },
  after: { T23: { target: '#groupLapsed', actions: report('lapsed'), meta: termEnds() } }
})

const charterReview = taskGroup.createStateConfig({
  id: 'charterReview',
  description: 'The Presidium approves the charter and appoints the group, or returns it.',
  meta: {
    state: 'charterReview',
    stage: 'group',
    owner: ['chair'],
    waits: [{ act: 'group.appoint', of: 'chair' }]
  } satisfies StateMeta,
  on: {
    ...ending,
    'group.appoint': {
      target: '#groupActive',
      actions: [
        assign({ appointedAt: ({ event }) => event.now }),
        notifyPeople('N36', 'appointed'),
        notify('N36', {
          variant: 'appointed',
          to: [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }, { to: 'board' }]
        }),
        report('active')
      ],
      meta: row('APPOINT_GROUP', 'chair')
    },
    'charter.return': {
      target: '#forming',
      actions: [
        assign({ reason: ({ event }) => event.reason, returns: ({ context }) => context.returns + 1 }),
        notify('N36', { variant: 'returned', to: [{ to: 'lead' }], act: 'charter.submit' }),
        report('forming')
      ],
      meta: row('RETURN', 'chair')
    }
  },
  after: {
    T24: {
      actions: notify('N36', {
        variant: 'overdue',
        to: [{ to: 'chair' }, { to: 'coordinator' }],
        act: 'group.appoint'
      }),
      meta: termEnds()
    }
  }
})

/** From the approved project to an appointed group. */
export const formationStates = { forming, charterReview } as const
