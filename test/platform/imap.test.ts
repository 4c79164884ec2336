import { afterEach, expect, it } from 'vitest'

import { emptyMailbox } from '#platform/imap.ts'
import type { ImapOptions } from '#platform/imap.ts'

import { openImapServer } from './support/imap-server.ts'
import type { ImapServer } from './support/imap-server.ts'

let server: ImapServer
afterEach(() => server.close())

const mail = (text: string) => `Subject: ${text}\r\n\r\n${text}`

const visit = async (
  more: Partial<ImapOptions> = {},
  answer: (text: string) => 'taken' | 'later' = () => 'taken'
) => {
  const read: string[] = []
  const count = await emptyMailbox({
    url: server.url,
    longest: 10_000,
    timeout: 5,
    take: async (raw) => {
      read.push(raw.toString())
      return answer(raw.toString())
    },
    ...more
  })
  return { read, count }
}

it('takes what nobody has seen, and marks it as seen', async () => {
  server = await openImapServer([mail('one'), mail('two')])
  expect(await visit()).toEqual({ read: [mail('one'), mail('two')], count: 2 })
  expect(server.folders.get('INBOX')?.every(({ seen }) => seen)).toBe(true)
  expect(await visit()).toEqual({ read: [], count: 0 })
})

it('puts away what it has taken where a folder is named for that', async () => {
  server = await openImapServer([mail('one')])
  expect((await visit({ url: `${server.url}?done=Handled` })).count).toBe(1)
  expect(server.folders.get('INBOX')).toEqual([])
  expect(server.folders.get('Handled')).toMatchObject([{ seen: true }])
})

it('says so when that folder is not there; what was read is not read again', async () => {
  server = await openImapServer([mail('one')])
  await expect(visit({ url: `${server.url}?done=Nowhere` })).rejects.toThrow(
    'no folder to put read mail into'
  )
  expect(await visit()).toEqual({ read: [], count: 0 })
})

it('leaves what cannot be taken now for the next visit', async () => {
  server = await openImapServer([mail('busy'), mail('ready')])
  const first = await visit({}, (text) => (text.includes('busy') ? 'later' : 'taken'))
  expect(first.count).toBe(1)
  expect(await visit()).toEqual({ read: [mail('busy')], count: 1 })
})

it('reads of a long mail only so much as shows that it is too long', async () => {
  server = await openImapServer([mail('x'.repeat(5_000))])
  expect((await visit({ longest: 100 })).read[0]).toHaveLength(101)
})

it.each(['LOGIN', 'SELECT', 'UID SEARCH', 'UID FETCH', 'UID STORE'])(
  'takes up again after the server broke off at %s',
  async (command) => {
    server = await openImapServer([mail('one'), mail('two')])
    server.breakAt(command)
    await expect(visit()).rejects.toThrow('The mailbox cannot be read')
    await visit()
    expect(server.folders.get('INBOX')?.every(({ seen }) => seen)).toBe(true)
  }
)

it('gives up on a server that says nothing, in seconds', async () => {
  server = await openImapServer([mail('one')])
  server.fallSilent()
  const start = performance.now()
  await expect(visit({ timeout: 1 })).rejects.toThrow('The mailbox cannot be read')
  expect(performance.now() - start).toBeLessThan(6_000)
})

it.each<[string, (url: string) => string]>([
  ['a wrong password', (url) => url.replace(':right@', ':wrong-secret@')],
  ['a folder that is not there', (url) => url.replace('/INBOX', '/Nowhere')],
  ['nobody listening', (url) => url.replace(/:\d+\//, ':1/')]
])('tells %s without a word of who signs in', async (_, changed) => {
  server = await openImapServer([])
  const failed = await visit({ url: changed(server.url), timeout: 2 }).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(Error)
  const { message, stack, cause } = failed as Error
  expect(`${message} ${stack} ${JSON.stringify(cause)}`).not.toMatch(/reader|wrong-secret|right@/)
})
