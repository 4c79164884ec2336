import { createPartnerIndex } from '#matching/model.ts'

import { aWorld } from './synthetic.ts'

/** What 95 of 100 stay within, in milliseconds: by the clock, and of the processor, whatever else the machine does. */
export type Time = { readonly clock: number; readonly processor: number }

/** Times over an index with so many organisations. */
export type Speed = {
  readonly organisations: number
  readonly forNeed: Time
  readonly forProposal: Time
  readonly put: Time
  /** One organisation's needs: forty searches of four for one organisation. */
  readonly needsFor: Time
}

const within = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.ceil(0.95 * times.length) - 1] ?? 0

const timesOf = (rounds: number, act: (round: number) => void): Time => {
  const clock: number[] = []
  const processor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const used = process.threadCpuUsage()
    const before = performance.now()
    act(round)
    clock.push(performance.now() - before)
    const { user, system } = process.threadCpuUsage(used)
    processor.push((user + system) / 1000)
  }
  return { clock: within(clock), processor: within(processor) }
}

/** Fills an index, asks it and changes it; each of the numbers after a short running in. */
export const measureSpeed = (organisations: number, rounds: number): Speed => {
  const { candidates, searches } = aWorld(organisations, 2 * rounds + 20)
  const index = createPartnerIndex()
  for (const candidate of candidates) index.put(candidate)
  // Each search is asked once, so that nothing of it is known before.
  let next = 0
  const search = () => searches[next++ % searches.length]
  const forNeed = (): void => {
    const asked = search()
    if (asked) index.rankForNeed(asked, 'need-0', 10)
  }
  const forProposal = (): void => {
    const asked = search()
    if (asked) index.rankForProposal(asked, 10)
  }
  const put = (round: number): void => {
    const candidate = candidates[(round * 7919) % candidates.length]
    if (!candidate) return
    const { profile } = candidate
    index.put({ ...candidate, profile: [...profile, { field: 'tags', text: `changed ${round}` }] })
  }
  const needsFor = (round: number): void => {
    index.rankNeedsFor(candidates[(round * 7919) % candidates.length]?.id ?? '', searches.slice(0, 40), 10)
  }
  for (const act of [forNeed, forProposal, put]) timesOf(10, act)
  return {
    organisations,
    forNeed: timesOf(rounds, forNeed),
    forProposal: timesOf(rounds, forProposal),
    put: timesOf(rounds, put),
    needsFor: timesOf(Math.max(1, Math.floor(rounds / 10)), needsFor)
  }
}
