import { assign } from 'xstate'

import type { NotifyParams } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import type { Nomination, TaskGroupContext } from './context.ts'
import type { TaskGroupEvent } from './events.ts'
import { heads } from './people.ts'
import { notifyPeople, parties, taskGroup } from './setup.ts'

/** Who has agreed already stays agreed when the other one is asked anew. */
const nominate = (before: Nomination | null, person: string): Nomination =>
  before?.person === person ? before : { person, answer: 'due' }

const answered = (
  nomination: Nomination | null,
  person: string | null,
  answer: 'accepted' | null
): Nomination | null => {
  if (nomination === null || nomination.person !== person) return nomination
  return answer === null ? null : { ...nomination, answer }
}

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

/** Organisations name their delegates, and may name others later. */
export const naming = taskGroup.createStateConfig({
  on: {
    'delegate.name': {
      guard: 'organisationInProject',
      actions: [
        assign({
          delegates: ({ context, event }) => {
            const organisation = event.by.organisation ?? ''
            const { person, share, duty = null } = event
            return [
              ...context.delegates.filter((one) => one.organisation !== organisation),
              { organisation, person, share, duty }
            ]
          }
        }),
        tellDelegate
      ],
      meta: row(null, ['lead', 'partner'])
    }
  }
}).on

const nominated = taskGroup.assign(({ context, event }) =>
  event.type === 'leader.nominate'
    ? {
        leader: nominate(context.leader, event.leader),
        deputy: nominate(context.deputy, event.deputy)
      }
    : {}
)

const accept = taskGroup.assign({
  leader: ({ context, event }) => answered(context.leader, event.by.person, 'accepted'),
  deputy: ({ context, event }) => answered(context.deputy, event.by.person, 'accepted')
})

/** Group, partners and offices learn who leads from now on. */
const tellOfHeads = taskGroup.enqueueActions(({ context, enqueue }) => {
  if (context.appointedAt === null || heads(context).length < 2) return
  enqueue(notifyPeople('N41', 'newLeader'))
  enqueue(notify('N41', { variant: 'newLeader', to: [...parties, { to: 'board' }] }))
})

/** Who is proposed anew is asked; who has been asked or has agreed already is not asked again. */
const askNominees = taskGroup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'leader.nominate') return
  const fresh = [
    ...(context.leader?.person === event.leader ? [] : [event.leader]),
    ...(context.deputy?.person === event.deputy ? [] : [event.deputy])
  ]
  if (fresh.length === 0) return
  const to = [{ to: 'people', people: [...new Set(fresh)] }] as const
  enqueue(notify('N35', { variant: 'asked', to, act: 'nomination.accept' }))
})

/** The lead proposes who leads and deputises. */
export const proposeHeads = {
  actions: [askNominees, nominated],
  meta: row(null, 'lead')
} as const

/** The lead proposes who leads and deputises; both answer. */
export const nominating = taskGroup.createStateConfig({
  on: {
    'leader.nominate': proposeHeads,
    'nomination.accept': {
      guard: 'nominationOpen',
      actions: [accept, notify('N35', { variant: 'accepted', to: [{ to: 'lead' }] }), tellOfHeads],
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
    }
  }
}).on

/** A delegate who leaves the group leads it no longer. */
const without = (nomination: Nomination | null, gone: readonly string[]): Nomination | null =>
  nomination !== null && gone.includes(nomination.person) ? null : nomination

/** What the group is without an organisation: its people go with it. */
export const withoutOrganisation = (context: TaskGroupContext, left: string) => {
  const delegates = context.delegates.filter(({ organisation }) => organisation !== left)
  const gone = context.delegates
    .filter(({ organisation }) => organisation === left)
    .map(({ person }) => person)
    .filter((person) => !delegates.some((one) => one.person === person))
  return {
    organisations: context.organisations.filter((organisation) => organisation !== left),
    delegates,
    leader: without(context.leader, gone),
    deputy: without(context.deputy, gone),
    breaches: context.breaches.filter(({ organisation }) => organisation !== left)
  }
}

/** A breach that was remedied is nothing to vote about any more. */
const mended = taskGroup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'partner.mended') return
  const { partnership } = event
  enqueue.assign({ breaches: context.breaches.filter((one) => one.partnership !== partnership) })
  if (context.ballot === null || context.put?.partnership !== partnership) return
  enqueue({ type: 'send', params: { to: context.ballot, event: { type: 'ballot.cancel', ground: 'ended' } } })
})

/** Organisations come and go while the group stands. */
export const membership = {
  'partner.left': {
    actions: taskGroup.assign(({ context, event }) =>
      event.type === 'partner.left' ? withoutOrganisation(context, event.organisation) : {}
    ),
    meta: row(null, 'system')
  },
  'partner.mended': {
    actions: mended,
    meta: row(null, 'system')
  },
  'partners.changed': {
    actions: taskGroup.assign(({ context, event }) =>
      event.type === 'partners.changed'
        ? {
            organisations: event.organisations,
            ...((event.associated ?? context.associated) && { associated: event.associated ?? [] })
          }
        : {}
    ),
    meta: row(null, 'system')
  },
  'partner.breached': {
    actions: [
      taskGroup.assign(({ context, event }) =>
        event.type === 'partner.breached'
          ? {
              breaches: [
                ...context.breaches.filter(({ partnership }) => partnership !== event.partnership),
                { partnership: event.partnership, organisation: event.organisation }
              ]
            }
          : {}
      ),
      notify('N40', { variant: 'exclusion', to: [{ to: 'chair' }], act: 'motion.put' })
    ],
    meta: row(null, 'system')
  }
} as const
