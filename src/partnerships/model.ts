/** Role of an organisation in a project (rola w partnerstwie). */
export const partnerRoles = ['partner', 'associated', 'external'] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** Roles that a lead may give a member of the cluster; one from outside is always external. */
export const givenRoles = ['partner', 'associated'] as const

/** How a letter of intent is signed: by a click that the log proves, with a qualified signature, or on paper and scanned. */
export const signatureKinds = ['click', 'qualified', 'scan'] as const
export type SignatureKind = (typeof signatureKinds)[number]

/** Version of the text of the letter of intent; a change of its wording takes the next one. */
export const letterVersion = '1'

/** Version of the text of the confidentiality undertaking (zobowiązanie do poufności); a change takes the next one. */
export const undertakingVersion = '1'

/** Where a partnership stands, from the first interest or invitation to the end. */
export const partnershipStates = [
  'interested',
  'invited',
  'clarification',
  'shortlisted',
  'accepted',
  'confirmed',
  'active',
  'noticeGiven',
  'breach',
  'exclusion',
  'declined',
  'refused',
  'revoked',
  'withdrawn',
  'left',
  'excluded',
  'expired',
  'ended'
] as const
export type PartnershipState = (typeof partnershipStates)[number]

/** Why a lead declines an interest; the candidate is told the category. Source: procedure.md 2.3. */
export const declineReasons = ['fit', 'capacity', 'late', 'duplicate', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Why an organisation declines an invitation, or does not sign; the lead is told the category. */
export const invitationReasons = [
  'fit',
  'capacity',
  'late',
  'other'
] as const satisfies readonly DeclineReason[]

const waiting: readonly PartnershipState[] = ['interested', 'clarification', 'shortlisted', 'invited']
/** The letter of intent is signed, and the organisation has not left. */
const taking: readonly PartnershipState[] = ['confirmed', 'active', 'noticeGiven', 'breach', 'exclusion']
const joining: readonly PartnershipState[] = ['accepted', ...taking]

/** Neither side has given the last answer yet. */
export const isWaiting = (state: PartnershipState): boolean => waiting.includes(state)

/** The lead has still to answer this interest. */
export const isUnanswered = (state: PartnershipState): boolean =>
  state === 'interested' || state === 'clarification' || state === 'shortlisted'

/** The organisation takes part or is about to. */
export const isJoining = (state: PartnershipState): boolean => joining.includes(state)

/** The organisation has signed its letter of intent. */
export const isConfirmed = (state: PartnershipState): boolean => taking.includes(state)

/** The partnership has not come to an end. */
export const isLive = (state: PartnershipState): boolean => isWaiting(state) || isJoining(state)

/** What becomes of a partnership when its proposal ends or is set aside. */
export const whenProposalEnds = (state: PartnershipState): PartnershipState => {
  if (isConfirmed(state)) return 'ended'
  return isLive(state) ? 'expired' : state
}
