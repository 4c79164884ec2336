import { author, clinic, coordinator, favourable, firm, institute } from '#test/workflows/support/proposal.ts'

import type { RecordedCase } from './recorded-case.ts'

const text = 'As agreed.'
const reason = { reason: text }
const invite = { organisation: 'org_institute', need: 'n2', text }
const card = { ...(favourable['card'] as object), needs: [{ id: 'n2', must: true, seats: 1 }] }

/** One from outside: asked for and taken back, refused, and admitted at last. */
const outsideWays = (found: RecordedCase): unknown => {
  const about = { organisation: 'org_abroad' }
  const ask = () => found.must(author, 'external.invite', { ...about, need: 'n1', text })
  ask().must(author, 'external.recall', about)
  ask().must(coordinator, 'external.refuse', { ...about, reason: text })
  return ask().must(coordinator, 'external.admit', about)
}

/** Ways through the search for partners, to a consortium or back. */
export const searchWays = (aCase: () => RecordedCase): Readonly<Record<string, () => unknown>> => ({
  'questions about the call': () =>
    aCase()
      .searching()
      .interest(clinic)
      .must(firm, 'question.ask', { text })
      .must(firm, 'question.withdraw', { question: 'q1' })
      .must(firm, 'question.ask', { text })
      .must(author, 'question.reply', { question: 'q2', text }),
  'an interest written anew and moved to another role': () => {
    const found = aCase().searching().interest(clinic)
    found.must(clinic, 'interest.amend', { contribution: text }, found.partnershipOf(clinic))
    found.facts = { ...favourable, card }
    found.must(author, 'role.move', { need: 'n2' }, found.partnershipOf(clinic))
  },
  'answers between lead and candidates': () => {
    const found = aCase().searching().interest(clinic, firm, institute)
    found.must(author, 'clarification.ask', { text }, found.partnershipOf(clinic))
    found.must(clinic, 'clarification.answer', { text }, found.partnershipOf(clinic))
    found.must(author, 'interest.shortlist', {}, found.partnershipOf(clinic))
    found.must(author, 'interest.decline', { reason: 'fit' }, found.partnershipOf(firm))
    found.must(institute, 'interest.withdraw', {}, found.partnershipOf(institute))
    const asked = found.must(author, 'partner.invite', invite).partnershipOf(institute)
    found.must(author, 'file.open', {}, asked).must(institute, 'nda.accept', {}, asked)
    found.must(institute, 'invitation.accept', { contribution: text }, asked)
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
  'a search outside the cluster': () => {
    const found = aCase().searching()
    found.endTerm('T04')
    found.must(author, 'external.consent').must(coordinator, 'search.open-external')
    outsideWays(found)
  },
  'a call published by mistake': () => {
    const found = aCase().searching().must(author, 'partner.invite', invite)
    found.must(coordinator, 'search.recall', reason)
  }
})
