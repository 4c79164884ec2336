import { isIP } from 'node:net'
import { z } from 'zod'

import { Fault } from '#shared/fault.ts'

/** The database when none is named. */
export const defaultDatabase = 'data/joint-projects.db'

/** The demo's, when none is named. */
export const demoDatabase = 'data/demo.db'

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const seconds = z.coerce.number().int().min(1).max(3_600)
const address = z
  .string()
  .regex(
    /^(?:[^<>]+ )?<?[^<>\s@]+@[^<>\s@]+>?$/,
    'must be an e-mail address, or a name followed by one in < >'
  )

/** An address of a proxy, a range of them (`10.0.0.0/8`), or a name for one. */
const isProxy = (text: string): boolean => {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [host = '', length, ...rest] = text.split('/')
  const version = isIP(host)
  if (version === 0 || rest.length > 0) return false
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128))
}

const proxies = z
  .string()
  .refine(
    (list) => list.split(',').every((one) => isProxy(one.trim())),
    'must be addresses of proxies, separated by commas: 127.0.0.1,10.0.0.0/8'
  )

/** What is neither a file nor PostgreSQL would otherwise become the name of a file. */
const database = z
  .string()
  .refine(
    (url) => !/^[a-z][a-z\d+.-]*:\/\//i.test(url) || /^postgres(?:ql)?:\/\/./.test(url),
    'must be the path of a file, or postgres://user:password@host:5432/name'
  )

/** Every variable the program reads. What is not here has no effect. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: database.default(defaultDatabase),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'must be a web address, http:// or https://' }).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address like smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: address.default('Joint Projects <projects@example.org>'),
  MAIL_TIMEOUT: seconds.default(15),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRIAL: flag.default(false),
  TRUST_PROXY: proxies.optional(),
  RATE_LIMIT: z.coerce.number().int().min(0).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')
})

/** The environment, parsed once. */
export type Config = {
  readonly port: number
  readonly host: string
  /** The address in links and mails; decides the cookie. */
  readonly baseUrl: string
  readonly mail: { readonly from: string; /** Seconds. */ readonly timeout: number }
  readonly trial: boolean
  /** Addresses of the proxies whose `X-Forwarded-*` headers count; false for none. */
  readonly trustProxy: string | false
  /** Requests a minute from one address; 0 for no limit. */
  readonly rateLimit: number
  /** How late (ms) the loop may be before requests are told to come again; 0 lets them wait, as in a trial. */
  readonly longestDelay: number
  readonly logLevel: string
}

/** Kept apart from the rest, so that a config can be shown or logged. */
export type Secrets = {
  /** May hold a password. */
  readonly databaseUrl: string
  /** Holds the mail server's password; null when mail has nowhere to go. */
  readonly smtpUrl: string | null
  /** Signs cookies and links; null when the database keeps a generated one. */
  readonly secret: string | null
}

/** Every variable that is wrong, one line each, all at once. */
export class ConfigError extends Fault {
  constructor(lines: readonly string[]) {
    super('environment', `The environment is not usable:\n${lines.map((line) => `  ${line}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Plain http would carry the session cookie in the clear, so it is for this machine only. */
const complaintAboutPlainHttp = (baseUrl: string): string | null => {
  const { protocol, hostname } = new URL(baseUrl)
  if (protocol === 'https:' || loopback.has(hostname)) return null
  return 'BASE_URL must begin with https:// unless it names this machine (127.0.0.1, localhost)'
}

const withoutEmpty = (source: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))

/** Parses the environment; throws a `ConfigError` that names every variable at fault. An empty one counts as not set. */
export const readConfig = (
  source: Readonly<Record<string, string | undefined>>
): { readonly config: Config; readonly secrets: Secrets } => {
  const parsed = environment.safeParse(withoutEmpty(source))
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  const values = parsed.data
  const baseUrl = (values.BASE_URL ?? `http://127.0.0.1:${values.PORT}`).replace(/\/+$/, '')
  const complaint = complaintAboutPlainHttp(baseUrl)
  if (complaint) throw new ConfigError([complaint])
  return {
    config: {
      port: values.PORT,
      host: values.HOST,
      baseUrl,
      mail: { from: values.MAIL_FROM, timeout: values.MAIL_TIMEOUT },
      trial: values.TRIAL,
      trustProxy: values.TRUST_PROXY ?? false,
      rateLimit: values.RATE_LIMIT ?? (values.TRIAL ? 0 : 1_200),
      longestDelay: values.TRIAL ? 0 : 2_000,
      logLevel: values.LOG_LEVEL
    },
    secrets: {
      databaseUrl: values.DATABASE_URL,
      smtpUrl: values.SMTP_URL ?? null,
      secret: values.SECRET ?? null
    }
  }
}
