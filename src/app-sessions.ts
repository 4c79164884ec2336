import type { Sessions } from '#accounts/api.ts'
import { plusDays } from '#accounts/model.ts'
import { dropExpiredLinks } from '#accounts/store.ts'
import type { Core } from '#core.ts'
import { rememberSignIn } from '#people/sign-in-store.ts'
import { findPerson, rolesOf } from '#people/store.ts'
import { actingFor } from '#people/views.ts'
import { beginSession, endSession, idOfSession } from '#platform/http/session.ts'
import {
  dropExpiredSessions,
  endOtherSessions,
  endSessions,
  sessionsOf
} from '#platform/http/session-store.ts'
import { forgetOldWritings } from '#proposals/writing-commands.ts'
import { dateIn } from '#shared/calendar.ts'
import { bearerOf } from '#shared/gate.ts'

/**
 * Sessions as the slices use them: begun for a person with the one organisation they act for, in their language. In a
 * trial the visitor is somebody else than the person, and goes on reading the visitor's own language. `onEnd` hears
 * whose session has ended.
 */
export const openSessions = (
  { database, clock }: Pick<Core, 'database' | 'clock'>,
  trial: boolean,
  onEnd: (person: string) => void
): Sessions => ({
  signIn: async (request, person, proof = 'link') => {
    const at = clock.now()
    const organisations = actingFor(await rolesOf(database.read, [person]), dateIn(at))
    const only = organisations.length === 1 ? (organisations[0]?.id ?? null) : null
    await beginSession(request, { person, organisation: only, at, fresh: proof !== 'elsewhere' })
    await rememberSignIn(database, person, at)
    if (trial) return
    // What the visitor chose before signing in goes before what the register says.
    const language = request.session.language ?? (await findPerson(database.read, person))?.language
    if (language) request.session.language = language
  },
  signOut: async (request) => {
    const { person } = request.session
    await endSession(request)
    if (person) onEnd(person)
  },
  list: (person) => sessionsOf(database, person, clock.now()),
  current: (request) => (bearerOf(request) === null && request.session.person ? idOfSession(request) : null),
  revokeOthers: async (person, kept) => {
    const ended = await endOtherSessions(database, person, kept)
    if (ended > 0) onEnd(person)
    return ended
  },
  revoke: async (person, id) => {
    const ended = await endSessions(database, person, id)
    if (ended > 0) onEnd(person)
    return ended > 0
  }
})

/** Days for which a link that was not used in time still tells whom to send a new one. */
const daysOfLinks = 7

/** Days for which a repeated idempotency key gets its first answer. */
const daysOfAnswers = 30

/** Days for which a text stays that somebody typed, never saved and never came back to. */
const daysOfWritings = 180

/** Forgets what has had its time: sessions, links that nobody used, and answers to keys. */
export const forgetEnded = async ({ database, clock }: Pick<Core, 'database' | 'clock'>): Promise<void> => {
  const now = clock.now()
  await dropExpiredSessions(database, now)
  await forgetOldWritings({ database }, plusDays(now, -daysOfWritings))
  await database.transaction(async (tx) => {
    await dropExpiredLinks(tx, plusDays(now, -daysOfLinks))
    await tx.run('delete from guest_links where expires_at < ?', [plusDays(now, -daysOfLinks)])
    await tx.run('delete from answers where at < ?', [plusDays(now, -daysOfAnswers)])
  })
}
