import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Person } from '#api/acting.ts'
import { aSite, formOn } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

import { aSitting } from './support/sitting.ts'

let cluster: Cluster
let site: Site
beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
}, 60_000)
afterAll(() => site?.app.close())

type Sitting = Awaited<ReturnType<typeof aSitting>>

/** The page of an act as the page of the sitting leads to it. */
const actFrom = async (who: Person, sitting: Sitting, event: string) => {
  const browser = await site.as(who)
  const { html, text } = await browser.open(`/sittings/${sitting.id}`)
  const [, href = ''] = new RegExp(`href="([^"]*/acts/${event}\\?[^"]*)"`).exec(html) ?? []
  if (href === '') throw new Error(`No ${event} on ${text.slice(0, 900)}`)
  const page = await browser.open(href.replaceAll('&amp;', '&'))
  return { browser, page, form: formOn(page, `/acts/${event}`) }
}

describe('an act that needs words of its own', () => {
  it.each([
    ['queued', 'review.open', {}],
    [
      'noDecision',
      'motion.put',
      { motion: 'reject', reasons: 'Outside the strategy.', 'criteria.strategy': 'No.' }
    ]
  ] as const)(
    'begun from the page of a sitting, in %s, knows the sitting and leads back to it',
    async (state, event, values) => {
      const sitting = await aSitting(cluster)
      const proposal = await aProposal(cluster, { state })
      await sitting.send(cluster.people.coordinator, 'item.add', { case: proposal.id })
      const { browser, page, form } = await actFrom(cluster.presidium[0], sitting, event)
      expect(form.html).toMatch(new RegExp(`<option value="${sitting.id}" selected`))
      const done = await browser.send(page, `/acts/${event}`, {
        mode: 'sitting',
        sitting: sitting.id,
        ...values
      })
      expect([done.status, done.url]).toEqual([200, `/sittings/${sitting.id}`])
      expect(await proposal.stateOf()).toBe(event === 'review.open' ? 'coi' : 'ballot')
    }
  )

  it('offers the Council its own sittings, and none of another body', async () => {
    const other = await aSitting(cluster)
    const proposal = await aProposal(cluster, { state: 'councilInstead' })
    const sitting = await aSitting(cluster, { organ: 'council' })
    await sitting.send(cluster.people.council, 'item.add', { case: proposal.id })
    const { form } = await actFrom(cluster.people.council, sitting, 'motion.put')
    expect(form.html).toMatch(new RegExp(`<option value="${sitting.id}" selected`))
    expect(form.html).not.toContain(other.id)
  })
})
