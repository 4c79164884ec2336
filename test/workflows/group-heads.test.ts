import { describe, expect, test } from 'vitest'

import {
  aProposal,
  author,
  board,
  chair,
  clinic,
  coordinator,
  favourable,
  firm,
  institute,
  organisations
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const text = 'The sensors come later.'

test('whom the Board names acts until the lead has proposed a leader', () => {
  const proposal = aProposal().appointed([clinic, firm, institute])
  const { group } = proposal
  for (const head of [clinic, author]) proposal.must(head, 'leader.resign', { reason: 'No time.' }, group)
  proposal.must(board, 'acting.name', { person: firm.person }, group)
  expect(proposal.groupContext).toMatchObject({
    leader: null,
    deputy: { person: firm.person, answer: 'accepted' }
  })
  expect(proposal.send(board, 'acting.name', { person: clinic.person }, group)).toBe(false)
  proposal.must(author, 'leader.nominate', { leader: author.person, deputy: firm.person }, group)
  proposal.must(author, 'nomination.accept', {}, group)
  expect(proposal.groupContext.leader).toEqual({ person: author.person, answer: 'accepted' })
})

describe('a lead that leaves', () => {
  const leaderOfLead = (): ProposalUnderTest => aProposal().appointed([clinic, firm, institute])

  test('opens a gap in which the deputy acts at once', () => {
    const proposal = leaderOfLead().must(author, 'lead.resign', { reason: 'We are closing.' })
    expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
    expect(proposal.context).toMatchObject({ leadVacant: true, lead: { person: clinic.person } })
    expect(proposal.groupContext).toMatchObject({ leadVacant: true, leader: null })
    expect(proposal.groupContext.organisations).not.toContain('org_lead')
    expect(proposal.noticesNamed()).toContain('N41 acting')
  })

  test('is replaced by a material change that the Presidium approves', () => {
    const proposal = leaderOfLead().must(author, 'lead.resign', { reason: 'We are closing.' })
    expect(proposal.send(clinic, 'gap.close')).toBe(false)
    const change = { kinds: ['lead'], organisation: 'org_firm', text }
    proposal.must(clinic, 'change.request', change, proposal.group)
    expect(proposal.bothStates).toEqual(['changeReview', 'changeReview'])
    const left = { motion: 'refuseChange', mode: 'sitting', sitting: 'sit_a', reasons: text }
    expect(proposal.send(chair, 'motion.put', left, proposal.group)).toBe(false)
    proposal.carryOnGroup('approveChange')
    expect(proposal.bothStates).toEqual(['active', 'active'])
    expect(proposal.context).toMatchObject({ leadVacant: false, lead: { organisation: 'org_firm' } })
  })

  test('without a deputy is stood in for by whom the Board names, until the Presidium approves a new lead', () => {
    const proposal = leaderOfLead().must(author, 'lead.resign', { reason: 'We are closing.' })
    expect(proposal.send(board, 'acting.name', { person: 'per_stranger' }, proposal.group)).toBe(false)
    proposal.must(board, 'acting.name', { person: firm.person }, proposal.group)
    expect(proposal.context).toMatchObject({ leadVacant: true, lead: { organisation: 'org_firm' } })
    expect(proposal.send(firm, 'gap.close')).toBe(false)
    proposal.must(firm, 'change.request', { kinds: ['lead'], organisation: 'org_firm', text }, proposal.group)
    proposal.carryOnGroup('approveChange')
    expect(proposal.bothStates).toEqual(['active', 'active'])
    expect(proposal.context).toMatchObject({ leadVacant: false, lead: { organisation: 'org_firm' } })
    expect(proposal.send(board, 'acting.name', { person: clinic.person }, proposal.group)).toBe(false)
  })

  test('before anybody deputises leaves the naming to the Board', () => {
    const proposal = aProposal().started([clinic, firm, institute])
    proposal.must(clinic, 'delegate.name', { person: clinic.person, share: 10 }, proposal.group)
    proposal.must(author, 'lead.resign', { reason: 'We are closing.' })
    expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
    expect(proposal.notices.findLast(({ variant }) => variant === 'boardToName')).toMatchObject({
      act: 'acting.name'
    })
    proposal.must(board, 'acting.name', { person: clinic.person }, proposal.group).must(clinic, 'gap.close')
    expect(proposal.bothStates).toEqual(['groupForming', 'groupForming'])
  })

  test('by leaving the cluster is a lead that leaves', () => {
    const proposal = leaderOfLead()
    proposal.facts = {
      ...favourable,
      organisations: { ...organisations, org_lead: { ...organisations.org_lead, member: false } }
    }
    proposal.message({ type: 'register.changed' })
    expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
  })

  test('once more lets the next one go too', () => {
    const proposal = leaderOfLead().must(author, 'lead.resign', { reason: 'We are closing.' })
    proposal.must(clinic, 'lead.resign', { reason: 'We too.' })
    expect(proposal.groupContext).toMatchObject({ leadVacant: true, deputy: null })
  })
})

describe('a gap', () => {
  test('in the consortium is closed with another partner, and the group goes on', () => {
    const proposal = aProposal().appointed()
    proposal.giveNotice(firm)
    expect(proposal.send(author, 'gap.close')).toBe(false)
    const spare = { person: 'per_spare', organisation: 'org_spare' }
    proposal.must(author, 'partner.invite', { organisation: 'org_spare', need: 'n1', text: 'Join us.' })
    const partnership = proposal.partnershipOf(spare)
    proposal
      .must(spare, 'invitation.accept', { contribution: 'Sensors.' }, partnership)
      .must(spare, 'partnership.confirm', {}, partnership)
      .must(author, 'gap.close')
    expect(proposal.bothStates).toEqual(['active', 'active'])
    expect(proposal.groupContext.organisations).toEqual(['org_lead', 'org_clinic', 'org_spare'])
    expect(proposal.partnershipContext(partnership).appointed).toBe(true)
  })

  test('can be changed away or ended by the Presidium', () => {
    const proposal = aProposal().appointed()
    proposal.giveNotice(firm)
    const change = { kinds: ['consortium'], text: 'Two of us are enough.' }
    proposal.must(author, 'change.request', change, proposal.group).carryOnGroup('approveChange')
    expect(proposal.bothStates).toEqual(['active', 'active'])
    const other = aProposal().appointed()
    other.giveNotice(firm)
    other.carryOnGroup('terminate', { reasons: 'Nobody joins.' })
    expect(other.bothStates).toEqual(['terminated', 'terminated'])
  })

  test('nobody closes suspends an appointed group, and lets a forming one lapse', () => {
    const proposal = aProposal().appointed()
    proposal.giveNotice(firm)
    proposal.endTerm('T26')
    expect(proposal.bothStates).toEqual(['suspended', 'suspended'])
    const forming = aProposal().started()
    forming.must(firm, 'partnership.withdraw', { reason: 'No money.' }, forming.partnershipOf(firm))
    forming.endTerm('T26')
    expect(forming.stateOf()).toBe('lapsed')
    forming.must(coordinator, 'proposal.revive', { reason: 'The partners asked for it.' })
    expect(forming.bothStates).toEqual(['gapRepair', 'gapRepair'])
  })

  test('that came while the Presidium looked at a change opens when the work goes on', () => {
    const proposal = aProposal().appointed()
    proposal.must(author, 'change.request', { kinds: ['goal'], text }, proposal.group)
    proposal.giveNotice(firm)
    expect(proposal.bothStates).toEqual(['changeReview', 'changeReview'])
    proposal.carryOnGroup('approveChange')
    expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
  })

  test('takes an open ballot with it', () => {
    const proposal = aProposal().appointed().putOnGroup('terminate', { reasons: 'No results.' })
    const { ballot } = proposal
    proposal.giveNotice(firm)
    expect(proposal.stateOf(ballot)).toBe('cancelled')
    expect(proposal.groupContext.ballot).toBe(null)
  })
})

describe('the leader of the group', () => {
  const five = () => {
    const proposal = aProposal().appointed([clinic, firm, institute])
    return proposal
  }

  test('resigns, the deputy acts, and a new one takes over with a list', () => {
    const proposal = five()
    const { group } = proposal
    expect(proposal.send(firm, 'leader.resign', { reason: 'Not mine.' }, group)).toBe(false)
    proposal.must(author, 'leader.resign', { reason: 'A new job.' }, group)
    expect(proposal.groupContext).toMatchObject({ leader: null, handover: { done: [] } })
    expect(proposal.noticesNamed()).toContain('N41 acting')
    const next = { leader: firm.person, deputy: clinic.person }
    proposal.must(author, 'leader.nominate', next, group).must(firm, 'nomination.accept', {}, group)
    expect(proposal.groupContext).toMatchObject({
      leader: { person: firm.person, answer: 'accepted' },
      deputy: { person: clinic.person, answer: 'accepted' }
    })
    proposal.must(firm, 'handover.confirm', { items: ['documents', 'access'] }, group)
    proposal.must(firm, 'handover.confirm', { items: ['access', 'tasks'] }, group)
    expect(proposal.groupContext.handover?.done).toEqual(['documents', 'access', 'tasks'])
  })

  test('in office is not nominated anew', () => {
    const proposal = five()
    const next = { leader: firm.person, deputy: clinic.person }
    expect(proposal.send(author, 'leader.nominate', next, proposal.group)).toBe(false)
  })

  test('is recalled by the Board where too few could vote in secret', () => {
    const proposal = five()
    const { group } = proposal
    const reason = { reason: 'No meetings.' }
    expect(proposal.send(board, 'leader.recall', reason, group)).toBe(false)
    proposal.must(clinic, 'recall.demand', reason, group)
    expect(proposal.actors('ballot')).toHaveLength(2)
    expect(proposal.noticesNamed()).toContain('N41 boardToRecall')
    proposal.must(board, 'leader.recall', reason, group)
    expect(proposal.groupContext).toMatchObject({ leader: null, recall: null })
  })

  test('is recalled in a secret ballot of the group once a third of it demands so', () => {
    const proposal = aProposal({ secretFloor: 3 }).appointed([clinic, firm, institute])
    const { group } = proposal
    proposal.must(clinic, 'recall.demand', { reason: 'No meetings.' }, group)
    expect(proposal.ballotContext).toMatchObject({
      body: 'group',
      motion: 'recallLeader',
      secret: true,
      owner: group,
      chair: clinic.person
    })
    const voters = proposal.ballotContext.voters.map(({ person }) => person)
    expect(voters).not.toContain(author.person)
    const closed = { ballot: proposal.ballot, motion: 'recallLeader', result: 'carried', mayDecideTie: false }
    const before = proposal.actors('resolution').length
    proposal.message({ type: 'ballot.closed', ...closed, adoptedAt: '2026-01-05T09:00:00.000Z' }, group)
    expect(proposal.groupContext.leader).toBe(null)
    expect(proposal.actors('resolution')).toHaveLength(before)
  })

  test('is not recalled by one voice of many', () => {
    const proposal = aProposal({ secretFloor: 3 }).appointed([clinic, firm, institute])
    const { group } = proposal
    for (const [partner, person] of [
      [clinic, 'per_a'],
      [firm, 'per_b'],
      [institute, 'per_c']
    ] as const)
      proposal.must(partner, 'delegate.name', { person, share: 10 }, group)
    proposal.must({ person: 'per_a', organisation: 'org_clinic' }, 'recall.demand', { reason: 'No.' }, group)
    expect(proposal.groupContext.ballot).toBe(null)
    expect(
      proposal.send(
        { person: 'per_a', organisation: 'org_clinic' },
        'recall.demand',
        { reason: 'No.' },
        group
      )
    ).toBe(false)
    proposal.must({ person: 'per_b', organisation: 'org_firm' }, 'recall.demand', { reason: 'No.' }, group)
    expect(proposal.groupContext.ballot).toBe(proposal.ballot)
  })
})
