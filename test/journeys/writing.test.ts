import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchBrowser } from '#test/support/browser.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'

let site: Site
let browser: Browser
let cast: Cast

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite('pl'), launchBrowser()])
  cast = aCast(browser, site, { language: 'pl', width: 390 })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const savedIn = async (page: Page, text: string): Promise<void> => {
  await page.locator('[data-part="saved"]', { hasText: text }).waitFor()
}

test('what is typed is counted and kept, also while there is no connection, and survives a closed window', async () => {
  const { page, wording } = await cast.as('Ala Lab')
  await page.goto('/propose')
  await page.fill('[name="teaser"]', 'Zażółć gęślą jaźń')
  const counter = page.locator('[id="teaser-counter"]')
  expect(await counter.innerText()).toBe(wording.t('form.charactersLeft').replace('{left}', '483'))
  await page.fill('[name="title.pl"]', 'ż'.repeat(203))
  const over = wording.t('form.charactersOver').replace('{over}', '3')
  expect(await page.locator('[id="title.pl-counter"]').innerText()).toBe(over)
  expect(await page.inputValue('[name="title.pl"]')).toHaveLength(203)
  await savedIn(page, wording.t('propose.writing.saved', { time: '' }).trim())

  const context = page.context()
  await context.setOffline(true)
  await page.fill('[name="goal"]', 'Cel bez sieci')
  await savedIn(page, wording.t('propose.writing.offline'))
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/propose')
  await again.locator('[name="goal"]', { hasText: 'Cel bez sieci' }).waitFor()
  expect(await again.inputValue('[name="title.pl"]')).toHaveLength(203)
}, 30_000)
