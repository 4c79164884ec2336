import { isUnanswered } from '#partnerships/model.ts'
import type { JsonObject } from '#shared/json.ts'
import { sizeOf } from '#workflows/consortium.ts'
import { factOf } from '#workflows/facts.ts'

import type { ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { agreed, confirmed, impartial, reachable, undeclared } from './parties.ts'

type Explain = (context: ProposalContext, event: ProposalEvent) => JsonObject

const consortium =
  (of: (context: ProposalContext) => readonly string[]): Explain =>
  (context, event) => ({
    has: sizeOf(of(context), factOf(event, 'organisations') ?? {}),
    needs: context.rules.minimumConsortium
  })

const searchDays: Explain = ({ search, rules }) => ({
  planned: search.plannedDays,
  ordinary: search.ordinaryDays,
  longest: rules.longestSearchDays
})

/** Numbers and names for the wording of a rule that does not hold. */
export const explainProposal: Readonly<Record<string, Explain>> = {
  scopeComplete: (_, event) => ({ missing: factOf(event, 'card')?.missingForScope ?? [] }),
  cardComplete: (_, event) => ({ missing: factOf(event, 'card')?.missingForPresidium ?? [] }),
  everyRemarkAnswered: ({ remarks }) => ({
    open: remarks.filter(({ answer }) => answer === null).map(({ id }) => id)
  }),
  everyChangeAnswered: ({ changes }) => ({
    open: changes.filter(({ answer }) => answer === null).map(({ id }) => id)
  }),
  everyInterestAnswered: ({ partners }) => {
    const waiting = partners.filter(({ state }) => isUnanswered(state))
    return { count: waiting.length, organisations: waiting.map(({ organisation }) => organisation) }
  },
  allPartnersConfirmed: ({ partners }) => {
    const waiting = partners.filter(({ state }) => state === 'accepted')
    return { count: waiting.length, organisations: waiting.map(({ organisation }) => organisation) }
  },
  minimumConsortiumReachable: consortium(reachable),
  minimumConsortiumAgreed: consortium(agreed),
  minimumConsortiumMissing: consortium(agreed),
  minimumConsortiumMet: consortium(confirmed),
  searchExtensionsLeft: ({ search }) => ({ used: search.extensions, most: 2 }),
  searchNotTooLong: searchDays,
  anotherSearchNotTooLong: searchDays,
  enoughOpinions: (context) => ({
    has: context.review?.opinions.length ?? 0,
    needs: Math.min(context.rules.requiredOpinions, impartial(context).length)
  }),
  enoughImpartial: (context) => ({ has: impartial(context).length, needs: context.rules.quorum.floor }),
  everyoneDeclared: (context) => ({ count: undeclared(context).length }),
  sittingNoticeKept: ({ rules }) => ({ days: rules.sittingNoticeDays }),
  roundsLeft: ({ rounds, rules }) => ({ used: rounds, most: rules.rounds }),
  changesStillPossible: ({ rounds, rules }) => ({ used: rounds, most: rules.rounds })
}
