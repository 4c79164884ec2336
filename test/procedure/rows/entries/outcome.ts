import { deliverNotices } from '#test/support/case-time.ts'
import { aSitting, dayAhead } from '#test/support/cluster.ts'
import { signLast, vote } from '#test/support/deciding.ts'
import type { Step } from '#test/support/road.ts'
import { anAppeal, motions } from '#test/support/roads-review.ts'
import { closes, doing, partnerWithdrew, sends, withdrawn } from '#test/procedure/rows/entry.ts'
import type { Entry } from '#test/procedure/rows/entry.ts'

const everybodyFor: Step = async (cluster, proposal) => void (await vote(cluster, proposal, 'for'))

/** The chair of the Council puts a motion at a sitting; everybody votes for it. */
const beforeCouncil = (motion: (cluster: Parameters<Step>[0]) => object): Step =>
  doing(
    sends('council', 'motion.put', async (cluster) => ({
      mode: 'sitting',
      sitting: await aSitting(cluster, 'council'),
      ...motion(cluster)
    })),
    { step: everybodyFor }
  )

/** The chair of the Presidium puts a motion at a later sitting; everybody votes for it. */
const beforePresidium = (motion: object): Step =>
  doing(
    sends('chair', 'motion.put', async (cluster) => ({
      mode: 'sitting',
      sitting: await aSitting(cluster),
      ...motion
    })),
    { step: everybodyFor }
  )

const council = (row: string, to: string, motion: (cluster: Parameters<Step>[0]) => object): Entry => ({
  from: 'councilInstead',
  row,
  to,
  turn: beforeCouncil(motion),
  move: closes
})

/** The Council in place of the Presidium. */
export const councilEntries: readonly Entry[] = [
  council('COUNCIL_APPROVE', 'approved', () => ({ motion: 'approve' })),
  council('COUNCIL_CONDITIONAL', 'conditional', (cluster) => motions(cluster).conditions),
  council('COUNCIL_REJECT', 'rejectedFinal', (cluster) => motions(cluster).reject),
  council('COUNCIL_CHANGES', 'changesRequested', (cluster) => motions(cluster).changes),
  { from: 'councilInstead', row: 'timer', to: 'councilInstead', ends: { term: 'T15' } },
  withdrawn('councilInstead'),
  ...partnerWithdrew('councilInstead', 'councilInstead', 'consortium')
]

/** Changes and conditions. */
export const conditionEntries: readonly Entry[] = [
  {
    from: 'changesRequested',
    row: 'RESUBMIT_CHANGES',
    to: 'queued',
    move: sends('lab', 'changes.resubmit', { answers: [{ change: 'c1', text: 'Through two hospitals.' }] })
  },
  { from: 'changesRequested', row: 'REOPEN_SEARCH', to: 'searchOpen', move: sends('lab', 'search.reopen') },
  {
    from: 'changesRequested',
    row: 'EXTEND_DEADLINE',
    to: 'changesRequested',
    move: sends('chair', 'deadline.extend')
  },
  { from: 'changesRequested', row: 'timer', to: 'lapsed', ends: { term: 'T16' } },
  withdrawn('changesRequested'),
  ...partnerWithdrew('changesRequested', 'changesRequested', 'consortium'),
  {
    from: 'conditional',
    row: 'ALL_CONDITIONS_ACCEPTED',
    to: 'approved',
    turn: doing(
      sends('lab', 'condition.file', { condition: 'w1', text: 'Vote 7 of 2026.' }),
      sends('coordinator', 'condition.accept', { condition: 'w1' })
    ),
    move: sends('coordinator', 'conditions.confirm')
  },
  { from: 'conditional', row: 'timer', to: 'conditionsOverdue', ends: { term: 'T17' } },
  {
    from: 'conditional',
    row: 'CONTEST_CONDITIONS',
    to: 'appealSelfReview',
    move: sends('lab', 'appeal.file', anAppeal)
  },
  withdrawn('conditional'),
  ...partnerWithdrew('conditional', 'conditional', 'consortium'),
  {
    from: 'conditionsOverdue',
    row: 'EXTEND_CONDITIONS',
    to: 'conditional',
    move: sends('chair', 'conditions.extend', (cluster) => ({ due: dayAhead(cluster, 20) }))
  },
  {
    from: 'conditionsOverdue',
    row: 'REVOKE',
    to: 'rejected',
    turn: beforePresidium({ motion: 'revoke', reasons: 'The condition is not met.' }),
    move: closes
  },
  { from: 'conditionsOverdue', row: 'timer', to: 'lapsed', ends: { term: 'T18' } }
]

/** From a rejection to the final word on it. */
export const appealEntries: readonly Entry[] = [
  { from: 'rejected', row: 'APPEAL', to: 'appealSelfReview', move: sends('lab', 'appeal.file', anAppeal) },
  {
    from: 'rejected',
    row: 'APPEAL',
    to: 'appealSelfReview',
    way: 'by a partner, on the procedure',
    move: sends('clinic', 'appeal.file', { charges: 'We were not heard.', request: 'A new review.' })
  },
  {
    from: 'rejected',
    row: 'PARK',
    to: 'parked',
    move: sends('lab', 'proposal.park', { reason: 'Next year.' })
  },
  { from: 'rejected', row: 'timer', to: 'rejectedFinal', turn: deliverNotices, ends: { term: 'T19' } },
  {
    from: 'appealSelfReview',
    row: 'UPHOLD_APPEAL',
    to: 'queued',
    turn: beforePresidium({ motion: 'uphold' }),
    move: closes
  },
  {
    from: 'appealSelfReview',
    row: 'FORWARD_TO_COUNCIL',
    to: 'appealCouncil',
    move: sends('chair', 'appeal.forward')
  },
  {
    from: 'appealSelfReview',
    row: 'DISMISS_FORMALLY',
    to: 'rejectedFinal',
    move: sends('council', 'appeal.dismiss', { ground: 'noGrounds', reasons: 'Nothing is contested.' })
  },
  { from: 'appealSelfReview', row: 'timer', to: 'appealCouncil', ends: { term: 'T20' } },
  {
    from: 'appealCouncil',
    row: 'COUNCIL_GRANT',
    to: 'queued',
    turn: beforeCouncil(() => ({ motion: 'grant' })),
    move: closes
  },
  {
    from: 'appealCouncil',
    row: 'COUNCIL_DISMISS',
    to: 'rejectedFinal',
    turn: beforeCouncil(() => ({ motion: 'dismiss', reasons: 'The decision was right.' })),
    move: closes
  },
  { from: 'appealCouncil', row: 'timer', to: 'appealCouncil', ends: { term: 'T21' } },
  {
    from: 'approved',
    row: 'START_GROUP',
    to: 'groupForming',
    turn: signLast,
    move: sends('coordinator', 'group.start')
  },
  { from: 'approved', row: 'timer', to: 'approved', ends: { term: 'T22' } },
  withdrawn('approved'),
  ...partnerWithdrew('approved', 'approved', 'gapRepair')
]
