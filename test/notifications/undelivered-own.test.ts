import { expect, it } from 'vitest'

import { ownUndelivered } from '#notifications/undelivered-own.ts'
import { undeliveredNotices } from '#notifications/undelivered.ts'
import type { Party } from '#shared/workflow.ts'
import { wordingOf } from '#templates/locales/index.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { chair, members } from '#test/workflows/support/proposal.ts'

import { aPostalCluster } from './support/postal-cluster.ts'

const [member] = members as unknown as readonly [Party]

onEachDatabase('mail that has not reached me', (test) => {
  it('is listed while it concerns me; the office goes on seeing all of it', async () => {
    const cluster = await aPostalCluster(test().database)
    await cluster.queued()
    await cluster.worker.drain()
    cluster.world.answer = () => ({ kind: 'failed', permanent: true, reason: '550 5.1.1 User unknown' })
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.worker.drain()
    const person = String(member.person)
    const wording = wordingOf('en', cluster.clock.now())
    const own = () => ownUndelivered(cluster.parts, wording, person)
    const office = () => undeliveredNotices(cluster, wording, { person })
    const [asked] = await office()
    expect(asked).toMatchObject({ state: 'dead', person })
    expect(await own()).toEqual(await office())
    await cluster.database.transaction((tx) =>
      tx.run("update roles set until_on = '2026-11-22' where person_id = ?", [person])
    )
    expect(await own()).toEqual([])
    expect((await office()).map(({ id }) => id)).toContain(asked?.id)
  })
})
