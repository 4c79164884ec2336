import { author, board, aProposal } from './proposal.ts'
import type { ProposalUnderTest } from './proposal.ts'

export const reasons = { reasons: 'The partners agree.' }
export const motion = (name: string, more: object = {}) => ({
  motion: name,
  mode: 'sitting',
  sitting: 'sit_a',
  ...more
})

export const goal = { kinds: ['goal'], text: 'Another sensor.' }
export const changeFiled = (): ProposalUnderTest => {
  const proposal = aProposal().appointed()
  return proposal.must(author, 'change.request', goal, proposal.group)
}
export const suspended = (): ProposalUnderTest => {
  const proposal = aProposal().appointed()
  return proposal.must(board, 'group.suspend', { reason: 'The money stopped.' }, proposal.group)
}
export const finalReport = {
  results: 'All goals were met.',
  products: 1,
  publications: 3,
  patents: 0,
  jobs: 2,
  funding: 400_000,
  followUp: 'A clinical study.',
  lessons: 'Order the sensors earlier.'
}
export const closing = (): ProposalUnderTest => {
  const proposal = aProposal().appointed()
  return proposal.must(author, 'work.finish', {}, proposal.group)
}
export const closureReview = (): ProposalUnderTest => {
  const proposal = closing()
  return proposal.must(author, 'final.submit', finalReport, proposal.group)
}
export const closed = (): ProposalUnderTest => closureReview().carryOnGroup('acceptClosure')
