import { describe, expect, test } from 'vitest'

import type { BallotContext } from '#workflows/ballot/context.ts'
import type { BodyFact } from '#workflows/facts.ts'
import type { ResolutionContext } from '#workflows/resolution/context.ts'

import { reasons, motion, changeFiled, suspended, closureReview, closed } from './support/group.ts'
import { aProposal, chair, deputy, favourable, members, presidium } from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

/** The rows of the table that a motion of the Presidium decides. Source: procedure.md 1.3. */
const rows: readonly [string, () => ProposalUnderTest, string, object, string][] = [
  ['charterReview', () => aProposal().chartered(), 'appoint', {}, 'active'],
  ['active', () => aProposal().appointed(), 'terminate', reasons, 'terminated'],
  ['changeReview', changeFiled, 'approveChange', {}, 'active'],
  ['changeReview', changeFiled, 'refuseChange', reasons, 'active'],
  ['changeReview', changeFiled, 'refuseChangeNotViable', reasons, 'suspended'],
  ['suspended', suspended, 'confirmSuspension', {}, 'suspended'],
  ['suspended', suspended, 'resume', reasons, 'active'],
  ['suspended', suspended, 'extendSuspension', { until: '2026-06-30' }, 'suspended'],
  ['suspended', suspended, 'terminate', reasons, 'terminated'],
  ['closureReview', closureReview, 'acceptClosure', {}, 'closed'],
  ['closureReview', closureReview, 'closeWithoutReport', reasons, 'terminated'],
  ['closed', closed, 'reopen', { ...reasons, until: '2030-06-30' }, 'active']
]

describe.each(rows)('from %s', (from, begin, name, more, to) => {
  test(`the motion ${name}, carried, leads on to ${to}`, () => {
    const proposal = begin()
    expect(proposal.bothStates).toEqual([from, from])
    proposal.putOnGroup(name, more)
    expect(proposal.bothStates).toEqual([from, from])
    expect(proposal.contextOf(proposal.ballot)).toMatchObject({
      owner: proposal.group,
      body: 'presidium',
      motion: name as BallotContext['motion'],
      secret: false
    } satisfies Partial<BallotContext>)
    proposal.voteOnGroup('for').closeBallot()
    expect(proposal.bothStates).toEqual([to, to])
  })

  test(`the motion ${name}, not carried, leaves it there, and the chair may put one again`, () => {
    const proposal = begin().putOnGroup(name, more).voteOnGroup('against').closeBallot()
    expect(proposal.bothStates).toEqual([from, from])
    expect(proposal.noticesNamed().at(-1)).toBe('N24 groupNotCarried')
    proposal.putOnGroup(name, more)
  })

  test(`the motion ${name} needs a body that can vote on it`, () => {
    const proposal = begin()
    const nobody = { members: [], recused: [] }
    proposal.facts = { ...favourable, presidium: nobody, council: nobody }
    expect(proposal.send(chair, 'motion.put', motion(name, more), proposal.group)).toBe(false)
  })
})

test('a carried motion becomes a resolution that the group numbers when it is signed', () => {
  const proposal = aProposal().appointed()
  const resolution = proposal.contextOf(proposal.resolution) as ResolutionContext
  expect(resolution).toMatchObject({ owner: proposal.group, organ: 'presidium', motion: 'appoint' })
  expect(proposal.groupContext.resolutions).toEqual([
    { resolution: proposal.resolution, motion: 'appoint', number: null }
  ])
  proposal.must(chair, 'resolution.sign', {}, proposal.resolution)
  expect(proposal.groupContext.resolutions[0]?.number).toMatchObject({ number: 7 })
})

test('only one ballot about a group runs at a time', () => {
  const proposal = aProposal().chartered().putOnGroup('appoint')
  expect(proposal.send(chair, 'motion.put', motion('appoint'), proposal.group)).toBe(false)
  expect(proposal.send(chair, 'charter.return', { reason: 'Wait.' }, proposal.group)).toBe(false)
  proposal.voteOnGroup('against').closeBallot()
  proposal.putOnGroup('appoint')
})

test('a motion belongs to the state it fits', () => {
  const misplaced: readonly [() => ProposalUnderTest, string, object][] = [
    [() => aProposal().chartered(), 'terminate', reasons],
    [() => aProposal().appointed(), 'appoint', {}],
    [changeFiled, 'resume', reasons],
    [suspended, 'approveChange', {}],
    [closureReview, 'reopen', { ...reasons, until: '2030-06-30' }],
    [closed, 'acceptClosure', {}]
  ]
  for (const [begin, name, more] of misplaced) {
    const proposal = begin()
    expect(proposal.send(chair, 'motion.put', motion(name, more), proposal.group), name).toBe(false)
  }
})

test('ending a project or excluding a partner is never voted on in writing', () => {
  const proposal = aProposal().appointed()
  const inWriting = { motion: 'terminate', mode: 'circular', ...reasons }
  expect(proposal.send(chair, 'motion.put', inWriting, proposal.group)).toBe(false)
  const other = aProposal().chartered()
  expect(other.send(chair, 'motion.put', { motion: 'appoint', mode: 'circular' }, other.group)).toBe(true)
  other.voteOnGroup('for', chair, deputy, members[0])
  other.endTerm('T11', other.ballot)
  expect(other.stateOf()).toBe('active')
})

test('a sitting whose papers would come too late cannot vote on a motion', () => {
  const proposal = aProposal().chartered()
  const late = { id: 'sit_a', state: 'convened', on: '2026-01-08T10:00:00.000Z', noticeKept: false }
  proposal.facts = { ...favourable, sitting: late }
  expect(proposal.send(chair, 'motion.put', motion('appoint'), proposal.group)).toBe(false)
  proposal.facts = { ...favourable, sitting: { ...late, state: 'open' } }
  expect(proposal.send(chair, 'motion.put', motion('appoint'), proposal.group)).toBe(false)
  proposal.facts = { ...favourable, sitting: { ...late, state: 'open', on: '2026-01-20T10:00:00.000Z' } }
  expect(proposal.send(chair, 'motion.put', motion('appoint'), proposal.group)).toBe(true)
})

test('what takes something away needs reasons, and what lasts until a day names it', () => {
  const proposal = suspended()
  const put = (body: object) => () => proposal.send(chair, 'motion.put', body, proposal.group)
  expect(put(motion('terminate'))).toThrow('written reasons')
  expect(put(motion('extendSuspension'))).toThrow('names a day')
  expect(put({ motion: 'confirmSuspension', mode: 'sitting' })).toThrow('Name the sitting')
})

describe('a tie', () => {
  const tied = () =>
    aProposal()
      .chartered()
      .putOnGroup('appoint')
      .voteOnGroup('for', chair, deputy)
      .voteOnGroup('against', members[0], members[1])
      .closeBallot()

  test('is ended by the chair for the motion', () => {
    const proposal = tied()
    expect(proposal.stateOf()).toBe('charterReview')
    expect(proposal.notices.at(-1)).toMatchObject({ notice: 'N24', act: 'tie.decide' })
    proposal.must(chair, 'tie.decide', { choice: 'for' }, proposal.group)
    expect(proposal.bothStates).toEqual(['active', 'active'])
  })

  test('is ended by the chair against it, once', () => {
    const proposal = tied()
    proposal.must(chair, 'tie.decide', { choice: 'against' }, proposal.group)
    expect(proposal.bothStates).toEqual(['charterReview', 'charterReview'])
    expect(proposal.send(chair, 'tie.decide', { choice: 'for' }, proposal.group)).toBe(false)
  })

  test('is not the chair’s to end who did not vote', () => {
    const proposal = aProposal()
      .chartered()
      .putOnGroup('appoint')
      .voteOnGroup('for', deputy, members[2])
      .voteOnGroup('against', members[0], members[1])
      .closeBallot()
    expect(proposal.send(chair, 'tie.decide', { choice: 'for' }, proposal.group)).toBe(false)
  })
})

describe('recusal', () => {
  const recusing = (...people: readonly { readonly person: string | null }[]) => ({
    ...favourable,
    presidium: {
      ...(favourable.presidium as object),
      recused: people.map(({ person }) => ({ person, ground: 'ownOrganisation' }))
    } as never
  })

  test('keeps a member whom the register ties to the project from voting', () => {
    const proposal = aProposal().chartered()
    proposal.facts = recusing(members[0])
    proposal.putOnGroup('appoint')
    const { voters } = proposal.ballotContext
    expect(voters.map(({ person }) => person)).not.toContain(members[0].person)
    expect(voters).toHaveLength(presidium.length - 1)
  })

  test('strikes a voter of an open ballot as soon as the register changes', () => {
    const proposal = aProposal().chartered().putOnGroup('appoint').voteOnGroup('for', members[0])
    proposal.facts = recusing(members[0])
    proposal.message({ type: 'register.changed' })
    expect(proposal.ballotContext.struck).toMatchObject([{ person: members[0].person }])
    expect(proposal.groupContext.put?.voters).not.toContain(members[0].person)
  })

  test('leaves a member out whose office has ended since', () => {
    const proposal = aProposal().chartered().putOnGroup('appoint')
    const seats = (favourable.presidium as unknown as BodyFact).members
    const left = seats.filter(({ person }) => person !== members[1].person)
    proposal.facts = { ...favourable, presidium: { members: left, recused: [] } }
    proposal.message({ type: 'register.changed' })
    expect(proposal.ballotContext.struck).toMatchObject([
      { person: members[1].person, ground: 'officeEnded' }
    ])
    expect(proposal.groupContext.put?.voters).not.toContain(members[1].person)
  })

  test('by one’s own word holds for the next ballot too', () => {
    const proposal = aProposal().chartered().putOnGroup('appoint')
    proposal.must(members[0], 'recusal.declare', { ground: 'family' }, proposal.ballot)
    proposal.voteOnGroup('against', chair, deputy, members[1], members[2]).closeBallot()
    proposal.putOnGroup('appoint')
    expect(proposal.ballotContext.voters.map(({ person }) => person)).not.toContain(members[0].person)
  })

  test('of too many hands the motion to the Council', () => {
    const proposal = aProposal().chartered()
    proposal.facts = recusing(deputy, ...members)
    proposal.putOnGroup('appoint')
    expect(proposal.ballotContext.body).toBe('council')
    proposal.facts = {
      ...recusing(deputy, ...members),
      council: { members: [], recused: [] }
    }
    const other = aProposal().chartered()
    other.facts = proposal.facts
    expect(other.send(chair, 'motion.put', motion('appoint'), other.group)).toBe(false)
  })
})
