import { undertakingVersion } from '#partnerships/model.ts'
import { notify, row } from '#workflows/effects.ts'

import { notifyOrganisation, partnership } from './setup.ts'

const { assign } = partnership

/**
 * The organisation binds itself to confidentiality before it offers anything: the journal keeps the version of the text and
 * the moment, and the whole file opens to it by itself unless it is for those named. Source: procedure.md 1.1 and 2.3.
 */
export const undertaking = {
  'nda.accept': {
    guard: 'undertakingDue',
    actions: [
      assign({ nda: ({ event }) => ({ version: undertakingVersion, at: event.now }) }),
      notify('N08', { variant: 'bound', to: [{ to: 'lead' }], awaited: false })
    ],
    meta: row(null, 'candidate')
  }
} as const

/** The lead names the organisation as one that may read a file that the undertaking alone does not open. Source: procedure.md 2.1. */
export const naming = {
  'file.open': {
    guard: 'fileNotOpened',
    actions: [
      assign({ fileOpenedAt: ({ event }) => event.now }),
      notifyOrganisation('N07', 'fileOpened', { awaited: false })
    ],
    meta: row(null, 'lead', 'card')
  }
} as const
