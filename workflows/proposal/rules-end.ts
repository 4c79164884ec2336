import type { LapsedFrom } from './context.ts'
import { payloadOf } from './rules-asked.ts'
import type { About } from './rules-asked.ts'

const isLapsedFrom =
  (state: LapsedFrom) =>
  ({ context }: About): boolean =>
    context.lapsedFrom === state

/** Conditions of the project's work, and of rest and end. */
export const endRules = {
  /** The resolution of the last approval: one of an earlier round, revoked or overturned since, counts for nothing. */
  resolutionSigned: ({ context }: About) => {
    const approving = context.resolutions.findLast(
      ({ motion }) => motion === 'approve' || motion === 'conditions'
    )
    return approving !== undefined && approving.number !== null
  },
  groupForms: ({ event }: About) => payloadOf(event, 'group.changed').state === 'forming',
  charterSubmitted: ({ event }: About) => payloadOf(event, 'group.changed').state === 'charterReview',
  groupAppointed: ({ event }: About) => payloadOf(event, 'group.changed').state === 'active',
  groupLapsed: ({ event }: About) => payloadOf(event, 'group.changed').state === 'lapsed',
  groupNotStarted: ({ context }: About) => context.group === null,
  groupNotAppointed: ({ context }: About) => context.group !== null && context.groupState !== 'active',
  groupIsAppointed: ({ context }: About) => context.groupState === 'active',
  notAuthorsOrganisation: ({ context, event }: About) =>
    event.by.organisation !== context.author.organisation,
  notYetAdopter: ({ context, event }: About) =>
    !context.adopters.some(({ organisation }) => organisation === event.by.organisation),
  askedToAdopt: ({ context, event }: About) => {
    const { organisation } = payloadOf(event, 'adoption.agree')
    return context.adopters.some((one) => organisation === undefined || one.organisation === organisation)
  },
  fundingRefused: ({ event }: About) => payloadOf(event, 'funding.record').status === 'refused',
  revivalLeft: ({ context }: About) => context.revivals < 1,
  lapsedFromDraft: isLapsedFrom('draft'),
  lapsedFromReturned: isLapsedFrom('returned'),
  lapsedFromConsortium: isLapsedFrom('consortium'),
  lapsedFromChanges: isLapsedFrom('changesRequested'),
  lapsedFromConditions: isLapsedFrom('conditionsOverdue'),
  lapsedFromGapRepair: isLapsedFrom('gapRepair'),
  lapsedFromGroup: isLapsedFrom('groupForming'),
  lapsedFromParked: isLapsedFrom('parked'),
  takenOverClosed: ({ context }: About) => context.takenOver?.group.state === 'closed',
  takenOverActive: ({ context }: About) => context.takenOver?.group.state === 'active',
  caseEnded: ({ context }: About) => context.ended
}
