import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { eventText } from '#templates/locales/index.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { anOpinion } from '#test/support/card.ts'
import { aProposal } from '#test/support/cases.ts'
import type { Proposal } from '#test/support/cases.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import type { Screen } from './support/screen.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'
import { chair, coordinator, fromHome } from './support/straight-path.ts'

let site: Site
let browser: Browser
let cast: Cast
let sitting = ''
let proposals: readonly Proposal[] = []

const packaged = 5

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite('en'), launchBrowser()])
  cast = aCast(browser, site, { language: 'en', width: 1280 })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** A case that only waits for the vote at this sitting. */
const readyFor = async (place: string): Promise<Proposal> => {
  const { presidium } = site.cluster
  const proposal = await aProposal(site.cluster, { state: 'queued' })
  await proposal.send(presidium[0], 'review.open', { mode: 'sitting', sitting: place })
  for (const member of presidium) await proposal.send(member, 'declaration.make', { answer: 'impartial' })
  for (const member of presidium.slice(1, 3)) await proposal.send(member, 'opinion.file', anOpinion)
  return proposal
}

const flash = ({ page }: Screen): Promise<string> => page.locator('main .flash').innerText()

/** An act of one tap on the page of the sitting, once the page offers it. */
const tap = async (screen: Screen, words: string): Promise<void> => {
  await screen.press(words)
  await screen.page.waitForURL(`**/sittings/${sitting}*`)
}

describe('a sitting with a consent agenda, at a desk, in English', () => {
  test('the coordinator checks a scope and publishes it', async () => {
    const scope = await aProposal(site.cluster, { state: 'formalCheck' })
    await fromHome(cast, coordinator, 'scope.accept')
    expect(await scope.stateOf()).toBe('searchOpen')
  }, 30_000)

  test('the coordinator convenes a sitting, and five cases come onto its agenda', async () => {
    const screen = await cast.as(coordinator)
    const { wording, page } = screen
    await screen.menu(wording.t('site.sittings'))
    await screen.follow(eventText(wording, 'sitting.convene', 'label'))
    await screen.send('sitting.convene', { organ: 'presidium', on: '2026-09-21T10:00', place: 'Room 4' })
    sitting = page.url().split('/').at(-1) ?? ''
    const ready: Proposal[] = []
    while (ready.length < packaged) ready.push(await readyFor(sitting))
    proposals = ready
    await site.delivered()
    // The page is still open and follows its sitting.
    await page
      .locator('#agenda li')
      .nth(packaged - 1)
      .waitFor()
    expect(await page.locator('#agenda .rows > li').count()).toBe(packaged)
  }, 60_000)

  test('the chair opens it, and has all five adopted together', async () => {
    const screen = await cast.as(chair)
    const { wording, page } = screen
    await screen.menu(wording.t('site.sittings'))
    await page.locator(`main a[href$="/sittings/${sitting}"]`).click()
    // Before its day the sitting asks once more.
    const open = eventText(wording, 'sitting.open', 'label')
    await page.locator('details.ask summary', { hasText: open }).click()
    await screen.press(open)
    await tap(screen, wording.t('sitting.allPresent'))
    await page
      .getByText(wording.t('sitting.there', { count: packaged, all: packaged }))
      .first()
      .waitFor()
    expect(await page.locator('#consent input[type=checkbox]:checked').count()).toBe(packaged)
    await tap(screen, wording.t('sitting.consentSet'))
    await tap(screen, wording.t('sitting.openVotes', { count: packaged }))
    await tap(screen, wording.t('sitting.consentAdopt'))
    await tap(screen, wording.t('sitting.closeVotes', { count: packaged }))
    expect(await flash(screen)).toContain(wording.t('sitting.run.done', { done: packaged, all: packaged }))
    for (const proposal of proposals) expect(await proposal.stateOf()).toBe('approved')
    const close = eventText(wording, 'sitting.close', 'label')
    await page.locator('details.ask summary', { hasText: close }).click()
    await screen.press(close)
    await page.getByText(wording.t('sitting.notBegun')).waitFor({ state: 'hidden' })
  }, 60_000)

  test('the coordinator writes the minutes, the chair accepts them, and every member reads them', async () => {
    await fromHome(cast, coordinator, 'minutes.draft', { text: 'The chair welcomed all.' })
    await fromHome(cast, chair, 'minutes.accept')
    const screen = await cast.as('Marta Member')
    const { wording, page } = screen
    await screen.menu(wording.t('site.sittings'))
    await page.locator(`main a[href$="/sittings/${sitting}"]`).click()
    await screen.follow(wording.t('sitting.minutesOpen'))
    const minutes = await page.locator('main').innerText()
    expect(minutes).toContain('The chair welcomed all.')
    expect(minutes).toContain(wording.t('sitting.digestHolds'))
    expect(minutes.split(wording.t('sitting.adoptedByConsent'))).toHaveLength(packaged + 1)
  }, 30_000)

  test('afterwards the record is whole and no page complained', async () => {
    await site.delivered()
    expect(await site.damages()).toEqual([])
    expect(cast.said).toEqual([])
  })
})
