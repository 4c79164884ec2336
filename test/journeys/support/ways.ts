import { expect } from 'vitest'

import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { Cast } from './cast.ts'
import type { Screen } from './screen.ts'
import { chair, fromHome, openCase } from './straight-path.ts'
import type { PresidiumWays } from './straight-path.ts'

/** Members of the Presidium sign in, act on the pages and vote at a sitting, whose chair closes the ballot. */
export const onPages: PresidiumWays = {
  open: async (cast) => {
    const screen = await cast.as(chair)
    const { wording, page } = screen
    await screen.menu(wording.t('site.sittings'))
    await screen.follow(eventText(wording, 'sitting.convene', 'label'))
    await screen.send('sitting.convene', { organ: 'presidium', on: '2026-09-21T10:00', place: 'Room 4' })
    const sitting = page.url().split('/').at(-1) ?? ''
    await fromHome(cast, chair, 'review.open', { mode: 'sitting', sitting })
  },
  declare: async (cast, name) => {
    await fromHome(cast, name, 'declaration.make', { answer: 'impartial' })
  },
  vote: async (cast, name) => {
    const screen = await cast.as(name)
    await openCase(screen)
    await screen.enter({ choice: 'for' })
    await screen.press(screen.wording.t('ballot.cast'))
    await screen.page.locator('.flash').waitFor()
  },
  close: async (cast) => {
    const screen = await cast.as(chair)
    await openCase(screen)
    await screen.follow(screen.wording.t('ballot.open'))
    await screen.act('ballot.close')
  }
}

const addressOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@example.org`

/** Reads a notice in the person's mailbox, and follows its button to the page that asks for the act. */
const openStep = async (cast: Cast, name: string, notice: 'N17' | 'N21'): Promise<Screen> => {
  await cast.site.delivered()
  const screen = await cast.visitor()
  const { page, wording } = screen
  const [subject = ''] = wording.t(`notices.${notice}.subject`, { until: '', title: '' }).split(':')
  const mail = page.locator('.mails a', { hasText: subject })
  const look = async (): Promise<number> => {
    await page.goto(`/demo/mail?to=${addressOf(name)}`)
    return mail.count()
  }
  // a mail is on its way for a moment after its notice is written
  await expect.poll(look, { timeout: 10_000 }).toBeGreaterThan(0)
  await mail.first().tap()
  await page
    .frameLocator('iframe')
    .getByRole('link', { name: wording.t(`notices.${notice}.button`) })
    .tap()
  await page.waitForURL('**/steps/*')
  return screen
}

const receiptOf = async ({ page }: Screen, wording: Wording): Promise<string> => {
  await page.getByRole('heading', { name: wording.t('steps.receiptTitle') }).waitFor()
  return page.locator('main').innerText()
}

/** Members of the Presidium declare and vote without signing in: they follow the link in their mail and tap. */
export const fromMail: PresidiumWays = {
  open: async (cast) => {
    await fromHome(cast, chair, 'review.open', { mode: 'circular' })
  },
  declare: async (cast, name) => {
    const screen = await openStep(cast, name, 'N17')
    const { page, wording } = screen
    await page.locator('[name=answer][value=impartial]').tap()
    await page.getByRole('button', { name: eventText(wording, 'declaration.make', 'label') }).tap()
    expect(await receiptOf(screen, wording)).toContain(name)
    await page.context().close()
  },
  vote: async (cast, name) => {
    const screen = await openStep(cast, name, 'N21')
    const { page, wording } = screen
    await page.locator('[name=choice][value=for]').tap()
    await page.getByRole('button', { name: eventText(wording, 'vote.cast', 'label') }).tap()
    expect(await receiptOf(screen, wording)).toContain(wording.t('ballot.for'))
    await page.context().close()
  },
  close: (cast) => cast.site.afterDays(10)
}
