import { isUnanswered } from '#partnerships/model.ts'

import { isEnough, sizeOf } from '#workflows/consortium.ts'
import { factOf } from '#workflows/facts.ts'

import type { LapsedFrom, ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import {
  agreed,
  confirmed,
  confirmedWithout,
  impartial,
  livePartners,
  reachable,
  undeclared
} from './parties.ts'

export type About = { readonly context: ProposalContext; readonly event: ProposalEvent }

/** The payload of an event of this type, as far as it is known: a rule is also asked what is possible without one. */
const payloadOf = <Type extends ProposalEvent['type']>(
  event: ProposalEvent,
  type: Type
): Partial<Extract<ProposalEvent, { readonly type: Type }>> =>
  event.type === type ? (event as Extract<ProposalEvent, { readonly type: Type }>) : {}

const consortiumOf = ({ context, event }: About, organisations: readonly string[]): boolean => {
  const facts = factOf(event, 'organisations')
  return facts !== undefined && isEnough(sizeOf(organisations, facts), context.rules.minimumConsortium)
}

const plansDays = ({ context }: About, days: number): boolean =>
  context.search.plannedDays + days <= context.rules.longestSearchDays

const isLapsedFrom =
  (state: LapsedFrom) =>
  ({ context }: About): boolean =>
    context.lapsedFrom === state

const scopeRules = {
  scopeComplete: ({ event }: About) => factOf(event, 'card')?.missingForScope.length === 0,
  representativeAuthorised: ({ event }: About) => factOf(event, 'mandate')?.authorised === true,
  formalCheckProvided: ({ context }: About) => context.rules.formalCheck,
  formalCheckWaived: ({ context }: About) => !context.rules.formalCheck,
  coordinatorNotAffiliated: ({ context, event }: About) => {
    const affiliations = factOf(event, 'affiliations')?.organisations
    return affiliations !== undefined && !affiliations.includes(context.author.organisation)
  },
  everyRemarkAnswered: ({ context, event }: About) => {
    const { answers } = payloadOf(event, 'scope.resubmit')
    const open = context.remarks.filter(({ answer }) => answer === null)
    return answers === undefined || open.every(({ id }) => answers.some(({ remark }) => remark === id))
  },
  completionExtensionLeft: ({ context }: About) => context.extensions.returned < 1
}

const searchRules = {
  notOwnOrganisation: ({ context, event }: About) => {
    const invited = payloadOf(event, 'partner.invite').organisation
    const own = context.lead.organisation
    return event.type === 'partner.invite' ? invited !== own : event.by.organisation !== own
  },
  noOpenInterest: ({ context, event }: About) => {
    const { need } = payloadOf(event, event.type === 'partner.invite' ? 'partner.invite' : 'interest.express')
    const organisation =
      event.type === 'partner.invite'
        ? payloadOf(event, 'partner.invite').organisation
        : event.by.organisation
    return !livePartners(context).some((row) => row.organisation === organisation && row.need === need)
  },
  searchExtensionsLeft: ({ context }: About) => context.search.extensions < 2,
  searchNotTooLong: (about: About) => plansDays(about, payloadOf(about.event, 'search.extend').days ?? 1),
  anotherSearchNotTooLong: (about: About) => plansDays(about, about.context.search.ordinaryDays),
  someInterest: ({ context }: About) => livePartners(context).length > 0,
  minimumConsortiumReachable: (about: About) => consortiumOf(about, reachable(about.context)),
  minimumConsortiumAgreed: (about: About) => consortiumOf(about, agreed(about.context)),
  minimumConsortiumMissing: (about: About) => !consortiumOf(about, agreed(about.context)),
  everyInterestAnswered: ({ context }: About) => !context.partners.some(({ state }) => isUnanswered(state))
}

const consortiumRules = {
  cardComplete: ({ event }: About) => factOf(event, 'card')?.missingForPresidium.length === 0,
  allPartnersConfirmed: ({ context }: About) => !context.partners.some(({ state }) => state === 'accepted'),
  minimumConsortiumMet: (about: About) => consortiumOf(about, confirmed(about.context)),
  minimumConsortiumKept: (about: About) =>
    consortiumOf(
      about,
      confirmedWithout(about.context, payloadOf(about.event, 'partner.left').partnership ?? '')
    ),
  leadIsMember: ({ context, event }: About) =>
    factOf(event, 'organisations')?.[context.lead.organisation]?.member === true,
  consortiumExtensionLeft: ({ context }: About) => context.extensions.consortium < 1,
  leadInPlace: ({ context }: About) => !context.leadVacant,
  takesOverAsPartner: ({ context, event }: About) =>
    confirmed(context).includes(event.by.organisation ?? '') &&
    event.by.organisation !== context.lead.organisation
}

const reviewRules = {
  sittingNoticeKept: ({ event }: About) => {
    const { mode } = payloadOf(event, 'review.open')
    return mode !== 'sitting' || factOf(event, 'sitting')?.noticeKept === true
  },
  declarationDue: ({ context, event }: About) => undeclared(context).includes(event.by.person ?? ''),
  everyoneDeclared: ({ context }: About) => undeclared(context).length === 0,
  enoughImpartial: ({ context }: About) => impartial(context).length >= context.rules.quorum.floor,
  isImpartial: ({ context, event }: About) => impartial(context).includes(event.by.person ?? ''),
  enoughOpinions: ({ context }: About) =>
    (context.review?.opinions.length ?? 0) >=
    Math.min(context.rules.requiredOpinions, impartial(context).length),
  roundsLeft: ({ context }: About) => context.rounds < context.rules.rounds
}

const closed = ({ event }: About) => payloadOf(event, 'ballot.closed')
const result = (wanted: string) => (about: About) => closed(about).result === wanted
const motionIs =
  (wanted: string) =>
  ({ context, event }: About) =>
    (payloadOf(event, 'ballot.closed').motion ?? context.review?.last?.motion) === wanted

const decisionRules = {
  isThisBallot: (about: About) => closed(about).ballot === about.context.review?.ballot,
  carried: result('carried'),
  tied: result('tied'),
  notCarried: result('notCarried'),
  quorumMissed: result('noQuorum'),
  motionToApprove: motionIs('approve'),
  motionForChanges: motionIs('changes'),
  motionToReject: motionIs('reject'),
  secondDateLeft: ({ context }: About) => (context.review?.secondDates ?? 0) < 2,
  chairMayDecideTie: ({ context }: About) => context.review?.last?.mayDecideTie === true,
  decidesFor: ({ event }: About) => payloadOf(event, 'tie.decide').choice !== 'against',
  decidesAgainst: ({ event }: About) => payloadOf(event, 'tie.decide').choice !== 'for',
  revoteLeft: ({ context }: About) => (context.review?.revotes ?? 0) < 1,
  anotherMotion: ({ context, event }: About) => {
    const { motion } = payloadOf(event, 'motion.put')
    return motion !== 'approve' && (motion === undefined || motion !== context.review?.last?.motion)
  },
  changesStillPossible: ({ context, event }: About) =>
    payloadOf(event, 'motion.put').motion !== 'changes' || context.rounds < context.rules.rounds,
  noBallotOpen: ({ context }: About) => context.review?.ballot === null,
  noVoteCast: ({ context }: About) => context.review?.votesCast !== true,
  everyChangeAnswered: ({ context, event }: About) => {
    const { answers } = payloadOf(event, 'changes.resubmit')
    const open = context.changes.filter(({ answer }) => answer === null)
    return answers === undefined || open.every(({ id }) => answers.some(({ change }) => change === id))
  },
  changesExtensionLeft: ({ context }: About) => context.extensions.changes < 1,
  appealNotProvided: ({ context }: About) => !context.rules.appeal
}

const endRules = {
  resolutionSigned: ({ context }: About) =>
    context.resolutions.some(({ motion, number }) => motion === 'approve' && number !== null),
  groupForms: ({ event }: About) => payloadOf(event, 'group.changed').state === 'forming',
  charterSubmitted: ({ event }: About) => payloadOf(event, 'group.changed').state === 'charterReview',
  groupAppointed: ({ event }: About) => payloadOf(event, 'group.changed').state === 'active',
  groupLapsed: ({ event }: About) => payloadOf(event, 'group.changed').state === 'lapsed',
  groupNotStarted: ({ context }: About) => context.group === null,
  groupNotAppointed: ({ context }: About) => context.group !== null && context.groupState !== 'active',
  groupIsAppointed: ({ context }: About) => context.groupState === 'active',
  revivalLeft: ({ context }: About) => context.revivals < 1,
  lapsedFromDraft: isLapsedFrom('draft'),
  lapsedFromReturned: isLapsedFrom('returned'),
  lapsedFromConsortium: isLapsedFrom('consortium'),
  lapsedFromChanges: isLapsedFrom('changesRequested'),
  lapsedFromGapRepair: isLapsedFrom('gapRepair'),
  lapsedFromGroup: isLapsedFrom('groupForming'),
  lapsedFromParked: isLapsedFrom('parked'),
  caseEnded: ({ context }: About) => context.ended
}

/** Every condition that a proposal's transitions may name: pure, over context, facts and party only. */
export const proposalRules = {
  ...scopeRules,
  ...searchRules,
  ...consortiumRules,
  ...reviewRules,
  ...decisionRules,
  ...endRules
} as const
