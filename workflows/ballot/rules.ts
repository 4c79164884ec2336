import { factOf } from '#workflows/facts.ts'
import type { BodyFact } from '#workflows/facts.ts'

import { counted, notAgreed, seatOf, silentVoters } from './count.ts'
import type { BallotContext } from './context.ts'
import type { BallotEvent } from './events.ts'

export type About = { readonly context: BallotContext; readonly event: BallotEvent }

/** The vote that stands for the seat of the acting person. */
const voteOfSeat = ({ context, event }: About) => {
  const seat = seatOf(context, event.by.person)
  return seat && counted(context).find(({ person }) => person === seat.person)
}

/** Seats that the register takes from the list: the office has ended, or the register recuses the person now. */
export const lostSeats = ({
  context,
  event
}: About): readonly { readonly person: string; readonly ground: string }[] => {
  const body: BodyFact | undefined = context.body === 'group' ? undefined : factOf(event, context.body)
  if (body === undefined) return []
  return context.voters.flatMap(({ person }) => {
    const ground = body.members.some((member) => member.person === person)
      ? body.recused.find((one) => one.person === person)?.ground
      : 'officeEnded'
    return ground === undefined ? [] : [{ person, ground }]
  })
}

/** What must be true of a ballot for its events to be taken. Source: procedure.md 1.4. */
export const ballotRules = {
  isInWriting: ({ context }: About) => context.mode === 'circular',
  isSecret: ({ context }: About) => context.secret,
  ofThePresidium: ({ context }: About) => context.body === 'presidium',
  ofTheCouncil: ({ context }: About) => context.body === 'council',
  ofTheBoard: ({ context }: About) => context.body === 'board',
  ofTheGroup: ({ context }: About) => context.body === 'group',
  tooFewForSecrecy: ({ context }: About) =>
    context.secret && context.voters.length < context.rules.secretFloor,
  needsConsentOfAll: ({ context }: About) => context.rules.circular.needsConsentOfAll,
  consentOfAllGiven: ({ context }: About) => notAgreed(context).length === 0,
  notAgreedYet: ({ context, event }: About) => !context.agreed.includes(event.by.person ?? ''),

  /** Who is recused does not preside over the vote either, unless nobody is left to do so. */
  notRecused: ({ context, event }: About) =>
    context.chair === null || context.voters.some(({ person }) => person === event.by.person),
  /** Whoever presides over this ballot of the Council; once nobody does, any voter. */
  presidesInCouncil: ({ context, event }: About) =>
    context.chair === null
      ? context.voters.some(({ person }) => person === event.by.person)
      : context.chair === event.by.person,
  eligibleVoter: ({ context, event }: About) => seatOf(context, event.by.person) !== undefined,
  /** Consent to voting in writing is the member's own. */
  memberOfTheBody: ({ context, event }: About) =>
    context.voters.some(({ person }) => person === event.by.person),
  sameRevision: ({ context, event }: About) =>
    event.type !== 'vote.cast' || event.revision === undefined || event.revision === context.revision,
  choiceNamed: ({ event }: About) =>
    event.type !== 'vote.cast' || event.revision === undefined || event.choice !== undefined,
  /** The urn has taken the choice; nothing that tells it may reach the record. */
  choiceKeptApart: ({ event }: About) =>
    event.type !== 'vote.cast' || (event.choice === undefined && event.reason === undefined),
  notVotedYet: (about: About) => voteOfSeat(about) === undefined,
  /** Who stands in does not overrule the member who has voted. */
  memberHasNotVoted: (about: About) => {
    const vote = voteOfSeat(about)
    return vote === undefined || vote.by !== vote.person || vote.person === about.event.by.person
  },

  secretVoterStruck: ({ context }: About) =>
    context.secret && context.votes.some(({ struck }) => struck !== null),
  tooFewLeft: ({ context }: About) =>
    context.struck.length > 0 &&
    context.voters.length <
      Math.max(context.rules.quorum.floor, context.secret ? context.rules.secretFloor : 0),
  closesWhenAllVoted: ({ context }: About) => context.rules.closeWhenAllVoted,
  everyoneVoted: ({ context }: About) => context.voters.length > 0 && silentVoters(context).length === 0,
  seatsLost: (about: About) => lostSeats(about).length > 0,
  papersKnown: ({ event }: About) => Boolean(event.facts.papers),

  votedAgainst: ({ context, event }: About) =>
    counted(context).some(({ person, choice }) => person === event.by.person && choice === 'against'),
  noSeparateOpinionYet: ({ context, event }: About) =>
    !context.separateOpinions.some(({ person }) => person === event.by.person)
}

/** The papers that the closing event came with; `undefined` for an open ballot. */
export const papersOf = ({ context, event }: About) => (context.secret ? factOf(event, 'papers') : undefined)
