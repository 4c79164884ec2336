import { expect, it } from 'vitest'

import { ConfigError, readConfig } from '#config.ts'

it('an empty environment is enough to start on this machine', () => {
  const { config, secrets } = readConfig({ SECRET: '', SMTP_URL: '' })
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://127.0.0.1:3000',
    trial: false
  })
  expect(secrets).toEqual({
    databaseUrl: 'data/joint-projects.db',
    smtpUrl: null,
    dkim: null,
    imapUrl: null,
    inboundSecret: null,
    providerSecret: null,
    secret: null
  })
})

it('a bad environment is refused with every variable at fault', () => {
  const reading = () =>
    readConfig({ PORT: 'eighty', SECRET: 'short', TRIAL: 'yes', SMTP_URL: 'mail.example.org' })
  expect(reading).toThrow(ConfigError)
  expect(reading).toThrow(/PORT: [\s\S]*SMTP_URL: [\s\S]*SECRET: [\s\S]*TRIAL: /)
})

it.each(['banana', '127.0.0.1,banana', '10.0.0.0/33', '1'])('%s is no proxy', (list) => {
  expect(() => readConfig({ TRUST_PROXY: list })).toThrow(/TRUST_PROXY: must be addresses of proxies/)
})

it.each(['127.0.0.1', '127.0.0.1, 10.0.0.0/8', 'loopback', '::1,fd00::/8'])('%s may be trusted', (list) => {
  expect(readConfig({ TRUST_PROXY: list }).config.trustProxy).toBe(list)
})

it.each(['mysql://x/y', 'file:///x.db', 'http://127.0.0.1/x'])('%s is no database', (url) => {
  expect(() => readConfig({ DATABASE_URL: url })).toThrow(
    /DATABASE_URL: must be the path of a file, or postgres/
  )
})

it.each(['x.db', '/var/lib/x.db', ':memory:', 'postgres://a@b/c', 'postgresql://a:b@c/d'])(
  '%s is one',
  (url) => {
    expect(readConfig({ DATABASE_URL: url }).secrets.databaseUrl).toBe(url)
  }
)

it('plain http is for this machine only', () => {
  expect(() => readConfig({ BASE_URL: 'http://projects.example.org' })).toThrow(
    /BASE_URL must begin with https/
  )
  expect(readConfig({ BASE_URL: 'http://localhost:8080/' }).config.baseUrl).toBe('http://localhost:8080')
  expect(readConfig({ BASE_URL: 'https://projects.example.org' }).config.baseUrl).toBe(
    'https://projects.example.org'
  )
})

it('an error about a secret does not show it', () => {
  const reading = () => readConfig({ SECRET: 'swordfish', SMTP_URL: 'http://user:swordfish@example.org' })
  expect(reading).toThrow(ConfigError)
  expect(reading).not.toThrow(/swordfish/)
})

it('the requests of a trial are not counted, unless asked for', () => {
  expect(readConfig({ TRIAL: '1' }).config.rateLimit).toBe(0)
  expect(readConfig({ TRIAL: '1', RATE_LIMIT: '50' }).config.rateLimit).toBe(50)
  expect(readConfig({}).config.rateLimit).toBeGreaterThan(0)
})

it('people sign in elsewhere with all that it takes, or not at all, and the secret is no part of the config', () => {
  const all = {
    OIDC_ISSUER: 'https://login.example.org/realms/cluster',
    OIDC_CLIENT_ID: 'joint-projects',
    OIDC_CLIENT_SECRET: 'kept apart'
  }
  const { config, secrets } = readConfig(all)
  expect(config.provider).toMatchObject({ clientId: 'joint-projects', label: 'login.example.org' })
  expect([JSON.stringify(config).includes('kept apart'), secrets.providerSecret]).toEqual([
    false,
    'kept apart'
  ])
  expect(() => readConfig({ OIDC_ISSUER: all.OIDC_ISSUER })).toThrow(/OIDC_CLIENT_ID, OIDC_CLIENT_SECRET/)
  expect(() => readConfig({ ...all, OIDC_ISSUER: 'http://login.example.org' })).toThrow(/https/)
})
