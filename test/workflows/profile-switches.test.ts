import { describe, expect, test } from 'vitest'

import { profileFieldsOf } from '#profiles/fields.ts'
import { fieldsOf, nextVersion } from '#profiles/model.ts'
import type { Profile, ProcedureRules } from '#shared/profile.ts'
import type { Party } from '#shared/workflow.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import { termNames } from '#workflows/terms.ts'

import {
  aProposal,
  chair,
  coordinator,
  council,
  councilChair,
  deputy,
  favourable,
  members,
  party,
  presidium
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

/** The next version of the Krakow profile, as a coordinator makes it. */
const versionWith = (rules: Partial<ProcedureRules>): Profile => {
  const fields = fieldsOf(krakow)
  const changed = { ...fields, rules: { ...fields.rules, ...rules } }
  return nextVersion(krakow, profileFieldsOf(termNames).parse(changed))
}

/** A case that begins on that version. */
const on = (rules: Partial<ProcedureRules>): ProposalUnderTest => {
  const version = versionWith(rules)
  expect(version.version).toBe(2)
  return aProposal(version.rules)
}

const [one, two, three] = members

describe('a version where the Council weighs groups', () => {
  const groups = ['science', 'science', 'science', 'business'] as const
  const councillors: readonly Party[] = [...council, party('councillor-c')]
  const body = councillors.map(({ person }, place) => ({
    person: person as string,
    organisation: null,
    chair: place === 0,
    group: groups[place] ?? null
  }))

  const decidedBy = (rules: Partial<ProcedureRules>): ProposalUnderTest => {
    const proposal = on(rules).withoutQuorum()
    proposal.endTerm('T12')
    proposal.facts = { ...favourable, council: { members: body, recused: [] } }
    proposal.must(councilChair, 'motion.put', { motion: 'approve', mode: 'sitting', sitting: 'sit_a' })
    proposal.vote('for', councillors[0]!, councillors[1]!, councillors[2]!).vote('against', councillors[3]!)
    return proposal.must(councilChair, 'ballot.close', {}, proposal.ballot)
  }

  test('gives each group one voice there', () => {
    const proposal = decidedBy({ councilWeighsGroups: true })
    expect(proposal.ballotContext.outcome).toMatchObject({
      result: 'tied',
      counts: { for: 3, against: 1 },
      weighed: { for: 3, against: 3 }
    })
    expect(proposal.stateOf()).toBe('councilInstead')
    expect(decidedBy({}).stateOf()).toBe('approved')
  })

  test('counts heads in the Presidium as before', () => {
    const proposal = on({ councilWeighsGroups: true })
    const seats = body.map((seat, place) => ({ ...seat, person: presidium[place]!.person as string }))
    proposal.facts = { ...favourable, presidium: { members: seats, recused: [] } }
    proposal.reviewed().declare('impartial', chair, deputy, one, two).opinion(chair, deputy)
    proposal.must(chair, 'opinions.close').vote('for', chair, deputy, one).vote('against', two).closeBallot()
    expect(proposal.stateOf()).toBe('approved')
  })
})

describe('a version with substitutes', () => {
  const substitute = party('substitute')

  const atVote = (
    rules: Partial<ProcedureRules>,
    mode: 'sitting' | 'circular' = 'sitting'
  ): ProposalUnderTest => {
    const proposal = on(rules)
    const seats = presidium.map((member) => ({
      person: member.person as string,
      organisation: null,
      chair: member === chair,
      deputy: member === deputy,
      substitute: member === one ? (substitute.person as string) : null
    }))
    proposal.facts = { ...favourable, presidium: { members: seats, recused: [] } }
    return proposal.atVote(mode)
  }

  const votes = (proposal: ProposalUnderTest): boolean =>
    proposal.send(substitute, 'vote.cast', { choice: 'for', revision: 1 }, proposal.ballot)

  test('lets the deputy by statute vote in the member’s place', () => {
    expect(votes(atVote({}))).toBe(false)
    const proposal = atVote({ substitutes: true }).vote('for', chair, deputy)
    expect(votes(proposal)).toBe(true)
    proposal.vote('against', two, three).closeBallot()
    expect(proposal.ballotContext.votes).toContainEqual(
      expect.objectContaining({ person: one.person, by: substitute.person, choice: 'for' })
    )
    expect(proposal.stateOf()).toBe('approved')
    expect(proposal.context.review?.voted).toContain(substitute.person)
  })

  test('takes the seat and its substitute off the list when the member is recused', () => {
    const proposal = atVote({ substitutes: true })
    expect(votes(proposal)).toBe(true)
    proposal.must(one, 'recusal.declare', { ground: 'family' }, proposal.ballot)
    expect(votes(proposal)).toBe(false)
    expect(proposal.ballotContext.votes).toMatchObject([{ by: substitute.person, struck: 'family' }])
  })
})

describe('a version where silence in writing is consent', () => {
  const closed = (rules: Partial<ProcedureRules>, mode: 'sitting' | 'circular'): ProposalUnderTest => {
    const proposal = on(rules).atVote(mode).vote('against', one, two)
    if (mode === 'sitting') return proposal.closeBallot()
    proposal.endTerm('T11', proposal.ballot)
    return proposal
  }
  const silence = { circular: { needsConsentOfAll: false, silence: 'consent' } } as const

  test('counts the silent as for in a circular ballot, and nowhere else', () => {
    const proposal = closed(silence, 'circular')
    expect(proposal.ballotContext.outcome?.counts).toEqual({ for: 3, against: 2, abstain: 0, absent: 0 })
    expect(proposal.stateOf()).toBe('approved')
    expect(closed(silence, 'sitting').stateOf()).toBe('noQuorum')
    expect(closed({}, 'circular').stateOf()).toBe('noQuorum')
  })

  test('counts nobody as having voted who did not', () => {
    const proposal = closed(silence, 'circular')
    expect(proposal.context.review?.voted).toEqual([one.person, two.person])
  })
})

describe('a version where voting in writing needs the consent of all', () => {
  const asked = () => on({ circular: { needsConsentOfAll: true, silence: 'nothing' } }).atVote('circular')
  const agree = (proposal: ProposalUnderTest, ...who: readonly Party[]) => {
    for (const member of who) proposal.must(member, 'circular.agree', {}, proposal.ballot)
    return proposal
  }

  test('takes no vote before the last member has agreed', () => {
    const proposal = agree(asked(), chair, deputy, one, two)
    expect(proposal.send(chair, 'vote.cast', { choice: 'for', revision: 1 }, proposal.ballot)).toBe(false)
    agree(proposal, three).vote('for', chair, deputy, one)
    proposal.endTerm('T11', proposal.ballot)
    expect(proposal.stateOf()).toBe('approved')
  })

  test.each(['refused', 'silent'])('calls a sitting when one member %s', (how) => {
    const proposal = agree(asked(), chair, deputy, one, two)
    if (how === 'refused') proposal.must(three, 'circular.refuse', {}, proposal.ballot)
    else proposal.endTerm('T11', proposal.ballot)
    expect(proposal.stateOf()).toBe('postponed')
    expect(proposal.send(chair, 'review.resume', { mode: 'circular' })).toBe(false)
    proposal.must(chair, 'review.resume', { mode: 'sitting', sitting: 'sit_a' })
    expect(proposal.ballotContext.mode).toBe('sitting')
  })

  test('asks the members who are not recused, and no others', () => {
    const proposal = agree(asked(), chair, deputy, one, two)
    proposal.must(three, 'recusal.declare', { ground: 'family' }, proposal.ballot)
    expect(proposal.send(chair, 'vote.cast', { choice: 'for', revision: 1 }, proposal.ballot)).toBe(true)
  })
})

describe('a version whose quorum is a share of the full composition', () => {
  const full = { quorum: { ...krakow.rules.quorum, base: 'full' } } as const
  const withTwoVotes = (rules: Partial<ProcedureRules>): ProposalUnderTest =>
    on(rules)
      .reviewed()
      .declare('recused', three)
      .declare('impartial', chair, deputy, one, two)
      .opinion(chair, deputy)
      .must(chair, 'opinions.close')
      .vote('for', chair, deputy)
      .closeBallot()

  test('counts the recused into the base', () => {
    const proposal = withTwoVotes(full)
    expect(proposal.ballotContext.outcome).toMatchObject({ base: 5, quorum: 3, result: 'noQuorum' })
    expect(proposal.stateOf()).toBe('noQuorum')
  })

  test('decides with the same votes where only those count who may vote', () => {
    const proposal = withTwoVotes({})
    expect(proposal.ballotContext.outcome).toMatchObject({ base: 4, quorum: 2, result: 'carried' })
    proposal.must(chair, 'resolution.sign', {}, proposal.resolution).must(coordinator, 'group.start')
    expect(proposal.stateOf()).toBe('groupForming')
  })
})

test('an approval that the profile wants voted on at a sitting is not voted on in writing', () => {
  const proposal = aProposal({ sittingMotions: ['approve'] }).atVote('circular')
  expect(proposal.ballotContext).toMatchObject({ motion: 'approve', mode: 'sitting' })
  expect(aProposal().atVote('circular').ballotContext.mode).toBe('circular')
})
