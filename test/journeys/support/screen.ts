import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

import type { Language } from '#shared/language.ts'
import { eventText, wordingOf } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { Site } from './site.ts'

/** What somebody fills in, by the names of fields: a text, an option, an answer or, for what is ticked, `true`. */
export type Answers = Readonly<Record<string, string | true>>

/** One window of one person, used by clicking and typing alone. */
export type Screen = {
  readonly page: Page
  readonly wording: Wording
  /** Follows a link by its words; among links alike, the one about this. */
  follow(words: string, about?: string): Promise<void>
  /** Presses a button by its words. */
  press(words: string): Promise<void>
  enter(answers: Answers): Promise<void>
  /** Chooses from the bar's menu, which folds where there is little room. */
  menu(words: string): Promise<void>
  /** Sends the form of an act that stands on this page, and sees that it was done. */
  send(event: string, answers?: Answers): Promise<void>
  /** Follows the link to an act, among links alike the one about this, and sends its form. */
  act(event: string, answers?: Answers, about?: string): Promise<void>
}

/** How a window looks and what it can. */
export type Look = {
  readonly language: Language
  readonly width: number
  readonly scripts?: boolean
  readonly dark?: boolean
}

const plain = (words: string): string => words.replaceAll('\u00a0', ' ')

const answer = async (page: Page, name: string, value: string | true): Promise<void> => {
  const controls = page.locator(`main [name="${name}"]:not([type=hidden])`)
  const are = async (selector: string): Promise<boolean> =>
    (await controls.and(page.locator(selector)).count()) > 0
  if (await are('[type=radio]')) return controls.and(page.locator(`[value="${value}"]`)).check()
  if (value === true) return controls.check()
  if (await are('select')) return void (await controls.selectOption(value))
  return controls.fill(value)
}

const optionsOf = ({ language, width, scripts = true, dark = false }: Look): BrowserContextOptions => ({
  viewport: { width, height: 900 },
  locale: language === 'pl' ? 'pl-PL' : 'en-GB',
  javaScriptEnabled: scripts,
  hasTouch: width < 600,
  colorScheme: dark ? 'dark' : 'light'
})

/** Opens a window at the service. What its console complains of goes to `said`. */
export const openScreen = async (
  browser: Browser,
  site: Site,
  look: Look,
  said: string[]
): Promise<Screen> => {
  const context = await browser.newContext({ ...optionsOf(look), baseURL: site.address })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  const wording = wordingOf(look.language, site.cluster.clock.now())
  const main = page.locator('main')
  const bar = page.locator('header')
  const named = (role: 'link' | 'button', words: string, place: Locator = main): Locator =>
    place.getByRole(role, { name: plain(words) })
  const use = (found: Locator): Promise<void> =>
    found
      .first()
      .click()
      .catch(async (cause: unknown) => {
        throw new Error(`On ${page.url()}: ${plain(await main.innerText())}`, { cause })
      })
  const screen: Screen = {
    page,
    wording,
    follow: (words, about = '') => use(named('link', words).filter({ hasText: about })),
    press: (words) => use(named('button', words)),
    enter: async (answers) => {
      for (const [name, value] of Object.entries(answers)) await answer(page, name, value)
    },
    menu: async (words) => {
      if (!(await page.locator('#menu').isVisible())) await use(named('button', wording.t('site.menu'), bar))
      await use(named('link', words, bar))
    },
    send: async (event, answers = {}) => {
      await screen.enter(answers)
      await screen.press(eventText(wording, event, 'label'))
      expect(plain(await main.locator('.flash').innerText())).toBe(
        `${plain(eventText(wording, event, 'past'))}.`
      )
    },
    act: async (event, answers, about) => {
      await screen.follow(eventText(wording, event, 'label'), about)
      await screen.send(event, answers)
    }
  }
  return screen
}
