import { expect, it } from 'vitest'

import { openPost } from '#app-mail.ts'
import { readConfig } from '#config.ts'
import { openCore } from '#core.ts'
import { mailMarks, markingMailer } from '#platform/mail-mark.ts'
import type { MailMessage } from '#platform/mail.ts'
import { systemClock } from '#shared/clock.ts'
import { randomIds } from '#shared/id.ts'

const secret = 'a secret of at least thirty-two characters'
const { mark, read } = mailMarks(secret)

it('knows its own ids again, also where a server wrote them in capitals, and no others', () => {
  for (const id of ['evt_abc.3', 'ltr_abc', 'copy.evt_abc.3']) {
    expect(read(mark(id))).toBe(id)
    expect(mark(id)).toBe(mark(id))
    expect(mark(id)).toMatch(/^[a-z_.\d]+\.[\da-f]{12}$/)
  }
  const [marked, other] = [mark('evt_abc.3'), mark('evt_abc.4')]
  const end = marked.slice(marked.lastIndexOf('.'))
  expect(read(`evt_abc.3${end.toUpperCase()}`)).toBe('evt_abc.3')
  for (const guess of ['evt_abc.3', `evt_abc.4${end}`, end, '', '.', `evt_abc.3${end}0`, `${other}.1`])
    expect(read(guess), guess).toBeNull()
  expect(mailMarks(`${secret}!`).read(marked)).toBeNull()
})

it('marks what it hands on, the same at each try, and leaves the rest of the mail alone', async () => {
  const sent: MailMessage[] = []
  const mailer = markingMailer(
    {
      send: async (message) => {
        sent.push(message)
        return { kind: 'accepted', response: '250' }
      },
      close: () => undefined
    },
    { mark }
  )
  const message = {
    to: { name: 'Ann', address: 'ann@example.org' },
    subject: 's',
    text: 't',
    html: 'h',
    messageId: '<evt_abc.3@example.org>',
    references: ['<prp_x@example.org>']
  }
  await mailer.send(message)
  await mailer.send(message)
  const marked = { ...message, messageId: `<${mark('evt_abc.3')}@example.org>` }
  expect(sent).toEqual([marked, marked])
})

it('a trial’s own server takes mail of everybody but those whose address cannot be', async () => {
  const core = await openCore({ databaseUrl: ':memory:', secret, clock: systemClock, ids: randomIds })
  const { config } = readConfig({ TRIAL: '1', BASE_URL: 'https://projects.example.org' })
  const post = await openPost(core, config, { smtpUrl: null, dkim: null })
  const send = (email: string) => post.sendTest({ name: 'Ann', email, language: 'en' })
  try {
    expect(await send('ann@example.INVALID')).toMatchObject({ kind: 'failed', permanent: true })
    expect((await send('ann@invalid.example.org')).kind).toBe('accepted')
  } finally {
    await post.close()
    await core.database.close()
  }
})

it('is on every mail that leaves the service', async () => {
  const core = await openCore({ databaseUrl: ':memory:', secret, clock: systemClock, ids: randomIds })
  const { config } = readConfig({ TRIAL: '1', BASE_URL: 'https://projects.example.org' })
  const post = await openPost(core, config, { smtpUrl: null, dkim: null })
  try {
    const outcome = await post.sendTest({ name: 'Ann', email: 'ann@example.org', language: 'en' })
    expect(outcome.kind).toBe('accepted')
    const row = await core.database.read.get<{ raw: string }>('select raw from received_mails')
    // On one line: there are programs that take a folded one for none.
    const [, id = ''] = /^Message-ID: <(.+)@projects\.example\.org>/im.exec(row?.raw ?? '') ?? []
    expect(read(id)).toMatch(/^test\.tst_/)
  } finally {
    await post.close()
    await core.database.close()
  }
})
