import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { verify } from '#engine/verify.ts'
import { Record } from '#simulate/record.ts'
import type { Happening } from '#simulate/record.ts'
import { deliverNotices, endOfTerm, passUntil } from '#test/support/case-time.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal, Reached } from '#test/support/cases.ts'

import type { Ending, Entry, Move, Setting } from './entry.ts'

/** Brings a proposal to where a row is about to be taken. */
export const ready = async (cluster: Cluster, { from, wishes, state, turn }: Setting & { from: string }) => {
  const proposal = await aProposal(cluster, { ...wishes, state: state ?? (from as Reached) })
  await turn?.(cluster, proposal)
  return proposal
}

const rowsOf = (happened: readonly Happening[]): readonly string[] =>
  happened.flatMap(({ moves }) => moves.flatMap(({ meta }) => (meta?.row ? [meta.row] : [])))

const isSentBy = (happened: readonly Happening[], { by, type, actor }: Move, proposal: Proposal) => {
  const [first] = happened
  expect(first?.row).toMatchObject({
    kind: 'event',
    type,
    actor: actor ?? proposal.id,
    by: { person: by.person }
  })
}

const second = (instant: string, by: number): string =>
  new Date(Date.parse(instant) + by * 1000).toISOString()

/** One second before its end nothing happens; then the term ends, and nobody did it. */
const letEnd = async (
  cluster: Cluster,
  proposal: Proposal,
  { term, of }: Ending,
  follow: () => Promise<readonly Happening[]>
) => {
  const actor = of ? await of(proposal) : proposal.id
  await deliverNotices(cluster, proposal)
  const due = (await endOfTerm(cluster, actor, term)) ?? ''
  await passUntil(cluster, proposal, second(due, -1))
  const before = await proposal.stateOf()
  const isEnd = ({ row }: Happening) => row.actor === actor && row.type.startsWith(`xstate.after.${term}.`)
  expect((await follow()).filter(isEnd)).toEqual([])
  await passUntil(cluster, proposal, due)
  const happened = await follow()
  const end = happened.find(isEnd)
  expect(end?.row).toMatchObject({ at: due, by: { person: null, organisation: null } })
  return { before, happened }
}

const take = async (cluster: Cluster, entry: Entry): Promise<void> => {
  const proposal = await ready(cluster, entry)
  const record = new Record(cluster.core)
  const follow = () => record.follow(proposal.id)
  await follow()
  if ('ends' in entry) {
    const { before, happened } = await letEnd(cluster, proposal, entry.ends, follow)
    expect(before).toBe(entry.from)
    expect(rowsOf(happened)).toContain(entry.row)
  } else {
    const move = await entry.move(cluster, proposal)
    await follow()
    expect(await proposal.stateOf()).toBe(entry.from)
    await proposal.send(move.by, move.type, move.payload, move.actor)
    const happened = await follow()
    isSentBy(happened, move, proposal)
    expect(rowsOf(happened)).toContain(entry.row)
  }
  expect(await proposal.stateOf()).toBe(entry.after ?? entry.to)
}

const titleOf = ({ from, row, to, way }: Entry): string =>
  `${from} ${row} ${to}${way === undefined ? '' : `: ${way}`}`

/** Every entry in a world of its stage, or in one of its own; in the end everything that was recorded holds. */
export const takeRows = (
  stage: string,
  entries: readonly Entry[],
  url: () => string = () => ':memory:'
): void => {
  describe(stage, () => {
    let cluster: Cluster
    beforeAll(async () => {
      cluster = await aCluster(url())
    })
    afterAll(async () => {
      const { damages } = await verify(cluster.core.engine.parts)
      await cluster.core.database.close()
      expect(damages).toEqual([])
    })

    test.each(entries.map((entry) => [titleOf(entry), entry] as const))('%s', async (_, entry) => {
      if (!entry.alone) return take(cluster, entry)
      const own = await aCluster(':memory:')
      await take(own, entry)
      expect((await verify(own.core.engine.parts)).damages).toEqual([])
      await own.core.database.close()
    })
  })
}
