import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { aCast } from '#test/journeys/support/cast.ts'
import { openSite } from '#test/journeys/support/site.ts'
import type { Site } from '#test/journeys/support/site.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { aProposal } from '#test/support/cases.ts'

let browser: Browser
let site: Site

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), openSite('en')])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('the search opens by keys, is heard, leads on with Enter, and gives the focus back', async () => {
  const { id, number } = await aProposal(site.cluster, { state: 'searchOpen' })
  const cast = aCast(browser, site, { language: 'en', width: 390 })
  const { page } = await cast.as('Ala Lab')
  await page.waitForLoadState()
  await page.locator('[data-palette]').focus()
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox')
  expect(await box.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
  await page.keyboard.type(number.slice(-4))
  const option = page.locator('#palette [role=option][aria-selected=true]', { hasText: number })
  await option.waitFor({ timeout: 3_000 })
  expect(await page.locator('[data-palette-said]').innerText()).toMatch(/^\d+ results?$/)
  expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
  await page.keyboard.press('Escape')
  expect(
    await page.locator('[data-palette]').evaluate((link) => link === link.ownerDocument.activeElement)
  ).toBe(true)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(number)
  await option.first().waitFor({ timeout: 3_000 })
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(id), { timeout: 3_000 })
  expect(cast.said).toEqual([])
}, 30_000)
