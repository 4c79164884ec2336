import { enableCompileCache } from 'node:module'

import { readConfig } from '#config.ts'
import { endWith } from '#platform/failure.ts'
import { systemClock } from '#shared/clock.ts'
import { randomIds } from '#shared/id.ts'
import { TrialClock } from '#trial/clock.ts'

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
  const trialClock = config.trial ? new TrialClock(systemClock) : undefined
  const core = await openCore({ ...secrets, clock: trialClock ?? systemClock, ids: randomIds })
  const app = await buildApp(core, {
    config,
    smtpUrl: secrets.smtpUrl,
    dkim: secrets.dkim,
    inboundSecrets: secrets,
    providerSecret: secrets.providerSecret,
    log,
    trialClock
  })
  closeOnSignal(log, app.close)
  const link = await installFirstCoordinator(core, config.baseUrl, null)
  const address = await app.listen()
  log.info({ address }, 'listening')
  if (link) log.warn(`Nobody has signed in yet. The first coordinator signs in here, once: ${link}`)
}

/** A person who starts the service wrongly gets a sentence, not a stack. */
start().catch((error: unknown) => endWith(error))
