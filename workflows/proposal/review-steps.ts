import { notify } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { BodyFact } from '#workflows/facts.ts'

import type { Declaration, ProposalContext, Review } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { disputedBy } from './objection-steps.ts'
import { withoutOpinion } from './parties.ts'
import {
  awaitedFrom,
  recomputed,
  recusedFor,
  strikeFromBallot,
  tellOfRecused,
  tellRecused
} from './recusal-steps.ts'
import { proposal } from './setup.ts'

const { assign } = proposal

type Of<Type extends ProposalEvent['type']> = Extract<ProposalEvent, { readonly type: Type }>

const nobody: BodyFact = { members: [], recused: [] }

const newRound = (context: ProposalContext, event: Of<'review.open'>): Review => {
  const body = factOf(event, 'presidium') ?? nobody
  const round: Review = {
    round: context.reviews + 1,
    mode: event.mode,
    sitting: event.sitting ?? null,
    sittingOn: event.sitting === undefined ? null : (factOf(event, 'sitting')?.on ?? null),
    openedAt: event.now,
    openedBy: event.by.person,
    revision: context.card.revision,
    members: body.members,
    declarations: body.members.map(({ person }) => awaitedFrom(person)),
    experts: [],
    opinions: [],
    opinionsWaived: false,
    put: null,
    ballot: null,
    voters: [],
    head: null,
    body: 'presidium',
    votesCast: false,
    voted: [],
    secondDates: 0,
    secondDate: null,
    revotes: 0,
    postponed: null,
    last: null
  }
  const known = recomputed(round, body, event.now)
  return { ...known, declarations: known.declarations.map(disputedBy(context.objections, event.now)) }
}

/** A new round of review: the members in office, those recused by affiliation or objected to already named. */
export const openRound = assign({
  review: ({ context, event }) => newRound(context, event as Of<'review.open'>),
  reviews: ({ context }) => context.reviews + 1
})

/** Changes the round under way; nothing where there is none. */
export const inReview = (
  change: (review: Review, event: ProposalEvent, context: ProposalContext) => Partial<Review>
) =>
  assign({
    review: ({ context, event }) =>
      context.review && { ...context.review, ...change(context.review, event, context) }
  })

const declared = (declaration: Declaration, event: Of<'declaration.make'>): Declaration => {
  const { answer, ground, text, now } = event
  if (answer === 'recused')
    return { ...recusedFor(declaration, ground ?? 'declared', now, false), text: text ?? null }
  // Impartial by one's own word does not settle an objection.
  const isDisputed = declaration.answer === 'disputed'
  return {
    ...declaration,
    answer: isDisputed ? 'disputed' : 'impartial',
    before: isDisputed ? 'impartial' : null,
    text: text ?? null,
    at: now
  }
}

const answered =
  (event: ProposalEvent) =>
  (declaration: Declaration): Declaration =>
    event.type === 'declaration.make' && declaration.person === event.by.person
      ? declared(declaration, event)
      : declaration

export const noteDeclaration = inReview((review, event) => ({
  declarations: review.declarations.map(answered(event)),
  experts: review.experts.map(answered(event))
}))

/** Those whom the register recuses are told; the chair learns who and why, the lead the fact. */
export const tellOfRecusals = proposal.enqueueActions(({ context, enqueue }) => {
  tellRecused(enqueue, context.review?.declarations.filter(({ computed }) => computed) ?? [])
})

/** Who steps aside knows it; the chair learns who and why, the lead the fact. */
export const tellOfRecusal = proposal.enqueueActions(({ event, enqueue }) => {
  if (event.type !== 'declaration.make' || event.answer !== 'recused' || event.by.person === null) return
  tellOfRecused(enqueue, [{ person: event.by.person, ground: event.ground ?? 'declared' }])
})

/** Who turns out to be impartial while opinions are being written is asked for one. */
export const askForOpinion = proposal.enqueueActions(({ context, event, enqueue }) => {
  const person = event.type === 'objection.ruled' ? event.person : event.by.person
  if (person === null || !withoutOpinion(context).includes(person)) return
  enqueue(notify('N20', { to: [{ to: 'people', people: [person] }], act: 'opinion.file' }))
})

/** A voter who stepped aside in the ballot itself stays aside for the round. */
export const noteSteppedAside = [
  inReview((review, event) => {
    if (event.type !== 'voter.stepped-aside') return {}
    const { person, ground, now } = event
    const isKnown = review.declarations.some((declaration) => declaration.person === person)
    // A member of the Council has declared nothing so far.
    const declarations = isKnown ? review.declarations : [...review.declarations, awaitedFrom(person)]
    return {
      voters: review.voters.filter((one) => one !== person),
      declarations: declarations.map((declaration) =>
        declaration.person === person ? recusedFor(declaration, ground, now, false) : declaration
      )
    }
  }),
  proposal.enqueueActions(({ event, enqueue }) => {
    if (event.type === 'voter.stepped-aside')
      tellOfRecused(enqueue, [{ person: event.person, ground: event.ground }])
  })
]

const afterTerm = (declaration: Declaration, at: string): Declaration => {
  if (declaration.answer === 'due') return { ...declaration, answer: 'undeclared', at }
  if (declaration.answer === 'disputed' && declaration.before === 'due')
    return { ...declaration, before: 'undeclared' }
  return declaration
}

/** Who kept silent until the end of the term may not vote in this case. */
export const silentAreUndeclared = inReview((review, event) => ({
  declarations: review.declarations.map((declaration) => afterTerm(declaration, event.now))
}))

/** An opinion may be written anew until the ballot opens. */
export const noteOpinion = inReview((review, event) => {
  const { scores, recommendation, text, comments = {}, by, now } = event as Of<'opinion.file'>
  const person = by.person ?? ''
  const opinion = { person, scores, recommendation, text, comments, at: now }
  return { opinions: [...review.opinions.filter((one) => one.person !== person), opinion] }
})

/** Strikes everybody who may not vote any more after a ruling from the ballot under way. */
export const strikeRuled = proposal.enqueueActions(({ context, event, enqueue }) => {
  const { review } = context
  if (review === null || event.type !== 'objection.ruled' || event.ruling !== 'upheld') return
  strikeFromBallot(enqueue, review, [{ person: event.person, ground: 'objection' }])
})
