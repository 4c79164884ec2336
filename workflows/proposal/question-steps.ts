import { and } from 'xstate'

import { notify, row } from '#workflows/effects.ts'

import { proposal } from './setup.ts'

/** Whoever asked, and all who take part or would, learn that there is an answer. */
const tellAnswer = notify('N09', {
  variant: 'answered',
  to: [{ to: 'candidates' }, { to: 'partners' }, { to: 'watchers' }]
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
      notify('N09', { variant: 'asked', to: [{ to: 'lead' }], act: 'question.reply' })
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
      tellAnswer
    ],
    meta: row(null, 'lead')
  }
} as const
