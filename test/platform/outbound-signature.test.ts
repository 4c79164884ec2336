import { Webhook } from 'standardwebhooks'
import { expect, it } from 'vitest'

import { SecretBox, newSigningSecret, signatureHeaders } from '#platform/outbound-signature.ts'

const secret = 'a secret of at least thirty-two characters'
const at = new Date().toISOString()

it('a message is verified with each secret that signs it, and with no other', () => {
  const [newer, older] = [newSigningSecret(), newSigningSecret()]
  const body = '{"type":"proposal.moved"}'
  const headers = signatureHeaders([newer, older], { id: 'pro_1_2', at, body })
  expect(newer).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(headers['webhook-signature']?.split(' ')).toHaveLength(2)
  for (const known of [newer, older])
    expect(new Webhook(known).verify(body, headers)).toEqual({ type: 'proposal.moved' })
  expect(() => new Webhook(newSigningSecret()).verify(body, headers)).toThrow('No matching signature')
  expect(() => new Webhook(newer).verify(`${body} `, headers)).toThrow('No matching signature')
})

it('a secret is kept sealed, and opens only with the service’s own', () => {
  const signing = newSigningSecret()
  const sealed = new SecretBox(secret).seal(signing)
  expect(sealed).not.toContain(signing.slice(6, 20))
  expect(new SecretBox(secret).seal(signing)).not.toBe(sealed)
  expect(new SecretBox(secret).open(sealed)).toBe(signing)
  expect(new SecretBox(`${secret}!`).open(sealed)).toBeNull()
  expect(new SecretBox(secret).open('whsec_plain')).toBeNull()
})
