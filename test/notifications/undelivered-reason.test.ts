import { expect, it } from 'vitest'

import { codeIn, plainLine, reasonIn } from '#notifications/undelivered-reason.ts'

it.each([
  ['550 5.1.1 User unknown (RCPT)', 'mailboxUnknown'],
  ['550 5.1.1 Recipient address rejected', 'mailboxUnknown'],
  ['550 Nie ma takiego użytkownika', 'mailboxUnknown'],
  ['554 delivery error: This user doesn’t have an account', 'refused'],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup', 'mailboxUnknown'],
  ['556 5.1.10 Domain has null MX', 'domainUnknown'],
  ['550 5.1.2 Bad destination host', 'domainUnknown'],
  ['Host or domain name not found. Name service error', 'domainUnknown'],
  ['552 5.2.2 Mailbox full', 'mailboxFull'],
  ['452 4.2.2 Over quota', 'mailboxFull'],
  ['550 Skrzynka przepełniona', 'mailboxFull'],
  ['552 5.3.4 Message too big', 'tooLarge'],
  ['550 5.2.1 The email account that you tried to reach is disabled', 'mailboxDisabled'],
  ['554 5.7.1 Message rejected as spam', 'spam'],
  ['550 5.7.1 Blocked using dnsbl.example', 'spam'],
  ['550 5.7.26 Unauthenticated email is not accepted due to DMARC policy', 'senderRefused'],
  ['550 5.7.23 nothing more', 'senderRefused'],
  ['550 5.7.1 Access denied', 'refused'],
  ['451 4.7.1 Greylisted, try again', 'deferred'],
  ['421 Too many connections', 'deferred'],
  ['4.4.7 Delivery time expired', 'unreachable'],
  ['451 4.4.1 No answer from host', 'unreachable'],
  ['451 4.3.0 Queue file write error', 'serverTrouble'],
  ['535 5.7.8 Authentication failed (AUTH)', 'ownServer'],
  ['the mail server did not answer in time', 'ownServer'],
  ['the mail server closed the connection', 'ownServer'],
  ['will not send in the clear', 'ownServer'],
  ['connect ECONNREFUSED 127.0.0.1:25', 'ownServer'],
  ['SMTP_URL is not set', 'noServer'],
  ['no-address', 'noAddress'],
  ['This is not an e-mail address', 'addressInvalid'],
  ['fault', 'fault'],
  ['', 'other'],
  [null, 'other']
])('%s means %s', (line, kind) => {
  expect(reasonIn(line)).toBe(kind)
})

it('a code is three numbers with dots, and no address of a machine', () => {
  expect(codeIn('550 5.1.1 x')).toBe('5.1.1')
  expect(codeIn('host 5.1.1.2 said no')).toBeNull()
})

it('a line for people is short, and holds neither an address nor what moves the pen', () => {
  expect(plainLine('550 <ann@example.org>\r\n\u202Eno\u0000 such   user')).toBe('550 <…> no such user')
  expect(plainLine('x'.repeat(5_000))).toHaveLength(400)
})
