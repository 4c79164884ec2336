import { simpleParser } from 'mailparser'

import { issueFeedKey } from '#accounts/feed-key-commands.ts'
import type { Person } from '#api/acting.ts'
import { buildApp } from '#app.ts'
import { readConfig } from '#config.ts'
import { createLog } from '#platform/log.ts'
import { aCluster } from '#test/support/cases.ts'
import { eventsOf, readCalendar, valueOf } from './read-calendar.ts'

/** The whole service over a small cluster, and what a calendar program gets from it. */
export const aCalendarCluster = async (databaseUrl = ':memory:') => {
  const cluster = await aCluster(databaseUrl)
  const { core, clock } = cluster
  const { config } = readConfig({ TRIAL: '1', PORT: '0', BASE_URL: 'https://projects.example.org' })
  const app = await buildApp(core, { config, smtpUrl: null, log: createLog('silent') })
  const accounts = { db: core.database, clock, ids: core.ids }
  const issue = ({ person }: Person) => issueFeedKey(accounts, person, 'calendar')
  const fetchFeed = (key: string, headers: Record<string, string> = {}) =>
    app.server.inject({ url: `/calendar/${key}.ics`, headers })
  const keys = new Map<string, string>()

  /** The entries of somebody's calendar, as they read them now. */
  const entriesOf = async (who: Person) => {
    const key = keys.get(who.person) ?? (await issue(who))
    keys.set(who.person, key)
    const answer = await fetchFeed(key)
    if (answer.statusCode !== 200) throw new Error(`The feed answered ${answer.statusCode}: ${answer.body}`)
    return eventsOf(readCalendar(answer.body))
  }

  let seen = 0
  /** Calendar files in the mails that went to somebody since the last time, with the method of their part. */
  const filesTo = async (who: Person) => {
    const rows = await core.database.read.all<{ position: number; raw: string; email: string }>(
      `select r.position, r.raw, p.email from received_mails r join people p on p.email = r.recipient
       where p.id = ? and r.position > ? order by r.position`,
      [who.person, seen]
    )
    const files = []
    for (const { raw } of rows) {
      const source = Buffer.isBuffer(raw) ? (raw as Buffer) : Buffer.from(String(raw))
      const mail = await simpleParser(source)
      const wholes = source.toString().match(/text\/calendar;[^\r\n]*(?:\r\n[ \t][^\r\n]*)*/gi) ?? []
      for (const { contentType, content, filename } of mail.attachments)
        if (contentType === 'text/calendar' || contentType === 'application/ics') {
          const calendar = readCalendar(content.toString())
          files.push({
            filename,
            subject: mail.subject ?? '',
            method: valueOf(calendar, 'METHOD'),
            part: /method=(\w+)/.exec(wholes.join(' '))?.[1],
            event: eventsOf(calendar)[0]!
          })
        }
    }
    return files
  }
  /** From here on only newer mails count. */
  const forgetMails = async () => {
    const row = await core.database.read.get<{ last: number | null }>(
      'select max(position) as last from received_mails'
    )
    seen = Number(row?.last ?? 0)
  }
  const deliver = async () => {
    await forgetMails()
    await app.worker.drain()
  }
  return { cluster, app, accounts, issue, fetchFeed, entriesOf, filesTo, deliver, close: () => app.close() }
}

export type CalendarCluster = Awaited<ReturnType<typeof aCalendarCluster>>
