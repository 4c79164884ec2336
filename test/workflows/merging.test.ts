import { expect, test } from 'vitest'

import { aProposal, author, clinic, coordinator, ProposalUnderTest } from './support/proposal.ts'

const proposal = (id: string) => new ProposalUnderTest({}, id)
const inCheck = (id: string) => proposal(id).must(author, 'scope.submit')
const searching = (id: string) => proposal(id).searching()

/** Hands every word of one case to the other, as the outbox would. */
const deliver = (...cases: readonly ProposalUnderTest[]): void => {
  for (let word = next(cases); word; word = next(cases)) {
    const { to, event } = word
    to.message(event)
  }
}

const next = (cases: readonly ProposalUnderTest[]) => {
  for (const from of cases) {
    const word = from.posted.shift()
    const to = cases.find(({ id }) => id === word?.case)
    if (word && to) return { to, event: word.event }
  }
  return undefined
}

const offered = (weaker: ProposalUnderTest, stronger: ProposalUnderTest): void => {
  weaker.must(coordinator, 'merge.propose', { into: stronger.id })
  deliver(weaker, stronger)
}

test.each([
  ['in the formal check', inCheck],
  ['in the partner search', searching]
])('two proposals %s become one with the consent of both sides', (_, begun) => {
  const [weaker, stronger] = [begun('prp_a'), begun('prp_b')]
  offered(weaker, stronger)
  expect(weaker.send(coordinator, 'proposal.merge')).toBe(false)
  weaker.must(author, 'merge.consent')
  deliver(weaker, stronger)
  expect(weaker.send(coordinator, 'proposal.merge')).toBe(false)
  stronger.must(author, 'merge.consent')
  deliver(weaker, stronger)
  expect(stronger.send(coordinator, 'proposal.merge')).toBe(false)
  weaker.must(coordinator, 'proposal.merge')
  deliver(weaker, stronger)
  expect(weaker.stateOf()).toBe('merged')
  expect(weaker.isDone()).toBe(true)
  expect(weaker.context).toMatchObject({ mergedInto: 'prp_b', merge: null })
  expect(stronger.context).toMatchObject({ absorbed: ['prp_a'], merge: null })
})

test('who has expressed interest in the weaker one is told and set free', () => {
  const [weaker, stronger] = [searching('prp_a').interest(clinic), searching('prp_b')]
  offered(weaker, stronger)
  weaker.must(author, 'merge.consent')
  stronger.must(author, 'merge.consent')
  deliver(weaker, stronger)
  weaker.must(coordinator, 'proposal.merge')
  expect(weaker.stateOf(weaker.partnershipOf(clinic))).toBe('expired')
  expect(weaker.notices.find(({ variant }) => variant === 'merged')?.to).toContainEqual({ to: 'candidates' })
})

test('either side declines, and nothing is left of the offer', () => {
  for (const who of ['weaker', 'stronger'] as const) {
    const [weaker, stronger] = [searching('prp_a'), searching('prp_b')]
    offered(weaker, stronger)
    const cases = { weaker, stronger }
    cases[who].must(author, 'merge.decline', { reason: 'Our aims differ.' })
    deliver(weaker, stronger)
    expect([weaker.context.merge, stronger.context.merge]).toEqual([null, null])
  }
})

test('an offer ends when either proposal moves on', () => {
  const [weaker, stronger] = [searching('prp_a'), searching('prp_b')]
  offered(weaker, stronger)
  stronger.must(author, 'proposal.withdraw', { reason: 'No money.' })
  deliver(weaker, stronger)
  expect(weaker.context.merge).toBeNull()
  expect(weaker.noticesNamed().at(-1)).toBe('N33 mergeEnded')
})

test('an offer outlives the formal check', () => {
  const [weaker, stronger] = [inCheck('prp_a'), searching('prp_b')]
  offered(weaker, stronger)
  weaker.must(coordinator, 'scope.accept')
  expect(weaker.context.merge).toMatchObject({ other: 'prp_b' })
})

test('a proposal that can no longer become one with another answers so', () => {
  const [weaker, stronger] = [searching('prp_a'), proposal('prp_b')]
  offered(weaker, stronger)
  expect(weaker.context.merge).toBeNull()
})

test('a third proposal has to wait, and nobody merges a proposal with itself', () => {
  const [weaker, stronger, third] = [searching('prp_a'), searching('prp_b'), searching('prp_c')]
  expect(weaker.send(coordinator, 'merge.propose', { into: 'prp_a' })).toBe(false)
  offered(weaker, stronger)
  expect(weaker.send(coordinator, 'merge.propose', { into: 'prp_c' })).toBe(false)
  third.must(coordinator, 'merge.propose', { into: 'prp_b' })
  deliver(weaker, stronger, third)
  expect(third.context.merge).toBeNull()
  expect(stronger.context.merge).toMatchObject({ other: 'prp_a' })
})

test('a word about a merge that comes too late does nothing', () => {
  const late = aProposal().searching()
  for (const type of ['merge.agreed', 'merge.ended']) late.message({ type, from: 'prp_b' })
  expect(late.context.merge).toBeNull()
  expect(late.stateOf()).toBe('searchOpen')
})
