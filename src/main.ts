import { buildApp } from '#app.ts'
import { installFirstCoordinator } from '#accounts/install.ts'
import { ConfigError, readConfig } from '#config.ts'
import { openCore } from '#core.ts'
import { createLog } from '#platform/log.ts'
import { closeOnSignal } from '#platform/shutdown.ts'
import { systemClock } from '#shared/clock.ts'
import { Fault } from '#shared/fault.ts'
import { randomIds } from '#shared/id.ts'

/** Starts the service from the environment; stops it cleanly on a signal. */
const start = async (): Promise<void> => {
  const { config, secrets } = readConfig(process.env)
  const log = createLog(config.logLevel)
  const core = await openCore({ ...secrets, clock: systemClock, ids: randomIds })
  const app = await buildApp(core, { config, smtpUrl: secrets.smtpUrl, log })
  closeOnSignal(log, app.close)
  const link = await installFirstCoordinator(core, config.baseUrl, null)
  const address = await app.listen()
  log.info({ address }, 'listening')
  if (link) log.warn(`Nobody has signed in yet. The first coordinator signs in here, once: ${link}`)
}

/** A person who starts the service wrongly gets a sentence, not a stack. */
start().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof Fault
  process.stderr.write(`${expected ? error.message : String((error as Error).stack ?? error)}\n`)
  process.exitCode = 1
})
