import type { Browser } from 'playwright-core'

import { openScreen } from './screen.ts'
import type { Look, Screen } from './screen.ts'
import type { Site } from './site.ts'

/** The windows of a journey: one for each person who signs in, and those of nobody. */
export type Cast = {
  readonly site: Site
  /** The window of a person, who has signed in by choosing whom to be. */
  as(name: string): Promise<Screen>
  /** A new window in which nobody has signed in. */
  visitor(): Promise<Screen>
  /** What the consoles of all windows complained of. */
  readonly said: readonly string[]
}

export const aCast = (browser: Browser, site: Site, look: Look): Cast => {
  const said: string[] = []
  const known = new Map<string, Promise<Screen>>()
  const visitor = (): Promise<Screen> => openScreen(browser, site, look, said)
  const signIn = async (name: string): Promise<Screen> => {
    const screen = await visitor()
    await screen.page.goto('/demo')
    await screen.press(name)
    return screen
  }
  return {
    site,
    said,
    visitor,
    as: (name) => {
      const screen = known.get(name) ?? signIn(name)
      known.set(name, screen)
      return screen
    }
  }
}
