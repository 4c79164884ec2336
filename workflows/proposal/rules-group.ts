import { payloadOf } from './rules-asked.ts'
import type { About } from './rules-asked.ts'

const told = ({ event }: About) => payloadOf(event, 'group.changed')

const stands =
  (state: string) =>
  (about: About): boolean =>
    told(about).state === state

/** What the task group says of itself once it is appointed. */
export const groupRules = {
  groupChangeReview: stands('changeReview'),
  groupSuspended: stands('suspended'),
  groupClosing: stands('closing'),
  groupClosureReview: stands('closureReview'),
  groupClosed: stands('closed'),
  groupTerminated: stands('terminated'),
  groupArchived: stands('archived'),
  changeRefused: (about: About) => told(about).row === 'CHANGE_REFUSED',
  byTermEnd: (about: About) => told(about).row === 'timer',
  minimumWasLost: ({ context }: About) => context.minimumLost,
  leadWasLost: ({ context }: About) => context.leadLost,
  partnerJoins: ({ event }: About) => payloadOf(event, 'partner.changed').state === 'confirmed'
} as const
