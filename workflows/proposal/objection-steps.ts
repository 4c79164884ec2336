import type { CreateParams, NotifyParams } from '#shared/workflow.ts'
import { notify } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { ObjectionInput } from '#workflows/objection/context.ts'
import { childId } from '#workflows/stamped.ts'

import type { Declaration, ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { openObjections } from './parties.ts'
import { recusedFor } from './recusal-steps.ts'
import type { ObjectionRow } from './review-round.ts'
import { proposal } from './setup.ts'

/** Objections of the applicant to members as deciders (wnioski o wyłączenie). Source: procedure 1.4, impartiality. */

const { assign } = proposal

const objectionId = (context: ProposalContext, running: number): string =>
  childId('obj', context.case, running)

/** The round that an objection raised now is about: the next one while none is open. */
const roundOf = (context: ProposalContext, inQueue: boolean): number => context.reviews + (inQueue ? 1 : 0)

/** Until the ruling a disputed member cannot vote; after it, either never in this case, or as before. */
export const disputedBy =
  (objections: readonly ObjectionRow[], at: string) =>
  (declaration: Declaration): Declaration => {
    if (declaration.answer === 'recused') return declaration
    const own = objections.filter(({ person }) => person === declaration.person)
    if (own.some(({ state }) => state === 'upheld'))
      return { ...recusedFor(declaration, 'objection', at, false), ruling: 'upheld' }
    return own.some(({ state }) => state === 'filed') ? disputed(declaration) : declaration
  }

const disputed = (declaration: Declaration): Declaration => {
  const { answer } = declaration
  if (answer !== 'due' && answer !== 'impartial' && answer !== 'undeclared') return declaration
  return { ...declaration, answer: 'disputed', before: answer, ruling: null }
}

const newRow = (context: ProposalContext, person: string, inQueue: boolean, place = 1): ObjectionRow => ({
  objection: objectionId(context, context.objections.length + place),
  person,
  round: roundOf(context, inQueue),
  state: 'filed'
})

const start = (
  { case: id, rules }: ProposalContext,
  { objection, person }: ObjectionRow,
  raised: Pick<ObjectionInput, 'text' | 'raisedBy' | 'organisation'>
): CreateParams => {
  const input: ObjectionInput = { case: id, rules, person, ...raised }
  return { workflow: 'objection', id: objection, input }
}

/** Writes the objection down, disputes the member's declaration, and starts the objection's own course. */
export const raiseObjection = (inQueue: boolean) =>
  proposal.enqueueActions(({ context, event, enqueue }) => {
    if (event.type !== 'objection.raise') return
    const { person, text, by } = event
    const { review } = context
    const filed = newRow(context, person, inQueue)
    const dispute = (declaration: Declaration) =>
      declaration.person === person ? disputed(declaration) : declaration
    enqueue.assign({
      objections: [...context.objections, filed],
      review:
        inQueue || review === null ? review : { ...review, declarations: review.declarations.map(dispute) }
    })
    const raised = { text, raisedBy: by.person ?? '', organisation: by.organisation }
    enqueue({ type: 'create', params: start(context, filed, raised) })
  })

/** Whom the card objects to, once the review opens: members who are not recused and not objected to already. */
export const raiseFromCard = proposal.enqueueActions(({ context, event, enqueue }) => {
  const { members, recused } = factOf(event, 'presidium') ?? { members: [], recused: [] }
  const named = new Set(factOf(event, 'card')?.objections ?? [])
  const known = new Set([...context.objections, ...recused].map(({ person }) => person))
  const filed = members
    .filter(({ person }) => named.has(person) && !known.has(person))
    .map(({ person }, index) => newRow(context, person, true, index + 1))
  if (filed.length === 0) return
  enqueue.assign({ objections: [...context.objections, ...filed] })
  const { person: raisedBy, organisation } = context.lead
  for (const one of filed)
    enqueue({ type: 'create', params: start(context, one, { text: null, raisedBy, organisation }) })
})

const ruledOn = (declaration: Declaration, event: Extract<ProposalEvent, { type: 'objection.ruled' }>) => {
  if (declaration.person !== event.person || declaration.answer !== 'disputed') return declaration
  if (event.ruling === 'upheld')
    return { ...recusedFor(declaration, 'objection', event.now, false), ruling: event.ruling }
  return {
    ...declaration,
    answer: declaration.before ?? ('due' as const),
    before: null,
    ruling: event.ruling
  }
}

/** Keeps what the chair ruled; the person, the chair and, of the fact, the applicant are told. */
export const noteRuling = [
  assign({
    objections: ({ context, event }) =>
      event.type === 'objection.ruled'
        ? context.objections.map((one) =>
            one.objection === event.objection ? { ...one, state: event.ruling } : one
          )
        : context.objections,
    review: ({ context, event }) =>
      event.type === 'objection.ruled' && context.review
        ? {
            ...context.review,
            declarations: context.review.declarations.map((declaration) => ruledOn(declaration, event))
          }
        : context.review
  }),
  {
    type: 'notify' as const,
    params: ({ event }: { readonly event: ProposalEvent }): NotifyParams => {
      const { person, ruling } = event as Extract<ProposalEvent, { readonly type: 'objection.ruled' }>
      return {
        notice: 'N18',
        variant: `personal${ruling === 'upheld' ? 'Upheld' : 'Dismissed'}`,
        to: [{ to: 'people', people: [person] }]
      }
    }
  },
  proposal.enqueueActions(({ event, enqueue }) => {
    if (event.type !== 'objection.ruled') return
    enqueue(notify('N18', { variant: event.ruling, to: [{ to: 'chair' }, { to: 'lead' }] }))
  })
]

/** Objections that nobody has ruled on end with the review they are about. */
export const lapseObjections = proposal.enqueueActions(({ context, enqueue }) => {
  const open = openObjections(context)
  for (const objection of open)
    enqueue({ type: 'send', params: { to: objection, event: { type: 'objection.lapse' } } })
  if (open.length > 0)
    enqueue.assign({
      objections: context.objections.map((one) =>
        one.state === 'filed' ? { ...one, state: 'lapsed' as const } : one
      )
    })
})
