import type { BallotMode, Motion } from '#ballots/model.ts'
import { longestPostponement } from '#proposals/outcome.ts'
import { dateIn } from '#shared/calendar.ts'
import { factOf } from '#workflows/facts.ts'

import type { ProposalContext } from './context.ts'
import { confirmed } from './parties.ts'
import { payloadOf } from './rules-asked.ts'
import type { About } from './rules-asked.ts'

const put = ({ event }: About) => payloadOf(event, 'motion.put')

/** How a motion is voted on: as its kind demands, as the chair says, else as `usual`. */
export const modeOf = (
  { rules }: Pick<ProposalContext, 'rules'>,
  { motion = '', mode }: { readonly motion?: string; readonly mode?: BallotMode },
  usual: BallotMode
): BallotMode => mode ?? (rules.sittingMotions.includes(motion) ? 'sitting' : usual)

/** Motions after the round: the sitting of the round is over. */
const later: readonly (Motion | undefined)[] = ['revoke', 'uphold']

/** Whether a motion is one of those after the round. */
export const isLaterMotion = (motion: Motion | undefined): boolean => later.includes(motion)

/** A tie is voted on once more within so many days. Source: procedure.md 1.4. */
const revoteDays = 7

/** Whole days from an instant's day in Poland to a date. */
const daysUntil = (now: string, date: string): number =>
  Temporal.PlainDate.from(dateIn(now)).until(Temporal.PlainDate.from(date)).days

const sittingNamed = ({ event }: About): string | undefined =>
  payloadOf(event, 'motion.put').sitting ??
  payloadOf(event, 'review.resume').sitting ??
  payloadOf(event, 'review.reconvene').sitting

const isAmong =
  (...possible: readonly Motion[]) =>
  (about: About): boolean => {
    const { motion } = put(about)
    return motion === undefined || (possible as readonly string[]).includes(motion)
  }

/** What must be true of a motion before it is put to the vote. Source: procedure.md 1.3 and 1.4. */
export const motionRules = {
  anotherMotion: (about: About) =>
    isAmong('conditions', 'changes', 'postpone', 'reject')(about) &&
    (put(about).motion === undefined || put(about).motion !== about.context.review?.last?.motion),
  motionOfCouncil: isAmong('approve', 'conditions', 'changes', 'reject'),
  motionToRevoke: isAmong('revoke'),
  motionToUphold: isAmong('uphold'),
  motionOnAppeal: isAmong('grant', 'dismiss'),
  changesStillPossible: ({ context, event }: About) =>
    payloadOf(event, 'motion.put').motion !== 'changes' || context.rounds < context.rules.rounds,
  /** Some motions are never voted on in writing. */
  heldAsItMust: (about: About) => {
    const { motion, mode } = put(about)
    return !about.context.rules.sittingMotions.includes(motion ?? '') || mode !== 'circular'
  },
  /** The papers of the sitting that the motion is for can still go out in time. */
  sittingInTime: (about: About) => {
    const { motion } = put(about)
    const sitting = sittingNamed(about)
    if (sitting === undefined && (motion === undefined || !later.includes(motion))) return true
    const usual = about.context.review?.mode ?? 'sitting'
    if (sitting === undefined && modeOf(about.context, put(about), usual) !== 'sitting') return true
    return factOf(about.event, 'sitting')?.noticeKept === true
  },
  /** Who verifies is somebody the register knows, and not of the applicant's side. */
  verifiersFit: (about: About) => {
    const { conditions = [] } = put(about)
    const sides = confirmed(about.context)
    const known = (about.event.facts.person ?? {}) as Readonly<
      Record<string, { readonly organisations?: readonly string[] }>
    >
    return conditions.every(({ verifier }) => {
      const person = known[verifier]
      return person !== undefined && !person.organisations?.some((one) => sides.includes(one))
    })
  },
  /** A date that a motion gives is still to come; a review rests for 60 days at most. */
  datesAhead: (about: About) => {
    const { conditions = [], until } = put(about)
    const extended = payloadOf(about.event, 'conditions.extend').due
    const today = about.event.now
    const dates = [...conditions.map(({ due }) => due), until, extended].filter((date) => date !== undefined)
    return dates.every((date) => daysUntil(today, date) > 0)
  },
  postponedInTime: (about: About) => {
    const { until } = put(about)
    return until === undefined || daysUntil(about.event.now, until) <= longestPostponement
  },
  noBallotOpen: ({ context }: About) => context.review?.ballot === null,
  /** A motion that failed is not put without end: as often as the profile knows re-votes and second dates. */
  putAgainLeft: ({ context }: About) => {
    const { review, rules } = context
    if (!review?.last || !isLaterMotion(review.last.motion)) return true
    return review.last.result === 'noQuorum'
      ? review.secondDates < rules.secondDates
      : review.revotes < rules.revotes
  },
  revoteInTime: ({ context, event }: About) => {
    const last = context.review?.last
    return last?.result !== 'tied' || daysUntil(last.adoptedAt, dateIn(event.now)) <= revoteDays
  }
}
