import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Reason } from '#engine/contract.ts'
import { reasonText, wordingOf } from '#templates/locales/index.ts'
import { aCluster } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

import type { Mover, Setting } from './entry.ts'
import { ready } from './taking.ts'

/** One rule made false by its real cause. */
export type Obstacle = Setting & {
  readonly rule: string
  /** Sets apart several causes of the same refusal. */
  readonly cause: string
  readonly from: string
  readonly move: Mover
  /** Values that the wording names, as far as the rule gives any. */
  readonly values?: object
  /** Other rules that the same cause makes false. */
  readonly also?: readonly string[]
}

const isWorded = ({ rule, values }: Reason): void => {
  for (const language of ['pl', 'en'] as const) {
    const wording = wordingOf(language, '2026-09-01T08:00:00.000Z')
    const text = reasonText(wording, { rule, values })
    expect(text.length).toBeGreaterThan(10)
    expect(text).toContain(' ')
    expect(text).not.toMatch(new RegExp(`^\\W*(?:rules\\.)?${rule}`))
    expect(text).not.toContain('{{')
    expect(text).not.toContain('[object')
    const exactly = wording.lookUp(`rules.${rule}Exactly`)
    if (exactly !== undefined && Object.keys(values).length > 0)
      expect(text).not.toBe(wording.lookUp(`rules.${rule}`))
  }
}

const refuse = async (cluster: Cluster, obstacle: Obstacle): Promise<void> => {
  const proposal = await ready(cluster, obstacle)
  expect(await proposal.stateOf()).toBe(obstacle.from)
  const { by, type, payload, actor } = await obstacle.move(cluster, proposal)
  const outcome = await proposal.attempt(by, type, payload, actor)
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'rules', event: type } })
  const reasons = !outcome.ok && outcome.refusal.kind === 'rules' ? outcome.refusal.reasons : []
  expect(reasons.map(({ rule }) => rule).sort()).toEqual([obstacle.rule, ...(obstacle.also ?? [])].sort())
  if (obstacle.values)
    expect(reasons.find(({ rule }) => rule === obstacle.rule)?.values).toMatchObject(obstacle.values)
  for (const reason of reasons) isWorded(reason)
  expect(await proposal.stateOf()).toBe(obstacle.from)
}

/** Every obstacle in a world of its stage, or in one of its own. */
export const refuseRows = (stage: string, obstacles: readonly Obstacle[]): void => {
  describe(stage, () => {
    let cluster: Cluster
    beforeAll(async () => {
      cluster = await aCluster(':memory:')
    })
    afterAll(() => cluster.core.database.close())

    test.each(obstacles.map((obstacle) => [`${obstacle.rule}: ${obstacle.cause}`, obstacle] as const))(
      '%s',
      async (_, obstacle) => {
        if (!obstacle.alone) return refuse(cluster, obstacle)
        const own = await aCluster(':memory:')
        await refuse(own, obstacle)
        await own.core.database.close()
      }
    )
  })
}
