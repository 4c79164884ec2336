import { mayPreside } from '#workflows/bodies.ts'
import { factOf } from '#workflows/facts.ts'

import { confirmed, hasEnoughOpinions, impartial } from './parties.ts'
import { payloadOf } from './rules-asked.ts'
import type { About } from './rules-asked.ts'
import { decisionRules } from './rules-decision.ts'
import { motionRules } from './rules-motion.ts'
import { outcomeRules } from './rules-outcome.ts'

/** What the acting person declared, as a member or as an expert. */
const declarationOf = ({ context, event }: About) =>
  [...(context.review?.declarations ?? []), ...(context.review?.experts ?? [])].find(
    ({ person }) => person === event.by.person
  )

const isOpen = ({ context }: About): boolean =>
  context.review?.declarations.some(
    ({ answer, before }) => answer === 'due' || (answer === 'disputed' && before !== 'undeclared')
  ) === true

const reviewRules = {
  sittingNoticeKept: ({ event }: About) => {
    const { mode } = payloadOf(event, 'review.open')
    return mode !== 'sitting' || factOf(event, 'sitting')?.noticeKept === true
  },
  /** The chair, or the deputy where the chair is recused by the register or stepped aside in the round before. */
  opensUnbiased: ({ context, event }: About) => {
    const body = factOf(event, 'presidium')
    const apart = (context.review?.declarations ?? []).filter(({ answer }) => answer === 'recused')
    return (
      !body ||
      mayPreside(
        body,
        apart.map(({ person }) => person),
        event.by.person
      )
    )
  },
  declarationDue: (about: About) => {
    const declaration = declarationOf(about)
    return (
      declaration?.answer === 'due' || (declaration?.answer === 'disputed' && declaration.before === 'due')
    )
  },
  /** Nobody's word is awaited, nor the ruling on anybody. */
  everyoneDeclared: (about: About) => !isOpen(about),
  enoughImpartial: ({ context }: About) => impartial(context).length >= context.rules.quorum.floor,
  /** Members and experts who have declared impartiality. */
  isImpartial: (about: About) => declarationOf(about)?.answer === 'impartial',
  /** A recused chair takes no part in the case; the deputy then acts. */
  notRecused: (about: About) => declarationOf(about)?.answer !== 'recused',
  enoughOpinions: ({ context }: About) => hasEnoughOpinions(context),
  opinionsMissing: ({ context }: About) => !hasEnoughOpinions(context),
  roundsLeft: ({ context }: About) => context.rounds < context.rules.rounds,
  /** Somebody the register knows, not of the applicant's side. */
  fitsAsExpert: ({ context, event }: About) => {
    const { person } = payloadOf(event, 'expert.invite')
    if (person === undefined) return true
    const known = (event.facts.person ?? {}) as Readonly<
      Record<string, { readonly organisations?: readonly string[] }>
    >
    const sides = confirmed(context)
    const found = known[person]
    return found !== undefined && !found.organisations?.some((one) => sides.includes(one))
  },
  notInReviewYet: ({ context, event }: About) => {
    const { person } = payloadOf(event, 'expert.invite')
    const { declarations = [], experts = [] } = context.review ?? {}
    return ![...declarations, ...experts].some((one) => one.person === person)
  },
  sitsInPresidium: ({ event }: About) => {
    const { person } = payloadOf(event, 'objection.raise')
    const members = factOf(event, 'presidium')?.members ?? []
    return person === undefined || members.some((member) => member.person === person)
  },
  notRecusedYet: ({ context, event }: About) => {
    const { person } = payloadOf(event, 'objection.raise')
    const recused = factOf(event, 'presidium')?.recused ?? []
    const declaration = context.review?.declarations.find((one) => one.person === person)
    return declaration?.answer !== 'recused' && !recused.some((one) => one.person === person)
  },
  /** One objection to a member in a round: the ruling on it stands. */
  notObjectedYet: ({ context, event }: About) => {
    const { person } = payloadOf(event, 'objection.raise')
    const isInRound = (round: number) => round >= context.reviews
    return !context.objections.some(
      (one) => one.person === person && (one.state === 'upheld' || isInRound(one.round))
    )
  }
}

/** Conditions from the file's arrival at the Presidium to a decision, and of what follows it. */
export const decidingRules = { ...reviewRules, ...motionRules, ...decisionRules, ...outcomeRules } as const
