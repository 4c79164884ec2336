import {
  author,
  board,
  chair,
  charter,
  clinic,
  coordinator,
  deputy,
  firm,
  institute,
  members
} from '#test/workflows/support/proposal.ts'
import type { ProposalUnderTest } from '#test/workflows/support/proposal.ts'

const text = 'As agreed.'
const reason = { reason: text }
const reasons = { reasons: text }
const report = { status: 'green', done: text, planned: text, contributions: text, budget: text }
const final = {
  results: text,
  products: 0,
  publications: 1,
  patents: 0,
  jobs: 0,
  funding: 0,
  followUp: text,
  lessons: text
}

/** A motion about the group, voted on in writing until the term ends. */
const inWriting = (found: ProposalUnderTest, motion: string, more: object = {}): ProposalUnderTest => {
  found.must(chair, 'motion.put', { motion, mode: 'circular', ...more }, found.group).voteOnGroup('for')
  found.endTerm('T11', found.ballot)
  return found
}

/** Ways of a group that between them use every act about its work. */
export const groupWays = (
  aCase: (rules?: object) => ProposalUnderTest
): Readonly<Record<string, () => unknown>> => ({
  'a group that the Board appoints': () => {
    const found = aCase({ charterApproval: 'board' }).chartered()
    found.must(board, 'group.appoint', {}, found.group)
  },
  'a group appointed in writing': () => inWriting(aCase().chartered(), 'appoint'),
  'a tie about a charter, for and against': () => {
    for (const choice of ['for', 'against']) {
      const found = aCase().chartered().putOnGroup('appoint')
      found.voteOnGroup('for', chair, deputy).voteOnGroup('against', members[0], members[1]).closeBallot()
      found.must(chair, 'tie.decide', { choice }, found.group)
    }
  },
  'a charter that comes back': () => {
    const found = aCase().chartered()
    found
      .must(chair, 'charter.return', reason, found.group)
      .must(author, 'charter.submit', charter, found.group)
  },
  'reports written, returned and accepted': () => {
    const found = aCase().appointed()
    const id = found.actors('report').at(-1) as string
    found.must(author, 'report.draft', {}, id).must(author, 'report.submit', report, id)
    found.must(coordinator, 'report.return', reason, id).must(author, 'report.submit', report, id)
    found.must(coordinator, 'report.accept', {}, id)
  },
  'a change recorded, another decided': () => {
    const found = aCase().appointed()
    found.must(author, 'change.record', { kinds: ['other'], text }, found.group)
    found.must(author, 'change.request', { kinds: ['goal'], text }, found.group)
    inWriting(found, 'approveChange')
  },
  'a leader who resigns, and the next one': () => {
    const found = aCase().appointed()
    found.must(author, 'leader.resign', reason, found.group)
    const heads = { leader: firm.person, deputy: clinic.person }
    found.must(author, 'leader.nominate', heads, found.group).must(firm, 'nomination.accept', {}, found.group)
  },
  'a leader recalled by the Board': () => {
    const found = aCase().appointed()
    found.must(clinic, 'recall.demand', reason, found.group).must(board, 'leader.recall', reason, found.group)
  },
  'a recall that one alone demands': () => {
    const found = aCase().appointed([clinic, firm, institute])
    for (const [partner, person] of [
      [clinic, 'per_a'],
      [firm, 'per_b'],
      [institute, 'per_c']
    ] as const)
      found.must({ ...partner, person }, 'delegate.name', { person, share: 10 }, found.group)
    found.must({ person: 'per_a', organisation: 'org_clinic' }, 'recall.demand', reason, found.group)
  },
  'a lead that leaves, twice': () => {
    const found = aCase().appointed([clinic, firm, institute]).must(author, 'lead.resign', reason)
    found.must(clinic, 'lead.resign', reason)
    found.must(board, 'acting.name', { person: firm.person }, found.group)
    aCase().formed([clinic, firm, institute]).must(author, 'lead.resign', reason)
    const alone = aCase().started([clinic, firm, institute])
    alone.must(clinic, 'delegate.name', { person: clinic.person, share: 10 }, alone.group)
    alone.must(author, 'lead.resign', reason)
    alone.must(board, 'acting.name', { person: clinic.person }, alone.group)
  },
  'a suspension confirmed and lifted': () => {
    const found = aCase().appointed()
    found.must(board, 'group.suspend', reason, found.group)
    inWriting(found, 'confirmSuspension')
    inWriting(found, 'resume', reasons)
  },
  'the end, returned once, accepted and reopened': () => {
    const found = aCase().appointed()
    found.must(author, 'work.finish', {}, found.group).must(author, 'final.submit', final, found.group)
    found.must(chair, 'closure.return', reason, found.group).must(author, 'final.submit', final, found.group)
    inWriting(found, 'acceptClosure')
    inWriting(found, 'reopen', { ...reasons, until: '2030-06-30' })
  },
  'a partner that gives notice': () => {
    const found = aCase().appointed([clinic, firm, institute])
    const partnership = found.partnershipOf(institute)
    found.must(institute, 'partnership.give-notice', reason, partnership)
    found.must(author, 'impact.note', { text }, partnership)
  },
  'a breach remedied, and one that excludes': () => {
    const found = aCase().appointed([clinic, firm, institute])
    const partnership = found.partnershipOf(institute)
    found.must(author, 'breach.notice', { text }, partnership)
    found.must(institute, 'breach.answer', { text }, partnership)
    found
      .must(author, 'breach.remedied', {}, partnership)
      .must(author, 'breach.notice', { text }, partnership)
    found.endTerm('T34', partnership)
    found.carryOnGroup('exclude', { ...reasons, partnership })
  },
  'a project ended early': () => aCase().appointed().carryOnGroup('terminate', reasons)
})
