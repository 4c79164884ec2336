import { notify } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { BodyFact } from '#workflows/facts.ts'

import type { Declaration, ProposalContext, Review } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { proposal } from './setup.ts'

/** Keeps the declarations of a round in step with the register, and strikes whoever may not vote any more. Source: procedure 1.4. */

/** A member whose declaration is awaited. */
export const awaitedFrom = (person: string): Declaration => ({
  person,
  answer: 'due',
  before: null,
  ruling: null,
  ground: null,
  computed: false,
  text: null,
  at: null
})

/** A member who may not decide, by the register or by a ruling. */
export const recusedFor = (
  declaration: Declaration,
  ground: string,
  at: string,
  computed = true
): Declaration => ({ ...declaration, answer: 'recused', before: null, ground, computed, at })

/** Why the register keeps this person from deciding; `null` when it does not. */
const groundIn = (body: BodyFact, person: string): string | null => {
  if (!body.members.some((member) => member.person === person)) return 'officeEnded'
  return body.recused.find((one) => one.person === person)?.ground ?? null
}

/**
 * The round as the register sees it today: who is recused now stays so for the round, who left office is outside the
 * quorum base, and who came into office is asked to declare.
 */
export const recomputed = (review: Review, body: BodyFact, now: string): Review => {
  const known = review.declarations.map((declaration) => {
    const ground = declaration.answer === 'recused' ? null : groundIn(body, declaration.person)
    return ground === null ? declaration : recusedFor(declaration, ground, now)
  })
  const fresh = body.members.filter(({ person }) => !known.some((one) => one.person === person))
  const declared = fresh.map(({ person }) => {
    const ground = groundIn(body, person)
    return ground === null ? awaitedFrom(person) : recusedFor(awaitedFrom(person), ground, now)
  })
  return { ...review, members: body.members, declarations: [...known, ...declared] }
}

const recusedIn = ({ declarations }: Review): readonly Declaration[] =>
  declarations.filter(({ answer }) => answer === 'recused')

/** Those recused in one state of the round and not in an earlier one. */
export const newlyRecused = (before: Review, after: Review): readonly Declaration[] => {
  const known = new Set(recusedIn(before).map(({ person }) => person))
  return recusedIn(after).filter(({ person }) => !known.has(person))
}

type Enqueue = Parameters<Parameters<typeof proposal.enqueueActions>[0]>[0]['enqueue']

/** Somebody who may not decide, and the category of the ground. */
type Recused = Pick<Declaration, 'person' | 'ground'>

/** The chair learns who is out and the category of the ground, the applicant the fact alone. Source: procedure 1.7, N18. */
export const tellOfRecused = (enqueue: Enqueue, recused: readonly Recused[]): void => {
  if (recused.length === 0) return
  const people = recused.map(({ person }) => ({ to: 'people', people: [person] }) as const)
  const data = { recused: recused.map(({ person, ground }) => ({ person, ground })) }
  enqueue(notify('N18', { variant: 'chair', to: [{ to: 'chair' }], except: people, data }))
  enqueue(notify('N18', { to: [{ to: 'lead' }] }))
}

/** The same, and each of them hears it with the category of the own ground. */
export const tellRecused = (enqueue: Enqueue, recused: readonly Recused[]): void => {
  for (const { person, ground } of recused)
    enqueue(notify('N18', { variant: 'recused', to: [{ to: 'people', people: [person] }], data: { ground } }))
  tellOfRecused(enqueue, recused)
}

/** Takes these people off the open ballot. */
export const strikeFromBallot = (
  enqueue: Enqueue,
  { ballot, voters }: Review,
  struck: readonly { readonly person: string; readonly ground: string | null }[]
): void => {
  for (const { person, ground } of struck)
    if (ballot !== null && voters.includes(person)) {
      const event = { type: 'voter.recused', person, ground: ground ?? 'other' }
      enqueue({ type: 'send', params: { to: ballot, event } })
    }
}

const ofPresidium = (context: ProposalContext, event: ProposalEvent): Review | null => {
  const body = factOf(event, 'presidium')
  return context.review && body ? recomputed(context.review, body, event.now) : context.review
}

/** Asks the register again who may decide, tells those concerned, and strikes them from the ballot of the Presidium. */
export const recomputeRecusals = proposal.enqueueActions(({ context, event, enqueue }) => {
  const before = context.review
  const after = ofPresidium(context, event)
  if (before === null || after === null || after === before) return
  enqueue.assign({ review: after })
  const struck = newlyRecused(before, after)
  tellRecused(
    enqueue,
    struck.filter(({ ground }) => ground !== 'officeEnded')
  )
  if (before.body === 'presidium') strikeFromBallot(enqueue, before, struck)
  const asked = after.declarations.slice(before.declarations.length).filter(({ answer }) => answer === 'due')
  if (asked.length > 0)
    enqueue(
      notify('N17', {
        to: [{ to: 'people', people: asked.map(({ person }) => person) }],
        act: 'declaration.make'
      })
    )
})

/** The same for an open ballot of the Council. */
export const strikeCouncil = proposal.enqueueActions(({ context, event, enqueue }) => {
  const { review } = context
  const body = factOf(event, 'council')
  if (review === null || body === undefined || review.body !== 'council') return
  const struck = review.voters.flatMap((person) => {
    const ground = groundIn(body, person)
    return ground === null ? [] : [{ person, ground }]
  })
  if (struck.length === 0) return
  strikeFromBallot(enqueue, review, struck)
  tellRecused(
    enqueue,
    struck.filter(({ ground }) => ground !== 'officeEnded')
  )
  const gone = new Set(struck.map(({ person }) => person))
  enqueue.assign({ review: { ...review, voters: review.voters.filter((person) => !gone.has(person)) } })
})
