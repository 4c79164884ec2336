import { Counter } from 'prom-client'

import type { Config, Secrets } from '#config.ts'
import type { Engine } from '#engine/engine.ts'
import { inboundDesk, longestInbound } from '#notifications/inbound.ts'
import type { InboundDesk, Way } from '#notifications/inbound.ts'
import { InboundRounds } from '#notifications/inbound-rounds.ts'
import type { InboundDoor } from '#notifications/inbound-rounds.ts'
import type { Metrics } from '#platform/health.ts'
import { emptyMailbox } from '#platform/imap.ts'
import type { Log } from '#platform/log.ts'
import type { MailMarks } from '#platform/mail-mark.ts'
import { emptyMaildir } from '#platform/maildir.ts'

/** The doors by which mail comes in: reports of mail that came back. */
export type Inbound = {
  readonly desk: InboundDesk
  /** What a provider proves itself with when it posts a mail; null when none may. */
  readonly secret: string | null
  readonly rounds: InboundRounds
}

export type InboundOptions = {
  readonly config: Pick<Config, 'maildir' | 'mail'>
  readonly secrets: Pick<Secrets, 'imapUrl' | 'inboundSecret'>
  readonly log: Log
  readonly metrics: Metrics
  /** Those by which our mails are known. */
  readonly marks: Pick<MailMarks, 'read'>
}

/** How often (ms) the folder and the mailbox are looked into. */
const looksEvery = { maildir: 15_000, imap: 60_000 }

/** Opens the doors that the configuration names. What came of each mail is counted; its content is never logged. */
export const openInbound = (
  engine: Engine,
  { config, secrets, log, metrics, marks }: InboundOptions
): Inbound => {
  const own = log.child({ subsystem: 'inbound' })
  const counter = new Counter({
    name: 'inbound_mails_total',
    help: 'Mails that came in, by the way they came and what became of them',
    labelNames: ['way', 'outcome'],
    registers: [metrics]
  })
  const onFault = (fault: unknown, way: Way) => own.error({ err: fault, way }, 'mail could not be taken in')
  const desk = inboundDesk({
    engine,
    markedId: marks.read,
    onFault,
    onTaken: (outcome, way) => {
      counter.inc({ way, outcome })
      own.info({ way, outcome }, 'a mail came in')
    }
  })
  const taking = (way: Way) => async (raw: Buffer) => ((await desk(raw, way)) === 'later' ? 'later' : 'taken')
  const { maildir, mail } = config
  const { imapUrl, inboundSecret } = secrets
  const longest = longestInbound
  const doors: InboundDoor[] = []
  if (maildir !== null)
    doors.push({
      way: 'maildir',
      pause: looksEvery.maildir,
      look: () => emptyMaildir({ path: maildir, longest, take: taking('maildir') })
    })
  if (imapUrl !== null)
    doors.push({
      way: 'imap',
      pause: looksEvery.imap,
      look: () => emptyMailbox({ url: imapUrl, longest, timeout: mail.timeout, take: taking('imap') })
    })
  return { desk, secret: inboundSecret, rounds: new InboundRounds(doors, onFault) }
}
