import { describe, expect, test } from 'vitest'

import { workflows } from '#workflows/index.ts'
import {
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
  members,
  presidium
} from '#test/workflows/support/proposal.ts'

import { groupWays } from './support/group-ways.ts'
import { never } from './support/never-told.ts'
import { searchWays } from './support/search-ways.ts'
import { RecordedCase, unheard, unnamed } from './support/recorded-case.ts'

const aCase = (rules = {}) => new RecordedCase(rules)
const text = 'As agreed.'
const reason = { reason: text }
const invite = { organisation: 'org_institute', need: 'n2', text }

/** Ways of a case that between them use every act of the procedure. */
const ways: Readonly<Record<string, () => unknown>> = {
  'to the group': () => aCase().appointed(),
  'without a formal check': () => aCase({ formalCheck: false }).must(author, 'scope.submit'),
  'returned, extended, resubmitted': () =>
    aCase()
      .must(author, 'scope.submit')
      .must(coordinator, 'scope.return', { remarks: [{ field: 'goal', text }] })
      .must(coordinator, 'deadline.extend')
      .must(author, 'scope.resubmit', { answers: [{ remark: 'r1', text }] }),
  'parked and revived': () => aCase().must(author, 'proposal.park').must(author, 'proposal.revive', reason),
  ...searchWays(aCase),
  'a lead that leaves': () => {
    const found = aCase().inConsortium(clinic, firm).confirm(clinic, firm)
    found.must(author, 'lead.resign', reason).must(clinic, 'lead.take')
    found.must(coordinator, 'lead.appoint', { organisation: 'org_clinic' })
    found.must(coordinator, 'lead.seek', reason)
  },
  'a consortium that is ready': () => {
    const found = aCase()
    const declared = ['org_clinic', 'org_firm'].map((organisation) => ({ organisation, need: 'n1' }))
    found.facts = { ...favourable, card: { ...(favourable.card as object), declared } }
    found.must(author, 'scope.submit', { route: 'consortiumReady', ...reason })
    found.must(coordinator, 'scope.accept-consortium').must(author, 'funding.record', { status: 'refused' })
  },
  'a part written down, changed later, and the consortium agreement': () => {
    const found = aCase().inConsortium(clinic, firm)
    const part = found.partnershipOf(clinic)
    found.must(author, 'part.set', { tasks: text }, part).confirm(clinic, firm)
    found.must(coordinator, 'agreement.record', { reference: 'UK/1/2026', on: '2026-01-20' }, part)
    found.must(author, 'proposal.submit').must(chair, 'review.open', { mode: 'sitting' })
    found
      .declare('impartial', ...presidium)
      .opinion(chair, deputy)
      .must(chair, 'opinions.close')
    found.vote('for', ...presidium).closeBallot()
    found.must(author, 'part.set', { tasks: text }, part)
    found.must(author, 'agreement.record', { reference: 'UK/2/2026', on: '2026-01-20' }, part)
  },
  'an urgent scope': () => {
    const urgent = { route: 'urgent', deadline: '2026-02-01', ...reason }
    aCase().must(author, 'scope.submit', urgent).must(chair, 'urgency.allow')
    aCase().must(author, 'scope.submit', urgent).must(chair, 'urgency.refuse', reason)
  },
  'two proposals that become one': () => {
    const into = { into: 'prp_other' }
    const found = aCase().searching().interest(clinic).must(coordinator, 'merge.propose', into)
    found.must(author, 'merge.decline').must(coordinator, 'merge.propose', into).must(author, 'merge.consent')
    found.message({ type: 'merge.agreed', from: 'prp_other' })
    found.must(coordinator, 'proposal.merge')
  },
  'an idea that another member takes over': () => {
    const found = aCase().must(author, 'proposal.park').must(clinic, 'adoption.ask', { text })
    found.must(author, 'adoption.agree', { organisation: 'org_clinic' })
  },
  'money refused after the approval': () =>
    aCase().approved().must(author, 'funding.record', { status: 'refused' }),
  'returned before the review': () => aCase().queued().must(coordinator, 'review.return', reason),
  'changes before the vote': () =>
    aCase()
      .withOpinions()
      .must(chair, 'review.refer-back', { changes: [{ text }] })
      .must(chair, 'deadline.extend')
      .must(author, 'changes.resubmit', { answers: [{ change: 'c1', text }] }),
  'a recusal, and a vote in writing': () => {
    const found = aCase().reviewed('circular').declare('recused', members[2])
    found.declare('impartial', chair, deputy, members[0], members[1]).opinion(chair, deputy)
    found.must(chair, 'opinions.close').must(author, 'proposal.withdraw', reason)
  },
  'no quorum, a second date': () =>
    aCase().withoutQuorum().must(chair, 'review.reconvene', { on: '2026-03-01T10:00:00.000Z' }),
  'a tie decided against, then another motion': () =>
    aCase()
      .tied()
      .must(chair, 'tie.decide', { choice: 'against' })
      .must(chair, 'motion.put', { motion: 'changes', changes: [{ text }] })
      .vote('for', ...presidium)
      .closeBallot(),
  'a review postponed with a question': () =>
    aCase()
      .postponed({ question: text })
      .must(author, 'question.answer', { text })
      .must(chair, 'review.resume'),
  'a postponed review in writing, resumed': () => {
    const found = aCase()
      .atVote('circular')
      .vote('against', ...presidium)
    found.endTerm('T11', found.ballot)
    found.must(chair, 'motion.put', { motion: 'postpone', until: '2026-02-20' }).vote('for', ...presidium)
    found.endTerm('T11', found.ballot)
    found.facts = { ...favourable }
    found.endTerm('T14')
  },
  'a tied motion to postpone, carried by the chair': () => {
    const found = aCase().notCarried().must(chair, 'motion.put', { motion: 'postpone', until: '2026-02-20' })
    found.vote('for', chair, deputy).vote('against', members[0], members[1]).closeBallot()
    found.must(chair, 'tie.decide', { choice: 'for' })
  },
  'opinions waived': () =>
    aCase()
      .withOpinions()
      .must(chair, 'opinions.waive', reason)
      .must(chair, 'expert.invite', { person: board.person }),
  'objections raised and ruled on': () => {
    const found = aCase().withOpinions()
    for (const [ruling, who] of [
      ['upheld', members[0]],
      ['dismissed', members[1]]
    ] as const) {
      found.must(author, 'objection.raise', { person: who.person, text })
      found.must(chair, 'objection.rule', { ruling, reasons: text }, found.actors('objection').at(-1))
    }
  },
  'conditions met, refused and waived': () => {
    const found = aCase().conditional()
    found.must(author, 'condition.file', { condition: 'w1', text })
    found.must(deputy, 'condition.refuse', { condition: 'w1', reason: text })
    found.must(chair, 'condition.waive', { condition: 'w2', ...reason })
    found.must(author, 'condition.file', { condition: 'w1', text })
    found.must(deputy, 'condition.accept', { condition: 'w1' }).must(coordinator, 'conditions.confirm')
  },
  'the last condition waived': () => {
    const found = aCase().conditional()
    for (const condition of ['w1', 'w2']) found.must(chair, 'condition.waive', { condition, ...reason })
  },
  'overdue conditions, extended': () =>
    aCase().overdue().must(chair, 'conditions.extend', { due: '2026-04-01' }),
  'overdue conditions, a motion to revoke': () =>
    aCase()
      .overdue()
      .must(chair, 'motion.put', { motion: 'revoke', mode: 'sitting', sitting: 'sit_a', reasons: text })
      .must(chair, 'conditions.extend', { due: '2026-04-01' }),
  'an appeal forwarded, then taken back': () =>
    aCase()
      .beforeCouncil()
      .must(councilChair, 'motion.put', { motion: 'grant' })
      .must(author, 'appeal.withdraw'),
  'an appeal left unexamined': () =>
    aCase().appealed().must(councilChair, 'appeal.dismiss', { ground: 'late', reasons: text }),
  'a tie voted on again': () => aCase().tied().must(chair, 'tie.revote'),
  'too few for the Presidium, so the Council': () => {
    const found = aCase()
      .reviewed()
      .declare('recused', deputy, ...members)
      .declare('impartial', chair)
    found.must(councilChair, 'motion.put', { motion: 'approve' })
    found.vote('for', ...council)
  },
  'a partner that leaves after the approval': () => {
    const found = aCase().started()
    found.must(clinic, 'partnership.withdraw', reason, found.partnershipOf(clinic))
    found.must(author, 'partner.invite', invite)
    found.must(institute, 'invitation.accept', { contribution: text }, found.partnershipOf(institute))
    found.confirm(institute).must(author, 'partner.invite', { ...invite, organisation: 'org_spare' })
    found.must(author, 'gap.close')
  },
  'a partner that leaves during the review': () => {
    const found = aCase().withOpinions()
    found.facts = {
      ...favourable,
      organisations: { org_lead: (favourable.organisations as Record<string, never>)['org_lead'] as never }
    }
    found.must(clinic, 'partnership.withdraw', reason, found.partnershipOf(clinic))
  },
  'a group that takes its time': () => {
    const found = aCase().started()
    found.must(board, 'deadline.extend', {}, found.group)
    found.must(author, 'leader.nominate', { leader: author.person, deputy: clinic.person }, found.group)
    found.must(author, 'nomination.decline', {}, found.group)
  },
  ...groupWays(aCase),
  'a resolution that is to be repealed': () => {
    const found = aCase().approved()
    const [resolution = ''] = found.actors('resolution')
    found.must(chair, 'resolution.sign', {}, resolution)
    found.must(chair, 'repeal.put', { reasons: text, mode: 'circular' }, resolution)
  },
  'a ballot in writing that a voter wants at a sitting': () => {
    const found = aCase().atVote('circular')
    found.must(members[0], 'recusal.declare', { ground: 'family' }, found.ballot)
    found.must(members[1], 'sitting.demand', {}, found.ballot)
  },
  'the consent of all to a ballot in writing': () => {
    const circular = { needsConsentOfAll: true, silence: 'nothing' }
    const found = aCase({ circular }).atVote('circular')
    for (const voter of presidium) found.must(voter, 'circular.agree', {}, found.ballot)
    const refused = aCase({ circular }).atVote('circular')
    refused.must(members[0], 'circular.refuse', {}, refused.ballot)
  },
  'a separate opinion': () => {
    const found = aCase().atVote().vote('for', chair, deputy, members[0]).vote('against', members[1])
    const { ballot } = found
    found.must(chair, 'ballot.close', {}, ballot).must(members[1], 'opinion.separate', { text }, ballot)
  },
  'a charter returned': () => {
    const found = aCase().chartered()
    found.must(chair, 'charter.return', reason, found.group)
  }
}

describe('whom the page of an act names', () => {
  test.each(Object.entries(ways))('are all who get a message: %s', (_, walk) => {
    const from = RecordedCase.told.length
    walk()
    for (const told of RecordedCase.told.slice(from))
      expect(unnamed(told), `${told.act} in ${told.state}`).toEqual([])
  })

  test('get one on some way', () => {
    const said = Map.groupBy(RecordedCase.told, ({ act, state }) => `${act} in ${state}`)
    const idle = [...said].flatMap(([place, all]) => {
      const silent = (all[0]?.words ?? []).filter((word) => all.every((told) => unheard(told).includes(word)))
      return silent.length === 0 ? [] : [`${place}: ${silent.join(', ')}`]
    })
    expect(idle).toEqual([])
  })

  test('were looked at for every act but those that tell nobody', () => {
    const seen = new Set(RecordedCase.told.map(({ act }) => act))
    const acts = workflows.flatMap(({ name, events }) => (name === 'sitting' ? [] : Object.keys(events)))
    expect(acts.filter((act) => !seen.has(act) && !never.has(act))).toEqual([])
  })
})
