import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { criterionNames } from '#proposals/model.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import { aSitting } from '#test/support/cluster.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { charterTexts } from '#task-groups/model.ts'

import { aSite } from './support/case-browser.ts'
import type { Browsing, Site } from './support/case-browser.ts'

let cluster: Cluster
let site: Site
let proposal: Proposal
const browsers = new Map<string, Browsing>()

const by = async (person: {
  readonly person: string
  readonly organisation: null | string
}): Promise<Browsing> => {
  const known = browsers.get(person.person) ?? (await site.as(person))
  browsers.set(person.person, known)
  return known
}

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  proposal = await aProposal(cluster)
}, 60_000)

afterAll(() => site?.app.close())

describe('the straight path, by the forms on the pages alone', () => {
  test('a member sends the scope, and the coordinator accepts it', async () => {
    const author = await by(cluster.people.lab)
    const page = await author.open(`/proposals/${proposal.id}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Fast sepsis diagnostics')
    const sent = await author.act(`/proposals/${proposal.id}/acts/scope.submit`)
    expect(sent.text).toContain('Scope sent for the formal check.')
    const office = await by(cluster.people.coordinator)
    const accepted = await office.act(`/proposals/${proposal.id}/acts/scope.accept`)
    expect(accepted.text).toContain('Scope accepted, partner search opened.')
    expect(await proposal.stateOf()).toBe('searchOpen')
  })

  test('organisations express interest, the lead answers and closes the search', async () => {
    for (const [person, need] of [
      [cluster.people.clinic, 'clinical'],
      [cluster.people.university, 'science']
    ] as const) {
      const done = await (
        await by(person)
      ).act(`/proposals/${proposal.id}/acts/interest.express`, {
        need,
        contribution: 'Beds and nurses.'
      })
      expect(done.text).toContain('Interest expressed.')
    }
    const lead = await by(cluster.people.lab)
    const page = await lead.open(`/proposals/${proposal.id}`)
    expect(page.text).toContain('River Clinic')
    expect(page.text).toContain('Beds and nurses.')
    const partnerships = await proposal.actorsOf('partnership')
    for (const partnership of partnerships)
      await lead.act(`/partnerships/${partnership}/acts/interest.shortlist`)
    await lead.act(`/proposals/${proposal.id}/acts/search.close`)
    for (const partnership of partnerships)
      await lead.act(`/partnerships/${partnership}/acts/interest.accept`)
    const confirmed = await lead.act(`/proposals/${proposal.id}/acts/selection.confirm`)
    expect(confirmed.text).toContain('Selection of partners confirmed.')
  })

  test('partners sign letters of intent, the lead submits', async () => {
    const [clinic = '', university = ''] = await proposal.actorsOf('partnership')
    const unsigned = await (
      await by(cluster.people.clinic)
    ).act(`/partnerships/${clinic}/acts/partnership.confirm`)
    expect(unsigned.status).toBe(422)
    expect(unsigned.text).toContain('Tick your agreement to sign.')
    for (const [person, partnership] of [
      [cluster.people.clinic, clinic],
      [cluster.people.university, university]
    ] as const) {
      const signed = await (
        await by(person)
      ).act(`/partnerships/${partnership}/acts/partnership.confirm`, { agreed: 'yes' })
      expect(signed.text).toContain('Part confirmed by letter of intent.')
    }
    const submitted = await (
      await by(cluster.people.lab)
    ).act(`/proposals/${proposal.id}/acts/proposal.submit`)
    expect(submitted.text).toContain('Proposal submitted to the Presidium.')
  })

  test('the chair convenes a sitting and opens the review', async () => {
    const chair = await by(cluster.presidium[0])
    const convened = await chair.act('/sittings/new', {
      organ: 'presidium',
      on: '2026-09-21T10:00',
      place: 'Room 4'
    })
    expect(convened.text).toContain('Sitting convened.')
    expect(convened.text).toContain('Room 4')
    const sitting = convened.url.split('/').at(-1) ?? ''
    const opened = await chair.act(`/proposals/${proposal.id}/acts/review.open`, { mode: 'sitting', sitting })
    expect(opened.text).toContain('Presidium review opened.')
    expect((await chair.open(`/sittings/${sitting}`)).text).toContain('Fast sepsis diagnostics')
  })

  test('members declare, write opinions and vote; the chair closes the ballot', async () => {
    for (const member of cluster.presidium) {
      const declared = await (
        await by(member)
      ).act(`/proposals/${proposal.id}/acts/declaration.make`, { answer: 'impartial' })
      expect(declared.text).toContain('Impartiality declared.')
    }
    const scores = Object.fromEntries(criterionNames.map((name) => [`scores.${name}`, '4']))
    for (const member of cluster.presidium.slice(1, 3)) {
      const filed = await (
        await by(member)
      ).act(`/proposals/${proposal.id}/acts/opinion.file`, {
        ...scores,
        recommendation: 'approve',
        text: 'A good project.'
      })
      expect(filed.text).toContain('Opinion filed.')
    }
    const chair = await by(cluster.presidium[0])
    await chair.act(`/proposals/${proposal.id}/acts/opinions.close`)
    const [ballot = ''] = await proposal.actorsOf('ballot')
    for (const member of cluster.presidium) {
      const browser = await by(member)
      const before = await browser.open(`/ballots/${ballot}`)
      expect(before.text).toContain('You see the result after you have voted.')
      expect(before.text).not.toContain('Votes so far')
      const voted = await browser.send(before, '/acts/vote.cast', { choice: 'for' })
      expect(voted.text).toContain('Votes so far')
    }
    const closed = await chair.act(`/ballots/${ballot}/acts/ballot.close`)
    expect(closed.text).toContain('Motion carried')
  })

  test('the resolution is signed, the group forms and is appointed', async () => {
    const chair = await by(cluster.presidium[0])
    const [resolution = ''] = await proposal.actorsOf('resolution')
    const signed = await chair.act(`/resolutions/${resolution}/acts/resolution.sign`)
    expect(signed.text).toContain('Resolution no. 1/2026 of the Presidium')
    await (await by(cluster.people.coordinator)).act(`/proposals/${proposal.id}/acts/group.start`)
    const [group = ''] = await proposal.actorsOf('task-group')
    const { lab, clinic, university } = cluster.people
    for (const person of [lab, clinic, university])
      await (
        await by(person)
      ).act(`/task-groups/${group}/acts/delegate.name`, { person: person.person, share: '20' })
    const lead = await by(lab)
    await lead.act(`/task-groups/${group}/acts/leader.nominate`, {
      leader: lab.person,
      deputy: clinic.person
    })
    for (const person of [lab, clinic])
      await (await by(person)).act(`/task-groups/${group}/acts/nomination.accept`)
    const charter = Object.fromEntries(charterTexts.map((field) => [field, `About ${field}.`]))
    const submitted = await lead.act(`/task-groups/${group}/acts/charter.submit`, {
      ...charter,
      endsOn: '2028-12-31'
    })
    expect(submitted.text).toContain('Charter submitted.')
    const sitting = await aSitting(cluster)
    const put = await chair.act(`/task-groups/${group}/acts/motion.put`, {
      motion: 'appoint',
      mode: 'sitting',
      sitting
    })
    expect(put.text).toContain('A ballot about this group is open')
    const appointing = (await proposal.actorsOf('ballot')).at(-1) ?? ''
    for (const member of cluster.presidium) {
      const browser = await by(member)
      const card = await browser.open(`/ballots/${appointing}`)
      await browser.send(card, '/acts/vote.cast', { choice: 'for' })
    }
    await chair.act(`/ballots/${appointing}/acts/ballot.close`)
    expect((await chair.open(`/task-groups/${group}`)).text).toContain('Reports')
    expect(await proposal.stateOf()).toBe('active')
    expect((await lead.open(`/proposals/${proposal.id}`)).text).toContain('Task group appointed')
  })
})
