import { dateIn } from '#shared/calendar.ts'
import type { Database } from '#shared/database.ts'
import type { Clock } from '#shared/clock.ts'
import { digestOf } from '#shared/digest.ts'
import { newSecret } from '#shared/id.ts'

import type { GuestLink } from './model.ts'
import { findInvitation, guestIn, insertGuestLink } from './store.ts'
import type { OpenInvitation } from './store.ts'

export type LinkParts = {
  readonly database: Database
  readonly clock: Clock
  /** Where secrets come from; 256 random bits when not given. */
  readonly newToken?: () => string
}

/**
 * A link for a mail to a guest of a case: it opens what that case asks of the guest, until then and no longer. Null for who is
 * no guest there. Only its digest is kept.
 */
export const linkForGuest = async (
  { database, clock, newToken = newSecret }: LinkParts,
  { person, caseId, until }: GuestLink
): Promise<string | null> => {
  const guest = await guestIn(database.read, person, caseId, dateIn(clock.now()))
  if (guest === null) return null
  const token = newToken()
  await database.transaction((tx) =>
    insertGuestLink(tx, { digest: digestOf(token), guest, madeAt: clock.now(), expiresAt: until })
  )
  return `/invitations/${token}`
}

/** What a link opens now; undefined when it is unknown or has ended. */
export const openedBy = (
  { database, clock }: LinkParts,
  token: string
): Promise<OpenInvitation | undefined> => findInvitation(database.read, digestOf(token), clock.now())
