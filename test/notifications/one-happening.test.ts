import { beforeEach, describe, expect, it } from 'vitest'

import type { Party } from '#shared/workflow.ts'
import { onSqlite } from '#test/support/database.ts'
import { author, chair, clinic, coordinator } from '#test/workflows/support/proposal.ts'

import { aDigestCluster } from './support/digest-cluster.ts'
import type { DigestCluster } from './support/digest-cluster.ts'

const test = onSqlite()
let cluster: DigestCluster

beforeEach(async () => {
  cluster = await aDigestCluster(test().database)
})

const search = async () => {
  await cluster.open()
  await cluster.must(author, 'scope.submit')
  await cluster.must(coordinator, 'scope.accept')
  await cluster.worker.drain()
}

const interest = async () => {
  await cluster.must(clinic, 'interest.express', { need: 'n1', contribution: 'We bring a laboratory.' })
  return (await cluster.actors('partnership')).at(-1)
}

const about = (party: Party, notice: string) =>
  cluster.mailsTo(party).filter(({ headers }) => headers?.['X-Notice'] === notice)

describe('several notices of one step to one person', () => {
  it('are one mail, with the act first, and all of them have arrived with it', async () => {
    await cluster.queued()
    cluster.world.facts = {
      ...cluster.world.facts,
      presidium: {
        ...(cluster.world.facts.presidium as object),
        recused: [{ person: 'per_one', ground: 'ownOrganisation' }]
      }
    }
    await cluster.worker.drain()
    const before = cluster.mailsTo(chair).length
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.worker.drain()
    const [mail, ...more] = cluster.mailsTo(chair).slice(before)
    expect(more).toEqual([])
    expect(mail?.headers?.['X-Notice']).toBe('N17')
    expect(mail?.text).toContain('Także w tej sprawie')
    const rows = (await cluster.rows(chair)).slice(-2)
    const [main, along] = rows.toSorted(
      (one, other) =>
        (String(one['detail']).startsWith('with') ? 1 : 0) -
        (String(other['detail']).startsWith('with') ? 1 : 0)
    )
    expect(main).toMatchObject({ state: 'done' })
    expect(along).toMatchObject({ state: 'done', detail: `with ${String(main?.['id'])}` })
    const term = await cluster.database.read.get("select due_at from terms where name = 'T09'")
    expect(term?.['due_at']).not.toBeNull()
  })
})

describe('what is changed within a minute', () => {
  it('is told to nobody when it is withdrawn', async () => {
    await search()
    const partnership = await interest()
    cluster.clock.advance(30_000)
    await cluster.worker.drain()
    await cluster.must(clinic, 'interest.withdraw', {}, partnership)
    await cluster.goTo('2026-11-23T12:00:00.000Z')
    expect(about(author, 'N08')).toEqual([])
    const rows = (await cluster.rows(author)).filter(({ payload }) => String(payload).includes('"N08"'))
    expect(rows.map(({ state, detail }) => [state, detail])).toEqual(
      expect.arrayContaining([
        ['skipped', 'undone'],
        ['skipped', 'overtaken']
      ])
    )
  })

  it('is told when it is withdrawn later, after it was told', async () => {
    await search()
    const partnership = await interest()
    cluster.clock.advance(61_000)
    await cluster.worker.drain()
    expect(about(author, 'N08')).toHaveLength(1)
    cluster.clock.advance(61_000)
    await cluster.must(clinic, 'interest.withdraw', {}, partnership)
    await cluster.goTo('2026-11-24T12:00:00.000Z')
    const withdrawn = [...about(author, 'N08').slice(1), ...cluster.digestsTo(author)]
    expect(withdrawn.filter(({ text }) => /wycofa/i.test(text))).toHaveLength(1)
  })

  it('within one instant is told to nobody either', async () => {
    await search()
    const partnership = await interest()
    await cluster.must(clinic, 'interest.withdraw', {}, partnership)
    await cluster.goTo('2026-11-23T12:00:00.000Z')
    expect(about(author, 'N08')).toEqual([])
  })
})
