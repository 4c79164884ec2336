import { expect, it } from 'vitest'

import { countMails, sentMails } from '#notifications/mail-report.ts'
import { onSqlite } from '#test/support/database.ts'
import { author, chair, clinic, coordinator } from '#test/workflows/support/proposal.ts'

import { aDigestCluster } from './support/digest-cluster.ts'

const test = onSqlite()

it('counts every mail once, by person and class, as it left', async () => {
  const cluster = await aDigestCluster(test().database)
  await cluster.queued()
  await cluster.must(chair, 'review.open', { mode: 'circular' })
  await cluster.goTo('2026-12-08T12:00:00.000Z')
  const counted = countMails(await sentMails(cluster.database.read, '2026-11-01', '2027-01-01'))
  const own = (person: string) => counted.find((one) => one.person === person)
  for (const party of [author, chair, clinic, coordinator])
    expect([party.person, own(String(party.person))?.total]).toEqual([
      party.person,
      cluster.mailsTo(party).length
    ])
  expect(counted.reduce((sum, { total }) => sum + total, 0)).toBe(cluster.sent.length)
  expect(own('per_chair')?.counts.act).toBeGreaterThan(0)
  expect(own('per_coordinator')?.counts).toMatchObject({ outcome: 0, information: 0 })
  expect(own('per_coordinator')?.counts.digest).toBe(cluster.digestsTo(coordinator).length)
  expect(await sentMails(cluster.database.read, '2027-01-01', '2027-02-01')).toEqual([])
})

it('counts the day on the cluster’s clock, and no mail that asks for an act', () => {
  const mail = (kind: 'act' | 'outcome' | 'digest', at: string) => ({ person: 'per_a', kind, at })
  const [one] = countMails([
    mail('outcome', '2026-11-23T22:59:00.000Z'),
    mail('digest', '2026-11-23T23:01:00.000Z'),
    mail('act', '2026-11-23T23:02:00.000Z'),
    mail('act', '2026-11-23T23:03:00.000Z')
  ])
  expect(one).toEqual({
    person: 'per_a',
    counts: { act: 2, outcome: 1, information: 0, digest: 1, letter: 0 },
    total: 4,
    mostOnADay: 1,
    mostActsOnADay: 2
  })
})
