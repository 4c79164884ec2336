import { describe, expect, test } from 'vitest'

import {
  aProposal,
  author,
  board,
  chair,
  charter,
  clinic,
  deputy,
  firm,
  institute,
  members,
  presidium
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const [one, two] = members
const revoke = { motion: 'revoke', mode: 'sitting', sitting: 'sit_a', reasons: 'No ethics vote came.' }
const uphold = { motion: 'uphold', mode: 'sitting', sitting: 'sit_a' }

const tie = (proposal: ProposalUnderTest) =>
  proposal.vote('for', chair, deputy).vote('against', one, two).closeBallot()

const cases = [
  [
    'revoke',
    () => aProposal().overdue().must(chair, 'motion.put', revoke),
    'conditionsOverdue',
    'rejected',
    revoke
  ],
  [
    'uphold',
    () => aProposal().appealed().must(chair, 'motion.put', uphold),
    'appealSelfReview',
    'queued',
    uphold
  ]
] as const

describe.each(cases)('a tie on a motion to %s', (motion, put, stays, goes, again) => {
  test('is decided by whoever presided, and by nobody else', () => {
    const proposal = tie(put())
    expect(proposal.stateOf()).toBe(stays)
    expect(proposal.noticesNamed().at(-1)).toBe('N24 laterTied')
    expect(proposal.send(deputy, 'tie.decide', { choice: 'for' })).toBe(false)
    proposal.must(chair, 'tie.decide', { choice: 'for' })
    expect(proposal.stateOf()).toBe(goes)
    expect(proposal.contextOf(proposal.resolution)).toMatchObject({ motion })
  })

  test('decided against, it has failed', () => {
    const proposal = tie(put()).must(chair, 'tie.decide', { choice: 'against' })
    expect(proposal.stateOf()).toBe(stays)
    expect(proposal.context.review?.last?.result).toBe('notCarried')
    expect(proposal.send(chair, 'tie.decide', { choice: 'for' })).toBe(false)
  })

  test('without a casting vote it is voted on once more, and no third time', () => {
    const proposal = put().vote('for', deputy, one).vote('against', members[2], two).closeBallot()
    expect(proposal.send(chair, 'tie.decide', { choice: 'for' })).toBe(false)
    tie(proposal.must(chair, 'tie.revote'))
    expect(proposal.send(chair, 'tie.revote')).toBe(false)
    expect(proposal.send(chair, 'motion.put', again)).toBe(false)
  })

  test('there is nothing to decide where no vote was tied', () => {
    const proposal = put()
      .vote('against', ...presidium)
      .closeBallot()
    expect(proposal.send(chair, 'tie.decide', { choice: 'for' })).toBe(false)
    expect(proposal.send(chair, 'tie.revote')).toBe(false)
  })

  test('a motion that failed is put once more and not without end', () => {
    const proposal = put()
      .vote('against', ...presidium)
      .closeBallot()
    proposal
      .must(chair, 'motion.put', again)
      .vote('against', ...presidium)
      .closeBallot()
    expect(proposal.send(chair, 'motion.put', again)).toBe(false)
  })
})

test('the same motion about a group is put once more; another one may follow', () => {
  const proposal = aProposal().appointed()
  const { group } = proposal
  proposal.must(author, 'change.request', { kinds: ['goal'], text: 'A smaller trial.' }, group)
  const put = { motion: 'approveChange', mode: 'sitting', sitting: 'sit_a' }
  for (let times = 0; times < 2; times += 1)
    proposal.putOnGroup('approveChange').voteOnGroup('against').closeBallot()
  expect(proposal.send(chair, 'motion.put', put, group)).toBe(false)
  proposal.carryOnGroup('refuseChange', { reasons: 'Too late.' })
  expect(proposal.stateOf(group)).toBe('active')
})

test('a charter submitted anew is a new question', () => {
  const proposal = aProposal().chartered()
  const { group } = proposal
  for (let times = 0; times < 2; times += 1)
    proposal.putOnGroup('appoint').voteOnGroup('against').closeBallot()
  const put = { motion: 'appoint', mode: 'sitting', sitting: 'sit_a' }
  expect(proposal.send(chair, 'motion.put', put, group)).toBe(false)
  proposal.must(chair, 'charter.return', { reason: 'Say who decides.' }, group)
  proposal.must(author, 'charter.submit', charter, group).putOnGroup('appoint')
})

describe('a tied recall of the leader', () => {
  const tied = (proposal: ProposalUnderTest) =>
    proposal.message(
      {
        type: 'ballot.closed',
        ballot: proposal.ballot,
        motion: 'recallLeader',
        result: 'tied',
        mayDecideTie: false,
        adoptedAt: '2026-01-05T09:00:00.000Z'
      },
      proposal.group
    )

  test('is voted on once more in secret, and then is the Board’s to decide', () => {
    const proposal = aProposal({ secretFloor: 3 }).appointed([clinic, firm, institute])
    const { group } = proposal
    const reason = { reason: 'No meetings.' }
    proposal.must(clinic, 'recall.demand', reason, group)
    const first = proposal.ballot
    const { reasons } = proposal.ballotContext
    tied(proposal)
    expect(proposal.ballot).not.toBe(first)
    expect(proposal.ballotContext).toMatchObject({
      body: 'group',
      motion: 'recallLeader',
      secret: true,
      reasons
    })
    expect(proposal.send(board, 'leader.recall', reason, group)).toBe(false)
    tied(proposal)
    expect(proposal.groupContext.ballot).toBe(null)
    expect(proposal.noticesNamed().at(-1)).toBe('N41 recallTied')
    proposal.must(board, 'leader.recall', reason, group)
    expect(proposal.groupContext).toMatchObject({ leader: null, recall: null })
  })
})
