import type { Act, Who } from './rows.ts'

const act = (
  workflow: string,
  who: readonly Who[],
  states: readonly string[],
  ...events: readonly string[]
): readonly Act[] => events.map((event) => ({ workflow, event, states, who }))

const proposal = (who: readonly Who[], states: readonly string[], ...events: readonly string[]) =>
  act('proposal', who, states, ...events)
const group = (who: readonly Who[], states: readonly string[], ...events: readonly string[]) =>
  act('task-group', who, states, ...events)
const partnership = (who: readonly Who[], states: readonly string[], ...events: readonly string[]) =>
  act('partnership', who, states, ...events)

/** The six states in which the table lets the lead change hands before an approval. */
const ledByOthers = ['searchOpen', 'searchSelecting', 'consortium', 'queued', 'changesRequested', 'postponed']

const afterConsortium = [
  'queued',
  'coi',
  'opinions',
  'ballot',
  'noQuorum',
  'tie',
  'noDecision',
  'postponed',
  'councilInstead',
  'changesRequested',
  'conditional',
  'conditionsOverdue',
  'rejected',
  'appealSelfReview',
  'appealCouncil'
]
const carriedOut = [
  'approved',
  'groupForming',
  'charterReview',
  'active',
  'gapRepair',
  'changeReview',
  'suspended',
  'closing',
  'closureReview',
  'closed'
]

const groupAtWork = ['groupForming', 'active', 'gapRepair', 'suspended']
const groupBeforeThePresidium = [
  'charterReview',
  'active',
  'gapRepair',
  'changeReview',
  'suspended',
  'closureReview',
  'closed'
]

/** What people may do where the table has no row, because the case stays or another actor moves. Source: procedure.md 1.1 to 1.6. */
export const innerActs: readonly Act[] = [
  // The applicant's texts are the applicant's alone.
  ...proposal(['author', 'lead'], ['draft', 'returned', 'consortium', 'changesRequested'], 'card.revise'),
  ...proposal(['author', 'lead'], ['returned'], 'scope.resubmit'),
  // While the search runs, its lead may change the roles sought.
  ...proposal(['lead'], ['searchOpen', 'searchSelecting'], 'card.revise'),
  // Two similar proposals: the coordinator proposes, both sides consent.
  ...proposal(['coordinator'], ['formalCheck', 'searchOpen'], 'merge.propose'),
  ...proposal(['author', 'lead'], ['formalCheck', 'searchOpen'], 'merge.consent'),
  ...proposal(['author', 'lead', 'coordinator'], ['formalCheck', 'searchOpen'], 'merge.decline'),
  // The search: members answer it, lead and coordinator invite.
  ...proposal(['member'], ['searchOpen'], 'interest.express'),
  ...proposal(['member'], ['searchOpen'], 'question.ask'),
  ...proposal(['member'], ['searchOpen'], 'question.withdraw'),
  ...proposal(['lead'], ['searchOpen'], 'question.reply'),
  ...proposal(['lead', 'coordinator'], ['searchOpen', 'gapRepair', 'suspended'], 'partner.invite'),
  ...proposal(['lead'], ['searchOpen', 'gapRepair', 'suspended'], 'external.invite', 'external.recall'),
  ...proposal(['coordinator'], ['searchOpen', 'gapRepair', 'suspended'], 'external.admit', 'external.refuse'),
  ...proposal(['lead'], ['searchFailed'], 'external.consent'),
  // The lead gives up, or the coordinator looks for another.
  ...proposal(['lead'], [...ledByOthers, 'gapRepair'], 'lead.resign'),
  ...proposal(['coordinator'], ledByOthers, 'lead.seek'),
  ...proposal(['partner'], ledByOthers, 'lead.take'),
  ...proposal(['member'], ['parked'], 'adoption.ask'),
  ...proposal(['lead'], ['consortium', ...afterConsortium, ...carriedOut], 'funding.record'),
  // The review.
  ...proposal(['presidium', 'expert'], ['coi', 'opinions', 'postponed'], 'declaration.make'),
  ...proposal(['presidium', 'expert'], ['opinions'], 'opinion.file'),
  ...proposal(['chair'], ['coi', 'opinions'], 'expert.invite'),
  ...proposal(['chair'], ['opinions'], 'opinions.waive'),
  ...proposal(['lead'], ['queued', 'coi', 'opinions'], 'objection.raise'),
  ...proposal(['lead'], ['postponed'], 'question.answer'),
  ...proposal(['lead'], ['conditional'], 'condition.file'),
  ...proposal(['verifier'], ['conditional'], 'condition.accept', 'condition.refuse'),
  ...proposal(['chair'], ['conditional'], 'condition.waive'),
  // A partner left out may appeal on procedural grounds, and take it back.
  ...proposal(['lead', 'partner'], ['rejected'], 'appeal.file'),
  ...proposal(['lead', 'partner'], ['appealSelfReview', 'appealCouncil'], 'appeal.withdraw'),
  ...proposal(['chair'], ['urgency asked'], 'urgency.allow', 'urgency.refuse'),

  ...partnership(['lead'], ['interested'], 'interest.shortlist'),
  ...partnership(['lead'], ['interested', 'shortlisted'], 'clarification.ask'),
  ...partnership(['own'], ['clarification'], 'clarification.answer'),
  ...partnership(
    ['lead'],
    ['interested', 'shortlisted', 'clarification'],
    'interest.accept',
    'interest.decline'
  ),
  ...partnership(
    ['own'],
    ['interested', 'shortlisted', 'clarification'],
    'interest.withdraw',
    'interest.amend'
  ),
  ...partnership(
    ['lead'],
    ['interested', 'shortlisted', 'clarification', 'invited', 'accepted'],
    'role.move'
  ),
  ...partnership(['own'], ['invited'], 'invitation.accept', 'invitation.decline'),
  ...partnership(['lead', 'coordinator'], ['invited'], 'invitation.revoke'),
  // Staged disclosure: the organisation binds itself, and the lead may open the file to it.
  ...partnership(
    ['own'],
    ['invited', 'interested', 'shortlisted', 'clarification', 'accepted'],
    'nda.accept'
  ),
  ...partnership(['lead'], ['invited', 'interested', 'shortlisted', 'clarification'], 'file.open'),
  ...partnership(['own'], ['accepted'], 'partnership.confirm', 'partnership.refuse'),
  ...partnership(['lead'], ['accepted', 'active'], 'part.set'),
  ...partnership(['lead', 'coordinator'], ['confirmed', 'active'], 'agreement.record'),
  ...partnership(['own'], ['confirmed', 'active'], 'partnership.withdraw'),
  ...partnership(['own'], ['active'], 'partnership.give-notice'),
  ...partnership(['lead'], ['noticeGiven'], 'impact.note'),
  ...partnership(['lead'], ['active'], 'breach.notice'),
  ...partnership(['own'], ['breach', 'exclusion'], 'breach.answer'),
  ...partnership(['lead'], ['breach', 'exclusion'], 'breach.remedied'),

  ...act('ballot', ['voter'], ['open'], 'vote.cast', 'recusal.declare'),
  ...act('ballot', ['voter'], ['open in writing'], 'sitting.demand'),
  ...act('ballot', ['chair'], ['open at a sitting'], 'ballot.close'),
  ...act('ballot', ['voter'], ['closed'], 'opinion.separate'),
  ...act('objection', ['chair'], ['filed'], 'objection.rule'),

  ...group(['lead', 'partner'], groupAtWork, 'delegate.name'),
  ...group(['lead'], groupAtWork, 'leader.nominate'),
  ...group(['nominee'], groupAtWork, 'nomination.accept', 'nomination.decline'),
  // Where the profile delegates it, the Board appoints.
  ...group(['board'], ['charterReview'], 'group.appoint'),
  ...group(['lead', 'leader'], ['active', 'closing'], 'milestone.report'),
  ...group(['lead', 'leader'], ['active'], 'change.record', 'handover.confirm'),
  ...group(['lead', 'leader'], ['gapRepair'], 'change.request'),
  ...group(['leader'], ['active'], 'leader.resign'),
  ...group(['groupMember', 'board'], ['active'], 'recall.demand'),
  ...group(['board'], ['active'], 'leader.recall'),
  ...group(['board'], ['active', 'gapRepair', 'suspended'], 'acting.name'),
  // A motion to revoke an approval, or to uphold an appeal, that is tied.
  ...proposal(['chair'], ['conditionsOverdue', 'appealSelfReview'], 'tie.decide', 'tie.revote'),
  ...group(['chair'], groupBeforeThePresidium, 'motion.put', 'tie.decide'),
  // A review that began without the report still takes it.
  ...group(['lead'], ['closureReview'], 'final.submit'),

  ...act(
    'report',
    ['lead', 'leader'],
    ['due', 'draft', 'overdue', 'returned'],
    'report.draft',
    'report.submit'
  ),
  ...act('report', ['coordinator'], ['submitted'], 'report.accept', 'report.return'),

  ...act('resolution', ['chair'], ['drafted by the Presidium'], 'resolution.sign'),
  ...act('resolution', ['councilChair'], ['drafted by the Council'], 'resolution.sign'),
  ...act('resolution', ['chair', 'councilChair', 'board'], ['signed', 'delivered', 'takenOver'], 'repeal.put')
]

/** Of each body: who presides, and who sits. The Board has no chair: each of its members may. */
const seats = {
  presidium: { chair: 'chair', member: 'presidium' },
  council: { chair: 'councilChair', member: 'council' },
  board: { chair: 'board', member: 'board' }
} as const

const sitting = (body: keyof typeof seats): readonly Act[] => {
  const { chair, member } = seats[body]
  const at = (who: readonly Who[], states: readonly string[], ...events: readonly string[]) =>
    act(`sitting of the ${body}`, who, states, ...events)
  const underWay = ['convened', 'open']
  return [
    ...at([chair], ['convened'], 'sitting.open', 'guest.dismiss'),
    ...at([chair, 'coordinator'], ['convened'], 'sitting.move', 'sitting.cancel'),
    ...at([chair, 'coordinator'], underWay, 'item.add', 'item.remove', 'item.order'),
    ...at([chair], underWay, 'guest.invite', 'consent.propose'),
    ...at([member], underWay, 'item.pull'),
    ...at([chair, 'coordinator'], ['open'], 'item.call', 'item.done', 'attendance.mark'),
    ...at([member], ['open'], 'attendance.confirm'),
    ...at([chair], ['open'], 'consent.adopt', 'sitting.close'),
    ...at(['coordinator'], ['minutesDue', 'minutesDrafted'], 'minutes.draft'),
    ...at([member], ['minutesDrafted'], 'minutes.object'),
    ...at([chair, 'coordinator'], ['minutesDrafted'], 'minutes.answer'),
    ...at([chair], ['minutesDrafted'], 'minutes.accept')
  ]
}

export const sittingActs: readonly Act[] = [
  ...sitting('presidium'),
  ...sitting('council'),
  ...sitting('board')
]

/** Acts that no case of the cast can meet, and why. */
export const notMet: Readonly<Record<string, string>> = {
  'ballot circular.agree': 'needs a profile whose ballots in writing need the consent of all',
  'ballot circular.refuse': 'needs a profile whose ballots in writing need the consent of all'
}
