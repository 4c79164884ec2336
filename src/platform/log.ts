import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'

export type Log = Logger

/** Fields that never reach the log, wherever they stand in what is logged. */
const secrets = [
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  'email',
  'smtpUrl',
  'dkim',
  'imapUrl',
  'inboundSecret',
  'databaseUrl'
]

const redacted = [
  ...secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  // A database tells the values of a row that it refuses.
  'err.detail',
  'req.headers["x-csrf-token"]',
  'res.headers["set-cookie"]'
]

/** One line of JSON per event on standard output; subsystems take a child: `log.child({ subsystem: 'mail' })`. */
export const createLog = (level: string, destination?: DestinationStream): Log => {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redacted, censor: '[hidden]' }
  }
  return destination ? pino(options, destination) : pino(options)
}
