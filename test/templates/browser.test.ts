import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Language } from '#shared/language.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { packagedAssets } from '#templates/assets/manifest.ts'

import { renderSample, sampleNames } from './gallery.tsx'
import type { SampleName } from './gallery.tsx'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const assets = new URL('../../templates/assets/', import.meta.url)
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'"
].join('; ')
const kinds: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2'
}

const readAsset = (name: string): Buffer => {
  const packaged = packagedAssets.find((asset) => asset.name === name)
  return readFileSync(packaged ? require.resolve(packaged.from) : new URL(name, assets))
}

type View = {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
  readonly scripts?: boolean
  /** Whether every page has the checker in it. */
  readonly hasAxe?: boolean
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

/** Opens a page of the gallery under the policy of the service; answers the page and what its console said. */
const open = async (
  view: View,
  pages: readonly SampleName[],
  language: Language,
  visit: (page: Page, name: SampleName) => Promise<void>
) => {
  const { width, colorScheme, scripts = true, hasAxe = false } = view
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    javaScriptEnabled: scripts,
    bypassCSP: false
  })
  const page = await context.newPage()
  if (hasAxe) await page.addInitScript({ content: axe })
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.startsWith('/assets/')) {
      const name = pathname.slice('/assets/'.length)
      return route.fulfill({ contentType: kinds[name.split('.').at(-1) ?? ''] ?? '', body: readAsset(name) })
    }
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: renderSample(pathname.slice(1) as SampleName, language)
    })
  })
  for (const name of pages) {
    await page.goto(`http://gallery.test/${name}`)
    await visit(page, name)
  }
  await context.close()
  return said
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

test('no page scrolls sideways at 320 px or at 200 % text', { timeout: 60_000 }, async () => {
  for (const width of [320, 640, 1280]) {
    await open({ width, colorScheme: 'light' }, sampleNames, 'pl', async (page, name) => {
      expect(await overflow(page), `${name} at ${width}`).toBe(0)
      if (width === 320) return
      await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
      expect(await overflow(page), `${name} at ${width}, 200 %`).toBe(0)
    })
  }
})

const views = [
  { width: 1280, colorScheme: 'light', language: 'pl' },
  { width: 390, colorScheme: 'dark', language: 'en' },
  { width: 1280, colorScheme: 'dark', language: 'en' },
  { width: 390, colorScheme: 'light', language: 'pl' }
] as const

// Each width, colour and language once; the other combinations with `PAGES=all`.
test.each(process.env['PAGES'] === 'all' ? views : views.slice(0, 2))(
  'pages meet WCAG 2.2 AA at $width px, $colorScheme, $language',
  { timeout: 60_000 },
  async ({ language, ...view }) => {
    const all: object[] = []
    const said = await open({ ...view, hasAxe: true }, sampleNames, language, async (page, name) => {
      const found = await page.evaluate<{ id: string; target: string; why: string }[]>(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: false }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, target: String(node.target), why: node.failureSummary }))))`
      )
      all.push(...found.map((violation) => ({ name, ...violation })))
    })
    expect(all).toEqual([])
    expect(said).toEqual([])
  }
)

test('the counter counts down and the menu opens on a phone', { timeout: 30_000 }, async () => {
  await open({ width: 390, colorScheme: 'light' }, ['form'], 'pl', async (page) => {
    await page.fill('#teaser', 'Krótko')
    expect(await page.textContent('#teaser-counter')).toBe('pozostało znaków: 494')
    expect(await page.isVisible('#menu')).toBe(false)
    await page.click('button[popovertarget=menu]')
    expect(await page.isVisible('#menu')).toBe(true)
  })
})

test('without scripts the menu opens and limits are said', { timeout: 30_000 }, async () => {
  await open({ width: 390, colorScheme: 'light', scripts: false }, ['form'], 'pl', async (page) => {
    expect(await page.textContent('#teaser-counter')).toBe('do 500\u00a0znaków')
    await page.click('button[popovertarget=menu]')
    expect(await page.isVisible('#menu')).toBe(true)
  })
})
