import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

import { aSite, formOn } from './support/case-browser.ts'
import type { Site } from './support/case-browser.ts'

let cluster: Cluster
let site: Site

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
}, 60_000)

afterAll(() => site?.app.close())

describe('what cannot be done says why, in words', () => {
  test('an incomplete scope names its missing fields, and offers no form', async () => {
    const { id } = await aProposal(cluster, { card: aCard({ goal: '', teaser: '' }) })
    const lead = await site.as(cluster.people.lab)
    const page = await lead.open(`/proposals/${id}`)
    expect(page.text).toContain('First complete the scope: short description, goal and results')
    const act = await lead.open(`/proposals/${id}/acts/scope.submit`)
    expect(act.text).toContain('This cannot be done now')
    expect(() => formOn(act, 'scope.submit')).toThrow()
  })

  test('an act of somebody else says whose it is', async () => {
    const { id } = await aProposal(cluster, { state: 'formalCheck' })
    const page = await (await site.as(cluster.people.lab)).open(`/proposals/${id}/acts/scope.accept`)
    expect(page.text).toContain('This is for the coordinator.')
  })

  test('an act of another stage says so, and an unknown one is not there', async () => {
    const { id } = await aProposal(cluster, { state: 'formalCheck' })
    const lead = await site.as(cluster.people.lab)
    expect((await lead.open(`/proposals/${id}/acts/search.close`)).text).toContain(
      'Not at this stage of the case.'
    )
    expect((await lead.open(`/proposals/${id}/acts/toString`)).status).toBe(404)
    expect((await lead.open(`/proposals/${id}/acts/xstate.init`)).status).toBe(404)
  })

  test('a form with a field left empty comes back with everything that was typed', async () => {
    const { id } = await aProposal(cluster, { state: 'formalCheck' })
    const office = await site.as(cluster.people.coordinator)
    const path = `/proposals/${id}/acts/scope.return`
    const page = await office.act(path, {
      'remarks.0.field': 'goal',
      'remarks.0.text': 'Give a number.',
      'remarks.1.field': 'work',
      'remarks.1.text': ''
    })
    expect(page.status).toBe(422)
    expect(page.html).toContain('Give a number.')
    expect(page.html).toContain('href="#remarks.1.text"')
    const sent = await office.send(page, path, {
      'remarks.0.field': 'goal',
      'remarks.0.text': 'Give a number.',
      'remarks.1.field': '',
      'remarks.1.text': ''
    })
    expect(sent.text).toContain('Scope returned for completion.')
    expect(sent.text).toContain('Give a number.')
  })

  test('a list grows without scripts and keeps what was typed', async () => {
    const { id } = await aProposal(cluster, { state: 'formalCheck' })
    const office = await site.as(cluster.people.coordinator)
    const path = `/proposals/${id}/acts/scope.return`
    const page = await office.act(path, {
      'remarks.0.field': 'goal',
      'remarks.0.text': 'Kept.',
      row: 'add remarks'
    })
    expect(page.status).toBe(200)
    expect(page.html).toContain('Kept.')
    expect(page.html).toContain('name="remarks.1.text"')
  })

  test('the answers to remarks go back with the scope', async () => {
    const proposal = await aProposal(cluster, { state: 'formalCheck' })
    await proposal.send(cluster.people.coordinator, 'scope.return', {
      remarks: [{ field: 'goal', text: 'Give a number.' }]
    })
    const lead = await site.as(cluster.people.lab)
    const path = `/proposals/${proposal.id}/acts/scope.resubmit`
    const empty = await lead.act(path, { 'answers.0.text': '' })
    expect(empty.status).toBe(422)
    const done = await lead.send(empty, path, { 'answers.0.text': 'Thirty minutes.' })
    expect(done.text).toContain('Scope completed and sent again.')
    expect(done.text).toContain('Thirty minutes.')
  })

  test('deciding about a page that is out of date is refused, and can be sent again', async () => {
    const proposal = await aProposal(cluster, { state: 'searchSelecting' })
    for (const actor of await proposal.actorsOf('partnership'))
      await proposal.send(cluster.people.lab, 'interest.accept', {}, actor)
    const lead = await site.as(cluster.people.lab)
    const path = `/proposals/${proposal.id}/acts/selection.confirm`
    const old = await lead.open(path)
    const [, university = ''] = await proposal.actorsOf('partnership')
    await proposal.send(cluster.people.university, 'partnership.refuse', { reason: 'No time.' }, university)
    const stale = await lead.send(old, path)
    expect(stale.status).toBe(412)
    expect(await proposal.stateOf()).toBe('searchSelecting')
  })

  test('the same form sent twice does one thing', async () => {
    const proposal = await aProposal(cluster, { state: 'searchOpen' })
    const clinic = await site.as(cluster.people.clinic)
    const path = `/proposals/${proposal.id}/acts/interest.express`
    const page = await clinic.open(path)
    const values = { need: 'clinical', contribution: 'Beds.' }
    expect((await clinic.send(page, path, values)).text).toContain('Interest expressed.')
    expect((await clinic.send(page, path, values)).text).toContain('Interest expressed.')
    expect(await proposal.actorsOf('partnership')).toHaveLength(1)
  })

  test('a link to one role has it chosen', async () => {
    const { id } = await aProposal(cluster, { state: 'searchOpen' })
    const page = await (
      await site.as(cluster.people.stranger)
    ).open(`/proposals/${id}/acts/interest.express?need=science`)
    expect(/<input[^>]*value="science"[^>]*>/.exec(page.html)?.[0]).toContain('checked')
  })

  test('a vote without an answer asks for one', async () => {
    const proposal = await aProposal(cluster, { state: 'ballot' })
    const [ballot = ''] = await proposal.actorsOf('ballot')
    const member = await site.as(cluster.presidium[2])
    const page = await member.open(`/ballots/${ballot}`)
    expect(page.html).not.toContain('checked')
    const answer = await member.send(page, '/acts/vote.cast', { reason: 'Because.' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Because.')
  })
})
