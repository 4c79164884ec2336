import { describe, expect, test } from 'vitest'

import {
  aProposal,
  author,
  board,
  chair,
  charter,
  clinic,
  deputy,
  favourable,
  firm
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const motion = (name: string, more: object = {}) => ({
  motion: name,
  mode: 'sitting',
  sitting: 'sit_a',
  ...more
})

const goal = { kinds: ['goal'], text: 'Another sensor.' }
const changeFiled = (): ProposalUnderTest => {
  const proposal = aProposal().appointed()
  return proposal.must(author, 'change.request', goal, proposal.group)
}
describe('the charter', () => {
  test('is the Board’s to approve where the profile delegates it', () => {
    const proposal = aProposal({ charterApproval: 'board' }).chartered()
    expect(proposal.send(chair, 'motion.put', motion('appoint'), proposal.group)).toBe(false)
    proposal.must(board, 'group.appoint', {}, proposal.group)
    expect(proposal.bothStates).toEqual(['active', 'active'])
  })

  test('is not approved by a Board member who is recused, while another could', () => {
    const proposal = aProposal({ charterApproval: 'board' }).chartered()
    const seat = (person: string | null) => ({ person, organisation: null, chair: false })
    const other = { person: 'per_other', organisation: null }
    proposal.facts = {
      ...proposal.facts,
      board: {
        members: [seat(board.person), seat(other.person)],
        recused: [{ person: board.person, ground: 'linkedOrganisation' }]
      }
    }
    expect(proposal.send(board, 'group.appoint', {}, proposal.group)).toBe(false)
    proposal.must(other, 'group.appoint', {}, proposal.group)
  })

  test('is not the Board’s to approve where the Presidium decides', () => {
    const proposal = aProposal().chartered()
    expect(proposal.send(board, 'group.appoint', {}, proposal.group)).toBe(false)
  })

  test('waits for a motion, then for the votes on it', () => {
    const proposal = aProposal().chartered()
    expect(proposal.termsOf(proposal.group)).toEqual(['T24'])
    proposal.putOnGroup('appoint')
    expect(proposal.termsOf(proposal.group)).toEqual(['T24'])
  })

  test('cannot appoint a group whose consortium has fallen apart', () => {
    const proposal = aProposal().chartered()
    proposal.must(firm, 'partnership.withdraw', { reason: 'No money.' }, proposal.partnershipOf(firm))
    expect(proposal.stateOf()).toBe('charterReview')
    expect(proposal.send(chair, 'motion.put', motion('appoint'), proposal.group)).toBe(false)
    proposal.must(chair, 'charter.return', { reason: 'A partner is missing.' }, proposal.group)
    expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
  })

  test('has its milestones within the time of the work', () => {
    const proposal = aProposal().formed()
    const late = { ...charter, milestones: [{ name: 'Prototype', dueOn: '2029-01-31' }] }
    expect(proposal.send(author, 'charter.submit', late, proposal.group)).toBe(false)
    const fitting = { ...charter, milestones: [{ name: 'Prototype', dueOn: '2027-01-31' }] }
    expect(proposal.send(author, 'charter.submit', fitting, proposal.group)).toBe(true)
    expect(proposal.groupContext.milestones).toMatchObject([
      { id: 'm1', state: 'planned', dueOn: '2027-01-31' }
    ])
  })
})

test('a project taken over is at work from the first moment', () => {
  const proposal = aProposal().appointed()
  const { charter: before, delegates } = proposal.groupContext
  const takenOver = {
    charter: before,
    milestones: [{ name: { text: 'txt_a', digest: 'd' }, dueOn: '2027-01-31' }],
    delegates,
    leader: author.person,
    deputy: clinic.person,
    appointedAt: '2025-03-01T09:00:00.000Z',
    closedAt: null
  }
  const input = {
    case: proposal.id,
    rules: proposal.context.rules,
    lead: proposal.context.lead,
    organisations: ['org_lead', 'org_clinic', 'org_firm'],
    resolution: ''
  }
  proposal.start('task-group', 'grp_running', { ...input, takenOver: { ...takenOver, state: 'active' } })
  expect(proposal.stateOf('grp_running')).toBe('active')
  const closedAt = '2025-12-01T09:00:00.000Z'
  proposal.start('task-group', 'grp_over', {
    ...input,
    takenOver: { ...takenOver, state: 'closed', closedAt }
  })
  expect(proposal.stateOf('grp_over')).toBe('closed')
})

test('a deadline that passes in charterReview and changeReview is raised, and the case stays', () => {
  const proposal = changeFiled()
  proposal.endTerm('T27', proposal.group)
  expect(proposal.bothStates).toEqual(['changeReview', 'changeReview'])
  expect(proposal.noticesNamed().at(-1)).toBe('N42 overdue')
})

test('a recused chair neither puts motions about the group nor returns its charter; the deputy does', () => {
  const proposal = aProposal().chartered()
  const recused = [{ person: chair.person, ground: 'ownOrganisation' }]
  proposal.facts = { ...favourable, presidium: { ...(favourable.presidium as object), recused } }
  expect(proposal.send(chair, 'motion.put', motion('appoint'), proposal.group)).toBe(false)
  expect(proposal.send(chair, 'charter.return', { reason: 'Mine.' }, proposal.group)).toBe(false)
  expect(proposal.send(deputy, 'motion.put', motion('appoint'), proposal.group)).toBe(true)
  expect(proposal.ballotContext.chair).toBe(deputy.person)
})
