import type { Action, ActorView } from '#engine/contract.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { OtherAct } from '#templates/pages/act/elsewhere.tsx'

import { actPath } from './addresses.ts'

/** What somebody asked for one act may decide on instead. */
const others: Readonly<Record<string, readonly string[]>> = {
  'scope.submit': ['card.revise', 'proposal.park'],
  'scope.accept': ['scope.return', 'scope.accept-consortium', 'merge.propose'],
  'scope.accept-consortium': ['scope.accept', 'scope.return'],
  'urgency.allow': ['urgency.refuse'],
  'urgency.refuse': ['urgency.allow'],
  'merge.consent': ['merge.decline'],
  'merge.decline': ['merge.consent'],
  'external.admit': ['external.refuse'],
  'external.refuse': ['external.admit'],
  'external.consent': ['scope.revise', 'proposal.park'],
  'search.open-external': ['search.extend'],
  'scope.return': ['scope.accept'],
  'scope.resubmit': ['card.revise', 'proposal.withdraw'],
  'scope.revise': ['external.consent', 'search.extend', 'proposal.park'],
  'interest.accept': ['interest.shortlist', 'clarification.ask', 'interest.decline'],
  'interest.shortlist': ['interest.accept', 'clarification.ask', 'interest.decline'],
  'interest.decline': ['interest.shortlist', 'clarification.ask', 'interest.accept'],
  'clarification.ask': ['interest.accept', 'interest.shortlist', 'interest.decline'],
  'clarification.answer': ['interest.withdraw'],
  'interest.express': ['question.ask'],
  'interest.amend': ['interest.withdraw'],
  'interest.withdraw': ['interest.amend'],
  'question.ask': ['interest.express'],
  'invitation.accept': ['invitation.decline'],
  'invitation.decline': ['invitation.accept'],
  'partnership.confirm': ['partnership.refuse'],
  'search.close': ['search.extend', 'partner.invite', 'proposal.park'],
  'search.extend': ['search.close', 'scope.revise', 'proposal.park'],
  'selection.confirm': ['search.extend'],
  'search.reopen': ['partner.invite', 'card.revise', 'proposal.withdraw'],
  'proposal.submit': ['card.revise', 'search.reopen'],
  'gap.close': ['partner.invite'],
  'opinions.close': ['review.refer-back'],
  'review.refer-back': ['opinions.close'],
  'motion.put': ['conditions.extend', 'appeal.forward', 'charter.return', 'closure.return'],
  'opinions.waive': ['opinions.close', 'review.refer-back'],
  'condition.accept': ['condition.refuse'],
  'condition.refuse': ['condition.accept'],
  'conditions.extend': ['motion.put'],
  'vote.cast': ['sitting.demand', 'recusal.declare'],
  'appeal.forward': ['motion.put'],
  'appeal.file': ['proposal.park'],
  'tie.decide': ['tie.revote'],
  'tie.revote': ['tie.decide'],
  'changes.resubmit': ['card.revise', 'search.reopen', 'proposal.withdraw'],
  'nomination.accept': ['nomination.decline'],
  'nomination.decline': ['nomination.accept'],
  'group.appoint': ['charter.return'],
  'charter.return': ['motion.put', 'group.appoint'],
  'change.request': ['change.record'],
  'change.record': ['change.request'],
  'closure.return': ['motion.put'],
  'report.submit': ['report.draft'],
  'report.draft': ['report.submit'],
  'report.accept': ['report.return'],
  'report.return': ['report.accept'],
  'breach.remedied': ['motion.put']
}

/** Two acts with one form: a button of the form does the other, so that nothing typed is left behind. */
const oneForm: ReadonlySet<string> = new Set(['report.submit', 'report.draft'])

const labelOf = (wording: Wording, event: string): string =>
  event === 'card.revise' ? wording.t('case.editCard') : eventText(wording, event, 'label')

/** The other answers that are open to the same person at the same moment, each with its page. */
export const othersOf = (
  wording: Wording,
  event: string,
  view: ActorView,
  actions: readonly Action[]
): readonly OtherAct[] =>
  (others[event] ?? [])
    .filter((other) => actions.some((action) => action.event === other && action.allowed))
    .map((other) => ({
      event: other,
      label: labelOf(wording, other),
      href: actPath({ workflow: view.workflow, case: view.case, actor: view.id, act: other }),
      takesForm: oneForm.has(event) && oneForm.has(other)
    }))
