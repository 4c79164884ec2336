import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchBrowser } from '#test/support/browser.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import { laterPages } from './support/later-pages.ts'
import { mainPages } from './support/main-pages.ts'
import type { MainPage } from './support/main-pages.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'

let site: Site
let browser: Browser
let cast: Cast
let pages: readonly MainPage[]
let later: readonly MainPage[]
let axe: string

beforeAll(async () => {
  ;[site, browser, axe] = await Promise.all([
    openSite('pl'),
    launchBrowser(),
    readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  ])
  cast = aCast(browser, site, { language: 'pl', width: 1280 })
  pages = await mainPages(site.cluster)
  await site.delivered()
  later = await laterPages(site.cluster)
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** The one page that is not there. */
const missing = '/nowhere'

const levels = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }"

/** What axe finds; colours alone where the rest was looked at before. */
const violationsOn = (page: Page, runOnly: string): Promise<readonly object[]> =>
  page.evaluate(`axe.run({ runOnly: ${runOnly} }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target: String(target), failureSummary }))))`)

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Looks at one page in both widths and both colours, and at 320 px. */
const faultsOf = async (page: Page, path: string): Promise<readonly object[]> => {
  const found: object[] = []
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const answer = await page.goto(path)
  if (answer?.ok() === (path === missing)) found.push({ path, status: answer?.status() })
  await page.evaluate(axe)
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const violations = await violationsOn(page, colorScheme === 'light' ? levels : "['color-contrast']")
      found.push(...violations.map((violation) => ({ path, width, colorScheme, ...violation })))
    }
  }
  await page.setViewportSize({ width: 320, height: 900 })
  const overflow = await overflowOf(page)
  return overflow > 0 ? [...found, { path, overflow }] : found
}

/** Everybody looks at their pages, at the same time as the others. */
const faultsIn = async (looked: readonly MainPage[]): Promise<readonly object[]> => {
  const lookAs = async (who: string | null): Promise<readonly object[]> => {
    const { page } = await (who === null ? cast.visitor() : cast.as(who))
    const found: object[] = []
    for (const { path, as } of looked)
      if (as === who) found.push(...(await faultsOf(page, path)).map((fault) => ({ as, ...fault })))
    return found
  }
  const readers = [...new Set(looked.map(({ as }) => as))]
  return (await Promise.all(readers.map(lookAs))).flat()
}

test('every main page meets WCAG 2.2 AA, wide and narrow, light and dark, and fits 320 px', async () => {
  expect(await faultsIn(pages)).toEqual([])
}, 60_000)

test('so does every page of later stages, of task groups and of the office', async () => {
  expect(await faultsIn(later)).toEqual([])
}, 60_000)

test('a vote can be cast with the keyboard alone', async () => {
  const screen = await cast.as('Marta Member')
  const { page, wording } = screen
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(pages.find(({ path }) => path.startsWith('/ballots/'))?.path ?? '')
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab')
      if ((await page.locator(`${selector}:focus-visible`).count()) > 0) return
    }
    throw new Error(`Tab never reaches ${selector}`)
  }
  await tabTo('.skip')
  await page.keyboard.press('Enter')
  await tabTo('[name=choice]')
  await page.keyboard.press('Space')
  await tabTo('main form button')
  await page.keyboard.press('Enter')
  await page.locator('.flash').waitFor()
  expect(await page.locator('main').innerText()).toContain(wording.t('ballot.soFar'))
})

test('no page complains to the console', () => {
  // The browser reports the page that is missing by intent.
  expect(cast.said.filter((line) => !line.includes('404'))).toEqual([])
})
