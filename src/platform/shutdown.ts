import closeWithGrace from 'close-with-grace'

import type { Log } from './log.ts'

/** Longest time (ms) that requests under way have to end after a signal. */
const patience = 10_000

/** Runs `close` once on SIGTERM, SIGINT or a fault nobody caught, then ends the process. */
export const closeOnSignal = (log: Log, close: () => Promise<void>): void => {
  closeWithGrace({ delay: patience, logger: false }, async ({ signal, err }) => {
    if (err) log.fatal({ err }, 'an error nobody caught; closing')
    else log.info({ signal }, 'closing')
    await close()
  })
}
