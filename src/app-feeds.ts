import type { FastifyInstance } from 'fastify'

import type { Accounts } from '#accounts/commands.ts'
import { issueFeedKey, personByKey, revokeFeedKey } from '#accounts/feed-key-commands.ts'
import { findFeedKey } from '#accounts/feed-key-store.ts'
import type { AddressKeys } from '#api/address-keys.ts'
import type { Parts } from '#app-parts.ts'
import { readReadiness } from '#cluster/store.ts'
import type { Decision } from '#feeds/model.ts'
import { mostEntries } from '#feeds/model.ts'
import { feedPages } from '#feeds/pages.tsx'
import { callsFor, callsForEverybody, languageOfReader } from '#feeds/store.ts'
import { senderOf } from '#notifications/store.ts'
import { titleIn } from '#pages/title.ts'
import { sights } from '#proposals/visibility.ts'
import { spellNumber } from '#resolutions/model.ts'
import { listResolutions } from '#resolutions/store.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Wording } from '#templates/locales/index.ts'

/** The private addresses of feeds, among the keys that the accounts keep. */
export const feedKeys = (accounts: Accounts): AddressKeys => ({
  issue: (person) => issueFeedKey(accounts, person, 'feeds'),
  revoke: (person) => revokeFeedKey(accounts, person, 'feeds'),
  find: (person) => findFeedKey(accounts.db.read, person, 'feeds'),
  personBy: (key) => personByKey(accounts, key, 'feeds')
})

/**
 * Signed resolutions that this person may know of, by the query of their register. For everybody there are none: no card and
 * no profile says of a decision that it may leave the cluster.
 */
const decisionsFor =
  ({ core }: Pick<Parts, 'core'>) =>
  async (person: string | null, { language, lookUp }: Wording): Promise<readonly Decision[]> => {
    if (person === null) return []
    const { database, clock, engine } = core
    const found = await listResolutions(database.read, sights(person, clock.now()), { limit: mostEntries })
    return found.flatMap((seen): readonly Decision[] => {
      if (seen.year === null || seen.number === null) return []
      const profile = engine.parts.profileOf(seen.profile)
      const published = seen.signed_at ?? seen.adopted_at
      const about = [titleIn(seen, language), seen.proposal_number && `(${seen.proposal_number})`]
      const what = [seen.subject || lookUp(`notices.motions.${seen.motion}`), about.filter(Boolean).join(' ')]
      return [
        {
          id: seen.id,
          number: spellNumber(profile.numbering.resolution[seen.organ][language], {
            year: seen.year,
            number: seen.number
          }),
          organ: profile.organs[seen.organ][language],
          words: what.filter(Boolean).join(': '),
          published,
          updated: seen.repealed_at ?? published
        }
      ]
    })
  }

/** Registers the feeds and the page where their private addresses are made. */
export const registerFeeds = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, pages, gate, config, accounts } = parts
  const { database, clock } = core
  await app.register(feedPages, {
    pages,
    gate,
    clock,
    baseUrl: config.baseUrl,
    keys: feedKeys(accounts),
    cluster: async () => (await senderOf(database.read, dateIn(clock.now()))).cluster,
    home: async () => {
      const { country, replyTo } = await readReadiness(database.read, dateIn(clock.now()))
      return { country, email: replyTo }
    },
    readerLanguage: (person) => languageOfReader(database.read, person),
    calls: (person) =>
      person === null
        ? callsForEverybody(database.read)
        : callsFor(database.read, sights(person, clock.now())),
    decisions: decisionsFor(parts)
  })
}
