import { isConfirmed, isUnanswered } from '#partnerships/model.ts'
import { seatsLeft } from '#partnerships/slots.ts'
import { daysAfter } from '#reports/model.ts'
import { dateIn } from '#shared/calendar.ts'

import { factOf } from '#workflows/facts.ts'

import {
  agreed,
  confirmed,
  confirmedWithout,
  declaredWithLead,
  livePartners,
  openQuestions,
  reachable
} from './parties.ts'
import { consortiumOf, mustsLacking, payloadOf } from './rules-asked.ts'
import type { About } from './rules-asked.ts'

const plansDays = ({ context }: About, days: number): boolean =>
  context.search.plannedDays + days <= context.rules.longestSearchDays

/** Members ask until a week before the search ends, so that there is time for an answer. Source: procedure.md 1.5, T04c. */
const daysForAnswers = 7

/** The last day on which somebody may ask about a call whose search ends on a day. */
export const lastDayOfQuestions = (endsOn: string): string => daysAfter(endsOn, -daysForAnswers)

/** The sender does not belong to the author's organisation, or to one linked to it. */
const notAffiliated = ({ context, event }: About): boolean => {
  const affiliations = factOf(event, 'affiliations')?.organisations
  return affiliations !== undefined && !affiliations.includes(context.author.organisation)
}

const scopeRules = {
  scopeComplete: ({ event }: About) => factOf(event, 'card')?.missingForScope.length === 0,
  representativeAuthorised: ({ event }: About) => factOf(event, 'mandate')?.authorised === true,
  /** The author's organisation is active in the register. */
  authorIsMember: ({ context, event }: About) =>
    factOf(event, 'organisations')?.[context.author.organisation]?.member === true,
  formalCheckProvided: ({ context }: About) => context.rules.formalCheck,
  formalCheckWaived: ({ context }: About) => !context.rules.formalCheck,
  coordinatorNotAffiliated: (about: About) => notAffiliated(about),
  firstToAccept: (about: About) =>
    about.context.acceptedBy === null &&
    factOf(about.event, 'affiliations') !== undefined &&
    !notAffiliated(about),
  everyRemarkAnswered: ({ context, event }: About) => {
    const { answers } = payloadOf(event, 'scope.resubmit')
    const open = context.remarks.filter(({ answer }) => answer === null)
    return answers === undefined || open.every(({ id }) => answers.some(({ remark }) => remark === id))
  },
  completionExtensionLeft: ({ context }: About) => context.extensions.returned < 1
}

const routeRules = {
  routeEnabled: ({ context, event }: About) => {
    const { route = 'standard' } = payloadOf(event, 'scope.submit')
    // Where nobody checks the form of a scope, nobody could waive its search either.
    if (route === 'consortiumReady' && !context.rules.formalCheck) return false
    return route === 'standard' || context.rules.routes[route]
  },
  consortiumReadyEnabled: ({ context }: About) => context.rules.routes.consortiumReady,
  urgencyAsked: ({ context }: About) => context.asked?.route === 'urgent',
  chairNotAffiliated: (about: About) => notAffiliated(about),
  inWritingOnUrgentRoute: ({ context, event }: About) =>
    context.route !== 'urgent' || payloadOf(event, 'review.open').mode !== 'sitting',
  searchWaivedWithReason: ({ context: { asked } }: About) =>
    asked?.route === 'consortiumReady' && asked.reason !== null,
  declaredMayJoin: ({ context, event }: About) =>
    context.declared.every(({ organisation }) => {
      const known = factOf(event, 'organisations')?.[organisation]
      return known !== undefined && (known.member || context.rules.externalPartners)
    }),
  declaredConsortiumEnough: (about: About) => consortiumOf(about, declaredWithLead(about.context))
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
  questionsOpen: ({ context: { search }, event }: About) =>
    search.endsOn !== null && dateIn(event.now) <= lastDayOfQuestions(search.endsOn),
  questionUnanswered: ({ context, event }: About) => {
    const { question } = payloadOf(event, 'question.reply')
    return openQuestions(context).some(({ id }) => question === undefined || id === question)
  },
  /** The sender's organisation asked it, and the lead has not answered. */
  ownQuestionOpen: ({ context, event }: About) => {
    const { question } = payloadOf(event, 'question.withdraw')
    return openQuestions(context).some(
      ({ id, organisation }) =>
        organisation === event.by.organisation && (question === undefined || id === question)
    )
  },
  invitesMember: ({ event }: About) => {
    const { organisation } = payloadOf(event, 'partner.invite')
    return organisation === undefined || factOf(event, 'organisations')?.[organisation]?.member === true
  },
  /** What was published stays as it is, but for the roles sought. */
  onlyRolesChange: ({ event }: About) => {
    const { revision, sections, needs } = payloadOf(event, 'card.revise')
    return (
      revision === undefined || (sections?.every((one) => one === 'needs') === true && needs?.length !== 0)
    )
  },
  /** The whole search is open outside the cluster, or the card seeks this role there too. */
  searchOpenOutside: ({ context, event }: About) => {
    const { need } = payloadOf(event, 'external.invite')
    const outside = factOf(event, 'card')?.outside ?? []
    const isSought = need === undefined ? outside.length > 0 : outside.includes(need)
    return context.rules.externalPartners && (context.search.external || isSought)
  },
  invitesFromOutside: ({ event }: About) => {
    const { organisation } = payloadOf(event, 'external.invite')
    return organisation === undefined || factOf(event, 'organisations')?.[organisation]?.member === false
  },
  notYetInvited: ({ context, event }: About) => {
    const { organisation } = payloadOf(event, 'external.invite')
    return ![...context.externalAsked, ...livePartners(context)].some(
      (one) => one.organisation === organisation
    )
  },
  externalWasAsked: ({ context, event }: About) => {
    const { organisation } = {
      ...payloadOf(event, 'external.admit'),
      ...payloadOf(event, 'external.refuse'),
      ...payloadOf(event, 'external.recall')
    }
    return context.externalAsked.some(
      (one) => organisation === undefined || one.organisation === organisation
    )
  },
  externalPartnersAllowed: ({ context }: About) => context.rules.externalPartners,
  leadAgreesToExternal: ({ context }: About) => context.search.leadAgrees,
  leadHasNotAgreed: ({ context }: About) => !context.search.leadAgrees,
  /** An invitation that nobody has answered is no interest yet. */
  noInterestYet: ({ context }: About) => context.partners.every(({ person }) => person === null),
  searchExtensionsLeft: ({ context }: About) => context.search.extensions < 2,
  searchNotTooLong: (about: About) => plansDays(about, payloadOf(about.event, 'search.extend').days ?? 1),
  anotherSearchNotTooLong: (about: About) => plansDays(about, about.context.search.ordinaryDays),
  someInterest: ({ context }: About) => livePartners(context).length > 0,
  minimumConsortiumReachable: (about: About) => consortiumOf(about, reachable(about.context)),
  minimumConsortiumAgreed: (about: About) => consortiumOf(about, agreed(about.context)),
  /** Somebody is missing: for the minimum, or in a role that nobody who was accepted could still fill. */
  minimumConsortiumMissing: (about: About) =>
    !consortiumOf(about, agreed(about.context)) ||
    mustsLacking(about.context, about.event).some((slot) => seatsLeft(slot) > 0),
  everyInterestAnswered: ({ context }: About) => !context.partners.some(({ state }) => isUnanswered(state))
}

/** A confirmed partner of the cluster; one from outside cannot lead. */
const mayLead = (context: About['context'], organisation: string | null): boolean =>
  organisation !== context.lead.organisation &&
  context.partners.some(
    (row) => row.organisation === organisation && row.role !== 'external' && isConfirmed(row.state)
  )

const consortiumRules = {
  cardComplete: ({ event }: About) => factOf(event, 'card')?.missingForPresidium.length === 0,
  allPartnersConfirmed: ({ context }: About) => !context.partners.some(({ state }) => state === 'accepted'),
  minimumConsortiumMet: (about: About) => consortiumOf(about, confirmed(about.context)),
  mustNeedsAgreed: ({ context, event }: About) => mustsLacking(context, event).length === 0,
  minimumConsortiumKept: (about: About) =>
    consortiumOf(
      about,
      confirmedWithout(about.context, payloadOf(about.event, 'partner.left').partnership ?? '')
    ),
  leadIsMember: ({ context, event }: About) =>
    factOf(event, 'organisations')?.[context.lead.organisation]?.member === true,
  consortiumExtensionLeft: ({ context }: About) => context.extensions.consortium < 1,
  leadInPlace: ({ context }: About) => !context.leadVacant,
  takesOverAsPartner: ({ context, event: { by } }: About) =>
    mayLead(context, by.organisation) &&
    !context.willing.some(({ organisation }) => organisation === by.organisation),
  willingPartner: ({ context, event }: About) => {
    const { organisation } = payloadOf(event, 'lead.appoint')
    return context.willing.some(
      (one) =>
        (organisation === undefined || one.organisation === organisation) &&
        mayLead(context, one.organisation)
    )
  }
}

const mergeRules = {
  /** The idea has not been told of this member or call yet. */
  matchIsNew: ({ context, event }: About) =>
    event.type === 'idea.matched' && !(context.matched ?? []).includes(event.call ?? event.organisation),
  noMergeUnderWay: ({ context }: About) => context.merge === null,
  /** A word to a case that is not there would never arrive. */
  anotherProposal: ({ context, event }: About) => {
    const { into } = payloadOf(event, 'merge.propose')
    return (
      context.merge === null &&
      into !== context.case &&
      (into === undefined || factOf(event, 'otherProposal') !== null)
    )
  },
  mergeUnderWay: ({ context }: About) => context.merge !== null,
  ownMergeConsentDue: ({ context }: About) => context.merge?.ownConsent === false,
  fromTheOther: ({ context, event }: About) =>
    context.merge !== null && 'from' in event && event.from === context.merge.other,
  bothConsentToMerge: ({ context: { merge } }: About) =>
    merge !== null && merge.ends && merge.ownConsent && merge.othersConsent
}

/** Conditions from the first sketch to an agreed consortium. */
export const partnerRules = {
  ...scopeRules,
  ...routeRules,
  ...searchRules,
  ...mergeRules,
  ...consortiumRules
} as const
