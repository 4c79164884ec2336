import { assign, setup } from 'xstate'

import type { NotifyParams, SendParams, StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects, maxIterations, notify, passing, row, termEnds } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { Born } from '#workflows/stamped.ts'
import { delays } from '#workflows/terms.ts'

import { newResolution } from './context.ts'
import type { ResolutionContext, ResolutionInput } from './context.ts'
import type { ResolutionEvent } from './events.ts'

type About = { readonly context: ResolutionContext; readonly event: ResolutionEvent }

const resolution = setup({
  types: {
    context: {} as ResolutionContext,
    events: {} as ResolutionEvent,
    input: {} as ResolutionInput & Born,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: {
    ofTheCouncil: ({ context }: About) => context.organ === 'council',
    numberKnown: ({ event }: About) => factOf(event, 'resolutionNumber') !== undefined
  },
  delays
})

const askToSign = (chair: 'chair' | 'councilChair') =>
  notify('N27', { variant: 'toSign', to: [{ to: chair }], act: 'resolution.sign' })

const drafted = (chair: 'chair' | 'councilChair') =>
  resolution.createStateConfig({
    description: 'The adopted motion is put into words and waits for the signature of the chair.',
    meta: {
      state: 'drafted',
      stage: 'review',
      owner: [chair],
      waits: [{ act: 'resolution.sign', of: chair }]
    } satisfies StateMeta,
    on: {
      'resolution.sign': {
        target: '#signed',
        guard: 'numberKnown',
        actions: [
          assign({
            number: ({ event }) => factOf(event, 'resolutionNumber') ?? null,
            signedBy: ({ event }) => event.by.person,
            signedAt: ({ event }) => event.now
          }),
          {
            type: 'send',
            params: ({ context }): SendParams => ({
              to: 'case',
              event: { type: 'resolution.signed', resolution: context.resolution, number: context.number }
            })
          },
          {
            type: 'notify',
            params: ({ context }): NotifyParams => ({
              notice: 'N27',
              variant: context.motion,
              to: [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }, { to: 'board' }],
              data: { resolution: context.resolution, number: context.number }
            })
          }
        ],
        meta: row(null, chair, 'resolutionNumber')
      }
    },
    after: {
      T22: {
        actions: notify('N27', {
          variant: 'unsigned',
          to: [{ to: chair }, { to: 'board' }, { to: 'coordinator' }],
          act: 'resolution.sign'
        }),
        meta: termEnds()
      }
    }
  })

/** What an organ resolved, in writing (uchwała): drafted from the adopted motion, then signed and numbered. */
export const resolutionMachine = resolution.createMachine({
  id: 'resolution',
  description: 'What an organ resolved, in writing.',
  context: ({ input }) => newResolution(input),
  initial: 'drafting',
  options: { maxIterations },
  states: {
    drafting: {
      description: 'Whose chair signs depends on the organ.',
      meta: passing('drafted', 'review'),
      always: [
        {
          target: 'draftedByCouncil',
          guard: 'ofTheCouncil',
          actions: askToSign('councilChair'),
          meta: row(null, 'system')
        },
        { target: 'draftedByPresidium', actions: askToSign('chair'), meta: row(null, 'system') }
      ]
    },
    draftedByPresidium: drafted('chair'),
    draftedByCouncil: drafted('councilChair'),
    signed: {
      id: 'signed',
      type: 'final',
      description: 'Signed, numbered and sent to the parties.',
      meta: { state: 'signed', stage: 'review', owner: [], openEnded: true }
    }
  }
})
