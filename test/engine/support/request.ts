import { and, assign, setup } from 'xstate'
import { z } from 'zod'

import { freeText } from '#shared/text.ts'
import type { TextReference } from '#shared/text.ts'
import type { Stamp, StateMeta, WorkflowDefinition } from '#shared/workflow.ts'
import { effects, notify, row } from '#workflows/effects.ts'

type RequestContext = {
  readonly request: string
  readonly title: string
  readonly note: TextReference | null
  readonly offers: readonly { readonly id: string; readonly state: string }[]
  readonly told: number
}
type Payload =
  | { readonly type: 'request.note'; readonly note: TextReference }
  | { readonly type: 'request.rename'; readonly title: string }
  | { readonly type: 'request.tell'; readonly case: string }
  | { readonly type: 'request.serve' | 'request.again'; readonly people: readonly string[] }
  | { readonly type: 'request.date' | 'request.dated'; readonly on: string }
  | { readonly type: 'request.announce'; readonly people: readonly string[] }
  | { readonly type: 'offer.changed'; readonly offer: string; readonly state: string }
  | {
      readonly type:
        | 'request.submit'
        | 'request.extend'
        | 'request.redate'
        | 'request.restart'
        | 'request.quiet'
        | 'request.press'
        | 'request.risk'
        | 'request.yield'
        | 'request.close'
        | 'request.told'
        | 'request.leave'
        | 'offer.make'
    }

const state = (name: string, meta: Partial<StateMeta> = {}): StateMeta => ({
  state: name,
  stage: 'scope',
  owner: ['author'],
  ...meta
})

const back = { 'request.yield': { target: 'open', meta: row(null, 'coordinator') } } as const

const request = setup({
  types: {
    context: {} as RequestContext,
    events: {} as Payload & Stamp,
    input: {} as { readonly id: string; readonly title: string }
  },
  actions: {
    ...effects,
    keepNote: assign({ note: ({ event }) => (event as { note: TextReference }).note }),
    keepOffer: assign({
      offers: ({ context, event }) => {
        const { offer, state: now } = event as Extract<Payload, { type: 'offer.changed' }>
        return context.offers.map((known) => (known.id === offer ? { id: offer, state: now } : known))
      }
    })
  },
  guards: {
    cardComplete: ({ event }) => (event.facts.card as { complete?: boolean } | undefined)?.complete === true,
    hasTitle: ({ context }) => context.title !== '',
    someOfferAccepted: ({ context }) => context.offers.some((offer) => offer.state === 'accepted')
  },
  delays: { open: 1, served: 1, quiet: 1, press: 1, risk: 1 }
}).createMachine({
  id: 'request',
  options: { maxIterations: 100 },
  context: ({ input }) => ({ request: input.id, title: input.title, note: null, offers: [], told: 0 }),
  initial: 'draft',
  on: {
    'request.told': { actions: assign({ told: ({ context }) => context.told + 1 }) },
    'offer.changed': { actions: 'keepOffer' }
  },
  states: {
    draft: {
      meta: state('draft', { openEnded: true, waits: [{ act: 'request.submit', of: 'author' }] }),
      on: {
        'request.submit': {
          target: 'open',
          guard: and(['cardComplete', 'hasTitle']),
          actions: notify('N1', { to: [{ to: 'coordinator' }, { to: 'people', people: ['cora'] }] }),
          meta: row('SUBMIT', 'author', 'card')
        },
        'request.note': { actions: 'keepNote', meta: row(null, 'author') },
        'request.rename': {
          actions: assign({ title: ({ event }) => event.title }),
          meta: row(null, 'author')
        }
      }
    },
    open: {
      meta: state('open', { owner: ['coordinator'], waits: [{ act: 'offer.make', of: 'member' }] }),
      on: {
        'offer.make': {
          actions: [
            assign({
              offers: ({ context }) => [
                ...context.offers,
                { id: `${context.request}-${context.offers.length + 1}`, state: 'offered' }
              ]
            }),
            {
              type: 'create',
              params: ({ context, event }) => ({
                workflow: 'offer',
                id: context.offers.at(-1)?.id ?? '',
                input: { case: context.request, by: event.by.person }
              })
            }
          ],
          meta: row('OFFER', 'member')
        },
        'request.extend': {
          actions: { type: 'extend', params: { term: 'open' } },
          meta: row(null, 'coordinator')
        },
        'request.date': {
          actions: { type: 'due', params: ({ event }) => ({ term: 'open', on: event.on }) },
          meta: row(null, 'coordinator')
        },
        'request.dated': {
          target: 'serving',
          actions: [
            { type: 'due', params: ({ event }) => ({ term: 'served', on: event.on }) },
            notify('N2', { to: [{ to: 'people', people: ['ann'] }] })
          ],
          meta: row(null, 'coordinator')
        },
        'request.restart': { target: 'open', reenter: true, meta: row(null, 'coordinator') },
        'request.tell': {
          actions: [
            {
              type: 'post',
              params: ({ event }) => ({ case: event.case, event: { type: 'request.told' } })
            },
            notify('N6', { to: [{ to: 'author' }] })
          ],
          meta: row(null, 'coordinator')
        },
        'request.serve': {
          target: 'serving',
          actions: {
            type: 'notify',
            params: ({ event }) => ({ notice: 'N2' as const, to: [{ to: 'people', people: event.people }] })
          },
          meta: row(null, 'coordinator')
        },
        'request.quiet': { target: 'quiet', meta: row(null, 'coordinator') },
        'request.press': { target: 'pressing', meta: row(null, 'coordinator') },
        'request.risk': { target: 'risky', meta: row(null, 'coordinator') },
        'request.close': { target: 'closed', guard: 'someOfferAccepted', meta: row('CLOSE', 'author') },
        'request.leave': [
          { target: 'closed', guard: 'someOfferAccepted', meta: row(null, 'coordinator') },
          { target: 'draft', meta: row(null, 'author') }
        ]
      },
      after: { open: { target: 'lapsed', meta: row('timer', 'system') } }
    },
    serving: {
      meta: state('serving', {
        owner: ['author', 'candidate'],
        terms: { served: { deliveryOf: 'N2' } }
      }),
      on: {
        ...back,
        'request.redate': {
          actions: { type: 'due', params: { term: 'served', on: '2026-03-10' } },
          meta: row(null, 'coordinator')
        },
        'request.again': {
          target: 'serving',
          reenter: true,
          actions: {
            type: 'notify',
            params: ({ event }) => ({ notice: 'N2' as const, to: [{ to: 'people', people: event.people }] })
          },
          meta: row(null, 'coordinator')
        }
      },
      after: { served: { target: 'lapsed' } }
    },
    quiet: {
      meta: state('quiet', { terms: { quiet: { deliveryOf: 'N3' } } }),
      on: {
        ...back,
        'request.announce': {
          actions: {
            type: 'notify',
            params: ({ event }) => ({ notice: 'N3' as const, to: [{ to: 'people', people: event.people }] })
          },
          meta: row(null, 'coordinator')
        }
      },
      after: { quiet: { target: 'lapsed' } }
    },
    pressing: {
      meta: state('pressing'),
      on: back,
      after: { press: { actions: notify('N4', { to: [{ to: 'author' }] }) } }
    },
    risky: {
      meta: state('risky'),
      on: back,
      after: { risk: { target: 'open', meta: row('timer', 'system', 'mandate') } }
    },
    lapsed: { type: 'final', meta: state('lapsed') },
    closed: { type: 'final', meta: state('closed') }
  }
})

const empty = { input: z.strictObject({}) }
const people = { input: z.strictObject({ people: z.array(z.string()) }) }

/** A case with named terms, facts, children, notices and messages to other cases: everything the engine does. */
export const requestWorkflow: WorkflowDefinition = {
  name: 'request',
  version: 1,
  machine: request,
  events: {
    'request.submit': empty,
    'request.note': { input: z.strictObject({ note: freeText(200) }) },
    'request.rename': { input: z.strictObject({ title: z.string().max(50) }) },
    'request.extend': empty,
    'request.date': { input: z.strictObject({ on: z.iso.date() }) },
    'request.dated': { input: z.strictObject({ on: z.iso.date() }) },
    'request.redate': empty,
    'request.restart': empty,
    'request.tell': { input: z.strictObject({ case: z.string() }) },
    'request.serve': people,
    'request.again': people,
    'request.quiet': empty,
    'request.announce': people,
    'request.press': empty,
    'request.risk': empty,
    'request.yield': empty,
    'request.close': { ...empty, dangerous: true },
    'request.leave': empty,
    'offer.make': empty
  },
  people: {},
  reminders: { open: 'N5', served: 'N7' },
  pace: ({ title }: RequestContext) => (title.startsWith('Urgent') ? 'urgent' : 'ordinary'),
  explain: { hasTitle: ({ title }: RequestContext) => ({ title }) }
}
