import { and } from 'xstate'

import type { NotifyParams } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import type { ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { proposal } from './setup.ts'

type Told = { readonly context: ProposalContext; readonly event: ProposalEvent }

/** Who asked, and every candidate, learn that there is an answer. */
const tellAnswer = {
  type: 'notify' as const,
  params: ({ context, event }: Told): NotifyParams => {
    const asked = context.questions.find(({ id }) => event.type === 'question.reply' && id === event.question)
    return {
      notice: 'N09',
      variant: 'answered',
      to: [{ to: 'people', people: asked ? [asked.person] : [] }, { to: 'candidates' }]
    }
  }
}

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
