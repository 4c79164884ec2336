import { isConfirmed, isJoining, isLive } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'

import type { DecidingMember, PartnerRow, ProposalContext, Review } from './context.ts'

const organisationsWith = (
  context: ProposalContext,
  has: (state: PartnershipState) => boolean
): readonly string[] => [
  ...new Set([
    context.lead.organisation,
    ...context.partners.filter(({ state }) => has(state)).map(({ organisation }) => organisation)
  ])
]

/** The lead's organisation and those that could still join: shortlisted, accepted or confirmed. */
export const reachable = (context: ProposalContext): readonly string[] =>
  organisationsWith(context, (state) => state === 'shortlisted' || isJoining(state))

/** The lead's organisation and every accepted or confirmed partner. */
export const agreed = (context: ProposalContext): readonly string[] => organisationsWith(context, isJoining)

/** The lead's organisation and every partner that has signed its letter of intent. */
export const confirmed = (context: ProposalContext): readonly string[] =>
  organisationsWith(context, isConfirmed)

/** Who is left when this partnership ends. */
export const confirmedWithout = (context: ProposalContext, partnership: string): readonly string[] =>
  confirmed({ ...context, partners: context.partners.filter((row) => row.partnership !== partnership) })

/** Partnerships that have not ended. */
export const livePartners = (context: ProposalContext): readonly PartnerRow[] =>
  context.partners.filter(({ state }) => isLive(state))

const answered = (review: Review | null, answer: string): readonly string[] =>
  review?.declarations.filter((declaration) => declaration.answer === answer).map(({ person }) => person) ??
  []

/** Presidium members whose declaration is awaited. */
export const undeclared = (context: ProposalContext): readonly string[] => answered(context.review, 'due')

/** Presidium members who may read the file, write opinions and vote. */
export const impartial = (context: ProposalContext): readonly string[] =>
  answered(context.review, 'impartial')

/** Impartial members who have not filed an opinion. */
export const withoutOpinion = (context: ProposalContext): readonly string[] =>
  impartial(context).filter(
    (person) => !context.review?.opinions.some((opinion) => opinion.person === person)
  )

const hasEnoughOpinions = (context: ProposalContext): boolean =>
  (context.review?.opinions.length ?? 0) >=
  Math.min(context.rules.requiredOpinions, impartial(context).length)

/** Those who may open the ballot, once there are enough opinions for one. */
export const ballotOpeners = (context: ProposalContext): readonly string[] => {
  if (!hasEnoughOpinions(context)) return []
  const eligible = impartial(context)
  const heads = context.review?.members.filter(({ chair, deputy }) => chair || deputy) ?? []
  return heads.flatMap(({ person }) => (eligible.includes(person) ? [person] : []))
}

/** The lead's organisation once a consortium could come of those who might join: only then can the search be closed. */
export const leadWithEnough = (context: ProposalContext): readonly string[] =>
  reachable(context).length >= context.rules.minimumConsortium.organisations
    ? [context.lead.organisation]
    : []

/** The chair, or the deputy where the chair is recused; `null` when neither may decide. */
export const presiding = (context: ProposalContext): string | null => {
  const eligible = impartial(context)
  const among = (is: (member: DecidingMember) => boolean) =>
    context.review?.members.find((member) => is(member) && eligible.includes(member.person))?.person
  return among(({ chair }) => chair) ?? among(({ deputy }) => deputy) ?? null
}
