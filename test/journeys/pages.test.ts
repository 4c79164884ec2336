import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Language } from '#shared/language.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { aProposal } from '#test/support/cases.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import { laterPages } from './support/later-pages.ts'
import { mainPages } from './support/main-pages.ts'
import type { MainPage } from './support/main-pages.ts'
import { officePages } from './support/office-pages.ts'
import type { Make } from './support/office-pages.ts'
import { readRoutesOf, unseen } from './support/page-routes.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'
import { coordinator } from './support/straight-path.ts'

/**
 * `PAGES=all` looks at every page in every combination; else each page has one language, its structure is looked at wide,
 * and what depends on width and colour narrow, in one of the colours.
 */
const isWhole = process.env['PAGES'] === 'all'

let site: Site
let browser: Browser
let casts: Readonly<Record<Language, Cast>>
let pages: readonly MainPage[]
let later: readonly MainPage[]
let office: readonly MainPage[]
let routes: readonly string[]
let axe: string

const make: Make = async (path, data) => {
  const { page } = await casts.en.as(coordinator)
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { origin: site.address } })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  const made = (await answer.json()) as {
    readonly id?: string
    readonly subscription?: { readonly id: string }
  }
  return made.id ?? made.subscription?.id ?? ''
}

beforeAll(async () => {
  const [{ built, ...read }, launched, source] = await Promise.all([
    readRoutesOf(() => openSite('pl')),
    launchBrowser(),
    readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  ])
  ;[site, routes, browser, axe] = [built, read.routes, launched, source]
  const castIn = (language: Language): Cast => aCast(browser, site, { language, width: 1280 })
  casts = { pl: castIn('pl'), en: castIn('en') }
  pages = await mainPages(site.cluster)
  await site.delivered()
  later = await laterPages(site.cluster)
  office = await officePages(site.cluster, make)
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** The one page that is not there. */
const missing = '/nowhere'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Rules whose answer may change with the width of the window or the colours. */
const seenRules = ['color-contrast', 'target-size']

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark'; readonly rules: object }

const everyRule = { runOnly: { type: 'tag', values: levels } }
const without = Object.fromEntries(seenRules.map((rule) => [rule, { enabled: false }]))
const structure = { ...everyRule, rules: without }
const appearance = { runOnly: { type: 'rule', values: seenRules } }

const violationsOn = (page: Page, rules: object): Promise<readonly object[]> =>
  page.evaluate(`axe.run(document, { ...${JSON.stringify(rules)}, resultTypes: ['violations'], preload: false, iframes: false })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target: String(target), failureSummary }))))`)

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

const colours = ['light', 'dark'] as const
/** No page is wider than this window, the narrowest of phones. */
const narrowest = 320

const everyLook: readonly Look[] = [1280, 390, narrowest].flatMap((width) =>
  colours.map((colorScheme) => ({ width, colorScheme, rules: everyRule }))
)

const looksIn = (turn: number): readonly Look[] =>
  isWhole
    ? everyLook
    : [
        { width: 1280, colorScheme: 'light', rules: structure },
        { width: narrowest, colorScheme: colours[turn % 2] ?? 'light', rules: appearance }
      ]

/** Looks at one page, at last in the narrowest window; `turn` says in which colours. */
const faultsOf = async (page: Page, path: string, turn: number): Promise<readonly object[]> => {
  const found: object[] = []
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 900 })
  const answer = await page.goto(path)
  if (answer?.ok() === (path === missing)) found.push({ path, status: answer?.status() })
  for (const { width, colorScheme, rules } of looksIn(turn)) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const violations = await violationsOn(page, rules)
    found.push(...violations.map((violation) => ({ path, width, colorScheme, ...violation })))
  }
  const overflow = await overflowOf(page)
  return overflow > 0 ? [...found, { path, overflow }] : found
}

/** Everybody looks at their pages, at the same time as the others. */
const faultsIn = async (cast: Cast, looked: readonly MainPage[]): Promise<readonly object[]> => {
  const lookAs = async (who: string | null): Promise<readonly object[]> => {
    const { page } = await (who === null ? cast.visitor() : cast.as(who))
    // Sent to the browser once, not once for each page.
    await page.addInitScript({ content: axe })
    const found: object[] = []
    for (const [turn, { path, as }] of looked.entries())
      if (as === who) found.push(...(await faultsOf(page, path, turn)).map((fault) => ({ as, ...fault })))
    return found
  }
  const readers = [...new Set(looked.map(({ as }) => as))]
  return (await Promise.all(readers.map(lookAs))).flat()
}

const patience = isWhole ? 600_000 : 120_000

test(
  'every main page meets WCAG 2.2 AA, wide and narrow, light and dark, and fits 320 px, in Polish',
  async () => {
    expect(await faultsIn(casts.pl, isWhole ? [...pages, ...later, ...office] : pages)).toEqual([])
  },
  patience
)

test(
  'so does every page of later stages, of task groups and of the office, in English',
  async () => {
    const looked = [...later, ...office]
    expect(await faultsIn(casts.en, isWhole ? [...pages, ...looked] : looked)).toEqual([])
  },
  patience
)

test('these are all the pages of the service', () => {
  expect(routes.length).toBeGreaterThan(100)
  const looked = [...pages, ...later, ...office].map(({ path }) => path)
  expect(unseen(routes, looked)).toEqual([])
})

/** Presses Tab until what is sought has the focus, and shows it. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`${selector}:focus-visible`).count()) > 0) return
  }
  throw new Error(`Tab never reaches ${selector}`)
}

test('a vote can be cast with the keyboard alone', async () => {
  const { page, wording } = await casts.pl.as('Marta Member')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(pages.find(({ path }) => path.startsWith('/ballots/'))?.path ?? '')
  await tabTo(page, '.skip')
  await page.keyboard.press('Enter')
  await tabTo(page, '[name=choice]')
  await page.keyboard.press('Space')
  await tabTo(page, 'main form button')
  await page.keyboard.press('Enter')
  await page.locator('.flash').waitFor()
  expect(await page.locator('main').innerText()).toContain(wording.t('ballot.soFar'))
})

test('so can the menu be opened, a case be found and its scope accepted', async () => {
  const proposal = await aProposal(site.cluster, { state: 'formalCheck' })
  const { page } = await casts.en.as(coordinator)
  await page.setViewportSize({ width: 390, height: 900 })
  await page.goto('/')
  await tabTo(page, '[popovertarget=menu]')
  await page.keyboard.press('Enter')
  await tabTo(page, '#menu a[href="/proposals"]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/proposals')

  await page.keyboard.press('Control+k')
  await page.keyboard.type(proposal.number)
  await page.locator('#palette [role=option][aria-selected=true]', { hasText: proposal.number }).waitFor()
  await page.keyboard.press('Enter')
  // What waits for the coordinator comes first.
  await page.waitForURL(`**/proposals/${proposal.id}/acts/scope.accept*`)
  await tabTo(page, 'main form button')
  await page.keyboard.press('Enter')
  await page.locator('.flash').waitFor()
  expect(await proposal.stateOf()).toBe('searchOpen')
})

test('no page complains to the console', () => {
  // The browser reports the page that is missing by intent.
  expect([...casts.pl.said, ...casts.en.said].filter((line) => !line.includes('404'))).toEqual([])
})
