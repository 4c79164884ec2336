import { isConfirmed, isJoining, isLive } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'

import type { CallQuestion } from './context-paths.ts'
import type { Condition, DecidingMember, Opinion, PartnerRow, ProposalContext, Review } from './context.ts'

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

/** The lead's organisation and every partner that the card declared when the scope was sent. */
export const declaredWithLead = (context: ProposalContext): readonly string[] => [
  ...new Set([context.lead.organisation, ...context.declared.map(({ organisation }) => organisation)])
]

/** Who is left when this partnership ends. */
export const confirmedWithout = (context: ProposalContext, partnership: string): readonly string[] =>
  confirmed({ ...context, partners: context.partners.filter((row) => row.partnership !== partnership) })

/**
 * Organisations that are only associated: they support the project, and the procedure does not count them. Source:
 * procedure.md 1.4 and 2.4.
 */
export const associatedIn = ({ rules, partners, lead }: ProposalContext): readonly string[] => {
  if (rules.associatedApart !== true) return []
  const live = partners.filter(({ state }) => isLive(state))
  // Who has taken the lead over is no supporter any more.
  const others = new Set([
    lead.organisation,
    ...live.flatMap(({ role, organisation }) => (role === 'associated' ? [] : [organisation]))
  ])
  const associated = live.flatMap(({ role, organisation }) => (role === 'associated' ? [organisation] : []))
  return [...new Set(associated)].filter((organisation) => !others.has(organisation))
}

/** Those of these organisations that the procedure counts. */
export const countedOf = (context: ProposalContext, organisations: readonly string[]): readonly string[] => {
  const associated = associatedIn(context)
  return organisations.filter((organisation) => !associated.includes(organisation))
}

/** Questions about the call that wait for an answer. */
export const openQuestions = ({ questions }: ProposalContext): readonly CallQuestion[] =>
  questions.filter(({ answer, withdrawnAt }) => answer === null && withdrawnAt === undefined)

/** Partnerships that have not ended. */
export const livePartners = (context: ProposalContext): readonly PartnerRow[] =>
  context.partners.filter(({ state }) => isLive(state))

const answered = (review: Review | null, answer: string): readonly string[] =>
  review?.declarations.filter((declaration) => declaration.answer === answer).map(({ person }) => person) ??
  []

/** Presidium members whose declaration is awaited, also while the applicant's objection to them waits for its ruling. */
export const undeclared = ({ review }: ProposalContext): readonly string[] =>
  review?.declarations.flatMap(({ person, answer, before }) =>
    answer === 'due' || (answer === 'disputed' && before === 'due') ? [person] : []
  ) ?? []

/** Who may not decide in this case, in whichever body: recused, ruled out, or silent to the end of the term. */
export const partedFrom = ({ declarations }: Review): readonly string[] =>
  declarations.flatMap(({ person, answer, ground }) =>
    // Who has left the Presidium is only outside the Presidium.
    (answer === 'recused' && ground !== 'officeEnded') || answer === 'undeclared' ? [person] : []
  )

/** Presidium members who may read the file, write opinions and vote. */
export const impartial = (context: ProposalContext): readonly string[] =>
  answered(context.review, 'impartial')

/** Impartial members, and experts who have declared impartiality. */
const opinionWriters = (context: ProposalContext): readonly string[] => [
  ...impartial(context),
  ...(context.review?.experts ?? []).flatMap(({ person, answer }) => (answer === 'impartial' ? [person] : []))
]

/** Those who may write an opinion and have not. */
export const withoutOpinion = (context: ProposalContext): readonly string[] =>
  opinionWriters(context).filter(
    (person) => !context.review?.opinions.some((opinion) => opinion.person === person)
  )

/** Opinions that count: a recused member's is kept and does not. */
export const countedOpinions = (context: ProposalContext): readonly Opinion[] => {
  const eligible = opinionWriters(context)
  return context.review?.opinions.filter(({ person }) => eligible.includes(person)) ?? []
}

/** Enough opinions for a ballot, or the chair has waived those that are missing. */
export const hasEnoughOpinions = (context: ProposalContext): boolean =>
  context.review?.opinionsWaived === true ||
  countedOpinions(context).length >= Math.min(context.rules.requiredOpinions, impartial(context).length)

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

/** The lead's organisation while a question about the call waits for its answer. */
export const leadAsked = (context: ProposalContext): readonly string[] =>
  openQuestions(context).length > 0 ? [context.lead.organisation] : []

/** When the oldest question that waits for its answer was asked. */
export const askedSince = (context: ProposalContext): string | null =>
  openQuestions(context)
    .map(({ askedAt }) => askedAt)
    .toSorted()[0] ?? null

/** The chair, or the deputy where the chair is recused; `null` when neither may decide. */
export const presiding = (context: ProposalContext): string | null => {
  const eligible = impartial(context)
  const among = (is: (member: DecidingMember) => boolean) =>
    context.review?.members.find((member) => is(member) && eligible.includes(member.person))?.person
  return among(({ chair }) => chair) ?? among(({ deputy }) => deputy) ?? null
}

/** People whose objection by the applicant waits for a ruling. */
export const openObjections = (context: ProposalContext): readonly string[] =>
  context.objections.filter(({ state }) => state === 'filed').map(({ objection }) => objection)

/** Conditions that nobody has met yet: their evidence is due. */
export const unmet = (context: ProposalContext): readonly Condition[] =>
  context.conditions.filter(({ state }) => state === 'open' || state === 'refused')

/** Those whose word on evidence is awaited. */
export const verifiersAsked = (context: ProposalContext): readonly string[] => [
  ...new Set(context.conditions.filter(({ state }) => state === 'filed').map(({ verifier }) => verifier))
]

/** The lead's organisation while evidence is due. */
export const leadOfConditions = (context: ProposalContext): readonly string[] =>
  unmet(context).length > 0 ? [context.lead.organisation] : []
