import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'

import type { OutboxItem } from '#engine/contract.ts'
import { record } from '#engine/outbox.ts'
import { countMails, sentMails } from '#notifications/mail-report.ts'
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

describe('a person’s day', () => {
  const people = [author, clinic, coordinator, chair]
  const said = ['N05', 'N10', 'N13', 'N15', 'N16', 'N29', 'N31', 'N33', 'N40'] as const

  it('has one mail at most beyond those that ask for an act and those that everybody waits for', async () => {
    await cluster.queued()
    await cluster.goTo('2026-11-24T12:00:00.000Z')
    let count = 0
    let sent = 0
    const happening = fc.record({
      notice: fc.constantFrom(...said),
      person: fc.constantFrom(...people),
      wait: fc.integer({ min: 0, max: 20 * 3_600_000 })
    })
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
        const from = cluster.clock.now()
        for (const { notice, person, wait } of happenings) {
          count += 1
          await told(`evt_${String(count).padStart(6, '0')}.1`, notice, person)
          await cluster.goTo(new Date(Date.parse(cluster.clock.now()) + wait).toISOString())
        }
        await cluster.goTo(new Date(Date.parse(cluster.clock.now()) + 4 * 86_400_000).toISOString())
        const mails = await sentMails(cluster.database.read, from, cluster.clock.now())
        sent += mails.length
        for (const { person, mostOnADay } of countMails(mails))
          expect([person, mostOnADay]).toEqual([person, Math.min(1, mostOnADay)])
        // What is held now is for a digest to come.
        const late = "select id from outbox where state = 'held' and (next_at is null or next_at <= ?)"
        expect(await cluster.database.read.all(late, [cluster.clock.now()])).toEqual([])
      }),
      { numRuns: 25 }
    )
    expect(sent).toBeGreaterThan(50)
    expect(cluster.faults).toEqual([])
  })

  /** As the engine writes it, in a step of its own. */
  const told = async (id: string, notice: (typeof said)[number], party: Party): Promise<void> => {
    const [row] = await cluster.rows(author)
    const item: OutboxItem = {
      id,
      case: 'prp_x',
      actor: 'prp_x',
      kind: 'notice',
      person: String(party.person),
      payload: { notice, to: [] },
      attempts: 0,
      createdAt: cluster.clock.now()
    }
    const fresh = {
      ...row,
      id,
      person_id: item.person,
      payload: JSON.stringify(item.payload),
      created_at: item.createdAt,
      state: 'leased',
      attempts: 0,
      next_at: cluster.clock.now(),
      lease: 'wrk_test',
      done_at: null,
      detail: null
    }
    const columns = Object.entries({ ...fresh, seal: '' })
    await cluster.database.transaction((tx) =>
      tx.run(
        `insert into outbox (${columns.map(([name]) => name).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        columns.map(([, value]) => value ?? null)
      )
    )
    const [delivery] = await cluster.courier.deliver([item])
    if (!delivery) throw new Error('no delivery')
    await record(cluster.engine, [{ row: fresh, delivery }], (fault) => {
      throw fault
    })
  }

  it('has one mail also when cases move at the same moment', async () => {
    await cluster.queued()
    await cluster.goTo('2026-11-24T12:00:00.000Z')
    cluster.clock.moveTo('2026-11-25T12:00:00.000Z')
    const at = (id: string, notice: 'N16' | 'N13'): OutboxItem => ({
      id,
      case: 'prp_x',
      actor: 'prp_x',
      kind: 'notice',
      person: 'per_clinic',
      payload: { notice, to: [] },
      attempts: 0,
      createdAt: cluster.clock.now()
    })
    const before = cluster.mailsTo(clinic).length
    const outcomes = await Promise.all([
      cluster.courier.deliver([at('evt_a.1', 'N16')]),
      cluster.courier.deliver([at('evt_b.1', 'N13')]),
      cluster.courier.deliver([at('evt_c.1', 'N16')])
    ])
    expect(cluster.mailsTo(clinic).length - before).toBe(1)
    expect(
      outcomes
        .flat()
        .map(({ kind }) => kind)
        .toSorted()
    ).toEqual(['delivered', 'held', 'held'])
  })
})
