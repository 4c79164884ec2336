import { beforeAll, expect, it } from 'vitest'

import { Worker } from '#engine/worker.ts'
import { endSubstitution, nameSubstitute } from '#people/deputation-commands.ts'
import { systemParty } from '#shared/workflow.ts'
import { recentMoves } from '#tracking/home-store.ts'
import { sights } from '#proposals/visibility.ts'
import type { Person } from '#api/acting.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { Body, CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { aPerson, must } from '#test/support/cluster.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { delivering } from '#test/support/couriers.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

onEachDatabase('what those who do not decide learn of a ballot', (test) => {
  let cluster: Cluster
  let api: CaseApi
  beforeAll(async () => {
    cluster = await aCluster(test().url)
    api = await aCaseApi(cluster)
  })

  const historyFor = async (who: Person, { id }: Proposal): Promise<readonly Body[]> =>
    (await api.ask(who, 'GET', `/api/v1/proposals/${id}/history`)).json.items

  it('no ground of who steps aside, nobody who voted first or asked for a sitting, on any page or list', async () => {
    const { people, presidium, core, clock } = cluster
    const proposal = await aProposal(cluster, { state: 'ballot', mode: 'circular' })
    const [ballot = ''] = await proposal.actorsOf('ballot')
    await proposal.send(presidium[4], 'vote.cast', { choice: 'for', revision: 1 }, ballot)
    await proposal.send(presidium[3], 'recusal.declare', { ground: 'family', text: 'My sister.' }, ballot)
    await proposal.send(presidium[2], 'sitting.demand', { reason: 'We should talk.' }, ballot)

    const shown = await historyFor(people.lab, proposal)
    const said = JSON.stringify(shown.filter(({ type }) => /^(ballot|voter)\./.test(type)))
    expect(shown.map(({ type }) => type)).toContain('ballot.cancelled')
    for (const { person } of presidium.slice(2)) expect(said).not.toContain(person)
    for (const word of ['family', 'sister', 'talk']) expect(JSON.stringify(shown)).not.toContain(word)

    const office = await historyFor(people.coordinator, proposal)
    expect(office.find(({ type }) => type === 'voter.stepped-aside')).toMatchObject({
      person: { id: presidium[3].person },
      details: { ground: 'family' }
    })
    const moves = await recentMoves(
      core.database.read,
      sights(people.lab.person, clock.now()),
      people.lab.person,
      50
    )
    expect(moves.filter(({ type }) => /recusal|voter|sitting|circular|ballot/.test(type))).toEqual([])
  })

  it('who stood in has the file while the substitution lasts, and no longer', async () => {
    const { core, organisations, presidium } = cluster
    const member = presidium[2].person
    const substitute = await aPerson(core, 'Sara Substitute', [['representative', organisations.stranger]])
    const profile = { ...krakow, rules: { ...krakow.rules, substitutes: true } }
    const { id: deputation } = must(
      await nameSubstitute(
        core.people,
        member,
        { body: 'presidium', substitute: substitute.person, fromOn: undefined, untilOn: null },
        systemParty
      )
    )
    const proposal = await aProposal(cluster, { state: 'ballot', profile })
    const [ballot = ''] = await proposal.actorsOf('ballot')
    const read = async () => (await api.ask(substitute, 'GET', `/api/v1/ballots/${ballot}`)).statusCode
    const level = async () =>
      (await api.ask(substitute, 'GET', `/api/v1/proposals/${proposal.id}`)).json.level
    expect([await read(), await level()]).toEqual([200, 'full'])
    must(await endSubstitution(core.people, member, deputation, null, systemParty))
    expect([await read(), await level()]).toEqual([404, 'teaser'])
  })

  it('a vote in a task group gives nobody the file who is not in it any more', async () => {
    const { core, people } = cluster
    const proposal = await aProposal(cluster, { state: 'active' })
    const ballot = (await proposal.actorsOf('ballot')).at(-1) ?? ''
    const { person } = people.stranger
    await core.database.transaction(async (tx) => {
      await tx.run("update ballots set body = 'group' where id = ?", [ballot])
      await tx.run('update votes set person_id = ? where actor_id = ? and person_id = ?', [
        person,
        ballot,
        cluster.presidium[4].person
      ])
    })
    expect((await api.ask(people.stranger, 'GET', `/api/v1/proposals/${proposal.id}`)).json.level).toBe(
      'teaser'
    )
    expect((await api.ask(people.stranger, 'GET', `/api/v1/ballots/${ballot}`)).statusCode).toBe(404)
  })

  it('that somebody objects to a chair is not told to that chair as an act that waits', async () => {
    const { people, presidium } = cluster
    const proposal = await aProposal(cluster, { state: 'coi' })
    await proposal.send(people.lab, 'objection.raise', {
      person: presidium[1].person,
      text: 'They fell out.'
    })
    const waiting = async (who: Person) => {
      const { json } = await api.ask(who, 'GET', `/api/v1/proposals/${proposal.id}`)
      return json.waitingFor.map(({ act }: Body) => act)
    }
    expect(await waiting(presidium[0])).toContain('objection.rule')
    expect(await waiting(presidium[1])).not.toContain('objection.rule')
    expect(await waiting(presidium[2])).not.toContain('objection.rule')
    const asked = async (who: Person) => {
      const { json } = await api.ask(who, 'GET', '/api/v1/tasks')
      return json.items.map(({ act }: Body) => act)
    }
    expect(await asked(presidium[0])).toContain('objection.rule')
    expect(await asked(presidium[1])).not.toContain('objection.rule')
  })

  it('a merge names a proposal that is there: a word to no case would wait for ever', async () => {
    const { core, people } = cluster
    const [proposal, other] = [
      await aProposal(cluster, { state: 'searchOpen' }),
      await aProposal(cluster, { state: 'searchOpen' })
    ]
    const withdrawn = await aProposal(cluster, { state: 'draft' })
    await withdrawn.send(people.lab, 'proposal.withdraw', { reason: 'No.' })
    for (const into of ['prp_nowhere', proposal.id, withdrawn.id])
      expect(await proposal.attempt(people.coordinator, 'merge.propose', { into })).toMatchObject({
        ok: false,
        refusal: { reasons: [{ rule: 'anotherProposal' }] }
      })
    await proposal.send(people.coordinator, 'merge.propose', { into: other.id })
    const worker = new Worker(core.engine, {
      courier: delivering,
      onFault: (fault) => {
        throw fault
      }
    })
    // The other ends before the word arrives: there is nobody left to take it, and nothing to wait for.
    await other.send(people.lab, 'proposal.withdraw', { reason: 'No.' })
    await worker.drain()
    expect(
      await core.database.read.all(
        "select state, detail from outbox where kind = 'message' and state = 'dead'"
      )
    ).toEqual([])
  })
})
