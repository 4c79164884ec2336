import type { Audience, NotifyParams } from '#shared/workflow.ts'

import type { ProposalContext } from './context.ts'

/** Who is told, where the record of the case says more than an office does. */

type About = { readonly context: ProposalContext }

/** Whoever presided over the ballot: nobody else has the casting vote. Source: procedure 1.7, N24. */
const head = ({ review }: ProposalContext): readonly Audience[] =>
  review?.head == null ? [{ to: 'chair' }] : [{ to: 'people', people: [review.head] }]

/** Asks the chair, or the deputy who presided in the chair's place, to end a tie. */
export const askHead = (act: 'tie.decide', variant?: string) => ({
  type: 'notify' as const,
  params: ({ context }: About): NotifyParams => ({
    notice: 'N24',
    ...(variant !== undefined && { variant }),
    to: head(context),
    act
  })
})

/** Who filed the appeal: the lead, or somebody of a partner that was left out. */
export const appellant = ({ appeal }: ProposalContext): readonly Audience[] =>
  appeal === null ? [] : [{ to: 'people', people: [appeal.person] }]
