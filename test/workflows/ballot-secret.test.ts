import { describe, expect, test } from 'vitest'

import { aBallot, seatOf } from './support/ballot.ts'
import { chair, deputy, members, presidium } from './support/proposal.ts'

const [one, two] = members

describe('a secret ballot', () => {
  const secret = (rules = {}) => aBallot({ secret: true, motion: 'recallLeader' }, rules)

  test('keeps who voted and never how', () => {
    const ballot = secret()
    for (const payload of [
      { choice: 'for', revision: 1 },
      { revision: 1, reason: 'Because.' }
    ])
      expect(ballot.send(one, 'vote.cast', payload)).toBe(false)
    ballot.voteInSecret(one)
    expect(ballot.context.votes).toMatchObject([{ person: one.person, choice: null, reason: null }])
  })

  test('has no second vote of the same seat', () => {
    const ballot = secret().voteInSecret(one)
    expect(ballot.send(one, 'vote.cast', { revision: 1 })).toBe(false)
  })

  test('is counted from the papers at its close, which is the moment of adoption', () => {
    const ballot = secret({ adoption: 'lastNeededVote' }).voteInSecret(chair, deputy, one, two)
    ballot.urn({ for: 3, against: 0, abstain: 1 }).must(chair, 'ballot.close')
    expect(ballot.context.outcome).toMatchObject({
      result: 'carried',
      counts: { for: 3, against: 0, abstain: 1, absent: 1 },
      rule: { secret: true },
      adoptedAt: ballot.context.closedAt
    })
  })

  test('does not close with the last vote, which would be the last paper', () => {
    const ballot = secret({ closeWhenAllVoted: true }).voteInSecret(...presidium)
    expect(ballot.state).toBe('open')
  })

  test('is not held before fewer than five who may vote', () => {
    const ballot = aBallot({ secret: true, voters: presidium.slice(0, 4).map(seatOf) })
    expect(ballot.told.at(-1)).toMatchObject({ type: 'ballot.cancelled', ground: 'tooFewEligible' })
  })

  test('is void when somebody who has voted is recused, and goes on when somebody who has not is', () => {
    const six = [...presidium, { person: 'per_six', organisation: null }].map(seatOf)
    const ballot = aBallot({ secret: true, voters: six, composition: 6 }).voteInSecret(one)
    ballot.message({ type: 'voter.recused', person: two.person, ground: 'family' })
    expect(ballot.state).toBe('open')
    const other = aBallot({ secret: true, voters: six, composition: 6 }).voteInSecret(one)
    other.message({ type: 'voter.recused', person: one.person, ground: 'family' })
    expect(other.told.at(-1)).toMatchObject({ type: 'ballot.cancelled', ground: 'voterStruck' })
  })

  test('in writing ends with its term', () => {
    const ballot = aBallot({ secret: true, mode: 'circular' }).voteInSecret(chair, deputy, one)
    ballot.urn({ for: 3, against: 0, abstain: 0 }).endTerm('T11')
    expect(ballot.context.outcome?.result).toBe('carried')
  })

  test('has no separate opinions: who voted against is nobody’s to know', () => {
    const ballot = secret()
      .voteInSecret(...presidium)
      .urn({ for: 4, against: 1, abstain: 0 })
    ballot.must(chair, 'ballot.close')
    expect(ballot.send(one, 'opinion.separate', { text: 'I was against.' })).toBe(false)
  })
})
