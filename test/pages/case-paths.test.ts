import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { recordChecks } from '#cases.ts'
import { verify } from '#engine/verify.ts'
import { Worker } from '#engine/worker.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { delivering } from '#test/support/couriers.ts'

import { aSite } from './support/case-browser.ts'
import type { Browsing, Site } from './support/case-browser.ts'

let cluster: Cluster
let site: Site
let worker: Worker
const browsers = new Map<string, Browsing>()

const by = async (person: {
  readonly person: string
  readonly organisation: null | string
}): Promise<Browsing> => {
  const known = browsers.get(person.person) ?? (await site.as(person))
  browsers.set(person.person, known)
  return known
}

/** Words between cases go through the outbox. */
const settle = () => worker.drain()

/** Time passes, and whoever was signed in has to sign in again. */
const laterBy = async (days: number) => {
  browsers.clear()
  cluster.clock.advance(days * 86_400_000)
  await settle()
}

const acts = (proposal: Proposal, event: string): string => `/proposals/${proposal.id}/acts/${event}`

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  worker = new Worker(cluster.core.engine, {
    courier: delivering,
    onFault: (fault) => {
      throw fault
    }
  })
}, 60_000)

afterAll(() => site?.app.close())

const reason = { reason: 'For good reasons.' }

describe('the less common ways, by the forms on the pages alone', () => {
  test('a consortium that is named in the card goes on without a search', async () => {
    const { people, organisations } = cluster
    const proposal = await aProposal(cluster)
    const author = await by(people.lab)
    const card = await author.open(`/proposals/${proposal.id}/card`)
    expect(card.text).toContain('Partners that have already agreed')
    const named = [
      { organisation: organisations.clinic, need: 'clinical' },
      { organisation: organisations.university, need: 'science' }
    ]
    const ready = await aProposal(cluster, { card: aCard({ declaredPartners: named }) })
    const form = await author.open(`/proposals/${ready.id}/card`)
    expect(form.html).toContain('name="declaredPartners.1.organisation"')
    const asked = await author.act(acts(ready, 'scope.submit'), { route: 'consortiumReady' })
    expect(asked.status).toBe(422)
    await author.act(acts(ready, 'scope.submit'), { route: 'consortiumReady', ...reason })
    const office = await by(people.coordinator)
    const page = await office.open(acts(ready, 'scope.accept-consortium'))
    expect(page.text).toContain('River Clinic')
    expect(page.text).toContain('For good reasons.')
    const accepted = await office.act(acts(ready, 'scope.accept-consortium'))
    expect(accepted.text).toContain('Consortium ready')
    expect(await ready.stateOf()).toBe('consortium')
    const [clinic = ''] = await ready.actorsOf('partnership')
    const signing = await (await by(people.clinic)).open(`/partnerships/${clinic}/acts/partnership.confirm`)
    expect(signing.status).toBe(200)
  })

  test('the chair learns of an urgent scope and consents, a plain member of the Presidium knows nothing of it', async () => {
    const { people, presidium } = cluster
    const proposal = await aProposal(cluster)
    const author = await by(people.lab)
    await author.act(acts(proposal, 'scope.submit'), { route: 'urgent', deadline: '2026-10-01', ...reason })
    expect((await (await by(presidium[2])).open(acts(proposal, 'urgency.allow'))).status).toBe(404)
    const chair = await by(presidium[0])
    const page = await chair.open(acts(proposal, 'urgency.allow'))
    expect(page.text).toContain('For good reasons.')
    expect(page.text).not.toContain('Secret assay')
    await chair.act(acts(proposal, 'urgency.allow'))
    expect((await author.open(`/proposals/${proposal.id}`)).text).toContain('Urgent route')
  })

  test('two similar proposals become one and link to each other', async () => {
    const { people } = cluster
    const weaker = await aProposal(cluster, { state: 'searchOpen' })
    const stronger = await aProposal(cluster, { state: 'searchOpen' })
    const office = await by(people.coordinator)
    const choice = await office.open(acts(weaker, 'merge.propose'))
    expect(choice.html).toContain(stronger.id)
    await office.act(acts(weaker, 'merge.propose'), { into: stronger.id })
    await settle()
    const author = await by(people.lab)
    const page = await author.open(acts(stronger, 'merge.consent'))
    expect(page.text).toContain(weaker.number)
    await author.act(acts(stronger, 'merge.consent'))
    await settle()
    await author.act(acts(weaker, 'merge.consent'))
    await office.act(acts(weaker, 'proposal.merge'))
    await settle()
    expect(await weaker.stateOf()).toBe('merged')
    expect((await author.open(`/proposals/${weaker.id}`)).html).toContain(`href="/proposals/${stronger.id}"`)
    expect((await author.open(`/proposals/${stronger.id}`)).html).toContain(`href="/proposals/${weaker.id}"`)
  })

  test('a call published by mistake is gone from the members’ list', async () => {
    const { people } = cluster
    const proposal = await aProposal(cluster, { state: 'searchOpen' })
    const stranger = await by(people.stranger)
    expect((await stranger.open(`/proposals/${proposal.id}`)).status).toBe(200)
    await (await by(people.coordinator)).act(acts(proposal, 'search.recall'), reason)
    expect(await proposal.stateOf()).toBe('formalCheck')
    expect((await stranger.open(`/proposals/${proposal.id}`)).status).toBe(404)
  })

  test('a failed search opens to an organisation outside the cluster, which sees this one project only', async () => {
    const { people, organisations } = cluster
    const proposal = await aProposal(cluster, { state: 'searchOpen' })
    await laterBy(32)
    expect(await proposal.stateOf()).toBe('searchFailed')
    const [author, office] = [await by(people.lab), await by(people.coordinator)]
    await author.act(acts(proposal, 'external.consent'))
    await office.act(acts(proposal, 'search.open-external'))
    const page = await author.open(acts(proposal, 'external.invite'))
    expect(page.text).toContain('Far Away')
    expect(page.text).not.toContain('River Clinic')
    const invitation = { organisation: organisations.outsider, need: 'clinical', text: 'Join us.' }
    await author.act(acts(proposal, 'external.invite'), invitation)
    const outsider = await by(people.outsider)
    expect((await outsider.open(`/proposals/${proposal.id}`)).status).toBe(404)
    await office.act(acts(proposal, 'external.admit'), { organisation: organisations.outsider })
    const [partnership = ''] = await proposal.actorsOf('partnership')
    await outsider.act(`/partnerships/${partnership}/acts/invitation.accept`, { contribution: 'Data.' })
    expect(await proposal.stateOf(partnership)).toBe('accepted')
  })

  test('the coordinator names a willing partner as the lead, which then leads', async () => {
    const { people, organisations } = cluster
    const proposal = await aProposal(cluster, { state: 'queued' })
    const office = await by(people.coordinator)
    await office.act(acts(proposal, 'lead.seek'), reason)
    const early = await office.open(acts(proposal, 'lead.appoint'))
    expect(early.text).toContain('Once a confirmed partner from the cluster is willing.')
    const clinic = await by(people.clinic)
    await clinic.act(acts(proposal, 'lead.take'))
    const page = await office.open(acts(proposal, 'lead.appoint'))
    expect(page.text).toContain('River Clinic')
    await office.act(acts(proposal, 'lead.appoint'), { organisation: organisations.clinic })
    expect((await clinic.open(`/proposals/${proposal.id}`)).text).toContain('Lead: River Clinic')
    const recorded = await clinic.act(acts(proposal, 'funding.record'), { status: 'preparing' })
    expect(recorded.text).toContain('Application in preparation')
  })

  test('another member takes a parked idea over', async () => {
    const { people, organisations } = cluster
    const proposal = await aProposal(cluster, { state: 'searchOpen' })
    const author = await by(people.lab)
    await author.act(acts(proposal, 'proposal.park'), {})
    const stranger = await by(people.stranger)
    await stranger.act(acts(proposal, 'adoption.ask'), { text: 'We would lead this.' })
    const page = await author.open(acts(proposal, 'adoption.agree'))
    expect(page.text).toContain('We would lead this.')
    await author.act(acts(proposal, 'adoption.agree'), { organisation: organisations.stranger })
    expect(await proposal.stateOf()).toBe('draft')
    const taken = await stranger.open(`/proposals/${proposal.id}`)
    expect(taken.text).toContain(proposal.number)
    expect((await author.open(`/proposals/${proposal.id}`)).status).toBe(404)
  })

  test('leave a record in which everything holds together', async () => {
    expect((await verify(cluster.core.engine.parts, recordChecks)).damages).toEqual([])
  })
})
