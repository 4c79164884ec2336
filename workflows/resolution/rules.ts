import type { Organ } from '#shared/profile.ts'
import { mayPreside } from '#workflows/bodies.ts'
import { factOf } from '#workflows/facts.ts'
import type { BodyFact } from '#workflows/facts.ts'

import type { ResolutionContext } from './context.ts'
import type { ResolutionEvent, ResolutionEventOf } from './events.ts'

export type About = { readonly context: ResolutionContext; readonly event: ResolutionEvent }

type Payload<Type extends ResolutionEvent['type']> = Partial<ResolutionEventOf<Type>>

type Member = BodyFact['members'][number]

/** The Board has no chair: each of its members acts for it. */
const isHeadOf =
  (organ: Organ) =>
  ({ chair, deputy }: Member): boolean =>
    organ === 'board' || chair || deputy

/** Who takes no part in a repeal: aside in the case, or stepped aside in a ballot on repealing this resolution. */
export const apartFrom = ({ context, event }: About): readonly string[] => [
  ...(factOf(event, 'apart')?.people ?? []),
  ...context.steppedAside
]

/** True unless the sender is recused from the case while somebody else could preside over the organ. */
const isUnbiased = (about: About, organ: Organ): boolean => {
  const { event } = about
  const body = factOf(event, organ)
  return !body || mayPreside(body, apartFrom(about), event.by.person, isHeadOf(organ))
}

const presidesOver = (about: About, organ: Organ): boolean => {
  const isHead = isHeadOf(organ)
  const { person } = about.event.by
  const isOne = (member: Member) => member.person === person && isHead(member)
  return factOf(about.event, organ)?.members.some(isOne) === true && isUnbiased(about, organ)
}

/** The organ over which the sender presides and that may repeal this resolution: the one that adopted it, or the Council. */
export const repealingOrgan = (about: About): Organ | null => {
  const { context } = about
  const organs: readonly Organ[] = context.organ === 'council' ? ['council'] : [context.organ, 'council']
  return organs.find((organ) => presidesOver(about, organ)) ?? null
}

const isOwnBallot = ({ context, event }: About): boolean =>
  (event as Payload<'ballot.closed'>).ballot === context.repeal?.ballot

/** Conditions of a resolution, by name. */
export const resolutionRules = {
  /** It was signed before this record was kept, and stands in no case of a project. */
  keptForReference: ({ context }: About) => context.takenOver !== null && context.case === context.resolution,
  signedBefore: ({ context }: About) => context.takenOver !== null,
  ofTheCouncil: ({ context }: About) => context.organ === 'council',
  ofTheBoard: ({ context }: About) => context.organ === 'board',
  /** Who is recused from the case does not sign what was resolved in it. */
  notRecused: (about: About) => isUnbiased(about, about.context.organ),
  numberKnown: ({ event }: About) => factOf(event, 'resolutionNumber') !== undefined,
  reachedTheLead: ({ event }: About) => {
    const { notice, data } = event as Payload<'notice.delivered'>
    return notice === 'N27' && data?.side === 'lead'
  },
  presidesOverRepeal: (about: About) => repealingOrgan(about) !== null,
  noRepealOpen: ({ context }: About) => context.repeal === null && context.repealedBy === null,
  repealNoticeKept: ({ context, event }: About) => {
    const { mode } = event as Payload<'repeal.put'>
    const sitting = factOf(event, 'sitting')
    const organ = repealingOrgan({ context, event })
    return mode !== 'sitting' || (sitting?.noticeKept === true && sitting.organ === organ)
  },
  repealBallot: isOwnBallot,
  repealCarried: (about: About) =>
    isOwnBallot(about) && (about.event as Payload<'ballot.closed'>).result === 'carried',
  isItsRepeal: ({ context, event }: About) =>
    (event as Payload<'resolution.signed'>).resolution === context.repealedBy
} as const
