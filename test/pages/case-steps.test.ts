import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { stepLinks } from '#accounts/step-link.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

import { aSite } from './support/case-browser.ts'
import type { Site } from './support/case-browser.ts'

let cluster: Cluster
let site: Site
let proposal: Proposal
let ballot: string

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  proposal = await aProposal(cluster, { state: 'ballot' })
  ballot = (await proposal.actorsOf('ballot'))[0] ?? ''
}, 60_000)

afterAll(() => site?.app.close())

const linkFor = (person: string, act: string, actor: string, until = '2026-12-31T00:00:00.000Z'): string =>
  `/steps/${stepLinks(cluster.core.secret).stepLink({ person, case: proposal.id, actor, act, until })}`

const versionOf = async (): Promise<unknown> =>
  cluster.core.database.read.get('select version from cases where id = ?', [proposal.id])

describe('a link in a mail', () => {
  test('shows one act without signing in, and opening it moves nothing', async () => {
    const before = await versionOf()
    const page = await site.visitor().open(linkFor(cluster.presidium[1].person, 'vote.cast', ballot))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Daria Deputy: you act by the link from the mail.')
    expect(page.text).toContain('Approve “Fast sepsis diagnostics”?')
    expect(page.html).not.toContain(`href="/proposals/${proposal.id}"`)
    expect(await versionOf()).toEqual(before)
  })

  test('does the act as that person, gives a receipt, and opens nothing else', async () => {
    const visitor = site.visitor()
    const link = linkFor(cluster.presidium[1].person, 'vote.cast', ballot)
    const receipt = await visitor.send(await visitor.open(link), link, { choice: 'abstain' })
    expect(receipt.status).toBe(200)
    expect(receipt.text).toContain('Done, thank you')
    expect(receipt.text).toContain('Abstain')
    const vote = await cluster.core.database.read.get<{ choice: string }>(
      'select choice from votes where actor_id = ? and person_id = ?',
      [ballot, cluster.presidium[1].person]
    )
    expect(vote?.choice).toBe('abstain')
    expect((await visitor.open(`/ballots/${ballot}`)).url).toContain('/sign-in')
    expect((await visitor.open(link)).text).toContain('Your vote: Abstain.')
  })

  test('acts as the person it names, whoever is signed in', async () => {
    const other = await site.as(cluster.people.coordinator)
    const link = linkFor(cluster.presidium[2].person, 'vote.cast', ballot)
    const receipt = await other.send(await other.open(link), link, { choice: 'for' })
    expect(receipt.text).toContain('Maria Member')
    const votes = await cluster.core.database.read.all<{ person_id: string }>(
      'select person_id from votes where actor_id = ? and choice is not null order by person_id',
      [ballot]
    )
    expect(votes.map(({ person_id }) => person_id)).toEqual(
      [cluster.presidium[1].person, cluster.presidium[2].person].toSorted()
    )
  })

  test('of somebody who may not do the act says so and does nothing', async () => {
    const page = await site.visitor().open(linkFor(cluster.people.lab.person, 'ballot.close', ballot))
    expect(page.text).toContain('This cannot be done now')
    expect(page.html).not.toContain('<form method="post" action="/steps')
  })

  test('that is forged, damaged or out of date is met with a way in', async () => {
    const good = linkFor(cluster.presidium[3].person, 'vote.cast', ballot)
    const late = linkFor(cluster.presidium[3].person, 'vote.cast', ballot, '2026-01-01T00:00:00.000Z')
    for (const link of [late, `${good}x`, '/steps/nonsense', '/steps/a.b', '/steps/a.b.c']) {
      const page = await site.visitor().open(link)
      expect(page.status).toBe(410)
      expect(page.text).toContain('This link no longer works')
    }
  })

  test('whose act is done says that nothing is left to do', async () => {
    const [chair] = cluster.presidium
    const link = linkFor(chair.person, 'ballot.close', ballot)
    const visitor = site.visitor()
    await visitor.send(await visitor.open(link), link)
    const again = await visitor.open(link)
    expect(again.status).toBe(410)
    expect(again.text).toContain('no longer waits for this act')
  })
})
