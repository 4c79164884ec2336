import { afterEach, beforeEach, expect, test } from 'vitest'

import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import type { OrganisationInput } from '#organisations/model.ts'
import { standingsFor } from '#notifications/standing.ts'
import { proposeScope } from '#proposals/commands.ts'
import { IdeaMatches } from '#proposals/idea-commands.ts'
import { rankedBy } from '#suggestions/fitting-store.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import { systemParty } from '#shared/workflow.ts'
import { deliverNotices, passUntil } from '#test/support/case-time.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { aPerson, must } from '#test/support/cluster.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

let cluster: Cluster
beforeEach(async () => {
  cluster = await aCluster(':memory:')
})
afterEach(() => cluster.core.database.close())

/** An organisation with somebody who may commit it. */
const joins = async (name: string, fields: Partial<OrganisationInput>) => {
  const { core, clock } = cluster
  clock.advance(86_400_000)
  const added = organisationFields.parse({ name, type: 'hospital', ...fields })
  const { id } = must(await addOrganisation(core.organisations, added, systemParty))
  return { id, ...(await aPerson(core, `Sig ${name}`, [['signatory', id]])) }
}

/** An idea that came into the bank from the exchange: every member may know of it. */
const anIdea = async () => {
  const idea = await aProposal(cluster, { state: 'searchOpen' })
  await idea.send(cluster.people.lab, 'proposal.park', { reason: 'Nobody came forward.' })
  return idea
}

/** Who was told of a match, as `variant person`. */
const told = async (): Promise<readonly string[]> => {
  const rows = await cluster.core.database.read.all<{ person_id: string; payload: string }>(
    `select person_id, payload from outbox where payload like '%"N49"%' order by id`
  )
  return rows.map(
    ({ person_id: person, payload }) => `${(JSON.parse(payload) as NotifyParams).variant} ${person}`
  )
}

const look = async (): Promise<readonly string[]> => {
  await new IdeaMatches(cluster.core.engine, rankedBy(cluster.core.partners)).run()
  return told()
}

test('a new member that fits a parked idea and its author hear of each other, once', async () => {
  await anIdea()
  const { person } = await joins('Gentle Care', { competences: ['intensive care'] })
  const both = [`memberFits ${cluster.people.lab.person}`, `fitsMember ${person}`]
  expect(await look()).toEqual(both)
  cluster.clock.advance(86_400_000)
  expect(await look()).toEqual(both)
})

test('a new member is told however many members fit the idea better', async () => {
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five'])
    await joins(`${name} Care`, { competences: ['intensive care', 'clinical validation', 'bedside data'] })
  await anIdea()
  const { person } = await joins('Gentle Care', { competences: ['intensive care'] })
  expect(await look()).toEqual([`memberFits ${cluster.people.lab.person}`, `fitsMember ${person}`])
})

test('members that were there before, that fit nothing, or that are none are not told', async () => {
  await joins('Early Care', { competences: ['intensive care'] })
  await anIdea()
  await joins('Steel Works', { competences: ['welding'] })
  await joins('Far Care', { competences: ['intensive care'], status: 'none' })
  expect(await look()).toEqual([])
})

test('a new call about the same is told to the idea’s author, and the idea to the lead of the call', async () => {
  const { core, clock, people } = cluster
  await anIdea()
  clock.advance(86_400_000)
  const publish = async (changes: Parameters<typeof aCard>[0]) => {
    const card = aCard(changes)
    const { id } = must(await proposeScope(core.engine, { card, me: people.stranger, profile: krakow }))
    const send = async (by: typeof people.lab, type: string) =>
      must(
        await core.engine.one({
          case: id,
          actor: id,
          event: { type },
          by: { ...by, organisation: by === people.stranger ? cluster.organisations.stranger : null }
        })
      )
    await send(people.stranger, 'scope.submit')
    await send(people.coordinator, 'scope.accept')
  }
  await publish({ keywords: ['grain'], needs: [{ ...aCard().needs![0]!, competences: ['milling'] }] })
  expect(await look()).toEqual([])
  clock.advance(86_400_000)
  await publish({ title: { pl: 'Sepsa u dzieci', en: 'Sepsis in children' } })
  expect(await look()).toEqual([`callFits ${people.lab.person}`, `fitsCall ${people.stranger.person}`])
})

test('an idea put aside as a draft is told to nobody else, neither at once nor before it lapses', async () => {
  const draft = await aProposal(cluster)
  await draft.send(cluster.people.lab, 'proposal.park')
  await joins('Gentle Care', { competences: ['intensive care'] })
  expect(await look()).toEqual([`memberFits ${cluster.people.lab.person}`])
  await deliverNotices(cluster, draft)
  await passUntil(cluster, draft, '2027-08-25T08:00:00.000Z')
  expect(await told()).toEqual([`memberFits ${cluster.people.lab.person}`])
})

test('before it lapses, an idea that was on the exchange is told to members whom it fits', async () => {
  const idea = await anIdea()
  const { person } = await joins('Gentle Care', { competences: ['intensive care'] })
  await deliverNotices(cluster, idea)
  await passUntil(cluster, idea, '2027-08-31T08:00:00.000Z')
  expect(await told()).toContain(`reminder ${person}`)
})

test('who may know of an idea as a member hears of it while it is in the bank, and no longer', async () => {
  const idea = await anIdea()
  const root = async () => (await cluster.core.engine.view(cluster.core.database.read, idea.id))!
  const standings = ['author', 'member'] as const
  expect(standingsFor('N49', standings, await root())).toEqual(standings)
  await idea.send(cluster.people.lab, 'proposal.revive', { reason: 'There is money now.' })
  expect(standingsFor('N49', standings, await root())).toEqual(['author'])
  expect(standingsFor('N06', standings, await root())).toEqual(standings)
})

test('an idea that nothing has happened about is not looked at again', async () => {
  await anIdea()
  const ideas = new IdeaMatches(cluster.core.engine, rankedBy(cluster.core.partners))
  expect(await ideas.nextDueAt()).toBe(cluster.clock.now())
  await ideas.run()
  expect(await ideas.nextDueAt()).toBeUndefined()
  await joins('Gentle Care', { competences: ['intensive care'] })
  expect(await ideas.nextDueAt()).toBe(cluster.clock.now())
})
