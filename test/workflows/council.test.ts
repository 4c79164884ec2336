import { describe, expect, test } from 'vitest'

import {
  aProposal,
  author,
  clinic,
  council,
  councilChair,
  favourable,
  firm,
  people,
  twoConditions
} from './support/proposal.ts'

const beforeTheCouncil = () => {
  const proposal = aProposal().withoutQuorum()
  proposal.endTerm('T12')
  return proposal
}

const voting = (motion: 'approve' | 'changes' | 'reject' | 'conditions') =>
  beforeTheCouncil().must(councilChair, 'motion.put', {
    motion,
    ...(motion === 'reject' && { criteria: { strategy: 'Outside the strategy.' } }),
    ...(motion === 'conditions' && { conditions: twoConditions }),
    ...(motion === 'changes' && { changes: [{ text: 'Add a hospital.' }] })
  })

const vote = (motion: 'approve' | 'changes' | 'reject' | 'conditions', choice: 'for' | 'against') => {
  const proposal = voting(motion).vote(choice, ...council)
  proposal.endTerm('T11', proposal.ballot)
  return proposal
}

test('the Council votes in writing on the motion its chair puts', () => {
  const proposal = voting('approve')
  const ballot = proposal.ballotContext
  expect(ballot).toMatchObject({ body: 'council', mode: 'circular', chair: 'per_council-chair' })
  expect(proposal.stateOf()).toBe('councilInstead')
})

test('a councillor of an organisation in the project has no vote in its case', () => {
  const proposal = beforeTheCouncil()
  proposal.facts = {
    ...favourable,
    council: {
      members: [...council, author].map(({ person }, index) => ({
        person: person as string,
        organisation: index === 1 ? 'org_clinic' : null,
        chair: index === 0
      })),
      recused: []
    }
  }
  proposal.must(councilChair, 'motion.put', { motion: 'approve' })
  const { voters } = proposal.ballotContext
  expect(voters.map(({ person }) => person)).toEqual(people([council[0], council[2], author]))
})

test('the Council approves', () => {
  expect(vote('approve', 'for').stateOf()).toBe('approved')
})

test('the Council asks for changes', () => {
  expect(vote('changes', 'for').stateOf()).toBe('changesRequested')
})

test('the Council rejects for good', () => {
  const proposal = vote('reject', 'for')
  expect(proposal.stateOf()).toBe('rejectedFinal')
  expect(proposal.isDone()).toBe(true)
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('ended')
})

test('a motion the Council does not carry leaves the case with it', () => {
  const proposal = vote('approve', 'against')
  expect(proposal.stateOf()).toBe('councilInstead')
  expect(proposal.noticesNamed().at(-1)).toBe('N26 undecided')
  expect(
    proposal.send(councilChair, 'motion.put', { motion: 'reject', criteria: { quality: 'Too weak.' } })
  ).toBe(true)
})

test('the Council has one ballot open at a time', () => {
  expect(voting('approve').send(councilChair, 'motion.put', { motion: 'approve' })).toBe(false)
})

test('a silent Council is raised to the Board and decides nothing', () => {
  const proposal = beforeTheCouncil()
  proposal.endTerm('T15')
  expect(proposal.stateOf()).toBe('councilInstead')
  expect(proposal.noticesNamed().at(-1)).toBe('N26 overdue')
})

test('the case leaves the Council when the consortium breaks', () => {
  const proposal = voting('approve')
  proposal.must(firm, 'partnership.withdraw', { reason: 'No money.' }, proposal.partnershipOf(firm))
  expect(proposal.stateOf()).toBe('consortium')
  expect(proposal.stateOf(proposal.ballot)).toBe('cancelled')
})

test('a case the Presidium has voted on is not withdrawn from the Council', () => {
  expect(beforeTheCouncil().send(author, 'proposal.withdraw', { reason: 'Too late.' })).toBe(false)
})

test('the Council approves with conditions, which nobody can contest', () => {
  const proposal = vote('conditions', 'for')
  expect(proposal.stateOf()).toBe('conditional')
  expect(proposal.context.conditions).toHaveLength(2)
  expect(
    proposal.send(author, 'appeal.file', { charges: 'We were not heard.', request: 'Fewer conditions.' })
  ).toBe(false)
})

test('the Council does not postpone, and sets no condition without a verifier it knows', () => {
  const proposal = beforeTheCouncil()
  expect(proposal.send(councilChair, 'motion.put', { motion: 'postpone', until: '2026-02-20' })).toBe(false)
  const stranger = [{ ...twoConditions[0], verifier: 'per_nobody' }]
  expect(proposal.send(councilChair, 'motion.put', { motion: 'conditions', conditions: stranger })).toBe(
    false
  )
})

test('a third round of changes is the last the Council may ask for', () => {
  const proposal = aProposal({ rounds: 0 }).withoutQuorum()
  proposal.endTerm('T12')
  expect(
    proposal.send(councilChair, 'motion.put', { motion: 'changes', changes: [{ text: 'Add a hospital.' }] })
  ).toBe(false)
})

test('a councillor recused during the ballot is struck from it', () => {
  const proposal = voting('approve')
  proposal.facts = {
    ...favourable,
    council: {
      ...(favourable.council as object),
      recused: [{ person: council[1].person as string, ground: 'linkedOrganisation' }]
    }
  }
  proposal.message({ type: 'register.changed' })
  expect(proposal.context.review?.voters).not.toContain(council[1].person)
  expect(proposal.stateOf(proposal.ballot)).toBe('cancelled')
  expect(proposal.noticesNamed()).toContain('N26 tooFew')
})

describe('a Council whose chair is recused', () => {
  const [, second, third] = council
  const recusing = (
    proposal: ReturnType<typeof aProposal>,
    ...recused: readonly { readonly person: string | null }[]
  ) => {
    const more = ['per_d', 'per_e'].map((person) => ({ person, organisation: null, chair: false }))
    const { members } = favourable.council as { members: readonly object[] }
    proposal.facts = {
      ...favourable,
      council: {
        members: [...members, ...more],
        recused: recused.map(({ person }) => ({ person, ground: 'linkedOrganisation' }))
      }
    } as never
    return proposal
  }
  const atSitting = { motion: 'approve', mode: 'sitting', sitting: 'sit_a' }

  test('is led by another impartial member, who also closes the ballot', () => {
    const proposal = recusing(beforeTheCouncil(), councilChair)
    expect(proposal.send(councilChair, 'motion.put', atSitting)).toBe(false)
    proposal.must(second, 'motion.put', atSitting)
    expect(proposal.ballotContext.chair).toBe(second.person)
    expect(proposal.send(third, 'ballot.close', {}, proposal.ballot)).toBe(false)
    proposal.vote('for', second, third).must(second, 'ballot.close', {}, proposal.ballot)
    expect(proposal.ballotContext.closedAt).not.toBe(null)
  })

  test('while the chair may act, no other member does', () => {
    expect(recusing(beforeTheCouncil()).send(second, 'motion.put', atSitting)).toBe(false)
  })

  test('an appeal is left unexamined by an impartial member only', () => {
    const words = { ground: 'late', reasons: 'It came a day late.' }
    const proposal = recusing(aProposal().appealed(), councilChair)
    expect(proposal.send(councilChair, 'appeal.dismiss', words)).toBe(false)
    expect(proposal.must(second, 'appeal.dismiss', words).stateOf()).toBe('rejectedFinal')
  })

  test('and which has too few members left opens no ballot; the Board and the office hear of it', () => {
    const proposal = recusing(beforeTheCouncil(), councilChair, second, third)
    expect(proposal.send({ person: 'per_d', organisation: null }, 'motion.put', atSitting)).toBe(false)
    proposal.endTerm('T15')
    expect(proposal.stateOf()).toBe('councilInstead')
    expect(proposal.notices.at(-1)).toMatchObject({ notice: 'N26', variant: 'tooFew' })
    expect(proposal.notices.at(-1)?.to).toEqual(
      expect.arrayContaining([{ to: 'board' }, { to: 'coordinator' }])
    )
  })
})
