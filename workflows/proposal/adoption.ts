import { and } from 'xstate'

import type { NotifyParams } from '#shared/workflow.ts'
import { row } from '#workflows/effects.ts'

import type { ProposalContext } from './context.ts'
import type { Adopter } from './context-paths.ts'
import type { ProposalEvent } from './events.ts'
import { proposal } from './setup.ts'
import { beginAnew } from './shared-steps.ts'

const { assign } = proposal

const chosen = (context: ProposalContext, event: ProposalEvent): Adopter | undefined =>
  event.type === 'adoption.agree'
    ? context.adopters.find(({ organisation }) => organisation === event.organisation)
    : undefined

type About = { readonly context: ProposalContext; readonly event: ProposalEvent }

const tellAuthor = {
  type: 'notify' as const,
  params: ({ event }: About): NotifyParams => ({
    notice: 'N33',
    variant: 'adoptionAsked',
    to: [{ to: 'author' }],
    act: 'adoption.agree',
    data: { organisation: event.by.organisation }
  })
}

const tellEveryAsker = {
  type: 'notify' as const,
  params: ({ context, event }: About): NotifyParams => ({
    notice: 'N33',
    variant: 'adopted',
    to: [{ to: 'people', people: context.adopters.map(({ person }) => person) }, { to: 'coordinator' }],
    data: { organisation: chosen(context, event)?.organisation ?? null }
  })
}

/** Another member takes a parked idea over with its author's consent; the number stays. */
export const adopting = {
  'adoption.ask': {
    guard: and(['notAuthorsOrganisation', 'notYetAdopter']),
    actions: [
      assign({
        adopters: ({ context, event }) => {
          const { person, organisation } = event.by
          if (event.type !== 'adoption.ask' || person === null || organisation === null)
            return context.adopters
          return [...context.adopters, { person, organisation, text: event.text }]
        }
      }),
      tellAuthor
    ],
    meta: row(null, 'member')
  },
  'adoption.agree': {
    target: '#draft',
    guard: 'askedToAdopt',
    actions: [
      tellEveryAsker,
      assign(({ context, event }) => {
        const adopter = chosen(context, event)
        if (adopter === undefined) return {}
        const side = { person: adopter.person, organisation: adopter.organisation }
        return { author: side, lead: side, leadVacant: false, adopters: [] }
      }),
      beginAnew
    ],
    meta: row('ADOPT', 'author')
  }
} as const
