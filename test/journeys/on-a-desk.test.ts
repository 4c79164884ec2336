import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'

import { launchBrowser } from '#test/support/browser.ts'

import { aCast } from './support/cast.ts'
import type { Cast } from './support/cast.ts'
import { openSite } from './support/site.ts'
import type { Site } from './support/site.ts'
import { decide, findPartners, formGroup, propose, review, submit } from './support/straight-path.ts'
import { onPages } from './support/ways.ts'

let site: Site
let browser: Browser
let cast: Cast

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite('pl'), launchBrowser()])
  cast = aCast(browser, site, { language: 'pl', width: 1280, scripts: false })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe('from an idea to a working group at a desk, in Polish, without scripts', () => {
  test('a member proposes a scope, the coordinator accepts it', () => propose(cast), 40_000)
  test('organisations come forward and the lead chooses among them', () => findPartners(cast), 40_000)
  test('partners sign, the lead completes the card and submits it', () => submit(cast), 40_000)
  test(
    'the chair opens the review, the Presidium declares and writes opinions',
    () => review(cast, onPages),
    40_000
  )
  test('the Presidium votes and the motion is carried', () => decide(cast, onPages), 40_000)
  test('the resolution is signed and the group appointed', () => formGroup(cast), 40_000)
  test('afterwards the record is whole and no page complained', async () => {
    expect(await site.damages()).toEqual([])
    expect(cast.said).toEqual([])
  })
})
