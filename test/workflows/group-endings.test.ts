import { describe, expect, test } from 'vitest'

import { reasons, motion, suspended, finalReport, closing, closureReview, closed } from './support/group.ts'
import {
  aProposal,
  author,
  board,
  chair,
  charter,
  favourable,
  firm,
  organisations
} from './support/proposal.ts'

describe('a suspension', () => {
  test('by the Board alone ends after a week, and the work begins a new period', () => {
    const proposal = suspended()
    const before = proposal.actors('report').length
    proposal.endTerm('T28a', proposal.group)
    expect(proposal.bothStates).toEqual(['active', 'active'])
    expect(proposal.actors('report')).toHaveLength(before + 1)
  })

  test('that the Presidium confirmed no longer ends by itself, and is not confirmed twice', () => {
    const proposal = suspended().carryOnGroup('confirmSuspension')
    expect(proposal.termsOf(proposal.group)).toEqual(['T28'])
    expect(proposal.send(chair, 'motion.put', motion('confirmSuspension'), proposal.group)).toBe(false)
  })

  test('that nobody ends ends the project', () => {
    const proposal = suspended().carryOnGroup('confirmSuspension')
    proposal.endTerm('T28', proposal.group)
    expect(proposal.bothStates).toEqual(['terminated', 'terminated'])
    expect(proposal.isDone()).toBe(true)
  })

  test('lasts to the day that an extension names, at most half a year in all', () => {
    const proposal = suspended()
    const tooLong = motion('extendSuspension', { until: '2026-07-05' })
    expect(proposal.send(chair, 'motion.put', tooLong, proposal.group)).toBe(false)
    proposal.carryOnGroup('extendSuspension', { until: '2026-07-04' })
    expect(proposal.dated.at(-1)).toEqual({ term: 'T28', on: '2026-07-04' })
    expect(proposal.groupContext.suspension?.until).toBe('2026-07-04')
  })

  test('ends with the results so far where the lead says so', () => {
    const proposal = suspended()
    proposal.must(author, 'work.finish', { text: 'Half of it works.' }, proposal.group)
    expect(proposal.bothStates).toEqual(['closing', 'closing'])
  })

  test('is not over while the consortium is too small', () => {
    const proposal = suspended()
    const { org_firm: _, ...others } = organisations
    proposal.facts = { ...favourable, organisations: others }
    expect(proposal.send(chair, 'motion.put', motion('resume', reasons), proposal.group)).toBe(false)
  })

  test('for a gap is over once another partner has joined', () => {
    const proposal = aProposal().appointed()
    proposal.giveNotice(firm)
    proposal.endTerm('T26')
    expect(proposal.bothStates).toEqual(['suspended', 'suspended'])
    expect(proposal.send(chair, 'motion.put', motion('resume', reasons), proposal.group)).toBe(false)
    const invitation = { organisation: 'org_spare', need: 'n1', text: 'Join us.' }
    proposal.must(author, 'partner.invite', invitation)
    const spare = { person: 'per_spare', organisation: 'org_spare' }
    const partnership = proposal.partnershipOf(spare)
    proposal
      .must(spare, 'invitation.accept', { contribution: 'Sensors.' }, partnership)
      .must(spare, 'partnership.confirm', {}, partnership)
      .carryOnGroup('resume', reasons)
    expect(proposal.bothStates).toEqual(['active', 'active'])
    expect(proposal.groupContext.organisations).toContain('org_spare')
    expect(proposal.partnershipContext(partnership).appointed).toBe(true)
  })

  test('stops the reports that nobody has written', () => {
    const proposal = aProposal().appointed()
    const [report = ''] = proposal.actors('report')
    proposal.must(board, 'group.suspend', { reason: 'The money stopped.' }, proposal.group)
    expect(proposal.stateOf(report)).toBe('stopped')
    expect(proposal.groupContext.reports).toMatchObject([{ state: 'stopped' }])
  })
})

describe('the end', () => {
  test('is accounted for by the lead, with every milestone told of', () => {
    const milestones = [{ name: 'Prototype', dueOn: '2027-01-31' }]
    const proposal = aProposal().formed()
    const { group } = proposal
    proposal.must(author, 'charter.submit', { ...charter, milestones }, group).carryOnGroup('appoint')
    proposal.must(author, 'work.finish', {}, group)
    expect(proposal.send(author, 'final.submit', finalReport, group)).toBe(false)
    proposal.must(author, 'milestone.report', { milestone: 'm1', state: 'done' }, group)
    proposal.must(author, 'final.submit', finalReport, group)
    expect(proposal.bothStates).toEqual(['closureReview', 'closureReview'])
  })

  test('rates each other partner at most once', () => {
    const proposal = closing()
    const ratings = (...of: readonly string[]) => ({
      ...finalReport,
      ratings: of.map((organisation) => ({ organisation, rating: 4 }))
    })
    const { group } = proposal
    expect(proposal.send(author, 'final.submit', ratings('org_firm', 'org_firm'), group)).toBe(false)
    expect(proposal.send(author, 'final.submit', ratings('org_lead'), group)).toBe(false)
    expect(proposal.send(author, 'final.submit', ratings('org_firm', 'org_clinic'), group)).toBe(true)
  })

  test('is reviewed without a report when none came, and closed only as not accounted for', () => {
    const proposal = closing()
    proposal.endTerm('T29', proposal.group)
    expect(proposal.bothStates).toEqual(['closureReview', 'closureReview'])
    expect(proposal.send(chair, 'motion.put', motion('acceptClosure'), proposal.group)).toBe(false)
    proposal.carryOnGroup('closeWithoutReport', reasons)
    expect(proposal.stateOf()).toBe('terminated')
  })

  test('takes a late report, and reminds of a missing one once more', () => {
    const proposal = closing()
    proposal.endTerm('T29', proposal.group)
    proposal.endTerm('T29a', proposal.group)
    expect(proposal.noticesNamed().at(-1)).toBe('N44 stillMissing')
    proposal.must(author, 'final.submit', finalReport, proposal.group)
    proposal.carryOnGroup('acceptClosure')
    expect(proposal.stateOf()).toBe('closed')
  })

  test('is returned by the chair for correction', () => {
    const proposal = closureReview()
    proposal.must(chair, 'closure.return', { reason: 'Name the patents.' }, proposal.group)
    expect(proposal.bothStates).toEqual(['closing', 'closing'])
  })

  test('waits for the Presidium and says so when it takes too long', () => {
    const proposal = closureReview()
    proposal.endTerm('T30', proposal.group)
    expect(proposal.bothStates).toEqual(['closureReview', 'closureReview'])
    expect(proposal.noticesNamed().at(-1)).toBe('N44 overdue')
  })

  test('is archived after two years', () => {
    const proposal = closed()
    proposal.endTerm('T35', proposal.group)
    expect(proposal.bothStates).toEqual(['archived', 'archived'])
    expect(proposal.isDone() && proposal.isDone(proposal.group)).toBe(true)
  })

  test('is undone by a motion that names a new last day, as an annex to the charter', () => {
    const proposal = closed()
    const past = motion('reopen', { ...reasons, until: '2025-01-31' })
    expect(proposal.send(chair, 'motion.put', past, proposal.group)).toBe(false)
    proposal.carryOnGroup('reopen', { ...reasons, until: '2030-06-30' })
    expect(proposal.groupContext).toMatchObject({
      charter: { endsOn: '2030-06-30' },
      annexes: [{ number: 1, endsOn: '2030-06-30', resolution: proposal.resolution }],
      final: null,
      closedAt: null
    })
    expect(proposal.groupContext.resolutions.map((one) => one.motion)).toEqual([
      'appoint',
      'acceptClosure',
      'reopen'
    ])
  })
})
