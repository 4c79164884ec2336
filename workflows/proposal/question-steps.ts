import { and } from 'xstate'

import { notify, row } from '#workflows/effects.ts'

import { openQuestions } from './parties.ts'
import { proposal } from './setup.ts'

/** Whoever asked, and all who take part or would, learn that there is an answer. */
const tellAnswer = notify('N09', {
  variant: 'answered',
  to: [{ to: 'candidates' }, { to: 'partners' }, { to: 'watchers' }]
})

/** The event with which the term for an answer ends, named as XState names the end of a state's own terms. */
const termOver = 'xstate.after.T04c.searchOpen'

/**
 * The lead has its days for an answer from the first question that waits for one; a search that opens again gives them anew
 * for those that were left. Source: procedure.md 1.5, T04c.
 */
export const beginAnswers = proposal.enqueueActions(({ context, enqueue }) => {
  if (context.answersDue === true || openQuestions(context).length === 0) return
  enqueue.assign({ answersDue: true })
  enqueue.raise({ type: termOver } as never, { delay: 'T04c', id: termOver })
})

const noAnswersDue = proposal.assign({ answersDue: false })

/** The term does not outlive the search. */
export const endAnswers = proposal.enqueueActions(({ context, enqueue }) => {
  if (context.answersDue !== true) return
  enqueue(noAnswersDue)
  enqueue.cancel(termOver)
})

/** It ends when no question is left that waits. */
const endTerm = proposal.enqueueActions(({ context, enqueue }) => {
  if (openQuestions(context).length === 0) enqueue(endAnswers)
})

/** Members ask about the call, and the lead answers before all who see it. Source: procedure.md 1.5, T04c, and 1.7, N09. */
export const questions = {
  'question.ask': {
    guard: and(['notOwnOrganisation', 'questionsOpen']),
    actions: [
      proposal.assign({
        questions: ({ context: { questions: asked }, event }) => {
          if (event.type !== 'question.ask') return asked
          const { by, text, now } = event
          const id = `q${asked.length + 1}`
          const who = { organisation: by.organisation ?? '', person: by.person ?? '' }
          return [...asked, { id, ...who, text, askedAt: now, answer: null, answeredAt: null }]
        }
      }),
      beginAnswers,
      notify('N09', { variant: 'asked', to: [{ to: 'lead' }], act: 'question.reply' })
    ],
    meta: row(null, 'member')
  },
  'question.withdraw': {
    guard: 'ownQuestionOpen',
    actions: [
      proposal.assign({
        questions: ({ context: { questions: asked }, event }) =>
          event.type === 'question.withdraw'
            ? asked.map((one) => (one.id === event.question ? { ...one, withdrawnAt: event.now } : one))
            : asked
      }),
      endTerm,
      notify('N09', { variant: 'questionWithdrawn', to: [{ to: 'lead' }] })
    ],
    meta: row(null, 'member')
  },
  'question.reply': {
    guard: 'questionUnanswered',
    actions: [
      proposal.assign({
        questions: ({ context: { questions: asked }, event }) =>
          event.type === 'question.reply'
            ? asked.map((one) =>
                one.id === event.question ? { ...one, answer: event.text, answeredAt: event.now } : one
              )
            : asked
      }),
      endTerm,
      tellAnswer
    ],
    meta: row(null, 'lead')
  },
  // A question without an answer goes on standing as open.
  [termOver]: { actions: noAnswersDue, meta: row(null, 'system') }
} as const
