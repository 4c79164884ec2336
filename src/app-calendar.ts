import type { FastifyInstance } from 'fastify'

import type { Accounts } from '#accounts/commands.ts'
import { issueFeedKey, personByKey, revokeFeedKey } from '#accounts/feed-key-commands.ts'
import { findFeedKey } from '#accounts/feed-key-store.ts'
import { plusDays } from '#accounts/model.ts'
import type { AddressKeys } from '#api/address-keys.ts'
import type { Parts } from '#app-parts.ts'
import { calendarFeedApi } from '#calendar/api.ts'
import { entriesOf } from '#calendar/feed-pages.ts'
import { daysKept } from '#calendar/model.ts'
import { calendarPages } from '#calendar/pages.tsx'
import { languageOf } from '#calendar/store.ts'
import { calendarFeed } from '#notifications/calendar-file.ts'
import { hostOf } from '#notifications/message.ts'
import { senderOf } from '#notifications/store.ts'
import { sights } from '#proposals/visibility.ts'
import { dateIn } from '#shared/calendar.ts'
import { wordingOf } from '#templates/locales/index.ts'

/** The private addresses of calendars, among the keys that the accounts keep. */
export const calendarKeys = (accounts: Accounts): AddressKeys => ({
  issue: (person) => issueFeedKey(accounts, person, 'calendar'),
  revoke: (person) => revokeFeedKey(accounts, person, 'calendar'),
  find: (person) => findFeedKey(accounts.db.read, person, 'calendar'),
  personBy: (key) => personByKey(accounts, key, 'calendar')
})

/** A person's calendar as a file, in their language and with their rights of this moment; `null` for nobody. */
export const calendarFor =
  ({ core, config }: Pick<Parts, 'core' | 'config'>) =>
  async (person: string): Promise<string | null> => {
    const { database, clock, engine } = core
    const { read } = database
    const now = clock.now()
    const language = await languageOf(read, person)
    if (language === null) return null
    const wording = wordingOf(language, now)
    const sender = await senderOf(read, dateIn(now))
    const entries = await entriesOf({
      reader: read,
      sight: sights(person, now),
      person,
      wording,
      since: plusDays(now, -daysKept),
      baseUrl: config.baseUrl,
      organOf: (profile, organ) => engine.parts.profileOf(profile).organs[organ][language]
    })
    const name = wording.t('calendar.feedName', { cluster: sender.cluster ?? wording.t('site.name') })
    return calendarFeed(entries, { name, host: hostOf(config.baseUrl), organiser: sender.replyTo })
  }

/** Registers the feed and the page where its address is made. */
export const registerCalendar = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { gate, pages, config } = parts
  const keys = calendarKeys(parts.accounts)
  await app.register(calendarFeedApi, { gate, keys, feedOf: calendarFor(parts) })
  await app.register(calendarPages, { pages, keys, baseUrl: config.baseUrl })
}
