import { isUnanswered } from '#partnerships/model.ts'
import type { JsonObject } from '#shared/json.ts'
import { sizeOf } from '#workflows/consortium.ts'
import { factOf } from '#workflows/facts.ts'

import type { ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import {
  agreed,
  confirmed,
  countedOf,
  countedOpinions,
  declaredWithLead,
  impartial,
  reachable,
  undeclared
} from './parties.ts'
import { mustsLacking, payloadOf } from './rules-asked.ts'

type Explain = (context: ProposalContext, event: ProposalEvent) => JsonObject

const consortium =
  (of: (context: ProposalContext) => readonly string[]): Explain =>
  (context, event) => ({
    has: sizeOf(countedOf(context, of(context)), factOf(event, 'organisations') ?? {}),
    needs: context.rules.minimumConsortium
  })

const searchDays: Explain = ({ search, rules }) => ({
  planned: search.plannedDays,
  ordinary: search.ordinaryDays,
  longest: rules.longestSearchDays
})

type Asked = { readonly id: string; readonly answer: unknown }

/** What has no answer yet, nor gets one now. */
const stillOpen = (asked: readonly Asked[], answered: readonly string[]): JsonObject => {
  const open = asked.filter(({ id, answer }) => answer === null && !answered.includes(id)).map(({ id }) => id)
  return { count: open.length, open }
}

/** Numbers and names for the wording of a rule that does not hold. */
export const explainProposal: Readonly<Record<string, Explain>> = {
  scopeComplete: (_, event) => ({ missing: factOf(event, 'card')?.missingForScope ?? [] }),
  cardComplete: (_, event) => ({ missing: factOf(event, 'card')?.missingForPresidium ?? [] }),
  everyRemarkAnswered: ({ remarks }, event) => {
    const { answers = [] } = payloadOf(event, 'scope.resubmit')
    return stillOpen(
      remarks,
      answers.map(({ remark }) => remark)
    )
  },
  everyChangeAnswered: ({ changes }, event) => {
    const { answers = [] } = payloadOf(event, 'changes.resubmit')
    return stillOpen(
      changes,
      answers.map(({ change }) => change)
    )
  },
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
  declaredConsortiumEnough: consortium(declaredWithLead),
  minimumConsortiumMissing: consortium(agreed),
  minimumConsortiumMet: consortium(confirmed),
  mustNeedsAgreed: (context, event) => {
    const lacking = mustsLacking(context, event).map(({ need }) => need)
    const musts = (factOf(event, 'card')?.needs ?? []).filter(({ must }) => must).length
    return { count: lacking.length, of: musts, roles: lacking }
  },
  searchExtensionsLeft: ({ search }) => ({ used: search.extensions, most: 2 }),
  searchNotTooLong: searchDays,
  anotherSearchNotTooLong: searchDays,
  enoughOpinions: (context) => ({
    has: countedOpinions(context).length,
    needs: Math.min(context.rules.requiredOpinions, impartial(context).length)
  }),
  enoughImpartial: (context) => ({ has: impartial(context).length, needs: context.rules.quorum.floor }),
  everyoneDeclared: (context) => ({ count: undeclared(context).length }),
  sittingNoticeKept: ({ rules }) => ({ days: rules.sittingNoticeDays }),
  roundsLeft: ({ rounds, rules }) => ({ used: rounds, most: rules.rounds }),
  changesStillPossible: ({ rounds, rules }) => ({ used: rounds, most: rules.rounds })
}
