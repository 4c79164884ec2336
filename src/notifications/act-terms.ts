import type { Notice } from './model.ts'

/** Terms within which an act must come, the likeliest first. Source: procedure.md 1.5. */
const termsOfAct: Readonly<Record<string, readonly string[]>> = {
  'scope.submit': ['T01'],
  'scope.accept': ['T02'],
  'scope.resubmit': ['T03'],
  'interest.express': ['T04'],
  'search.close': ['T04'],
  'search.extend': ['T04', 'T06', 'T05'],
  'interest.accept': ['T04a', 'T05', 'T04'],
  'clarification.answer': ['T04c'],
  'clarification.ask': ['T04a', 'T05', 'T04'],
  'question.ask': ['T04'],
  'question.reply': ['T04c'],
  'interest.amend': ['T04a', 'T05', 'T04'],
  'interest.shortlist': ['T04a', 'T05', 'T04'],
  'invitation.accept': ['T04b'],
  'invitation.decline': ['T04b'],
  'nda.accept': ['T04b', 'T07'],
  'selection.confirm': ['T05'],
  'scope.revise': ['T06'],
  'partnership.confirm': ['T07'],
  'proposal.submit': ['T07'],
  'search.reopen': ['T07', 'T16'],
  'review.open': ['T08'],
  'declaration.make': ['T09'],
  'opinion.file': ['T10'],
  'opinions.close': ['T10'],
  'vote.cast': ['T11'],
  'circular.agree': ['T11'],
  'ballot.close': ['T11'],
  'review.reconvene': ['T12'],
  'tie.decide': ['T13'],
  'tie.revote': ['T13'],
  'motion.put': ['T24', 'T27', 'T28a', 'T28', 'T30', 'T13', 'T15', 'T18', 'T20', 'T21'],
  'review.resume': ['T14'],
  'question.answer': ['T14'],
  'objection.rule': ['T09b'],
  'condition.file': ['T17'],
  'condition.accept': ['T17'],
  'conditions.confirm': ['T17'],
  'conditions.extend': ['T18'],
  'appeal.file': ['T19'],
  'appeal.forward': ['T20'],
  'changes.resubmit': ['T16'],
  'resolution.sign': ['T22'],
  'group.start': ['T22'],
  'delegate.name': ['T23'],
  'leader.nominate': ['T23'],
  'nomination.accept': ['T23'],
  'charter.submit': ['T23'],
  'group.appoint': ['T24'],
  'report.submit': ['T25', 'T25e'],
  'report.accept': ['T25f'],
  'final.submit': ['T29'],
  'breach.answer': ['T34'],
  'impact.note': ['T33a'],
  'milestone.report': ['T25h'],
  'work.finish': ['T25i'],
  'gap.close': ['T26'],
  'lead.take': ['T32'],
  'lead.appoint': ['T32'],
  'scope.accept-consortium': ['T02'],
  'external.consent': ['T06'],
  'search.open-external': ['T06'],
  'proposal.revive': ['T38', 'T31']
}

/** Terms that a notice without an act tells of: how long the search goes on, until when an appeal is possible. */
const termsOfNotice: Readonly<Record<string, readonly string[]>> = {
  N05: ['T04'],
  N12: ['T04'],
  N13: ['T04'],
  'N13.closed': ['T05'],
  'N13.failed': ['T06'],
  'N14.extended': ['T07'],
  N25: ['T14'],
  'N27.conditions': ['T19'],
  'N27.reject': ['T19'],
  'N27.revoke': ['T19'],
  N31: ['T20'],
  N32: ['T21'],
  'N33.lapsed': ['T38'],
  'N33.parked': ['T31'],
  'N34.extended': ['T23']
}

/** Names of the terms a notice may state the end of. */
export const termsOf = (notice: Notice, act: string | undefined): readonly string[] => {
  const named = notice.data?.['term']
  if (typeof named === 'string') return [named]
  if (act !== undefined) return termsOfAct[act] ?? []
  return termsOfNotice[`${notice.notice}.${notice.variant ?? ''}`] ?? termsOfNotice[notice.notice] ?? []
}

/** Terms in which each person does an act of their own: whoever is not awaited any more has done it. */
const ownActTerms: readonly string[] = ['T09', 'T10', 'T11']

export const isOfOwnActs = (term: string): boolean => ownActTerms.includes(term)

/** True when this act is one that the term waits for. */
export const isActOfTerm = (act: string, term: string): boolean => termsOfAct[act]?.includes(term) ?? false
