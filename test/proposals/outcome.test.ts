import { beforeAll, describe, expect, it } from 'vitest'

import { Worker } from '#engine/worker.ts'
import type { Person } from '#api/acting.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'
import { delivering } from '#test/support/couriers.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
})

const votes = async (proposal: Proposal, choice: string): Promise<void> => {
  const ballot = (await proposal.actorsOf('ballot')).at(-1) ?? ''
  for (const member of cluster.presidium)
    await proposal.send(member, 'vote.cast', { choice, revision: 1 }, ballot)
  await proposal.send(cluster.presidium[0], 'ballot.close', {}, ballot)
}

/** A proposal whose approval failed, and on which the Presidium then carries another motion. */
const carrying = async (motion: object): Promise<Proposal> => {
  const proposal = await aProposal(cluster, { state: 'ballot' })
  await votes(proposal, 'against')
  await proposal.send(cluster.presidium[0], 'motion.put', motion)
  await votes(proposal, 'for')
  const resolution = (await proposal.actorsOf('resolution')).at(-1) ?? ''
  await proposal.send(cluster.presidium[0], 'resolution.sign', {}, resolution)
  return proposal
}

const conditionsOf = () => ({
  motion: 'conditions',
  conditions: [
    {
      text: 'A vote of the ethics committee.',
      verifier: cluster.people.coordinator.person,
      evidence: 'document',
      due: '2026-10-05'
    },
    {
      text: 'A plan for the data.',
      verifier: cluster.presidium[2].person,
      evidence: 'statement',
      due: '2026-11-05'
    }
  ]
})

const pathOf = ({ id }: Proposal): string => `/api/v1/proposals/${id}`
const post = (who: Person, proposal: Proposal, event: object) =>
  api.ask(who, 'POST', `${pathOf(proposal)}/events`, event)

const dueOf = async ({ id }: Proposal, name: string): Promise<string | null> => {
  const term = await cluster.core.database.read.get<{ due_at: string | null }>(
    'select due_at from terms where actor_id = ? and name = ?',
    [id, name]
  )
  return term?.due_at ?? null
}

describe('conditions of an approval', () => {
  it('run to the date of the next one, verified by the person named', async () => {
    const { people, presidium } = cluster
    const proposal = await carrying(conditionsOf())
    expect(await proposal.stateOf()).toBe('conditional')
    expect(await dueOf(proposal, 'T17')).toBe('2026-10-05T21:59:59.000Z')
    expect(
      (await post(people.lab, proposal, { type: 'condition.file', condition: 'w1', text: 'Vote 7/26.' }))
        .statusCode
    ).toBe(200)
    expect(
      (await post(presidium[2], proposal, { type: 'condition.accept', condition: 'w1' })).statusCode
    ).toBe(409)
    expect(
      (await post(presidium[1], proposal, { type: 'condition.accept', condition: 'w1' })).statusCode
    ).toBe(403)
    await proposal.send(people.coordinator, 'condition.accept', { condition: 'w1' })
    expect(await dueOf(proposal, 'T17')).toBe('2026-11-05T22:59:59.000Z')
    const record = await api.ask(people.clinic, 'GET', pathOf(proposal))
    expect(record.json.conditions).toMatchObject([
      { id: 'w1', state: 'accepted', evidence: 'Vote 7/26.', verifier: { name: 'Kuba Coordinator' } },
      { id: 'w2', state: 'open', due: '2026-11-05' }
    ])
  })

  it('are refused when nobody in the register is to verify them, or an applicant is', async () => {
    const { people, presidium } = cluster
    const proposal = await aProposal(cluster, { state: 'ballot' })
    await votes(proposal, 'against')
    for (const verifier of ['per_nobody', people.clinic.person]) {
      const conditions = [{ text: 'A plan.', verifier, evidence: 'other', due: '2026-11-05' }]
      const answer = await post(presidium[0], proposal, {
        type: 'motion.put',
        motion: 'conditions',
        conditions
      })
      expect(answer.statusCode).toBe(409)
      expect(answer.body).toContain('verifiersFit')
    }
  })

  it('become overdue with their date', async () => {
    const proposal = await carrying(conditionsOf())
    const { core, clock } = cluster
    const worker = new Worker(core.engine, {
      courier: delivering,
      onFault: (fault) => {
        throw fault
      }
    })
    clock.advance(36 * 24 * 60 * 60 * 1000)
    await worker.drain()
    expect(await proposal.stateOf()).toBe('conditionsOverdue')
    await proposal.send(cluster.presidium[0], 'conditions.extend', { due: '2026-12-24' })
    // Christmas Eve is a holiday, and so are the days after it.
    expect(await dueOf(proposal, 'T17')).toBe('2026-12-28T22:59:59.000Z')
  })
})

describe('an appeal', () => {
  it('is shown to the parties and the deciders, with what it contests', async () => {
    const { people, presidium } = cluster
    const proposal = await carrying({ motion: 'reject', criteria: { strategy: 'Outside the strategy.' } })
    const appeal = { type: 'appeal.file', criteria: { strategy: 'It fits.' }, request: 'A new review.' }
    expect((await post(people.clinic, proposal, appeal)).statusCode).toBe(409)
    expect((await post(people.stranger, proposal, appeal)).statusCode).toBe(403)
    expect((await post(people.lab, proposal, appeal)).statusCode).toBe(200)
    for (const who of [people.clinic, presidium[3], people.council]) {
      const record = await api.ask(who, 'GET', pathOf(proposal))
      expect(record.json.appeal).toMatchObject({
        against: 'rejection',
        criteria: [{ criterion: 'strategy', text: 'It fits.' }],
        request: 'A new review.'
      })
    }
    const dismissal = { type: 'appeal.dismiss', ground: 'noGrounds', reasons: 'Nothing new.' }
    expect((await post(presidium[0], proposal, dismissal)).statusCode).toBe(403)
    expect((await post(people.council, proposal, dismissal)).statusCode).toBe(200)
    expect(await proposal.stateOf()).toBe('rejectedFinal')
  })
})

describe('an objection to a decider', () => {
  it('is between the applicant, those who rule and the coordinator', async () => {
    const { people, presidium } = cluster
    const [chair, deputy, member, other] = presidium
    const proposal = await aProposal(cluster, { state: 'opinions' })
    await proposal.send(people.lab, 'objection.raise', { person: member.person, text: 'A rival of ours.' })
    const [objection = ''] = await proposal.actorsOf('objection')
    const path = `/api/v1/objections/${objection}`
    for (const who of [people.lab, chair, deputy, people.coordinator])
      expect((await api.ask(who, 'GET', path)).json.text).toBe('A rival of ours.')
    for (const who of [member, other, people.clinic, people.stranger])
      expect((await api.ask(who, 'GET', path)).statusCode).toBe(404)
    const history = await api.ask(people.clinic, 'GET', `${pathOf(proposal)}/history`)
    expect(history.body).not.toContain('objection')
    expect((await api.ask(member, 'GET', pathOf(proposal))).json.level).toBe('teaser')
    const rule = { type: 'objection.rule', ruling: 'dismissed', reasons: 'No tie was shown.' }
    expect((await api.ask(chair, 'POST', `${path}/events`, rule)).statusCode).toBe(200)
    expect((await api.ask(member, 'GET', pathOf(proposal))).json.level).toBe('full')
    expect((await api.ask(people.lab, 'GET', path)).json).toMatchObject({
      ruling: 'dismissed',
      reasons: null
    })
    expect((await api.ask(deputy, 'GET', path)).json.reasons).toBe('No tie was shown.')
  })
})
