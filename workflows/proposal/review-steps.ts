import { notify } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'

import type { Declaration, ProposalContext, Review } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { proposal } from './setup.ts'

const { assign } = proposal

type Of<Type extends ProposalEvent['type']> = Extract<ProposalEvent, { readonly type: Type }>

const newRound = (context: ProposalContext, event: Of<'review.open'>): Review => {
  const { members, recused } = factOf(event, 'presidium') ?? { members: [], recused: [] }
  const groundOf = (person: string) => recused.find((one) => one.person === person)?.ground ?? null
  return {
    round: context.reviews + 1,
    mode: event.mode,
    sitting: event.sitting ?? null,
    openedAt: event.now,
    members,
    declarations: members.map(({ person }): Declaration => {
      const ground = groundOf(person)
      const common = { person, ground, computed: ground !== null, text: null }
      return ground === null
        ? { ...common, answer: 'due', at: null }
        : { ...common, answer: 'recused', at: event.now }
    }),
    opinions: [],
    put: null,
    ballot: null,
    body: 'presidium',
    votesCast: false,
    secondDates: 0,
    secondDate: null,
    revotes: 0,
    last: null
  }
}

/** A new round of review: the members in office, those recused by affiliation already named. */
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

export const noteDeclaration = inReview((review, event) => {
  const { answer, ground, text, by, now } = event as Of<'declaration.make'>
  return {
    declarations: review.declarations.map((declaration) =>
      declaration.person === by.person
        ? {
            ...declaration,
            answer,
            ground: answer === 'recused' ? (ground ?? 'declared') : null,
            text: text ?? null,
            at: now
          }
        : declaration
    )
  }
})

const factOfRecusal = notify('N18', { to: [{ to: 'chair' }, { to: 'lead' }] })

/** Those whom the register recuses are told; chair and lead learn the fact. */
export const tellOfRecusals = proposal.enqueueActions(({ context, enqueue }) => {
  const recused =
    context.review?.declarations.filter(({ computed }) => computed).map(({ person }) => person) ?? []
  if (recused.length === 0) return
  enqueue(notify('N18', { variant: 'recused', to: [{ to: 'people', people: recused }] }))
  enqueue(factOfRecusal)
})

/** Who steps aside knows it; chair and lead learn the fact. */
export const tellOfRecusal = proposal.enqueueActions(({ event, enqueue }) => {
  if (event.type === 'declaration.make' && event.answer === 'recused') enqueue(factOfRecusal)
})

/** Who kept silent until the end of the term may not vote in this case. */
export const silentAreUndeclared = inReview((review, event) => ({
  declarations: review.declarations.map((declaration) =>
    declaration.answer === 'due' ? { ...declaration, answer: 'undeclared', at: event.now } : declaration
  )
}))

/** An opinion may be written anew until the ballot opens. */
export const noteOpinion = inReview((review, event) => {
  const { scores, recommendation, text, by, now } = event as Of<'opinion.file'>
  const person = by.person ?? ''
  const opinion = { person, scores, recommendation, text, at: now }
  return { opinions: [...review.opinions.filter((one) => one.person !== person), opinion] }
})
