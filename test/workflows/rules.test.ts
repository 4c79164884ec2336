import { expect, test } from 'vitest'
import type { AnyStateMachine } from 'xstate'

import { systemParty } from '#shared/workflow.ts'
import { workflows } from '#workflows/index.ts'

import { aProposal } from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

type Guard = (about: { readonly context: unknown; readonly event: object }, params: undefined) => unknown

const reached: Readonly<Record<string, (proposal: ProposalUnderTest) => string>> = {
  proposal: (proposal) => proposal.id,
  partnership: (proposal) => proposal.actors('partnership')[0] as string,
  ballot: (proposal) => proposal.ballot,
  resolution: (proposal) => proposal.resolution,
  'task-group': (proposal) => proposal.group
}

test('every rule answers before payload and facts are known', () => {
  for (const context of ['early', 'late'] as const) {
    const proposal = context === 'early' ? aProposal() : aProposal().appointed()
    for (const { name, machine, events } of workflows) {
      const actorOf = reached[name]
      if (!actorOf || (context === 'early' && name !== 'proposal')) continue
      const { guards } = (machine as AnyStateMachine).implementations as unknown as {
        guards: Record<string, Guard>
      }
      for (const type of Object.keys(events))
        for (const [rule, holds] of Object.entries(guards)) {
          const event = { type, now: '2026-01-05T08:00:00.000Z', id: 'evt_a', by: systemParty, facts: {} }
          const answer = holds({ context: proposal.contextOf(actorOf(proposal)), event }, undefined)
          expect(typeof answer, `${rule} on ${type}`).toBe('boolean')
        }
    }
  }
})

test('a rule that fails is explained with numbers or names', () => {
  const proposal = aProposal().appointed()
  for (const { name, explain, events } of workflows) {
    const actorOf = reached[name]
    if (!actorOf) continue
    const event = {
      type: Object.keys(events)[0],
      now: '2026-01-05T08:00:00.000Z',
      id: 'evt_a',
      by: systemParty,
      facts: {}
    }
    for (const [rule, values] of Object.entries(explain ?? {}))
      expect(
        Object.keys(values(proposal.contextOf(actorOf(proposal)) as never, event as never)),
        rule
      ).not.toEqual([])
  }
})
