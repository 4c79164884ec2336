import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { stepLinks } from '#accounts/step-link.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { aProposal } from '#test/support/cases.ts'
import { eventText } from '#templates/locales/index.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import { need, scope } from './support/project.ts'
import type { Screen } from './support/screen.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'

/**
 * What a task costs on a phone: pages opened, presses of links and buttons, and answers chosen. What is typed costs
 * nothing here.
 */
type Cost = { loads: number; taps: number; choices: number }

let site: Site
let browser: Browser
let cast: Cast
const costs = new Map<string, Cost>()

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite('pl'), launchBrowser()])
  cast = aCast(browser, site, { language: 'pl', width: 390 })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
  const lines = [...costs].map(
    ([task, { loads, taps, choices }]) =>
      `${task.padEnd(34)} ${String(loads).padStart(5)} ${String(taps).padStart(5)} ${String(choices).padStart(8)}`
  )
  process.stdout.write(`\n${'at 390 px'.padEnd(34)} loads  taps  choices\n${lines.join('\n')}\n`)
})

/** Counts what is pressed in a window from now on, until the task is done. */
const measured = async (task: string, screen: Screen, work: () => Promise<unknown>): Promise<Cost> => {
  const { page } = screen
  const cost: Cost = { loads: 0, taps: 0, choices: 0 }
  let isDone = false
  await page.exposeBinding(`pressed${costs.size}`, (_source, isAnswer: boolean) => {
    if (isDone) return
    if (isAnswer) cost.choices += 1
    else cost.taps += 1
  })
  const listen = `addEventListener('pointerdown', ({ target }) =>
    window.pressed${costs.size}(target.closest('a, button, summary') === null), true)`
  await page.addInitScript(listen)
  await page.evaluate(listen)
  const onLoad = (): void => {
    cost.loads += 1
  }
  page.on('load', onLoad)
  costs.set(task, cost)
  await work()
  await page.waitForLoadState()
  isDone = true
  page.off('load', onLoad)
  return cost
}

describe('what a task costs on a phone, from the start page or the mail', () => {
  test('to propose a project: six presses or fewer', async () => {
    const screen = await cast.as('Ala Lab')
    const { wording } = screen
    const cost = await measured('propose', screen, async () => {
      await screen.follow(wording.t('home.propose'))
      await screen.enter({ ...scope, ...need(0) })
      await screen.press(wording.t('propose.saveAndSend'))
      await screen.send('scope.submit')
    })
    expect(cost.taps).toBeLessThanOrEqual(6)
  }, 30_000)

  test('to check and publish a scope: three', async () => {
    const screen = await cast.as('Kuba Coordinator')
    const cost = await measured('publish', screen, () => screen.act('scope.accept'))
    expect(cost.taps + cost.choices).toBeLessThanOrEqual(3)
  }, 30_000)

  test('to answer a partner: two', async () => {
    await aProposal(site.cluster, { state: 'searchSelecting' })
    const screen = await cast.as('Ala Lab')
    await screen.menu(screen.wording.t('site.home'))
    const cost = await measured('answer a partner', screen, () => screen.act('interest.accept'))
    expect(cost.taps + cost.choices).toBeLessThanOrEqual(2)
  }, 30_000)

  test('to vote from the mail: two, the choice and the confirmation', async () => {
    const { core, presidium } = site.cluster
    const proposal = await aProposal(site.cluster, { state: 'ballot', mode: 'circular' })
    const step = stepLinks(core.secret).stepLink({
      person: presidium[2].person,
      case: proposal.id,
      actor: (await proposal.actorsOf('ballot'))[0] ?? '',
      act: 'vote.cast',
      until: '2027-12-31T00:00:00.000Z'
    })
    const screen = await cast.visitor()
    const { page, wording } = screen
    await page.goto(`/steps/${step}`)
    const cost = await measured('vote', screen, async () => {
      await page.locator('[name=choice][value=for]').tap()
      await page.getByRole('button', { name: eventText(wording, 'vote.cast', 'label') }).tap()
      await page.getByRole('heading', { name: wording.t('steps.receiptTitle') }).waitFor()
    })
    expect(cost).toMatchObject({ taps: 1, choices: 1 })
  }, 30_000)

  test('to report on a project: four', async () => {
    await aProposal(site.cluster, { state: 'active' })
    await site.afterDays(100)
    // Whoever signed in months ago signs in again.
    const screen = await aCast(browser, site, { language: 'pl', width: 390 }).as('Ala Lab')
    const cost = await measured('report', screen, () =>
      screen.act('report.submit', {
        status: 'green',
        done: 'The assay works on forty samples.',
        planned: 'The ward study.'
      })
    )
    expect(cost.taps).toBeLessThanOrEqual(4)
  }, 30_000)
})
