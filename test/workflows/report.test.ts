import { expect, test } from 'vitest'

import { periodFrom } from '#reports/model.ts'
import type { ReportContext } from '#workflows/report/context.ts'

import { aProposal, author, charter, coordinator } from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const words = 'As planned.'
const full = { status: 'green', done: words, planned: words, contributions: words, budget: words }

const atWork = (): ProposalUnderTest => {
  const proposal = aProposal().formed()
  const milestones = [{ name: 'Prototype', dueOn: '2027-01-31' }]
  return proposal
    .must(author, 'charter.submit', { ...charter, milestones }, proposal.group)
    .carryOnGroup('appoint')
}
const reportOf = (proposal: ProposalUnderTest): string => proposal.actors('report').at(-1) as string
const contextOf = (proposal: ProposalUnderTest, id: string) => proposal.contextOf(id) as ReportContext

test('a report of a period is due from the appointment on, two weeks after the period', () => {
  const proposal = atWork()
  const report = reportOf(proposal)
  expect(contextOf(proposal, report)).toMatchObject({
    from: '2026-01-05',
    to: '2026-04-04',
    dueOn: '2026-04-18'
  })
  expect(proposal.dated).toContainEqual({ term: 'T25', on: '2026-04-18' })
  expect(proposal.stateOf(report)).toBe('due')
})

test('the next report begins when the period ends', () => {
  const proposal = atWork()
  expect(proposal.dated.findLast(({ term }) => term === 'T25g')).toEqual({ term: 'T25g', on: '2026-04-04' })
  proposal.endTerm('T25g', proposal.group)
  // The test's clock stands in the first period still: nothing is begun twice.
  expect(proposal.actors('report')).toHaveLength(1)
})

test('a period is as many months as the profile says', () => {
  expect(periodFrom('2026-01-05', 3)).toEqual({ from: '2026-01-05', to: '2026-04-04' })
  expect(periodFrom('2026-11-30', 3)).toEqual({ from: '2026-11-30', to: '2027-02-27' })
})

test('a report is kept as a draft, submitted and accepted', () => {
  const proposal = atWork()
  const report = reportOf(proposal)
  proposal.must(author, 'report.draft', { done: words }, report)
  expect(proposal.stateOf(report)).toBe('draft')
  expect(proposal.termsOf(report)).toEqual(['T25'])
  proposal.must(author, 'report.submit', full, report)
  expect(proposal.stateOf(report)).toBe('submitted')
  proposal.must(coordinator, 'report.accept', {}, report)
  expect(proposal.stateOf(report)).toBe('accepted')
  expect(proposal.isDone(report)).toBe(true)
  expect(proposal.groupContext.reports).toMatchObject([{ report, state: 'accepted', status: 'green' }])
})

test('a report tells what became of milestones', () => {
  const proposal = atWork()
  const report = reportOf(proposal)
  const told = { milestones: [{ milestone: 'm1', state: 'late', on: '2027-03-02', text: 'In March.' }] }
  const strange = { milestones: [{ milestone: 'm7', state: 'done' }] }
  expect(proposal.send(author, 'report.submit', { ...full, ...strange }, report)).toBe(false)
  proposal.must(author, 'report.submit', { ...full, ...told }, report)
  expect(proposal.groupContext.milestones).toMatchObject([{ id: 'm1', state: 'late' }])
  expect(contextOf(proposal, report).content?.milestones).toMatchObject([
    { milestone: 'm1', on: '2027-03-02' }
  ])
})

test('a report is returned with remarks and submitted again', () => {
  const proposal = atWork()
  const report = reportOf(proposal)
  proposal.must(author, 'report.submit', full, report)
  proposal.must(coordinator, 'report.return', { reason: 'Name the risks.' }, report)
  expect(proposal.stateOf(report)).toBe('returned')
  expect(contextOf(proposal, report)).toMatchObject({ returns: 1 })
  proposal.must(author, 'report.submit', { ...full, risks: words }, report)
  expect(contextOf(proposal, report).remarks).toBe(null)
})

test('a returned report that is not corrected is overdue', () => {
  const proposal = atWork()
  const report = reportOf(proposal)
  proposal.must(author, 'report.submit', full, report)
  proposal.must(coordinator, 'report.return', { reason: 'Name the risks.' }, report)
  proposal.endTerm('T25e', report)
  expect(proposal.stateOf(report)).toBe('overdue')
})

test('a missing report climbs the ladder, and the group stays at work', () => {
  const proposal = atWork()
  const report = reportOf(proposal)
  proposal.endTerm('T25', report)
  const heard = (term: string) => {
    const before = proposal.notices.length
    proposal.endTerm(term, report)
    return proposal.notices.slice(before).map(({ variant, to }) => [variant, ...to.map((one) => one.to)])
  }
  expect(proposal.stateOf(report)).toBe('overdue')
  expect(heard('T25a')).toEqual([['overdueDay', 'lead']])
  expect(heard('T25b')).toEqual([['overdueWeek', 'lead', 'coordinator']])
  expect(proposal.groupContext.atRisk).toBe(false)
  expect(heard('T25c')).toEqual([['atRisk', 'presidium', 'coordinator']])
  expect(proposal.groupContext.atRisk).toBe(true)
  expect(heard('T25d')).toEqual([
    ['toSuspend', 'board'],
    ['toTerminate', 'chair']
  ])
  expect(proposal.bothStates).toEqual(['active', 'active'])
  proposal.must(author, 'report.submit', full, report)
  expect(proposal.groupContext.atRisk).toBe(false)
})

test('a report that the office leaves unread is called to mind', () => {
  const proposal = atWork()
  const report = reportOf(proposal)
  proposal.must(author, 'report.submit', full, report)
  proposal.endTerm('T25f', report)
  expect(proposal.stateOf(report)).toBe('submitted')
  expect(proposal.noticesNamed().at(-1)).toBe('N39 unread')
})

test('the end of the work stops what nobody has written, and leaves what was submitted', () => {
  const proposal = atWork()
  const report = reportOf(proposal)
  proposal.must(author, 'work.finish', {}, proposal.group)
  expect(proposal.stateOf(report)).toBe('stopped')
  const other = atWork()
  other.must(author, 'report.submit', full, reportOf(other)).must(author, 'work.finish', {}, other.group)
  expect(other.stateOf(reportOf(other))).toBe('submitted')
})
