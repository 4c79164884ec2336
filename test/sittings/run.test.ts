import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSite } from '#test/pages/support/case-browser.ts'
import type { Browsing, SeenPage, Site } from '#test/pages/support/case-browser.ts'
import { anOpinion } from '#test/support/card.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

import { aSitting, aWorker } from './support/sitting.ts'

let cluster: Cluster
let site: Site
const proposals: Proposal[] = []
let sitting: Awaited<ReturnType<typeof aSitting>>

const planted = 'PLANTED: the budget is inflated.'

/** Carries what moves between the cases of the sitting. */
const settle = async (): Promise<void> => {
  const worker = aWorker(cluster)
  await worker.drain()
}

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  sitting = await aSitting(cluster)
  const [chair, deputy, member] = cluster.presidium
  for (let place = 0; place < 7; place += 1) {
    const proposal = await aProposal(cluster, { state: 'queued' })
    await proposal.send(chair, 'review.open', { mode: 'sitting', sitting: sitting.id })
    for (const one of cluster.presidium) await proposal.send(one, 'declaration.make', { answer: 'impartial' })
    for (const one of [deputy, member]) await proposal.send(one, 'opinion.file', anOpinion)
    proposals.push(proposal)
  }
  await settle()
}, 120_000)
afterAll(() => site?.app.close())

const visited = new Set<string>()

/** Sends a form of the page and comes back to the sitting, never anywhere else. */
const tap = async (
  who: Browsing,
  from: SeenPage,
  action: string,
  values: Readonly<Record<string, string | readonly string[]>> = {}
): Promise<SeenPage> => {
  const next = await who.send(from, action, values)
  visited.add(next.url)
  expect([next.status, next.text.slice(0, 200)]).toEqual([200, expect.any(String)])
  return next
}

const itemsOn = ({ html }: SeenPage): readonly string[] =>
  [...html.matchAll(/id="item-(i\d+)"/g)].map(([, id = '']) => id)

describe('a whole sitting with a consent agenda of five items and two separate votes', () => {
  it('is run by the chair from the page of the sitting and the one for the hall', async () => {
    const [chairPerson, ...others] = cluster.presidium
    const page = `/sittings/${sitting.id}`
    const chair = await site.as(chairPerson)
    let seen = await chair.open(page)
    const items = itemsOn(seen)
    expect(items).toHaveLength(7)
    seen = await tap(chair, seen, '/acts/sitting.open')
    seen = await tap(chair, seen, '/run', {})
    expect(seen.text).toContain('5 of 5 members are at the sitting.')

    // The package: what can be voted on is ticked already.
    expect(seen.html.match(/name="items" value="i\d+" checked/g)).toHaveLength(7)
    seen = await tap(chair, seen, '/acts/consent.propose', { items: items.slice(0, 6) })
    // Any member takes an item out.
    const member = await site.as(others[2] ?? chairPerson)
    const membersPage = await member.open(page)
    expect(membersPage.html).not.toContain('acts/consent.adopt')
    await member.send(membersPage, '/acts/item.pull')
    seen = await chair.open(page)
    expect(seen.text).toContain('Open the votes on 5 items of the package')
    seen = await tap(chair, await openRun(chair, page, 'openVotes'), '/run')
    await settle()
    seen = await tap(chair, await chair.open(page), '/acts/consent.adopt')
    await settle()
    expect((await chair.open(page)).text).toContain('Close the 5 votes of the package')
    seen = await tap(chair, await openRun(chair, page, 'closeVotes'), '/run')
    await settle()
    const states = await Promise.all(proposals.map((one) => one.stateOf()))
    expect(states.filter((state) => state === 'approved')).toHaveLength(5)

    // The two others one by one, from the page for the hall.
    const hall = `${page}/now`
    for (const result of ['for', 'against'] as const) {
      seen = await tap(chair, await chair.open(hall), '/acts/item.call')
      seen = await tap(chair, seen, '/acts/opinions.close')
      await settle()
      for (const voter of others) {
        const voting = await site.as(voter)
        const before = await voting.open(page)
        expect(before.html).not.toContain(planted)
        expect(before.text).toContain('You see the result after you have voted.')
        expect(before.text).not.toMatch(/Votes so far|(Member|Deputy) (For|Against)/)
        await voting.send(before, '/acts/vote.cast', { choice: result, reason: planted })
      }
      seen = await chair.open(hall)
      expect(seen.text).toContain('4 of 5 votes')
      seen = await tap(chair, seen, '/acts/ballot.close')
      await settle()
      seen = await chair.open(hall)
      expect(seen.text).toContain(result === 'for' ? 'Motion carried' : 'Motion not carried')
    }
    seen = await tap(chair, await chair.open(page), '/acts/sitting.close')
    expect(await sitting.state()).toBe('minutesDue')
    expect([...visited]).toContain(hall)
    expect([...visited].every((url) => url.startsWith(page))).toBe(true)
  }, 60_000)
})

/** The page with only the form of one run left, as several forms post to the same address. */
const openRun = async (who: Browsing, page: string, run: string): Promise<SeenPage> => {
  const seen = await who.open(page)
  const forms = [...seen.html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form)
  const form = forms.find((one) => one.includes(`name="run" value="${run}"`))
  if (form === undefined) throw new Error(`No form to ${run}: ${seen.text.slice(0, 800)}`)
  return { ...seen, html: form }
}
