/** Role of an organisation in a project (rola w partnerstwie). */
export const partnerRoles = ['partner', 'associated', 'external'] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** Where a partnership stands, from the first interest or invitation to the end. */
export const partnershipStates = [
  'interested',
  'invited',
  'shortlisted',
  'accepted',
  'confirmed',
  'active',
  'declined',
  'refused',
  'revoked',
  'withdrawn',
  'left',
  'expired',
  'ended'
] as const
export type PartnershipState = (typeof partnershipStates)[number]

/** Why a lead declines an interest; the candidate is told the category. Source: procedure.md 2.3. */
export const declineReasons = ['fit', 'capacity', 'late', 'duplicate', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

const waiting: readonly PartnershipState[] = ['interested', 'shortlisted', 'invited']
const joining: readonly PartnershipState[] = ['accepted', 'confirmed', 'active']

/** Neither side has given the last answer yet. */
export const isWaiting = (state: PartnershipState): boolean => waiting.includes(state)

/** The lead has still to answer this interest. */
export const isUnanswered = (state: PartnershipState): boolean =>
  state === 'interested' || state === 'shortlisted'

/** The organisation takes part or is about to. */
export const isJoining = (state: PartnershipState): boolean => joining.includes(state)

/** The organisation has signed its letter of intent. */
export const isConfirmed = (state: PartnershipState): boolean => state === 'confirmed' || state === 'active'

/** The partnership has not come to an end. */
export const isLive = (state: PartnershipState): boolean => isWaiting(state) || isJoining(state)

/** What becomes of a partnership when its proposal ends or is set aside. */
export const whenProposalEnds = (state: PartnershipState): PartnershipState => {
  if (isConfirmed(state)) return 'ended'
  return isLive(state) ? 'expired' : state
}
