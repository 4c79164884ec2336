import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { launchBrowser } from '#test/support/browser.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'
import { decide, findPartners, formGroup, propose, review, submit } from './support/straight-path.ts'
import { fromMail } from './support/ways.ts'

let site: Site
let browser: Browser
let cast: Cast

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite('en'), launchBrowser()])
  cast = aCast(browser, site, { language: 'en', width: 390 })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe('from an idea to a working group on a phone, in English', () => {
  test('a member proposes a scope, the coordinator accepts it', () => propose(cast), 40_000)
  test('organisations come forward and the lead chooses among them', () => findPartners(cast), 40_000)
  test('partners sign, the lead completes the card and submits it', () => submit(cast), 40_000)
  test(
    'the Presidium declares by the link in its mail and writes opinions',
    () => review(cast, fromMail),
    40_000
  )
  test('the Presidium votes in two taps by the link in its mail', () => decide(cast, fromMail), 40_000)
  test('the resolution is signed and the group appointed', () => formGroup(cast), 40_000)
  test('afterwards the record is whole and no page complained', async () => {
    expect(await site.damages()).toEqual([])
    expect(cast.said).toEqual([])
  })
})
