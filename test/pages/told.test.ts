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
  'parked and revived': () => aCase().must(author, 'proposal.park').must(author, 'proposal.revive'),
  'answers between lead and candidates': () => {
    const found = aCase().searching().interest(clinic, firm, institute)
    found.must(author, 'interest.shortlist', {}, found.partnershipOf(clinic))
    found.must(author, 'interest.decline', { reason: 'fit' }, found.partnershipOf(firm))
    found.must(institute, 'interest.withdraw', {}, found.partnershipOf(institute))
    found.must(author, 'partner.invite', invite)
    found.must(institute, 'invitation.accept', { contribution: text }, found.partnershipOf(institute))
    found.must(author, 'search.extend', { days: 10 }).must(author, 'proposal.park')
  },
  'invitations declined and revoked': () => {
    const found = aCase().searching().must(author, 'partner.invite', invite)
    found.must(institute, 'invitation.decline', {}, found.partnershipOf(institute))
    found.must(author, 'partner.invite', invite)
    found.must(author, 'invitation.revoke', {}, found.partnershipOf(institute))
  },
  'a search that failed': () => {
    const found = aCase().searching()
    found.endTerm('T04')
    found.must(coordinator, 'search.extend', { days: 10 }).interest(clinic)
    found.endTerm('T04')
    found.endTerm('T05')
    found.must(author, 'scope.revise')
  },
  'a selection extended': () => aCase().selecting(clinic, firm).must(author, 'search.extend', { days: 10 }),
  'letters refused, the search opened again': () => {
    const found = aCase().inConsortium(clinic, firm).must(coordinator, 'deadline.extend')
    found.must(clinic, 'partnership.refuse', reason, found.partnershipOf(clinic))
    found.must(author, 'search.reopen')
  },
  'a lead that leaves': () => {
    const found = aCase().inConsortium(clinic, firm).confirm(clinic, firm)
    found.must(author, 'lead.resign', reason).must(clinic, 'lead.take')
  },
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
  'a charter returned': () => {
    const found = aCase().chartered()
    found.must(chair, 'charter.return', reason, found.group)
  }
}

const never = new Set(['card.revise', 'delegate.name', 'opinion.file', 'vote.cast'])

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
    const acts = workflows
      .filter(({ name }) => name !== 'sitting')
      .flatMap(({ events }) => Object.keys(events))
    expect(acts.filter((act) => !seen.has(act) && !never.has(act))).toEqual([])
  })
})
