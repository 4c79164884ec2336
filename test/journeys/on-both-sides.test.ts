import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { grantRole } from '#people/role-commands.ts'
import { systemParty } from '#shared/workflow.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { anOpinion } from '#test/support/card.ts'
import { aProposal } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import type { Screen } from './support/screen.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'
import { coordinator, fromHome, lead } from './support/straight-path.ts'

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

const plain = (words: string): string => words.replaceAll('\u00a0', ' ')
const wordsOf = async ({ page }: Screen): Promise<string> => plain(await page.locator('main').innerText())

describe('the leader of a task group, on a phone, in Polish', () => {
  test('reports a milestone and files the report that is due; the coordinator accepts it', async () => {
    const proposal = await aProposal(site.cluster, { state: 'active' })
    await site.afterDays(100)
    // Whoever signed in months ago signs in again.
    const later = aCast(browser, site, { language: 'pl', width: 390 })
    const screen = await later.as(lead)
    const { page, wording } = screen
    await screen.menu(wording.t('site.taskGroups'))
    await page.locator('main a[href^="/task-groups/"]').first().click()
    await page.locator('main a[href*="/acts/milestone.report"]').first().click()
    await screen.send('milestone.report', { milestone: 'm1', state: 'done' })
    await screen.menu(wording.t('site.home'))
    await screen.act('report.submit', {
      status: 'green',
      done: 'Oznaczenie działa na czterdziestu próbkach.',
      planned: 'Badanie na oddziale.'
    })
    const [report = ''] = await proposal.actorsOf('report')
    expect(await proposal.stateOf(report)).toBe('submitted')

    const reader = await fromHome(later, coordinator, 'report.accept')
    await reader.page.goto(`/reports/${report}`)
    expect(await wordsOf(reader)).toContain('Oznaczenie działa na czterdziestu próbkach.')
    expect(await proposal.stateOf(report)).toBe('accepted')
    expect(later.said).toEqual([])
  }, 60_000)
})

describe('a member of the Presidium whose own organisation takes part, on a phone, in Polish', () => {
  const name = 'Marta Member'
  const [opinion, reason] = ['PLANTED-OPINION', 'PLANTED-REASON']

  test('sees nothing as a decider, and still sees the side of the organisation', async () => {
    const { core, organisations, presidium } = site.cluster
    const [chair, deputy, member, other, partner] = presidium
    must(
      await grantRole(
        core.people,
        partner.person,
        { kind: 'signatory', organisation: organisations.clinic, untilOn: null },
        systemParty
      )
    )
    const proposal = await aProposal(site.cluster, { state: 'coi' })
    for (const one of [chair, deputy, member, other])
      await proposal.send(one, 'declaration.make', { answer: 'impartial' })
    for (const one of [deputy, member])
      await proposal.send(one, 'opinion.file', { ...anOpinion, text: opinion })
    await proposal.send(chair, 'opinions.close')
    const [ballot = ''] = await proposal.actorsOf('ballot')
    const [letter = '', others = ''] = await proposal.actorsOf('partnership')
    await proposal.send(deputy, 'vote.cast', { choice: 'against', revision: 1, reason }, ballot)
    await site.delivered()

    const screen = await cast.as(name)
    const { page, wording } = screen
    // What the deciders have, they have: the same words are found where they may be read.
    const decider = await cast.as('Maria Member')
    await decider.page.goto(`/proposals/${proposal.id}`)
    expect(await decider.page.content()).toContain(opinion)
    expect(await decider.page.locator(`main a[href*="/ballots/${ballot}"]`).count()).toBeGreaterThan(0)

    await page.goto(`/proposals/${proposal.id}`)
    const shown = await wordsOf(screen)
    expect(shown).toContain('River Clinic')
    const ownAct = page.locator(`main a[href="/partnerships/${letter}/acts/partnership.withdraw"]`)
    expect(await ownAct.count()).toBe(1)

    const looked = [
      '/',
      '/notices',
      '/proposals',
      `/proposals/${proposal.id}`,
      `/proposals/${proposal.id}/history`,
      `/proposals/${proposal.id}/comments`,
      `/proposals/${proposal.id}/changes`,
      `/partnerships/${letter}`,
      `/partnerships/${others}`,
      '/review',
      `/search?q=sepsy`,
      `/ballots/${ballot}`,
      `/ballots/${ballot}/acts/vote.cast`,
      `/proposals/${proposal.id}/acts/opinion.file`
    ]
    for (const path of looked) {
      await page.goto(path)
      const html = await page.content()
      for (const mark of [opinion, reason]) expect(html, path).not.toContain(mark)
      expect(await page.locator('main [name=choice]').count(), path).toBe(0)
      expect(await page.locator('main form[action*="opinion.file"]').count(), path).toBe(0)
      expect(await page.locator('main a[href*="/acts/vote.cast"]').count(), path).toBe(0)
    }
    await page.goto('/review')
    expect(await wordsOf(screen)).toContain(plain(wording.t('desk.nothing')))
    expect(await wordsOf(screen)).toContain(plain(wording.t('desk.recused')))
    await page.goto('/')
    expect(await page.locator(`main a[href*="/ballots/${ballot}"]`).count()).toBe(0)
  }, 60_000)
})

test('afterwards the record is whole', async () => {
  expect(await site.damages()).toEqual([])
})
