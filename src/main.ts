import { enableCompileCache } from 'node:module'

import { ConfigError, readConfig } from '#config.ts'
import { systemClock } from '#shared/clock.ts'
import { Fault } from '#shared/fault.ts'
import { randomIds } from '#shared/id.ts'

/** The rest of the program is loaded once the environment has proved usable; compiled code is kept between starts. */
const load = async () => {
  enableCompileCache()
  const [core, app, install, log, shutdown] = await Promise.all([
    import('#core.ts'),
    import('#app.ts'),
    import('#accounts/install.ts'),
    import('#platform/log.ts'),
    import('#platform/shutdown.ts')
  ])
  return { ...core, ...app, ...install, ...log, ...shutdown }
}

/** Starts the service from the environment; stops it cleanly on a signal. */
const start = async (): Promise<void> => {
  const { config, secrets } = readConfig(process.env)
  const { openCore, buildApp, installFirstCoordinator, createLog, closeOnSignal } = await load()
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
