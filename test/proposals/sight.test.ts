import { beforeAll, describe, expect, it } from 'vitest'

import { grantRole } from '#people/role-commands.ts'
import { systemParty } from '#shared/workflow.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
})

const path = '/api/v1/proposals'

describe('who sees what', () => {
  const levelFor = async (who: Cluster['people']['lab'], id: string) => {
    const answer = await api.ask(who, 'GET', `${path}/${id}`)
    return answer.statusCode === 200 ? answer.json.level : answer.statusCode
  }

  it('a draft is for its organisation and the coordinator; to everybody else there is none', async () => {
    const { people, presidium } = cluster
    const { id } = await aProposal(cluster)
    expect(await levelFor(people.editor, id)).toBe('full')
    expect(await levelFor(people.coordinator, id)).toBe('full')
    for (const who of [people.clinic, people.outsider, people.board, presidium[0]])
      expect(await levelFor(who, id)).toBe(404)
    const event = await api.ask(people.clinic, 'POST', `${path}/${id}/events`, { type: 'scope.submit' })
    expect(event.statusCode).toBe(404)
    const listed = await api.ask(people.clinic, 'GET', `${path}?limit=200`)
    expect(listed.json.items.map((item: { id: string }) => item.id)).not.toContain(id)
  })

  it('in the search members see the teaser and find by its words only', async () => {
    const { people } = cluster
    const { id, number } = await aProposal(cluster, {
      state: 'searchOpen',
      card: aCard({ acronym: 'OPEN', work: 'Zażółć gęślą jaźń' })
    })
    const seen = await api.ask(people.stranger, 'GET', `${path}/${id}`)
    expect(seen.json).toMatchObject({
      level: 'teaser',
      card: null,
      teaser: 'A bedside test for sepsis.',
      number
    })
    expect(seen.body).not.toContain('jaźń')
    expect(await levelFor(people.outsider, id)).toBe(404)
    const found = async (who: Cluster['people']['lab'], q: string) => {
      const { json } = await api.ask(who, 'GET', `${path}?q=${encodeURIComponent(q)}&limit=200`)
      return json.items.some((item: { id: string }) => item.id === id)
    }
    expect(await found(people.stranger, 'seps')).toBe(true)
    expect(await found(people.stranger, 'zazolc')).toBe(false)
    expect(await found(people.lab, 'zazolc')).toBe(true)
    expect((await api.ask(people.stranger, 'GET', `${path}/${id}/revisions`)).statusCode).toBe(403)
  })

  it('a candidate keeps the teaser, an accepted one reads what it is to sign', async () => {
    const { people } = cluster
    const proposal = await aProposal(cluster, { state: 'searchSelecting' })
    expect(await levelFor(people.clinic, proposal.id)).toBe('teaser')
    const [clinic = ''] = await proposal.actorsOf('partnership')
    await proposal.send(people.lab, 'interest.accept', {}, clinic)
    expect(await levelFor(people.clinic, proposal.id)).toBe('full')
    expect(await levelFor(people.university, proposal.id)).toBe('teaser')
  })

  it('a decider reads the file once impartial; a recused one keeps the teaser', async () => {
    const { presidium } = cluster
    const proposal = await aProposal(cluster, { state: 'coi' })
    const [chair, deputy, member] = presidium
    expect(await levelFor(chair, proposal.id)).toBe('teaser')
    const before = await api.ask(chair, 'GET', `${path}/${proposal.id}`)
    expect(
      before.json.parties.map(({ organisation }: { organisation: { name: string } }) => organisation.name)
    ).toEqual(['Bright Lab', 'Hill University', 'River Clinic'])
    await proposal.send(chair, 'declaration.make', { answer: 'impartial' })
    await proposal.send(deputy, 'declaration.make', {
      answer: 'recused',
      ground: 'family',
      text: 'My sister works there.'
    })
    expect(await levelFor(chair, proposal.id)).toBe('full')
    expect(await levelFor(deputy, proposal.id)).toBe('teaser')
    expect(await levelFor(member, proposal.id)).toBe('teaser')
    const recused = await api.ask(deputy, 'GET', `${path}/${proposal.id}`)
    expect(recused.json.review).toBeNull()
    expect(recused.json.parties).toHaveLength(1)
  })

  it('who steps aside in a later round keeps nothing of the vote in an earlier one', async () => {
    const { people, presidium } = cluster
    const proposal = await aProposal(cluster, { state: 'ballot' })
    const [chair, , , , last] = presidium
    const vote = async (choice: string) => {
      const ballot = (await proposal.actorsOf('ballot')).at(-1) ?? ''
      for (const member of presidium)
        await proposal.send(member, 'vote.cast', { choice, revision: 1 }, ballot)
      await proposal.send(chair, 'ballot.close', {}, ballot)
    }
    await vote('against')
    await proposal.send(chair, 'motion.put', { motion: 'changes', changes: [{ text: 'Add a budget.' }] })
    await vote('for')
    const [resolution = ''] = await proposal.actorsOf('resolution')
    await proposal.send(chair, 'resolution.sign', {}, resolution)
    const [change] = (await api.ask(people.lab, 'GET', `${path}/${proposal.id}`)).json.changes
    await proposal.send(people.lab, 'changes.resubmit', { answers: [{ change: change.id, text: 'Added.' }] })
    await proposal.send(chair, 'review.open', { mode: 'circular' })
    expect(await levelFor(last, proposal.id)).toBe('full')
    await proposal.send(last, 'declaration.make', { answer: 'recused', ground: 'gain' })
    expect(await levelFor(last, proposal.id)).toBe('teaser')
    const [ballot = ''] = await proposal.actorsOf('ballot')
    expect((await api.ask(last, 'GET', `/api/v1/ballots/${ballot}`)).statusCode).toBe(404)
  })

  it('the timeline tells the reason of a vote to who has voted, and letters to their two sides', async () => {
    const { people, presidium } = cluster
    const proposal = await aProposal(cluster, { state: 'ballot' })
    const [chair, deputy] = presidium
    const [ballot = ''] = await proposal.actorsOf('ballot')
    const cast = (who: typeof chair, reason?: string) =>
      proposal.send(who, 'vote.cast', { choice: 'against', revision: 1, ...(reason && { reason }) }, ballot)
    const tells = async (who: typeof chair, words: string) =>
      (await api.ask(who, 'GET', `${path}/${proposal.id}/history`)).body.includes(words)
    await cast(chair, 'Too dear for us.')
    expect(await tells(chair, 'Too dear for us.')).toBe(true)
    expect(await tells(deputy, 'Too dear for us.')).toBe(false)
    expect(await tells(people.coordinator, 'Too dear for us.')).toBe(false)
    await cast(deputy)
    expect(await tells(deputy, 'Too dear for us.')).toBe(true)
    expect(await tells(people.lab, 'Too dear for us.')).toBe(false)

    const invited = await aProposal(cluster, { state: 'searchOpen' })
    const text = 'Please join us.'
    const invitation = { organisation: cluster.organisations.clinic, need: 'clinical', text }
    await invited.send(people.lab, 'partner.invite', invitation)
    const [partnership = ''] = await invited.actorsOf('partnership')
    const contribution = 'Beds for a fair price.'
    await invited.send(people.clinic, 'invitation.accept', { contribution }, partnership)
    const seenIn = async (who: typeof chair) =>
      (await api.ask(who, 'GET', `${path}/${invited.id}/history`)).body.includes(contribution)
    expect([await seenIn(people.clinic), await seenIn(people.lab)]).toEqual([true, true])
    expect(await seenIn(people.university)).toBe(false)
  })

  it('a seat in a body that an organisation fills is not acting for it', async () => {
    const { core, people, organisations } = cluster
    const proposal = await aProposal(cluster, { state: 'searchSelecting' })
    const [partnership = ''] = await proposal.actorsOf('partnership')
    const granted = await grantRole(
      core.people,
      people.board.person,
      { kind: 'observer', organisation: organisations.clinic, untilOn: null },
      systemParty
    )
    expect(granted.ok).toBe(true)
    expect((await api.ask(people.clinic, 'GET', `/api/v1/partnerships/${partnership}`)).statusCode).toBe(200)
    expect((await api.ask(people.board, 'GET', `/api/v1/partnerships/${partnership}`)).statusCode).toBe(404)
  })

  it('opinions are for the deciders and the coordinator', async () => {
    const { people, presidium } = cluster
    const { id } = await aProposal(cluster, { state: 'ballot' })
    const opinionsFor = async (who: Cluster['people']['lab']) =>
      (await api.ask(who, 'GET', `${path}/${id}`)).json.review.opinions.length
    expect(await opinionsFor(presidium[4])).toBe(2)
    expect(await opinionsFor(people.coordinator)).toBe(2)
    expect(await opinionsFor(people.lab)).toBe(0)
  })

  it('the Board reads a project once it is approved', async () => {
    const { people } = cluster
    const { id } = await aProposal(cluster, { state: 'groupForming' })
    expect(await levelFor(people.board, id)).toBe('full')
  })
})
