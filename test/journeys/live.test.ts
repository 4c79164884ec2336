import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Language } from '#shared/language.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { aProposal } from '#test/support/cases.ts'

import { aCast } from './support/cast.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'

let browser: Browser
let axe: string

beforeAll(async () => {
  ;[browser, axe] = await Promise.all([
    launchBrowser(),
    readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  ])
})
afterAll(() => browser?.close())

const levels = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }"

const violationsOn = async (page: Page): Promise<readonly unknown[]> => {
  await page.evaluate(axe)
  return page.evaluate(
    `axe.run({ runOnly: ${levels} }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target: String(target), failureSummary }))))`
  )
}

/** Milliseconds from the answer to an act until another's open page showed it, one for each act of these tests. */
const waits: number[] = []

/** Waits until what was done is seen on a page that somebody else has open. */
const seenAfter = async (act: Promise<unknown>, shown: Locator): Promise<void> => {
  await act
  const answered = performance.now()
  await shown.waitFor({ timeout: 2_000 })
  waits.push(performance.now() - answered)
}

const unreadOn = (page: Page): Promise<string> => page.locator('[data-unread-count]').innerText()
const unreadIs = (page: Page, count: string): Locator =>
  page.locator('[data-unread-count]').filter({ hasText: count })

const views: readonly (readonly [Language, number])[] = [
  ['pl', 390],
  ['en', 1280]
]

describe.each(views)('in %s at %i px', (language, width) => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(language)
  })
  afterAll(() => site?.close())

  it('the number of unread notices, the list and the page of the case follow what happens', async () => {
    const { cluster } = site
    const { people } = cluster
    const cast = aCast(browser, site, { language, width })
    const { page, wording } = await cast.as('Ala Lab')
    const proposal = await aProposal(cluster, { state: 'formalCheck' })
    await page.goto('/notices')
    await page.getByRole('button', { name: wording.t('inbox.markAll') }).click()
    await page.locator('.flash').waitFor()
    expect(await page.locator('[data-unread-count]').isHidden()).toBe(true)

    await page.goto('/notices')
    await seenAfter(proposal.send(people.coordinator, 'scope.accept'), unreadIs(page, '1'))
    await page.locator('li.notice.unread').first().waitFor({ timeout: 2_000 })
    expect(await page.locator('#live-said').innerText()).toBe(wording.t('inbox.unread', { count: 1 }))
    expect(await page.locator('h1').innerText()).toBe(wording.t('inbox.unread', { count: 1 }))
    expect(await violationsOn(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)

    // Its case, looked at, has nothing unread any more.
    await page.goto(`/proposals/${proposal.id}`)
    await page.locator('[data-unread="0"]').waitFor({ timeout: 2_000, state: 'attached' })

    const version = await page.locator('main').getAttribute('data-live-version')
    await page.evaluate('window.sameWindow = true')
    await page.locator('main details').first().locator('summary').click()
    const moved = page.locator(`main:not([data-live-version="${version}"])`)
    await seenAfter(proposal.send(people.lab, 'search.extend', { days: 10 }), moved)
    expect(await page.locator('#live-said').innerText()).toBe(wording.t('inbox.updated'))
    expect(await page.locator('main details').first().getAttribute('open')).not.toBeNull()
    expect(await page.evaluate('window.sameWindow')).toBe(true)
    expect(await page.locator('#live-changed').isHidden()).toBe(true)
    expect(cast.said).toEqual([])
  }, 30_000)

  it('takes nothing from under the hands of somebody who votes', async () => {
    const { cluster } = site
    const proposal = await aProposal(cluster, { state: 'ballot', mode: 'circular' })
    const [ballot = ''] = await proposal.actorsOf('ballot')
    const cast = aCast(browser, site, { language, width })
    const { page, wording } = await cast.as('Maria Member')
    await page.goto(`/ballots/${ballot}`)
    await page.locator('[name=choice]').first().check()
    const voter = cluster.presidium[3]
    const revision = Number(await page.locator('[name=revision]').first().inputValue())
    const note = page.locator('#live-changed')
    await seenAfter(proposal.send(voter, 'vote.cast', { choice: 'for', revision }, ballot), note)
    expect(await note.innerText()).toContain(wording.t('inbox.changed').replaceAll('\u00a0', ' '))
    expect(await page.locator('[name=choice]').first().isChecked()).toBe(true)
    expect(await violationsOn(page)).toEqual([])
    await note.getByRole('link').click()
    await page.waitForLoadState()
    expect(await page.locator('#live-changed').isHidden()).toBe(true)
  }, 30_000)

  it('the page of a sitting follows what is called and how many have voted', async () => {
    const { cluster } = site
    const [chair, deputy, , ...others] = cluster.presidium
    const proposal = await aProposal(cluster, { state: 'ballot' })
    const [ballot = ''] = await proposal.actorsOf('ballot')
    const sitting = (await cluster.core.engine.view(cluster.core.database.read, ballot))?.context[
      'sitting'
    ] as string
    const send = (type: string, payload: object = {}) =>
      proposal.attempt(chair, type, payload, sitting, sitting)
    await send('item.add', { case: proposal.id })
    await send('sitting.open')
    const cast = aCast(browser, site, { language, width })
    const { page, wording } = await cast.as('Maria Member')
    await page.goto(`/sittings/${sitting}`)
    await page.evaluate('window.sameWindow = true')
    const votes = page.locator('#now .votes')
    await seenAfter(send('item.call', { item: 'i1' }), votes)
    expect(await votes.locator('.cast').count()).toBe(0)
    const revision = Number(await page.locator('[name=revision]').first().inputValue())
    for (const [before, voter] of [deputy, ...others].entries()) {
      const vote = proposal.send(voter, 'vote.cast', { choice: 'against', revision }, ballot)
      await seenAfter(vote, votes.locator('.cast').nth(before))
    }
    const said = page.locator('#live-said')
    expect(await said.innerText()).toBe(wording.t('inbox.updated'))
    expect(await said.getAttribute('role')).toBe('status')
    expect(await page.evaluate('window.sameWindow')).toBe(true)
    expect(await violationsOn(page)).toEqual([])
    expect(cast.said).toEqual([])
  }, 30_000)

  it('without scripts the same is one press away', async () => {
    const { cluster } = site
    const cast = aCast(browser, site, { language, width, scripts: false })
    const { page, wording } = await cast.as('Kuba Coordinator')
    const proposal = await aProposal(cluster, { state: 'formalCheck' })
    await page.goto('/')
    const before = Number(await unreadOn(page))
    expect(before).toBeGreaterThan(0)
    await page.locator('a.bell').click()
    await page.getByRole('link', { name: wording.t('inbox.view.asking') }).click()
    const line = page.locator('li.notice').filter({ hasText: proposal.number })
    await line
      .getByRole('button', { name: wording.t('inbox.markOne') })
      .first()
      .click()
    expect(Number(await unreadOn(page))).toBe(before - 1)
    await line
      .getByRole('link', { name: new RegExp(`^${wording.lookUp('events.scope.accept.label')}`) })
      .click()
    expect(page.url()).toContain(`/proposals/${proposal.id}/acts/scope.accept`)
  }, 30_000)
})

it('what was done elsewhere is seen within a second', () => {
  expect(waits.length).toBeGreaterThan(10)
  expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(1_000)
})
