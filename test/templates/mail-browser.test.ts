import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { languages } from '#shared/language.ts'
import { mailHtml } from '#templates/mail/index.ts'
import { places, sampleOf } from '#test/notifications/support/every-notice.ts'
import { launchBrowser } from '#test/support/browser.ts'

import { fullMail } from './mail-samples.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.setContent('<!doctype html><title>-</title>')
  await page.evaluate(axe)
}, 60_000)
afterAll(() => browser.close())

type Mail = { readonly name: string; readonly html: string }

/** What a look at one mail finds. */
type Found = { readonly name: string; readonly width: number; readonly wrong: readonly string[] }

/** Opens mails one after another in the same window, which keeps the checker that was loaded once. */
const look = (mails: readonly Mail[]): Promise<readonly Found[]> =>
  page.evaluate(async (all) => {
    type Axe = {
      run: (
        root: Document,
        options: object
      ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const found = []
    for (const { name, html } of all) {
      document.open()
      document.write(html)
      document.close()
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, {
        resultTypes: ['violations'],
        elementRef: false
      })
      found.push({
        name,
        width: document.documentElement.scrollWidth,
        wrong: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
      })
    }
    return found
  }, mails as Mail[])

/** `MAILS=all` looks at every variant; otherwise at two of each notice, as one layout serves them all. */
const perNotice = process.env['MAILS'] === 'all' ? Infinity : 2

const numberOf = (place: string): string => place.split('.')[0] ?? place

const seen = places.filter(
  ({ place }, index) =>
    places.slice(0, index).filter((before) => numberOf(before.place) === numberOf(place)).length < perNotice
)

const every = seen.flatMap((place) =>
  languages.map((language) => ({
    name: `${place.place} ${language}`,
    html: mailHtml(sampleOf(place, language))
  }))
)

/** Each notice is seen in both languages and in both lights, though not in all four ways: that would take a minute. */
const isLight = (index: number): boolean => index % 4 === 0 || index % 4 === 3
const seenIn = {
  light: every.filter((_, index) => isLight(index)),
  dark: every.filter((_, index) => !isLight(index))
}

test.each(['light', 'dark'] as const)(
  'every notice passes axe and needs no scrolling sideways on a phone (%s)',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    const found = await look(seenIn[colorScheme])
    expect(found.length).toBeGreaterThanOrEqual(seen.length)
    expect(new Set(seen.map(({ place }) => numberOf(place))).size).toBeGreaterThanOrEqual(50)
    expect(found.filter(({ width, wrong }) => width > 390 || wrong.length > 0)).toEqual([])
  },
  60_000
)

test.each(['light', 'dark'] as const)(
  'a mail with all that a mail may have passes axe too (%s)',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    const found = await look(
      languages.map((language) => ({ name: language, html: mailHtml(fullMail(language)) }))
    )
    expect(found.map(({ width, wrong }) => ({ width, wrong }))).toEqual([
      { width: 390, wrong: [] },
      { width: 390, wrong: [] }
    ])
  }
)

test('a mail that nobody could read is found out', async () => {
  const html = '<!doctype html><body><p style="width:700px; color:#ddd; background:#fff">Zagłosuj</p></body>'
  const [found] = await look([{ name: 'bad', html }])
  expect(found?.width).toBeGreaterThan(390)
  const rules = found?.wrong.map((line) => line.split(':')[0])
  expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'document-title']))
})
