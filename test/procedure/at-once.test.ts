import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { aBusyBallot, outcomesOf, shuffled } from './support/at-once.ts'
import type { BusyBallot } from './support/at-once.ts'
import { verify } from '#engine/verify.ts'

/** `AT_ONCE_ROUNDS=200` is the long run; the tests take a sample of it. */
const rounds = Number(process.env['AT_ONCE_ROUNDS'] ?? 20)

describe('fifty people act on one proposal at once', () => {
  let busy: BusyBallot

  beforeAll(async () => {
    busy = await aBusyBallot(24)
  })

  afterAll(async () => {
    const { damages } = await verify(busy.cluster.core.engine.parts)
    await busy.cluster.core.database.close()
    expect(damages).toEqual([])
  })

  test.each(Array.from({ length: rounds }, (_, round) => round + 1))('round %i', async (round) => {
    const { proposal, ballot, voters } = await busy.open(round)
    const closing = round % 2 === 0 ? [busy.close, busy.close] : []
    const withdrawing = round % 3 === 0 ? [busy.withdraw, busy.withdraw] : []
    const voting = voters.flatMap((voter, place) => [
      busy.vote(voter, (place + round) % 3 === 0 ? 'against' : 'for'),
      busy.vote(voter, (place + round) % 5 === 0 ? 'abstain' : 'for')
    ])
    const acts = shuffled([...voting, ...closing, ...withdrawing], round)
    const answers = await Promise.all(
      acts.map(async (act) => ({ act, ...(await act.run(proposal, ballot)) }))
    )

    const end = await outcomesOf(busy.cluster, proposal, ballot)
    const accepted = (kind: string) => answers.filter(({ act, ok }) => ok && act.kind === kind)

    // Nobody has two votes, and each stands as that person's last accepted act left it.
    expect(new Set(end.votes.map(({ person }) => person)).size).toBe(end.votes.length)
    const lastOf = new Map<string | null, { readonly version: number; readonly choice: string | undefined }>()
    for (const { act, version } of accepted('vote')) {
      const before = lastOf.get(act.by)
      if (!before || version > before.version) lastOf.set(act.by, { version, choice: act.choice })
    }
    expect(Object.fromEntries(end.votes.map(({ person, choice }) => [person, choice]))).toEqual(
      Object.fromEntries([...lastOf].map(([person, { choice }]) => [person, choice]))
    )

    // One end and no more: the ballot is closed once, or the proposal withdrawn once, or neither yet.
    expect(accepted('withdraw').length).toBeLessThanOrEqual(1)
    expect(accepted('close').length).toBeLessThanOrEqual(1)
    expect(end.resolutions).toBeLessThanOrEqual(1)
    if (accepted('withdraw').length === 1) {
      // Before the first vote, or after the approval: never from under a vote.
      expect(end).toMatchObject({ state: 'withdrawn', ballot: expect.stringMatching(/closed|cancelled/) })
      if (end.resolutions === 0) expect(accepted('vote')).toEqual([])
      else expect(end.ballot).toBe('closed')
    } else if (end.ballot === 'closed') expect(end.state).not.toBe('ballot')
    else expect(end.state).toBe('ballot')

    // Every accepted act is one version of the case: nothing is lost and nothing is written twice.
    const versions = answers.flatMap(({ ok, version }) => (ok ? [version] : []))
    expect(new Set(versions).size).toBe(versions.length)
    expect(end.version - busy.versionBefore(proposal)).toBe(versions.length)
  })
})
