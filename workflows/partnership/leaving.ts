import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { notifyOrganisation, partnership, report } from './setup.ts'

const everyParty = [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }] as const

/** An organisation gives notice (wypowiedzenie): it stays until the period of notice is over. */
export const toNotice = {
  target: '#noticeGiven',
  actions: [
    partnership.assign({
      noticeAt: ({ event }) => event.now,
      reason: ({ event }) => (event.type === 'partnership.give-notice' ? event.reason : null)
    }),
    notify('N40', { variant: 'noticeGiven', to: [...everyParty] }),
    notify('N40', { variant: 'impact', to: [{ to: 'lead' }], act: 'impact.note' }),
    report('noticeGiven')
  ]
} as const

const ending = {
  'proposal.ended': {
    target: '#ended',
    actions: [notifyOrganisation('N10', 'ended'), report('ended')],
    meta: row(null, 'system')
  }
} as const

const noticeGiven = partnership.createStateConfig({
  id: 'noticeGiven',
  description:
    'The organisation has given notice and takes part until its end; the lead says what follows from it.',
  meta: {
    state: 'noticeGiven',
    stage: 'delivery',
    owner: ['partner', 'lead']
  } satisfies StateMeta,
  initial: 'toNote',
  on: {
    ...ending,
    'impact.note': {
      target: '.noted',
      guard: 'impactNotNoted',
      actions: [
        partnership.assign({ impact: ({ event }) => (event.type === 'impact.note' ? event.text : null) }),
        notify('N40', { variant: 'impactNoted', to: [{ to: 'partners' }, { to: 'coordinator' }] })
      ],
      meta: row(null, 'lead')
    }
  },
  after: {
    T33a: {
      guard: 'impactNotNoted',
      actions: notify('N40', {
        variant: 'impactMissing',
        to: [{ to: 'lead' }, { to: 'coordinator' }],
        act: 'impact.note'
      }),
      meta: row(null, 'system')
    },
    T33: {
      target: '#left',
      actions: [notify('N40', { variant: 'left', to: [...everyParty] }), report('left', 'partner.left')],
      meta: row('PARTNER_WITHDREW', 'system')
    }
  },
  states: {
    toNote: {
      description: 'The lead is to say what follows for the project.',
      meta: {
        state: 'noticeGiven',
        stage: 'delivery',
        owner: ['lead', 'partner'],
        waits: [{ act: 'impact.note', of: 'lead' }]
      }
    },
    noted: { description: 'The lead has said what follows for the project.' }
  }
})

const answering = partnership.createStateConfig({
  on: {
    'breach.answer': {
      guard: 'noAnswerYet',
      actions: [
        partnership.assign({
          breach: ({ context, event }) =>
            event.type === 'breach.answer' && context.breach !== null
              ? { ...context.breach, answer: event.text }
              : context.breach
        }),
        notify('N40', {
          variant: 'answered',
          to: [{ to: 'lead' }, { to: 'chair' }, { to: 'coordinator' }]
        })
      ],
      meta: row(null, ['candidate', 'partner'])
    }
  }
}).on

const tellCase = (type: 'partner.breach' | 'partner.mended') => ({
  type: 'send' as const,
  params: ({
    context
  }: {
    readonly context: { readonly partnership: string; readonly organisation: string }
  }) => ({
    to: 'case',
    event: { type, partnership: context.partnership, organisation: context.organisation }
  })
})

const remedied = [
  partnership.assign({ breach: null }),
  notify('N40', { variant: 'remedied', to: [...everyParty] }),
  tellCase('partner.mended'),
  report('active')
]

const remedying = {
  'breach.remedied': { target: '#active', actions: remedied, meta: row(null, 'lead') }
} as const

const breach = partnership.createStateConfig({
  id: 'breach',
  description: 'The lead holds a breach against the organisation, which is heard and has time to remedy it.',
  meta: {
    state: 'breach',
    stage: 'delivery',
    owner: ['partner', 'lead'],
    waits: [{ act: 'breach.answer', of: 'partnerToAnswer' }]
  } satisfies StateMeta,
  on: { ...ending, ...answering, ...remedying },
  after: {
    T34: {
      target: '#exclusion',
      actions: [
        notifyOrganisation('N40', 'notRemedied', { act: 'breach.answer' }),
        notify('N40', { variant: 'notRemediedFiled', to: [{ to: 'lead' }, { to: 'coordinator' }] }),
        tellCase('partner.breach'),
        report('exclusion')
      ],
      meta: termEnds()
    }
  }
})

const exclusion = partnership.createStateConfig({
  id: 'exclusion',
  description: 'The breach was not remedied in time; the chair may put a motion to exclude the organisation.',
  meta: {
    state: 'exclusion',
    stage: 'delivery',
    owner: ['chair', 'lead'],
    waits: [{ act: 'breach.answer', of: 'partnerToAnswer' }],
    openEnded: true
  } satisfies StateMeta,
  on: {
    ...ending,
    ...answering,
    ...remedying,
    'partnership.exclude': {
      target: '#excluded',
      actions: [
        notifyOrganisation('N40', 'excluded'),
        notify('N40', { variant: 'excludedFiled', to: [...everyParty] }),
        report('excluded', 'partner.left')
      ],
      meta: row(null, 'system')
    }
  }
})

/** Ways out of a project that is under way: by notice, or for a breach. Source: procedure.md 1.6. */
export const leavingStates = { noticeGiven, breach, exclusion } as const
