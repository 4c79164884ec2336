import { describe, expect, test } from 'vitest'

import {
  aProposal,
  author,
  board,
  chair,
  clinic,
  coordinator,
  council,
  councilChair,
  deputy,
  favourable,
  firm,
  institute,
  organisations,
  presidium
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const reason = { reason: 'No people left.' }

const leaves = (proposal: ProposalUnderTest, partner = firm): ProposalUnderTest =>
  proposal.must(partner, 'partnership.withdraw', reason, proposal.partnershipOf(partner))

const upheld = (proposal: ProposalUnderTest): ProposalUnderTest =>
  proposal
    .must(chair, 'motion.put', { motion: 'uphold', mode: 'sitting', sitting: 'sit_a' })
    .vote('for', ...presidium)
    .closeBallot()

describe('a partner that leaves where nothing follows from it yet', () => {
  test('while conditions are overdue: the consortium is completed before they are looked at again', () => {
    const proposal = leaves(aProposal().overdue())
    expect(proposal.stateOf()).toBe('conditionsOverdue')
    proposal.must(chair, 'conditions.extend', { due: '2026-04-10' })
    expect(proposal.stateOf()).toBe('consortium')
    expect(proposal.noticesNamed()).toContain('N15 minimumLost')
    expect(proposal.context).toMatchObject({ minimumLost: false, conditions: [], review: null })
  })

  test('while conditions are overdue and enough stay: the conditions are looked at again', () => {
    const proposal = leaves(aProposal().overdue([clinic, firm, institute]), institute)
    expect(proposal.must(chair, 'conditions.extend', { due: '2026-04-10' }).stateOf()).toBe('conditional')
  })

  test('while a rejection is appealed: no review of too small a consortium begins', () => {
    expect(upheld(leaves(aProposal().appealed())).stateOf()).toBe('consortium')
    expect(upheld(aProposal().appealed()).stateOf()).toBe('queued')
  })

  test('while the approval has lapsed: the group forms without it, and the gap is open', () => {
    const proposal = aProposal().started([clinic, firm, institute])
    proposal.endTerm('T23', proposal.group)
    expect(proposal.stateOf()).toBe('lapsed')
    leaves(proposal, institute)
    expect(proposal.groupContext.organisations).not.toContain('org_institute')
    proposal.must(coordinator, 'proposal.revive', reason)
    expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
  })

  test('while overdue conditions have lapsed: their revival does not hide the loss', () => {
    const proposal = aProposal().overdue()
    proposal.endTerm('T18')
    leaves(proposal).must(coordinator, 'proposal.revive', reason)
    expect(proposal.stateOf()).toBe('conditionsOverdue')
    expect(proposal.must(chair, 'conditions.extend', { due: '2026-04-10' }).stateOf()).toBe('consortium')
  })
})

describe('a partner that leaves the cluster and stays from outside', () => {
  const outside = (proposal: ProposalUnderTest): ProposalUnderTest => {
    const gone = ['org_clinic', 'org_firm'] as const
    const left = Object.fromEntries(gone.map((id) => [id, { ...organisations[id], member: false }]))
    proposal.facts = { ...favourable, organisations: { ...organisations, ...left } }
    proposal.message({ type: 'register.changed' })
    return proposal
  }

  test('opens a gap in the work where too few members of the cluster are left', () => {
    expect(outside(aProposal().appointed()).bothStates).toEqual(['gapRepair', 'gapRepair'])
    expect(outside(aProposal().appointed([clinic, institute, firm])).stateOf()).toBe('active')
  })

  test('is looked at after the vote', () => {
    const proposal = outside(aProposal().atVote())
    expect(proposal.stateOf()).toBe('ballot')
    proposal.vote('for', ...presidium).closeBallot()
    expect(proposal.stateOf()).toBe('gapRepair')
  })

  test('is forgotten once the consortium is complete again', () => {
    const proposal = outside(aProposal().inConsortium(clinic, firm).confirm(clinic, firm))
    expect(proposal.context.minimumLost).toBe(true)
    expect(proposal.send(author, 'proposal.submit')).toBe(false)
    proposal.facts = favourable
    proposal.must(author, 'proposal.submit')
    expect(proposal.stateOf()).toBe('queued')
  })
})

test('a vote on the group ends with the case', () => {
  const proposal = aProposal().started()
  leaves(proposal)
  proposal.must(
    chair,
    'motion.put',
    { motion: 'terminate', mode: 'sitting', sitting: 'sit_a', reasons: 'No firm.' },
    proposal.group
  )
  proposal.endTerm('T26')
  expect(proposal.stateOf()).toBe('lapsed')
  proposal.endTerm('T38')
  expect(proposal.stateOf()).toBe('archived')
  expect(proposal.stateOf(proposal.ballot)).toBe('cancelled')
})

describe('a lead organisation that leaves the cluster', () => {
  const without = (proposal: ProposalUnderTest): ProposalUnderTest => {
    proposal.facts = {
      ...favourable,
      organisations: { ...organisations, org_lead: { ...organisations.org_lead, member: false } }
    }
    proposal.message({ type: 'register.changed' })
    return proposal
  }

  test('during the vote gives the lead up once somebody else can take it', () => {
    const proposal = without(aProposal().notCarried())
    expect(proposal.stateOf()).toBe('noDecision')
    expect(proposal.context.leadLost).toBe(true)
    proposal
      .must(chair, 'motion.put', { motion: 'changes', changes: [{ text: 'Another lead.' }] })
      .vote('for', ...presidium)
      .closeBallot()
    expect(proposal.stateOf()).toBe('changesRequested')
    expect(proposal.context).toMatchObject({ leadVacant: true, leadLost: false })
    expect(proposal.noticesNamed()).toContain('N41 sought')
  })

  test('after the approval leaves a gap as soon as there is a group', () => {
    const proposal = without(aProposal().approved([clinic, firm, institute]))
    expect(proposal.stateOf()).toBe('approved')
    proposal.must(chair, 'resolution.sign', {}, proposal.resolution).must(coordinator, 'group.start')
    expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
    expect(proposal.context.leadVacant).toBe(true)
  })

  test('while the charter lies with the Presidium leaves a gap after it', () => {
    const proposal = without(aProposal().chartered([clinic, firm, institute]))
    expect(proposal.stateOf()).toBe('charterReview')
    proposal.carryOnGroup('appoint')
    expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
    expect(proposal.context.lead.organisation).toBe('org_clinic')
  })

  test('and comes back before anybody could take the lead over keeps it', () => {
    const proposal = without(aProposal().notCarried())
    proposal.facts = favourable
    proposal.message({ type: 'register.changed' })
    expect(proposal.context.leadLost).toBe(false)
  })
})

test('the group starts with the resolution of the last approval, not with one overturned before', () => {
  const proposal = aProposal().conditional()
  proposal.must(chair, 'resolution.sign', {}, proposal.resolution)
  proposal.must(author, 'appeal.file', { charges: 'Nobody was heard.', request: 'Without conditions.' })
  upheld(proposal)
    .must(chair, 'review.open', { mode: 'sitting' })
    .declare('impartial', ...presidium)
    .opinion(chair, deputy)
    .must(chair, 'opinions.close')
    .vote('for', ...presidium)
    .closeBallot()
  expect(proposal.stateOf()).toBe('approved')
  expect(proposal.send(coordinator, 'group.start')).toBe(false)
  proposal.must(chair, 'resolution.sign', {}, proposal.resolution).must(coordinator, 'group.start')
  expect(proposal.stateOf()).toBe('groupForming')
})

test('an idea taken up again owes no answer to the changes asked of it before', () => {
  const proposal = aProposal()
    .withOpinions()
    .must(chair, 'review.refer-back', { changes: [{ text: 'Add a hospital.' }] })
  proposal.must(author, 'lead.resign', reason)
  proposal.endTerm('T32')
  proposal.must(author, 'proposal.revive', reason)
  expect(proposal.stateOf()).toBe('draft')
  expect(proposal.context.changes).toEqual([])
})

describe('who may not decide the case', () => {
  const [one] = presidium.slice(2)

  test('has no vote on it in the Council either', () => {
    const proposal = aProposal().reviewed().declare('recused', one!).declare('impartial', chair, deputy)
    proposal.endTerm('T09')
    expect(proposal.stateOf()).toBe('councilInstead')
    const silent = presidium[3]
    const members = [...council, one!, silent].map(({ person }, place) => ({
      person: person as string,
      organisation: null,
      chair: place === 0
    }))
    proposal.facts = { ...favourable, council: { members, recused: [] } }
    proposal.must(councilChair, 'motion.put', { motion: 'approve' })
    expect(proposal.ballotContext.voters.map(({ person }) => person)).toEqual(
      council.map(({ person }) => person)
    )
  })

  test('who stepped aside in the Council has no vote on its next motion', () => {
    const proposal = aProposal().withoutQuorum()
    proposal.endTerm('T12')
    const more = { person: 'per_councillor-c', organisation: null }
    const members = [...council, more].map(({ person }, place) => ({
      person: person as string,
      organisation: null,
      chair: place === 0
    }))
    proposal.facts = { ...favourable, council: { members, recused: [] } }
    proposal.must(councilChair, 'motion.put', { motion: 'approve' })
    proposal.must(more, 'recusal.declare', { ground: 'family' }, proposal.ballot)
    proposal.vote('against', ...council).endTerm('T11', proposal.ballot)
    proposal.must(councilChair, 'motion.put', { motion: 'reject', criteria: { quality: 'Too weak.' } })
    expect(proposal.ballotContext.voters.map(({ person }) => person)).toEqual(
      council.map(({ person }) => person)
    )
  })

  test('has no vote on its task group, and does not preside over it', () => {
    const proposal = aProposal().chartered()
    proposal.facts = { ...favourable, apart: { people: [chair.person] } }
    const motion = { motion: 'appoint', mode: 'sitting', sitting: 'sit_a' }
    expect(proposal.send(chair, 'motion.put', motion, proposal.group)).toBe(false)
    expect(proposal.send(chair, 'charter.return', reason, proposal.group)).toBe(false)
    proposal.must(deputy, 'motion.put', motion, proposal.group)
    expect(proposal.ballotContext.voters.map(({ person }) => person)).not.toContain(chair.person)
    expect(proposal.ballotContext.chair).toBe(deputy.person)
  })
})

test('only the one who presided over the vote on a group ends its tie', () => {
  const proposal = aProposal().chartered().putOnGroup('appoint')
  proposal.voteOnGroup('for', chair, presidium[2]).voteOnGroup('against', deputy, presidium[3]).closeBallot()
  expect(proposal.send(deputy, 'tie.decide', { choice: 'against' }, proposal.group)).toBe(false)
  proposal.must(chair, 'tie.decide', { choice: 'for' }, proposal.group)
  expect(proposal.stateOf()).toBe('active')
})

test('a demand to recall the leader is used up by the vote on it', () => {
  const ends: readonly ((proposal: ProposalUnderTest) => void)[] = [
    (proposal) => {
      const { group, ballot } = proposal
      const closed = { ballot, motion: 'recallLeader', result: 'notCarried', mayDecideTie: false }
      proposal.message({ type: 'ballot.closed', ...closed, adoptedAt: '2026-01-05T09:00:00.000Z' }, group)
    },
    (proposal) => {
      proposal.message({ type: 'ballot.cancel', ground: 'voterStruck' }, proposal.ballot)
    }
  ]
  for (const end of ends) {
    const proposal = aProposal({ secretFloor: 3 }).appointed([clinic, firm, institute])
    const { group } = proposal
    proposal.must(clinic, 'recall.demand', reason, group)
    expect(proposal.groupContext.ballot).toBe(proposal.ballot)
    end(proposal)
    expect(proposal.groupContext).toMatchObject({
      ballot: null,
      recall: null,
      leader: { person: author.person }
    })
    expect(proposal.send(board, 'leader.recall', reason, group)).toBe(false)
    expect(proposal.send(clinic, 'recall.demand', reason, group)).toBe(true)
  }
})

test('a member objected to in the card is asked to declare, and may', () => {
  const proposal = aProposal().queued()
  const objected = presidium[2]
  proposal.facts = {
    ...favourable,
    card: { ...(favourable.card as object), objections: [objected.person] }
  }
  proposal.must(chair, 'review.open', { mode: 'circular' })
  expect(proposal.peopleOf('undeclared')).toContain(objected.person)
  expect(proposal.notices.findLast(({ notice }) => notice === 'N17')?.to).toContainEqual({
    to: 'people',
    people: presidium.map(({ person }) => person)
  })
  proposal.declare('impartial', objected)
  expect(proposal.peopleOf('undeclared')).not.toContain(objected.person)
})
