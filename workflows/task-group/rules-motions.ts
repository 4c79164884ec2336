import type { Motion } from '#ballots/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { GroupMotion } from '#task-groups/model.ts'
import { daysAfter } from '#reports/model.ts'
import { mayPreside } from '#workflows/bodies.ts'
import { factOf } from '#workflows/facts.ts'

import { asideInCase, bodyFor } from './bodies.ts'
import type { TaskGroupContext } from './context.ts'
import { hasMinimum, payloadOf } from './rules-asked.ts'
import type { About } from './rules-asked.ts'

const asked = ({ event }: About) => payloadOf(event, 'motion.put')

/** Holds for motions that fit where the group stands; also while no motion is named yet. */
const oneOf =
  (...motions: readonly GroupMotion[]) =>
  (about: About): boolean => {
    const { motion } = asked(about)
    return motion === undefined || motions.includes(motion)
  }

/** Holds for every motion but this one, and for this one where the condition does. */
const forMotion =
  (wanted: GroupMotion, condition: (about: About) => boolean) =>
  (about: About): boolean =>
    asked(about).motion !== wanted || condition(about)

const closed = ({ event }: About) => payloadOf(event, 'ballot.closed')

/** The motion that the ballot was about, or whose tie the chair ends. */
const decided = ({ context, event }: About): Motion | undefined =>
  closed({ context, event }).motion ?? context.last?.motion

const motionIs =
  (wanted: Motion) =>
  (about: About): boolean =>
    decided(about) === wanted

/** How often this motion on this question was voted on without being carried; another motion, or a new question, starts anew. */
export const votedBefore = (
  { put, last, again, pendingSince }: TaskGroupContext,
  motion: string,
  partnership: string | null
): number => {
  if (put === null || put.motion !== motion || put.partnership !== partnership) return 0
  if (last !== null && pendingSince !== null && pendingSince > last.adoptedAt) return 0
  return again + (last?.result === 'tied' || last?.result === 'notCarried' ? 1 : 0)
}

/** What may be put to the Presidium, and how. */
export const puttingRules = {
  noBallotOpen: ({ context }: About) => context.ballot === null,
  /** Who may not vote on the group does not preside over it either: the deputy does. */
  notRecused: ({ context, event }: About) => {
    const { person } = event.by
    const byRegister = factOf(event, 'presidium')?.recused ?? []
    const apart = [...byRegister, ...context.recused].map((one) => one.person)
    return person === null || ![...apart, ...asideInCase(event)].includes(person)
  },
  /** Who of the Board is recused leaves the act to another, unless all of them are. */
  boardImpartial: ({ event }: About) => {
    const board = factOf(event, 'board')
    return board === undefined || mayPreside(board, asideInCase(event), event.by.person, () => true)
  },
  mayBeVotedInWriting: (about: About) => {
    const { motion, mode } = asked(about)
    const { sittingMotions } = about.context.rules
    return motion === undefined || mode !== 'circular' || !sittingMotions.includes(motion)
  },
  /** The papers go out in time (T08a), or have lain with the Presidium long enough before the sitting under way. */
  papersInTime: (about: About) => {
    const { mode } = asked(about)
    if (mode !== 'sitting') return true
    const sitting = factOf(about.event, 'sitting')
    if (!sitting) return false
    if (sitting.noticeKept) return true
    const { pendingSince, rules } = about.context
    return (
      sitting.state === 'open' &&
      pendingSince !== null &&
      daysAfter(dateIn(pendingSince), rules.sittingNoticeDays) <= dateIn(sitting.on)
    )
  },
  enoughVoters: (about: About) => bodyFor(about.context, about.event) !== null,
  /** A motion that failed is put again as often as the profile knows re-votes; another motion may always be put. */
  putAgainLeft: (about: About) => {
    const { motion, partnership = null } = asked(about)
    return (
      motion === undefined || votedBefore(about.context, motion, partnership) <= about.context.rules.revotes
    )
  },
  motionOnCharter: oneOf('appoint'),
  motionAtWork: oneOf('terminate', 'exclude'),
  motionInGap: oneOf('terminate', 'exclude'),
  motionOnChange: oneOf('approveChange', 'refuseChange', 'refuseChangeNotViable'),
  motionWhileSuspended: oneOf('confirmSuspension', 'resume', 'extendSuspension', 'terminate'),
  motionOnClosure: oneOf('acceptClosure', 'closeWithoutReport'),
  motionAfterClosure: oneOf('reopen'),
  charterByPresidium: ({ context }: About) => context.rules.charterApproval === 'presidium',
  charterByBoard: ({ context }: About) => context.rules.charterApproval === 'board',
  isProvisional: forMotion('confirmSuspension', ({ context }) => context.suspension?.provisional === true),
  maySuspendSoLong: forMotion('extendSuspension', ({ context, event }) => {
    const { until } = asked({ context, event })
    const { suspension, rules } = context
    if (until === undefined || suspension === null) return true
    const last = daysAfter(dateIn(suspension.since), rules.longestSuspensionDays)
    return until > dateIn(event.now) && until <= last
  }),
  consortiumToResume: forMotion('resume', hasMinimum),
  leadToResume: forMotion('resume', ({ context }) => !context.leadVacant),
  partnerInBreach: forMotion('exclude', ({ context, event }) => {
    const { partnership } = asked({ context, event })
    const { breaches } = context
    return partnership === undefined
      ? breaches.length > 0
      : breaches.some((breach) => breach.partnership === partnership)
  }),
  refusalLeavesNoGap: forMotion(
    'refuseChange',
    ({ context }) => context.changes.findLast(({ state }) => state === 'filed')?.from !== 'gapRepair'
  ),
  finalReportFiled: forMotion('acceptClosure', ({ context }) => context.final !== null),
  reopensIntoFuture: forMotion('reopen', ({ context, event }) => {
    const { until } = asked({ context, event })
    return until === undefined || until > dateIn(event.now)
  })
} as const

/** How a ballot about the group ended. */
export const outcomeRules = {
  isThisBallot: (about: About) => closed(about).ballot === about.context.ballot,
  isOwnBallot: ({ context, event }: About) => payloadOf(event, 'ballot.cancelled').ballot === context.ballot,
  carried: (about: About) => closed(about).result === 'carried',
  tied: (about: About) => closed(about).result === 'tied',
  tieToDecide: ({ context }: About) => context.ballot === null && context.last?.result === 'tied',
  chairMayDecideTie: ({ context }: About) => context.last?.mayDecideTie === true,
  /** The casting vote is of the one who presided over the ballot, and of no other: never of somebody recused. */
  presides: ({ context, event }: About) =>
    context.put !== null &&
    event.by.person === context.put.head &&
    context.put.voters.includes(event.by.person ?? ''),
  decidesFor: ({ event }: About) => payloadOf(event, 'tie.decide').choice !== 'against',
  decidesAgainst: ({ event }: About) => payloadOf(event, 'tie.decide').choice !== 'for',
  motionToAppoint: motionIs('appoint'),
  motionToApproveChange: motionIs('approveChange'),
  motionToRefuseChange: motionIs('refuseChange'),
  motionToRefuseNotViable: motionIs('refuseChangeNotViable'),
  motionToConfirmSuspension: motionIs('confirmSuspension'),
  motionToResume: motionIs('resume'),
  motionToExtendSuspension: motionIs('extendSuspension'),
  motionToTerminate: motionIs('terminate'),
  motionToExclude: motionIs('exclude'),
  motionToAcceptClosure: motionIs('acceptClosure'),
  motionToCloseWithoutReport: motionIs('closeWithoutReport'),
  motionToReopen: motionIs('reopen'),
  motionToRecall: motionIs('recallLeader'),
  minimumConsortiumMet: hasMinimum
} as const
