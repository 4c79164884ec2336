import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { ConfigError, readConfig } from '#config.ts'
import { composer } from '#platform/mail-composer.ts'
import type { MailMessage } from '#platform/mail.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const dkim = { domain: 'example.org', selector: 'projects2026', key }
const from = 'Joint Projects <projects@example.org>'

const message: MailMessage = {
  to: { name: 'Zażółć Gęśl', address: 'zaneta@example.org' },
  subject: 'Głosowanie: łączność, która zajmuje więcej niż jeden wiersz nagłówka, bo jest naprawdę długa',
  text: 'Zagłosuj do piątku.',
  html: '<p>Zagłosuj do piątku.</p>',
  messageId: '<out_1.0@projects.example.org>',
  references: ['<prp_x@projects.example.org>'],
  unsubscribe: 'https://projects.example.org/unsubscribe/abc',
  headers: { 'List-Id': '<joint-projects.projects.example.org>' }
}

/** The DNS, with one name in it. */
const resolver = async (name: string): Promise<string[][]> => {
  if (name !== 'projects2026._domainkey.example.org')
    throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return [[`v=DKIM1; k=rsa; p=${spki}`]]
}

const verified = async (raw: Buffer) => {
  const { results } = await dkimVerify(raw, { resolver })
  return results.map(({ status }) => status.result)
}

const altered = (raw: Buffer, what: string | RegExp, to: string): Buffer => {
  const text = raw.toString('latin1')
  expect(text).toMatch(what)
  return Buffer.from(text.replace(what, to), 'latin1')
}

describe('a signed mail', () => {
  it('is verified by whoever gets it', async () => {
    const { raw } = await composer({ from, dkim })(message)
    expect(await verified(raw)).toEqual(['pass'])
    expect(raw.toString('latin1')).toMatch(/d=example\.org;[\s\S]*s=projects2026;/)
  })

  it.each([
    ['the text', /Zag=C5=82osuj do/, 'Zag=C5=82osuj po'],
    ['whose it is', /^Message-ID: <out_1/m, 'Message-ID: <out_2'],
    ['who wrote it', /^Auto-Submitted: auto-generated/m, 'Auto-Submitted: no'],
    ['where one unsubscribes', /unsubscribe\/abc/, 'unsubscribe/eve'],
    ['how one unsubscribes', /^List-Unsubscribe-Post: .*/m, 'List-Unsubscribe-Post: x'],
    ['the list', /^List-ID: <joint/m, 'List-ID: <other'],
    ['the case it hangs with', /^In-Reply-To: <prp_x/m, 'In-Reply-To: <prp_y'],
    ['the recipient', /^To: .*/m, 'To: eve@example.org']
  ])('is no longer good when somebody changes %s', async (_, what, to) => {
    const { raw } = await composer({ from, dkim })(message)
    expect(await verified(altered(raw, what, to))).not.toContain('pass')
  })

  it('carries no signature without a key', async () => {
    const { raw } = await composer({ from })(message)
    expect(raw.toString('latin1')).not.toMatch(/dkim-signature/i)
  })
})

describe('the start', () => {
  const environment = { MAIL_DKIM_DOMAIN: 'example.org', MAIL_DKIM_SELECTOR: 'projects2026' }

  it('takes a key as PEM, on one line too, and as a path', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'joint-projects-key-'))
    try {
      const path = join(folder, 'dkim.pem')
      await writeFile(path, key)
      for (const MAIL_DKIM_KEY of [key, key.replaceAll('\n', '\\n'), path])
        expect(readConfig({ ...environment, MAIL_DKIM_KEY }).secrets.dkim).toEqual(dkim)
      expect(JSON.stringify(readConfig({ ...environment, MAIL_DKIM_KEY: path }).config)).not.toContain('KEY')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('signs nothing when nothing is set', () => {
    expect(readConfig({}).secrets.dkim).toBeNull()
  })

  const weak = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey
  const other = generateKeyPairSync('ed25519').privateKey
  const pemOf = (one: typeof weak) => one.export({ type: 'pkcs8', format: 'pem' }).toString()

  it.each([
    ['nonsense', '-----BEGIN PRIVATE KEY-----\nswordfish\n-----END PRIVATE KEY-----'],
    ['a file that is not there', '/nowhere/swordfish.pem'],
    ['a key that is too short', pemOf(weak)],
    ['a key of another kind', pemOf(other)],
    ['a public key', publicKey.export({ type: 'spki', format: 'pem' }).toString()]
  ])('is refused with %s, and the message does not show it', (_, MAIL_DKIM_KEY) => {
    const reading = () => readConfig({ ...environment, MAIL_DKIM_KEY })
    expect(reading).toThrow(ConfigError)
    expect(reading).toThrow(/MAIL_DKIM_KEY: must be a private RSA key/)
    expect(reading).not.toThrow(/swordfish/)
  })

  it.each([
    [{ MAIL_DKIM_DOMAIN: 'example.org' }, /MAIL_DKIM_SELECTOR, MAIL_DKIM_KEY: /],
    [{ ...environment }, /MAIL_DKIM_KEY: /],
    [{ MAIL_DKIM_KEY: key }, /MAIL_DKIM_DOMAIN, MAIL_DKIM_SELECTOR: /],
    [{ ...environment, MAIL_DKIM_KEY: key, MAIL_DKIM_DOMAIN: 'not a domain' }, /MAIL_DKIM_DOMAIN: /]
  ])('is refused when the three do not stand together (%#)', (source, complaint) => {
    expect(() => readConfig(source)).toThrow(complaint)
  })
})
