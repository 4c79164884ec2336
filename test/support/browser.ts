import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import type { Browser } from 'playwright-core'

const unpacking = join(tmpdir(), 'joint-projects-chromium.lock')
const isTaken = (error: unknown): boolean => (error as { readonly code?: string }).code === 'EEXIST'

/** Unpacks the browser if nobody has; two at once would write over each other. A lock left by a killed run is broken. */
const unpacked = async (): Promise<string> => {
  const patience = Date.now() + 60_000
  for (;;)
    try {
      await mkdir(unpacking)
      break
    } catch (error) {
      if (!isTaken(error)) throw error
      if (Date.now() > patience) break
      await setTimeout(50)
    }
  try {
    return await chromium.executablePath()
  } finally {
    await rm(unpacking, { recursive: true, force: true })
  }
}

/** Starts the Chromium that npm brought; needs no browser on the machine. Close it after the last test. */
export const launchBrowser = async (): Promise<Browser> => {
  chromium.setGraphicsMode = false
  return playwright.launch({
    executablePath: await unpacked(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb'],
    headless: true
  })
}
