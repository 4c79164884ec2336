import { beforeAll, expect, it } from 'vitest'

import { verify } from '#engine/verify.ts'
import { recordChecks } from '#cases.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { Body, CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { patient } from './support/patient.ts'
import { aSitting, aWorker } from './support/sitting.ts'

onEachDatabase('a sitting from its notice to its minutes', (test) => {
  let cluster: Cluster
  let api: CaseApi
  beforeAll(async () => {
    cluster = await aCluster(test().url)
    api = patient(await aCaseApi(cluster))
  })

  const read = async (who: Cluster['people']['lab'], url: string): Promise<Body> =>
    (await api.ask(who, 'GET', url)).json

  /** A proposal in the ballot, put on a sitting of its own that is open and that the first so many members attend. */
  const voting = async (there: number) => {
    const { people, presidium, clock } = cluster
    const proposal = await aProposal(cluster, { state: 'ballot' })
    await aWorker(cluster).drain()
    const row = await cluster.core.database.read.get<{ sitting_id: string; begins_at: string }>(
      'select p.sitting_id, s.begins_at from proposals p join sittings s on s.id = p.sitting_id where p.id = ?',
      [proposal.id]
    )
    const id = row?.sitting_id ?? ''
    clock.moveTo(row?.begins_at ?? '')
    const url = `/api/v1/sittings/${id}`
    const send = async (who: Cluster['people']['lab'], event: object) => {
      const answer = await api.ask(who, 'POST', `${url}/events`, event)
      if (answer.statusCode !== 200) throw new Error(answer.body)
      return answer.json
    }
    await send(presidium[0], { type: 'sitting.open' })
    for (const { person } of presidium.slice(0, there))
      await send(people.coordinator, { type: 'attendance.mark', person, present: 'yes' })
    return { proposal, id, url, send }
  }

  const resultOf = async (proposal: Proposal) => {
    const [ballot = ''] = await proposal.actorsOf('ballot')
    return cluster.core.database.read.get(
      'select result, votes_for, votes_against from ballots where id = ?',
      [ballot]
    )
  }

  it('adopts a case with the consent agenda: who was there and had not voted counts as for', async () => {
    const { presidium } = cluster
    const { proposal, send } = await voting(4)
    const [ballot = ''] = await proposal.actorsOf('ballot')
    await proposal.send(presidium[3], 'vote.cast', { choice: 'against', revision: 1 }, ballot)
    await send(presidium[0], { type: 'consent.propose', items: ['i1'] })
    await send(presidium[0], { type: 'consent.adopt', items: ['i1'] })
    await aWorker(cluster).drain()
    await proposal.send(presidium[0], 'ballot.close', {}, ballot)
    expect(await resultOf(proposal)).toMatchObject({ result: 'carried', votes_for: 3, votes_against: 1 })
    expect(await proposal.stateOf()).toBe('approved')
  })

  it('writes minutes out of the record, numbers them, and holds them against their digest for good', async () => {
    const { people, presidium } = cluster
    const { proposal, url, send } = await voting(3)
    const [ballot = ''] = await proposal.actorsOf('ballot')
    await send(presidium[0], { type: 'item.call', item: 'i1' })
    for (const member of presidium.slice(0, 3))
      await proposal.send(member, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
    await proposal.send(presidium[0], 'ballot.close', {}, ballot)
    await send(presidium[0], { type: 'sitting.close' })
    expect((await api.ask(people.coordinator, 'GET', `${url}/minutes`)).statusCode).toBe(404)
    await send(people.coordinator, { type: 'minutes.draft', text: 'The chair welcomed the members.' })
    expect(
      (await api.ask(presidium[4], 'POST', `${url}/events`, { type: 'minutes.object', text: 'I?' }))
        .statusCode
    ).toBe(409)
    await send(presidium[1], { type: 'minutes.object', text: 'I asked about the budget.' })
    const early = await api.ask(presidium[0], 'POST', `${url}/events`, { type: 'minutes.accept' })
    expect([early.statusCode, early.json.reasons[0].rule]).toEqual([409, 'noObjectionOpen'])
    await send(people.coordinator, { type: 'minutes.answer', objection: 'o1', text: 'It is in the annex.' })
    await send(presidium[0], { type: 'minutes.accept' })

    const [resolution = ''] = await proposal.actorsOf('resolution')
    await proposal.send(presidium[0], 'resolution.sign', {}, resolution)
    await aWorker(cluster).drain()
    const minutes = await read(presidium[4], `${url}/minutes`)
    expect(minutes).toMatchObject({
      number: { organ: 'presidium', year: 2026, number: 1 },
      course: 'The chair welcomed the members.',
      holds: true,
      record: {
        quorate: true,
        items: [
          {
            case: proposal.id,
            record: { eligible: 5, present: 3, quorum: 3, met: true },
            ballots: [{ motion: 'approve', result: 'carried', counts: { for: 3, absent: 2 }, resolution }]
          }
        ]
      }
    })
    expect(minutes.taken).toBe(minutes.digest)
    expect((await api.ask(people.stranger, 'GET', `${url}/minutes`)).statusCode).toBe(404)
    expect((await read(people.coordinator, url)).minutes.objections).toHaveLength(1)
  })

  it('tells an applicant who was there the result of the own case, and not who voted how', async () => {
    const { people, presidium } = cluster
    const { proposal, url, send } = await voting(3)
    const [ballot = ''] = await proposal.actorsOf('ballot')
    await send(presidium[0], { type: 'guest.invite', person: people.lab.person })
    for (const member of presidium.slice(0, 3))
      await proposal.send(member, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
    await proposal.send(presidium[0], 'ballot.close', {}, ballot)
    await send(presidium[0], { type: 'sitting.close' })
    await send(people.coordinator, { type: 'minutes.draft', text: 'All agreed.' })
    const seenBy = async (who: Cluster['people']['lab']) => {
      const minutes = await read(who, `${url}/minutes`)
      const [held] = minutes.record.items.flatMap((item: Body) => item.ballots)
      return { digest: minutes.digest, counts: held.counts.for, votes: held.votes.length }
    }
    const office = await seenBy(people.coordinator)
    expect(office).toMatchObject({ counts: 3, votes: 3 })
    expect(await seenBy(presidium[1])).toEqual(office)
    expect(await seenBy(people.lab)).toEqual({ ...office, votes: 0 })
  })

  it('accepts the minutes by itself when the time for objections ends, and numbers them in the series', async () => {
    const { people, presidium, clock } = cluster
    const sitting = await aSitting(cluster)
    await sitting.send(presidium[0], 'sitting.open')
    await sitting.send(presidium[0], 'sitting.close')
    await sitting.send(people.coordinator, 'minutes.draft', { text: 'Nobody came.' })
    clock.advance(20 * 86_400_000)
    await aWorker(cluster).drain()
    expect(await sitting.state()).toBe('minutesAccepted')
    const shown = await read(people.coordinator, `/api/v1/sittings/${sitting.id}`)
    // The minutes of the sitting before are accepted by the same end of time, and numbered first.
    expect(shown).toMatchObject({ quorate: false, minutesNumber: { year: 2026, number: 3 } })
  })

  it('gives minutes that are accepted at once different numbers', async () => {
    const { people, presidium } = cluster
    const held = await Promise.all(
      [1, 2, 3].map(async () => {
        const sitting = await aSitting(cluster, { organ: 'presidium' })
        await sitting.send(presidium[0], 'sitting.open')
        await sitting.send(presidium[0], 'sitting.close')
        await sitting.send(people.coordinator, 'minutes.draft', { text: 'Short.' })
        return sitting
      })
    )
    const done = await Promise.all(held.map(({ attempt }) => attempt(presidium[0], 'minutes.accept')))
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true])
    const rows = await cluster.core.database.read.all<{ minutes_number: number }>(
      `select minutes_number from sittings where id in (${held.map(() => '?').join(', ')})`,
      held.map(({ id }) => id)
    )
    expect(new Set(rows.map((row) => row.minutes_number)).size).toBe(3)
  })

  it('leaves a record that verifies', async () => {
    expect((await verify(cluster.core.engine.parts, recordChecks)).damages).toEqual([])
  })
})
