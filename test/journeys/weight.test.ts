import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { aProposal } from '#test/support/cases.ts'
import { launchBrowser } from '#test/support/browser.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'

let site: Site
let browser: Browser
let cast: Cast
let proposal: string
let ballot: string

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite('pl'), launchBrowser()])
  cast = aCast(browser, site, { language: 'pl', width: 390 })
  const found = await aProposal(site.cluster, { state: 'ballot' })
  proposal = found.id
  ballot = (await found.actorsOf('ballot'))[0] ?? ''
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const kilobyte = 1_024

/** What a page costs on the way, in bytes as they travel, fonts apart; and by how much its content moved while it came. */
const costOf = async (page: Page, network: CDPSession, path: string) => {
  const types = new Map<string, string>()
  let bytes = 0
  const onResponse = ({ requestId, type }: { requestId: string; type: string }) => types.set(requestId, type)
  const onFinished = ({ requestId, encodedDataLength }: { requestId: string; encodedDataLength: number }) => {
    if (types.get(requestId) !== 'Font' && types.has(requestId)) bytes += encodedDataLength
  }
  network.on('Network.responseReceived', onResponse)
  network.on('Network.loadingFinished', onFinished)
  await page.goto(path, { waitUntil: 'load' })
  await page.waitForTimeout(100)
  network.off('Network.responseReceived', onResponse)
  network.off('Network.loadingFinished', onFinished)
  const shift = await page.evaluate<number>(`new Promise((resolve) => {
    let moved = 0
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { moved += value }))
      .observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(moved), 50)
  })`)
  return { path, bytes, shift }
}

const paths = () => [
  '/',
  '/proposals',
  `/proposals/${proposal}`,
  `/ballots/${ballot}`,
  '/exchange',
  '/sittings',
  '/procedure',
  '/organisations',
  '/resolutions'
]

test('a page weighs at most 60 KB when first opened and 15 KB after, and nothing on it moves', async () => {
  const { page } = await cast.as('Maria Member')
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  for (const path of paths()) {
    await network.send('Network.clearBrowserCache')
    const first = await costOf(page, network, path)
    const again = await costOf(page, network, path)
    expect(first.bytes, `${path} at first`).toBeLessThanOrEqual(60 * kilobyte)
    expect(again.bytes, `${path} again`).toBeLessThanOrEqual(15 * kilobyte)
    expect(Math.max(first.shift, again.shift), `${path} moved`).toBeLessThan(0.01)
  }
}, 30_000)

/** Elements that cut off words that do not fit. */
const cutOff = `[...document.querySelectorAll('main *')].filter((one) => {
  const { overflowX } = getComputedStyle(one)
  return overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1
    && !one.matches('.hidden, .hidden *')
}).map((one) => one.outerHTML.slice(0, 120))`

const faultOf = async (page: Page, path: string, what: string) => {
  const lost = await page.evaluate<readonly string[]>(cutOff)
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  )
  return overflow > 0 || lost.length > 0 ? [{ path, what, overflow, lost }] : []
}

test('at twice its size nothing of a page is lost, be it the whole page or its text alone', async () => {
  const { page } = await cast.as('Maria Member')
  const found = []
  for (const path of paths()) {
    // A window of 1280 px at 200 % has the room of 640 px.
    await page.setViewportSize({ width: 640, height: 450 })
    await page.goto(path)
    found.push(...(await faultOf(page, path, 'zoomed')))
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    found.push(...(await faultOf(page, path, 'larger text')))
  }
  expect(found).toEqual([])
}, 30_000)
