import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'

import { Fault } from '#shared/fault.ts'

/** The database when none is named. */
export const defaultDatabase = 'data/joint-projects.db'

/** The demo's, when none is named. */
export const demoDatabase = 'data/demo.db'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

const flag = z.enum(['0', '1']).transform((value) => value === '1')
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

/** Nothing but `?tls=` is understood after the server's name; what is misspelt would otherwise have no effect. */
const hasKnownQuery = (url: string): boolean =>
  !URL.canParse(url) ||
  [...new URL(url).searchParams].every(([name, value]) => name === 'tls' && /^(?:none|required)$/.test(value))

const mailServer = z
  .url({ protocol: /^smtps?$/, error: 'must be an address like smtp://user:password@host:587' })
  .refine(hasKnownQuery, 'may end with ?tls=required or ?tls=none, and with nothing else')

/** Labels of letters, digits and hyphens, joined by dots. */
const dnsName = z.string().regex(/^[a-z\d](?:[a-z\d_-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d_-]*[a-z\d])?)*$/i, {
  error: 'must be a name as in the DNS, like example.org'
})

/** A private key as PEM, or the path of a file with one. Receivers want RSA of 1024 bits or more. Source: RFC 8301. */
const dkimKey = z.string().transform((text, { addIssue }) => {
  try {
    const pem = text.includes('-----BEGIN') ? text.replaceAll('\\n', '\n') : readFileSync(text, 'utf8')
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
    if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 1024) return pem
  } catch {
    // Neither the key nor its path may stand in the message.
  }
  addIssue('must be a private RSA key of 1024 bits or more (PEM), or the path of a file with one')
  return z.NEVER
})

/** A user and a password, and a folder at most; read mail may be put into another. */
const mailbox = z
  .url({ protocol: /^imaps?$/, error: 'must be an address like imaps://user:password@host:993/INBOX' })
  .refine((url) => {
    const { username, password, searchParams } = new URL(url)
    return username !== '' && password !== '' && [...searchParams.keys()].every((name) => name === 'done')
  }, 'must name a user and a password, and may end with ?done=FOLDER')

/** A sign-in service; what it says must not be open to others on the way. */
const provider = z
  .url({ protocol: /^https?$/, error: 'must be a web address like https://login.example.org' })
  .refine(
    (url) => new URL(url).protocol === 'https:' || loopback.has(new URL(url).hostname),
    'must begin with https:// unless it names this machine'
  )

/** Every variable the program reads. What is not here has no effect. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: database.default(defaultDatabase),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'must be a web address, http:// or https://' }).optional(),
  SMTP_URL: mailServer.optional(),
  MAIL_FROM: address.default('Joint Projects <projects@example.org>'),
  MAIL_TIMEOUT: z.coerce.number().int().min(1).max(30).default(15),
  MAIL_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(4),
  MAIL_RATE: z.coerce.number().int().min(0).default(0),
  MAIL_BOUNCES: address.optional(),
  MAIL_DKIM_DOMAIN: dnsName.optional(),
  MAIL_DKIM_SELECTOR: dnsName.optional(),
  MAIL_DKIM_KEY: dkimKey.optional(),
  MAILDIR: z.string().min(1).optional(),
  IMAP_URL: mailbox.optional(),
  INBOUND_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  OIDC_ISSUER: provider.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().trim().min(1).max(60).optional(),
  TRIAL: flag.default(false),
  OUTBOUND_LOOPBACK: flag.default(false),
  TRUST_PROXY: proxies.optional(),
  RATE_LIMIT: z.coerce.number().int().min(0).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')
})

/** The names of them all. */
export const variableNames: readonly string[] = Object.keys(environment.shape)

/** The environment, parsed once. */
export type Config = {
  readonly port: number
  readonly host: string
  /** The address in links and mails; decides the cookie. */
  readonly baseUrl: string
  readonly mail: {
    readonly from: string
    /** Where servers send what they cannot deliver; `from` when null. */
    readonly bounces: string | null
    /** Seconds for each wait. */
    readonly timeout: number
    readonly connections: number
    /** Mails a minute; 0 for no limit. */
    readonly rate: number
  }
  /** The folder (maildir) into which a mail server drops what came back; null for none. */
  readonly maildir: string | null
  readonly trial: boolean
  /** Webhooks may go to this machine itself, by plain http too; never outside of trials. */
  readonly outboundLoopback: boolean
  /** Addresses of the proxies whose `X-Forwarded-*` headers count; false for none. */
  readonly trustProxy: string | false
  /** Requests a minute from one address; 0 for no limit. */
  readonly rateLimit: number
  /** How late (ms) the loop may be before requests are told to come again; 0 lets them wait, as in a trial. */
  readonly longestDelay: number
  readonly logLevel: string
  /** Where people of the cluster may sign in with an account they have elsewhere; null for nowhere. */
  readonly provider: { readonly issuer: string; readonly clientId: string; readonly label: string } | null
}

/** Kept apart from the rest, so that a config can be shown or logged. */
export type Secrets = {
  /** May hold a password. */
  readonly databaseUrl: string
  /** Holds the mail server's password; null when mail has nowhere to go. */
  readonly smtpUrl: string | null
  /** Signs mails; null when they go unsigned. */
  readonly dkim: { readonly domain: string; readonly selector: string; readonly key: string } | null
  /** The mailbox of what came back, with its password; null for none. */
  readonly imapUrl: string | null
  /** What a provider proves itself with when it posts what came back; null when none may. */
  readonly inboundSecret: string | null
  /** What the service proves itself with to the sign-in service named in the config. */
  readonly providerSecret: string | null
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

/** Plain http would carry the session cookie in the clear, so it is for this machine only. */
const complaintAboutPlainHttp = (baseUrl: string): string | null => {
  const { protocol, hostname } = new URL(baseUrl)
  if (protocol === 'https:' || loopback.has(hostname)) return null
  return 'BASE_URL must begin with https:// unless it names this machine (127.0.0.1, localhost)'
}

type Signing = Pick<z.output<typeof environment>, 'MAIL_DKIM_DOMAIN' | 'MAIL_DKIM_SELECTOR' | 'MAIL_DKIM_KEY'>

const dkimOf = ({ MAIL_DKIM_DOMAIN: domain, MAIL_DKIM_SELECTOR: selector, MAIL_DKIM_KEY: key }: Signing) =>
  domain !== undefined && selector !== undefined && key !== undefined ? { domain, selector, key } : null

const complaintAboutDkim = (values: Signing): string | null => {
  const names = ['MAIL_DKIM_DOMAIN', 'MAIL_DKIM_SELECTOR', 'MAIL_DKIM_KEY'] as const
  const missing = names.filter((name) => values[name] === undefined)
  if (missing.length === 0 || missing.length === names.length) return null
  return `${missing.join(', ')}: mails are signed with all of ${names.join(', ')}, or not at all`
}

type ProviderValues = Pick<
  z.output<typeof environment>,
  'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_LABEL'
>

const providerOf = ({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_LABEL: label }: ProviderValues) =>
  issuer !== undefined && clientId !== undefined
    ? { issuer, clientId, label: label ?? new URL(issuer).hostname }
    : null

const complaintAboutProvider = (values: ProviderValues): string | null => {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const missing = names.filter((name) => values[name] === undefined)
  if (missing.length === 0 || missing.length === names.length) return null
  return `${missing.join(', ')}: people sign in elsewhere with all of ${names.join(', ')}, or not at all`
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
  const complaints = [
    complaintAboutPlainHttp(baseUrl),
    complaintAboutDkim(values),
    complaintAboutProvider(values)
  ].filter((one) => one !== null)
  if (complaints.length > 0) throw new ConfigError(complaints)
  return {
    config: {
      port: values.PORT,
      host: values.HOST,
      baseUrl,
      mail: {
        from: values.MAIL_FROM,
        bounces: values.MAIL_BOUNCES ?? null,
        timeout: values.MAIL_TIMEOUT,
        connections: values.MAIL_CONNECTIONS,
        rate: values.MAIL_RATE
      },
      maildir: values.MAILDIR ?? null,
      trial: values.TRIAL,
      outboundLoopback: values.TRIAL && values.OUTBOUND_LOOPBACK,
      trustProxy: values.TRUST_PROXY ?? false,
      rateLimit: values.RATE_LIMIT ?? (values.TRIAL ? 0 : 1_200),
      longestDelay: values.TRIAL ? 0 : 2_000,
      logLevel: values.LOG_LEVEL,
      provider: providerOf(values)
    },
    secrets: {
      databaseUrl: values.DATABASE_URL,
      smtpUrl: values.SMTP_URL ?? null,
      dkim: dkimOf(values),
      imapUrl: values.IMAP_URL ?? null,
      inboundSecret: values.INBOUND_SECRET ?? null,
      providerSecret: values.OIDC_CLIENT_SECRET ?? null,
      secret: values.SECRET ?? null
    }
  }
}
