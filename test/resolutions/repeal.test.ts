import { beforeAll, expect, it } from 'vitest'

import { recordChecks } from '#cases.ts'
import { takeCheckpoint } from '#engine/checkpoints.ts'
import { verify } from '#engine/verify.ts'
import { markOpened } from '#notifications/opened.ts'
import { aWorker } from '#test/sittings/support/sitting.ts'
import { patient } from '#test/sittings/support/patient.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { Body, CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('a resolution that is delivered and repealed', (test) => {
  let cluster: Cluster
  let api: CaseApi
  beforeAll(async () => {
    cluster = await aCluster(test().url)
    api = patient(await aCaseApi(cluster))
  })

  const shown = async (who: Cluster['people']['lab'], id: string): Promise<Body> =>
    (await api.ask(who, 'GET', `/api/v1/resolutions/${id}`)).json

  /** A project whose approval is signed and numbered. */
  const signed = async () => {
    const proposal = await aProposal(cluster, { state: 'approved' })
    const [id = ''] = await proposal.actorsOf('resolution')
    await proposal.send(cluster.presidium[0], 'resolution.sign', {}, id)
    return { proposal, id }
  }

  it('carries the last root over all histories, and is delivered once the lead has its notice', async () => {
    const { core, people, clock } = cluster
    await aProposal(cluster, { state: 'draft' })
    const checkpoint = await takeCheckpoint(core.database, clock.now(), true)
    const { id } = await signed()
    const before = await shown(people.lab, id)
    expect([before.state, before.deliveredAt]).toEqual(['signed', null])
    expect(before.checkpoint).toEqual({ number: checkpoint?.number, root: checkpoint?.root })
    await aWorker(cluster).drain()
    const after = await shown(people.lab, id)
    expect([after.state, after.deliveredAt]).toEqual(['delivered', clock.now()])
  })

  it('is not delivered while the mail to the lead does not get through, until the lead opens the case', async () => {
    const { id, proposal } = await signed()
    const { people } = cluster
    await aWorker(cluster, [people.lab.person]).drain()
    expect((await shown(people.lab, id)).state).toBe('signed')
    const { engine } = cluster.core
    expect(await markOpened(engine, people.clinic.person, proposal.id)).toBe(0)
    await markOpened(engine, people.lab.person, proposal.id)
    expect((await shown(people.lab, id)).state).toBe('delivered')
  })

  it('is repealed by a new one with a number of its own, and stays as it was', async () => {
    const { people, presidium } = cluster
    const { proposal, id } = await signed()
    await aWorker(cluster).drain()
    const before = await shown(people.lab, id)
    const put = { type: 'repeal.put', reasons: 'The file was incomplete.', mode: 'circular' }
    const url = `/api/v1/resolutions/${id}/events`
    for (const who of [people.lab, people.coordinator, presidium[2]])
      expect((await api.ask(who, 'POST', url, put)).statusCode).toBe(403)
    expect((await api.ask(presidium[0], 'POST', url, put)).statusCode).toBe(200)
    const again = await api.ask(presidium[0], 'POST', url, put)
    expect([again.statusCode, again.json.reasons[0].rule]).toEqual([409, 'noRepealOpen'])

    const ballot = (await proposal.actorsOf('ballot')).at(-1) ?? ''
    expect((await shown(people.lab, id)).openRepeal).toBe(ballot)
    for (const member of presidium)
      await proposal.send(member, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
    cluster.clock.advance(30 * 86_400_000)
    await aWorker(cluster).drain()
    const next = (await proposal.actorsOf('resolution')).at(-1) ?? ''
    expect(await shown(people.lab, next)).toMatchObject({
      motion: 'repeal',
      state: 'drafted',
      repeals: { id }
    })
    expect((await shown(people.lab, id)).repealedBy).toBe(null)
    await proposal.send(presidium[0], 'resolution.sign', {}, next)

    const after = await shown(people.lab, id)
    expect(after).toMatchObject({ state: 'repealed', repealedBy: { id: next } })
    expect(after.number).toEqual(before.number)
    expect(after.reasons).toBe(before.reasons)
    const fresh = await shown(people.lab, next)
    expect(fresh.number.number).toBe(before.number.number + 1)
    expect(fresh.repeals.number).toEqual(before.number)
    expect((await api.ask(presidium[0], 'POST', url, put)).statusCode).toBe(409)
  })

  it('can still be repealed after the project itself has ended', async () => {
    const { people, presidium } = cluster
    const { proposal, id } = await signed()
    await aWorker(cluster).drain()
    await proposal.send(people.lab, 'proposal.withdraw', { reason: 'No money.' })
    expect(await proposal.stateOf()).toBe('withdrawn')
    const put = { type: 'repeal.put', reasons: 'Nothing is left of it.', mode: 'circular' }
    const answer = await api.ask(presidium[0], 'POST', `/api/v1/resolutions/${id}/events`, put)
    expect(answer.statusCode).toBe(200)
    expect(
      (
        await api.ask(people.lab, 'POST', `/api/v1/proposals/${proposal.id}/events`, {
          type: 'proposal.park',
          reason: 'x'
        })
      ).statusCode
    ).toBe(409)
  })

  it('leaves a record that verifies', async () => {
    expect((await verify(cluster.core.engine.parts, recordChecks)).damages).toEqual([])
  })
})
