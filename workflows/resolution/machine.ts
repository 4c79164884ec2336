import { and } from 'xstate'

import type { FactName, NotifyParams, SendParams, StateMeta } from '#shared/workflow.ts'
import { maxIterations, notify, passing, row, termEnds } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'

import { newResolution } from './context.ts'
import { repealMoves } from './repeal.ts'
import type { About } from './rules.ts'
import { resolution } from './setup.ts'

const { assign } = resolution

type Signer = 'chair' | 'councilChair' | 'board'

const bodyOf = { chair: 'presidium', councilChair: 'council', board: 'board' } as const satisfies Record<
  Signer,
  FactName
>

const askToSign = (signer: Signer) =>
  notify('N27', { variant: 'toSign', to: [{ to: signer }], act: 'resolution.sign' })

const noteSignature = assign({
  number: ({ event }) => factOf(event, 'resolutionNumber') ?? null,
  signedBy: ({ event }) => event.by.person,
  signedAt: ({ event }) => event.now,
  checkpoint: ({ event }) => factOf(event, 'checkpoint') ?? null
})

const tellOwner = {
  type: 'send' as const,
  params: ({ context }: About): SendParams => ({
    to: context.owner,
    event: { type: 'resolution.signed', resolution: context.resolution, number: context.number }
  })
}

/** Decisions of the Presidium that may be appealed, where the profile provides an appeal. Source: procedure 1.4, appeal. */
const appealable: readonly string[] = ['reject', 'conditions', 'revoke']

const isAppealable = ({ rules, organ, motion }: About['context']): boolean =>
  rules.appeal && organ === 'presidium' && appealable.includes(motion)

/** Results that may be published: a rejection is nobody else's affair, and may still be appealed. */
const publishable: readonly string[] = ['approve', 'conditions']

/** Every member reads in the digest that there is a new project. Source: procedure 1.7, N28. */
const publish = resolution.enqueueActions(({ context, enqueue }) => {
  if (publishable.includes(context.motion))
    enqueue(notify('N28', { variant: context.motion, to: [{ to: 'cluster' }] }))
})

/** The resolution is delivered (doręczenie) to the lead; partners, office and Board are told as well. */
const deliver = (to: NotifyParams['to'], side: 'lead' | 'partners' | 'office') => ({
  type: 'notify' as const,
  params: ({ context }: About): NotifyParams => ({
    notice: 'N27',
    variant: context.motion,
    to,
    // Only those who may appeal have time from its delivery.
    ...(side === 'office' && { awaited: false }),
    data: { resolution: context.resolution, number: context.number, side, appeal: isAppealable(context) }
  })
})

const drafted = (signer: Signer) =>
  resolution.createStateConfig({
    description: 'The adopted motion is put into words and waits for the signature of the chair.',
    meta: {
      state: 'drafted',
      stage: 'review',
      owner: [signer],
      waits: [{ act: 'resolution.sign', of: signer }]
    } satisfies StateMeta,
    on: {
      'resolution.sign': {
        target: '#signed',
        guard: and(['notRecused', 'numberKnown']),
        actions: [
          noteSignature,
          tellOwner,
          deliver([{ to: 'lead' }], 'lead'),
          deliver([{ to: 'partners' }], 'partners'),
          deliver([{ to: 'coordinator' }, { to: 'board' }], 'office'),
          publish
        ],
        meta: row(null, signer, 'resolutionNumber', 'checkpoint', bodyOf[signer], 'apart')
      }
    },
    after: {
      T22: {
        actions: notify('N27', {
          variant: 'unsigned',
          to: [{ to: signer }, { to: 'board' }, { to: 'coordinator' }],
          act: 'resolution.sign'
        }),
        meta: termEnds()
      }
    }
  })

const inForce = { stage: 'review', owner: ['chair', 'councilChair'], openEnded: true } as const

/** What an organ resolved, in writing (uchwała): drafted from the adopted motion, signed, numbered and delivered. */
export const resolutionMachine = resolution.createMachine({
  id: 'resolution',
  description: 'What an organ resolved, in writing.',
  context: ({ input }) => newResolution(input),
  initial: 'drafting',
  options: { maxIterations },
  states: {
    drafting: {
      description: 'Whose chair signs depends on the organ; one of earlier records is signed already.',
      meta: passing('drafted', 'review'),
      always: [
        { target: 'keptForReference', guard: 'keptForReference', meta: row(null, 'system') },
        { target: 'takenOver', guard: 'signedBefore', meta: row(null, 'system') },
        {
          target: 'draftedByCouncil',
          guard: 'ofTheCouncil',
          actions: askToSign('councilChair'),
          meta: row(null, 'system')
        },
        {
          target: 'draftedByBoard',
          guard: 'ofTheBoard',
          actions: askToSign('board'),
          meta: row(null, 'system')
        },
        { target: 'draftedByPresidium', actions: askToSign('chair'), meta: row(null, 'system') }
      ]
    },
    draftedByPresidium: drafted('chair'),
    draftedByCouncil: drafted('councilChair'),
    draftedByBoard: drafted('board'),
    signed: {
      id: 'signed',
      description: 'Signed and numbered; it is on its way to the lead.',
      meta: { ...inForce, state: 'signed' } satisfies StateMeta,
      on: {
        ...repealMoves,
        'notice.delivered': {
          target: 'delivered',
          guard: 'reachedTheLead',
          actions: assign({ deliveredAt: ({ event }) => event.now }),
          meta: row(null, 'system')
        }
      }
    },
    delivered: {
      description: 'Delivered to the lead and in force.',
      meta: { ...inForce, state: 'delivered' } satisfies StateMeta,
      on: repealMoves
    },
    takenOver: {
      description: 'Adopted and signed before this record was kept, and in force; the office took it over.',
      meta: { ...inForce, state: 'takenOver' } satisfies StateMeta,
      on: repealMoves
    },
    keptForReference: {
      type: 'final',
      description:
        'Adopted and signed before this record was kept; it belongs to no case here and is kept for reference.',
      meta: { state: 'takenOver', stage: 'ended', owner: [], openEnded: true }
    },
    repealed: {
      id: 'repealed',
      type: 'final',
      description: 'Taken back by a later resolution; nothing in it was changed.',
      meta: { state: 'repealed', stage: 'ended', owner: [], openEnded: true }
    }
  }
})
