import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'

import { languages } from '#shared/language.ts'
import type { Language } from '#shared/language.ts'

import { launchBrowser } from './browser.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = `${root}screenshots`
const pictures = `${root}.github/pictures`

const readers = {
  member: ['signatory'],
  coordinator: ['coordinator'],
  presidium: ['presidium'],
  chair: ['chair']
} as const
type Reader = keyof typeof readers

/** Main pages by the name of their pictures. `{state}` stands for the newest proposal in a state. */
const shots: readonly { readonly name: string; readonly as: Reader | null; readonly path: string }[] = [
  { name: 'sign-in', as: null, path: '/sign-in' },
  { name: 'picker', as: null, path: '/demo' },
  { name: 'mail', as: null, path: '/demo/mail/1' },
  { name: 'home-member', as: 'member', path: '/' },
  { name: 'home-coordinator', as: 'coordinator', path: '/' },
  { name: 'home-presidium', as: 'presidium', path: '/' },
  { name: 'proposals', as: 'member', path: '/proposals' },
  { name: 'propose', as: 'member', path: '/propose' },
  { name: 'proposal-checked', as: 'coordinator', path: '/proposals/{formalCheck}' },
  { name: 'proposal-searching', as: 'member', path: '/proposals/{searchOpen}' },
  { name: 'proposal-voted', as: 'presidium', path: '/proposals/{ballot}' },
  { name: 'proposal-active', as: 'coordinator', path: '/proposals/{active}' },
  { name: 'act-return', as: 'coordinator', path: '/proposals/{formalCheck}/acts/scope.return' },
  { name: 'act-declare', as: 'presidium', path: '/proposals/{coi}/acts/declaration.make' },
  { name: 'task-groups', as: 'coordinator', path: '/task-groups' },
  { name: 'organisations', as: 'coordinator', path: '/organisations' },
  { name: 'exchange', as: 'member', path: '/exchange' },
  { name: 'board', as: 'coordinator', path: '/proposals?show=board' },
  { name: 'tracking', as: 'coordinator', path: '/tracking' },
  { name: 'administration', as: 'coordinator', path: '/administration' },
  { name: 'entries', as: 'coordinator', path: '/entries' },
  { name: 'review', as: 'presidium', path: '/review' },
  { name: 'sittings', as: 'chair', path: '/sittings' },
  { name: 'resolutions', as: 'member', path: '/resolutions' },
  { name: 'procedure', as: 'member', path: '/procedure' },
  { name: 'changes', as: 'presidium', path: '/proposals/{ballot}/changes' },
  { name: 'path', as: 'presidium', path: '/proposals/{ballot}/path' },
  { name: 'account', as: 'member', path: '/account' }
]

/** The pictures of the README, in Polish, wide and light. */
const readmeShots: readonly { readonly name: string; readonly as: Reader; readonly path: string }[] = [
  { name: 'home', as: 'presidium', path: '/' },
  { name: 'board', as: 'coordinator', path: '/proposals?show=board' },
  { name: 'procedure', as: 'member', path: '/procedure' }
]

type Demo = { readonly address: string; readonly process: ChildProcess }

/** Starts the demo on a database of its own; the year is played on the first run only. */
const startDemo = async (): Promise<Demo> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'demo'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: 'data/screenshots.db', PORT: '3179' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await mkdir(`${root}data`, { recursive: true })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /(http:\S+)\/demo /.exec(line)?.[1]
    if (address !== undefined) return { address, process: child }
  }
  throw new Error('The demo did not start')
}

type Answer = {
  readonly items: readonly { readonly id: string; readonly roles?: readonly { readonly kind: string }[] }[]
}

const signIn = async (context: BrowserContext, address: string, reader: Reader): Promise<void> => {
  const people = (await (await context.request.get('/api/v1/trial/people')).json()) as Answer
  const kinds: readonly string[] = readers[reader]
  const found = people.items.find(({ roles = [] }) => roles.some(({ kind }) => kinds.includes(kind)))
  await context.request.post('/api/v1/trial/sign-in', {
    data: { person: found?.id },
    headers: { origin: address }
  })
}

const addressOf = async (context: BrowserContext, path: string): Promise<string> => {
  const state = /\{(\w+)\}/.exec(path)?.[1]
  if (state === undefined) return path
  const found = (await (await context.request.get(`/api/v1/proposals?state=${state}`)).json()) as Answer
  return path.replace(`{${state}}`, found.items[0]?.id ?? 'none')
}

/** Opens a page in a language. Whoever signs in reads their own until they choose the other. */
const openPage = async (
  browser: Browser,
  address: string,
  reader: Reader | null,
  language: Language
): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: address,
    locale: language === 'pl' ? 'pl-PL' : 'en-GB',
    reducedMotion: 'reduce'
  })
  const page = await context.newPage()
  if (reader === null) return page
  await signIn(context, address, reader)
  await page.goto('/')
  const shown = await page.locator('html').getAttribute('lang')
  if (shown !== language) await page.locator(`header .me button[lang=${language}]`).click()
  return page
}

const look = async (page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
}

const takeAll = async (browser: Browser, address: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const language of languages)
    for (const { name, as, path } of shots) {
      const page = await openPage(browser, address, as, language)
      await page.goto(await addressOf(page.context(), path))
      for (const width of [1280, 390])
        for (const scheme of ['light', 'dark'] as const) {
          await look(page, width, scheme)
          await page.screenshot({
            path: `${folder}/${name}-${width}-${scheme}-${language}.png`,
            fullPage: true
          })
        }
      await page.context().close()
    }
}

const takeReadmePictures = async (browser: Browser, address: string): Promise<void> => {
  for (const { name, as, path } of readmeShots) {
    const page = await openPage(browser, address, as, 'pl')
    await look(page, 1280, 'light')
    await page.goto(path)
    await page.screenshot({ path: `${pictures}/${name}.png` })
    await page.context().close()
  }
}

/** Photographs the main pages of the demo; with `--readme`, those of the README alone. */
const photograph = async (): Promise<void> => {
  const demo = await startDemo()
  const browser = await launchBrowser()
  try {
    await (process.argv.includes('--readme') ? takeReadmePictures : takeAll)(browser, demo.address)
  } finally {
    await browser.close()
    demo.process.kill('SIGTERM')
    await once(demo.process, 'exit')
  }
}

await photograph()
