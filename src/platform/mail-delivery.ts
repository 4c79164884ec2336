import { isIP } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { composer, NoAddress } from './mail-composer.ts'
import { MailConnection } from './mail-connection.ts'
import { Deadline } from './mail-deadline.ts'
import { MailFault, outcomeOf, replyInShort } from './mail-fault.ts'
import { MailPace } from './mail-pace.ts'
import { AllBusy, MailPool } from './mail-pool.ts'
import { serverSettingsOf } from './mail-settings.ts'
import type { Mailer, MailOutcome, SmtpOptions } from './mail.ts'

/** All waits of one mail together; well below the minute for which a worker has it to itself. */
const longest = 30_000
/** Milliseconds that a mail waits for its place in the minute; after that it gives way. */
const patience = 5_000
const idleTime = 20_000
/** Milliseconds for tidying up after a refused mail. */
const tidying = 5_000

/** Servers turn away who greets with a name that is none in the DNS. */
const isName = (name: string): boolean => name.includes('.') && isIP(name) === 0

/** Delivers over a pool of connections; `mail.ts` loads it with the first mail. */
export const openDelivery = (options: SmtpOptions): Mailer => {
  const { url, from, name, timeout, bounces, dkim, authority, clock, connections = 4, rate = 0 } = options
  const wait = timeout * 1_000
  const connection = {
    ...serverSettingsOf(url),
    timeout: wait,
    ...(name !== undefined && isName(name) && { name }),
    ...(authority !== undefined && { authority })
  }
  const compose = composer({ from, bounces, dkim })
  const pace = new MailPace(rate)
  const pool = new MailPool({
    open: (deadline) => MailConnection.open(connection, deadline),
    most: connections,
    idle: idleTime,
    timeout: Math.min(wait, tidying)
  })
  const later = (milliseconds: number, reason: string): MailOutcome => {
    const now = clock ? Date.parse(clock.now()) : Date.now()
    return { kind: 'later', until: new Date(now + milliseconds).toISOString(), reason }
  }
  const notSent = (error: unknown): MailOutcome => {
    if (error instanceof MailFault) return outcomeOf(error)
    if (error instanceof AllBusy) return later(patience, error.message)
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', permanent: error instanceof NoAddress, reason }
  }
  return {
    send: async (message) => {
      try {
        const mail = await compose(message)
        const place = pace.take(performance.now(), patience)
        if (!place.taken) return later(place.wait, 'As many mails as may go in a minute have gone')
        if (place.wait > 0) await sleep(place.wait)
        const deadline = new Deadline(Math.min(longest, 2 * wait))
        const response = await pool.use(deadline, (open) => open.send(mail, deadline))
        return { kind: 'accepted', response: replyInShort(response) }
      } catch (error) {
        return notSent(error)
      }
    },
    close: () => pool.close()
  }
}
