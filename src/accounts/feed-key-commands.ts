import { dateIn } from '#shared/calendar.ts'
import { digestOf } from '#shared/digest.ts'
import { newSecret } from '#shared/id.ts'

import type { Accounts } from './commands.ts'
import { isFeedKey } from './feed-key.ts'
import type { FeedPurpose } from './feed-key.ts'
import { deleteFeedKey, findFeedReader, replaceFeedKey, touchFeedKey } from './feed-key-store.ts'

/** Makes the person's key for a purpose and answers it, here and nowhere else. One they had before ends at once. */
export const issueFeedKey = async (
  accounts: Accounts,
  person: string,
  purpose: FeedPurpose
): Promise<string> => {
  const key = (accounts.secret ?? newSecret)()
  const createdAt = accounts.clock.now()
  await accounts.db.transaction((tx) =>
    replaceFeedKey(tx, { person, purpose, digest: digestOf(key), createdAt })
  )
  return key
}

/** Ends the person's key for a purpose at once; false when there was none. */
export const revokeFeedKey = (accounts: Accounts, person: string, purpose: FeedPurpose): Promise<boolean> =>
  accounts.db.transaction((tx) => deleteFeedKey(tx, person, purpose))

/**
 * The person a key belongs to; `null` for a key that is unknown, replaced, revoked or made for something else, and for
 * somebody who was erased or can no longer sign in. It is looked up by its digest, so that the time it takes tells
 * nothing of the keys there are. The day of the last use is kept, so that a feed read all day writes once.
 */
export const personByKey = async (
  accounts: Accounts,
  key: string,
  purpose: FeedPurpose
): Promise<string | null> => {
  if (!isFeedKey(key)) return null
  const digest = digestOf(key)
  const found = await findFeedReader(accounts.db.read, digest, purpose)
  if (found === null) return null
  const today = dateIn(accounts.clock.now())
  if (found.lastUsedOn !== today) await accounts.db.transaction((tx) => touchFeedKey(tx, digest, today))
  return found.person
}
