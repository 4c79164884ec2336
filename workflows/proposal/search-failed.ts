import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { endMerge } from './merging.ts'
import { proposal } from './setup.ts'
import {
  beginAnew,
  leadMayLeave,
  park,
  partiesOfTheSearch,
  releasePartners,
  withdraw
} from './shared-steps.ts'

/** A search that found too few partners. */
export const searchFailed = proposal.createStateConfig({
  id: 'searchFailed',
  description: 'The search found too few partners: extend it, change the scope, or park the idea.',
  meta: {
    state: 'searchFailed',
    stage: 'partners',
    owner: ['lead', 'coordinator'],
    waits: [
      { act: 'scope.revise', of: 'lead' },
      { act: 'search.extend', of: 'coordinator' }
    ]
  } satisfies StateMeta,
  entry: endMerge,
  on: {
    ...withdraw,
    ...park('lead'),
    'lead.missing': { ...leadMayLeave['lead.missing'], meta: row(null, 'system') },
    'search.extend': {
      target: '#searchOpen',
      guard: and(['searchExtensionsLeft', 'anotherSearchNotTooLong']),
      actions: [
        assign({
          search: ({ context }) => ({ ...context.search, extensions: context.search.extensions + 1 })
        }),
        notify('N13', { variant: 'extended', to: partiesOfTheSearch })
      ],
      meta: row('EXTEND_SEARCH', 'coordinator')
    },
    'external.consent': {
      guard: and(['externalPartnersAllowed', 'leadHasNotAgreed']),
      actions: [
        assign({ search: ({ context }) => ({ ...context.search, leadAgrees: true }) }),
        notify('N13', { variant: 'externalAgreed', to: [{ to: 'coordinator' }], act: 'search.open-external' })
      ],
      meta: row(null, 'lead')
    },
    'search.open-external': {
      target: '#searchOpen',
      guard: and(['externalPartnersAllowed', 'leadAgreesToExternal', 'anotherSearchNotTooLong']),
      actions: [
        assign({ search: ({ context }) => ({ ...context.search, external: true }) }),
        notify('N13', { variant: 'external', to: partiesOfTheSearch })
      ],
      meta: row('OPEN_EXTERNAL', 'coordinator')
    },
    'scope.revise': {
      target: '#draft',
      actions: [...releasePartners, beginAnew],
      meta: row('REVISE_SCOPE', 'lead')
    }
  },
  after: {
    T06: {
      target: '#parked',
      actions: [
        notify('N33', {
          variant: 'parked',
          to: [{ to: 'author' }, { to: 'lead' }, { to: 'candidates' }, { to: 'coordinator' }]
        }),
        ...releasePartners
      ],
      meta: termEnds()
    }
  }
})
