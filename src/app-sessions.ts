import type { Sessions } from '#accounts/api.ts'
import { plusDays } from '#accounts/model.ts'
import { dropExpiredLinks } from '#accounts/store.ts'
import type { Core } from '#core.ts'
import { findPerson, rolesOf } from '#people/store.ts'
import { actingFor } from '#people/views.ts'
import { beginSession, endSession } from '#platform/http/session.ts'
import { dropExpiredSessions, endSessions, sessionsOf } from '#platform/http/session-store.ts'
import { dateIn } from '#shared/calendar.ts'

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
  signIn: async (request, person) => {
    const at = clock.now()
    const organisations = actingFor(await rolesOf(database.read, [person]), dateIn(at))
    const only = organisations.length === 1 ? (organisations[0]?.id ?? null) : null
    await beginSession(request, { person, organisation: only, at })
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
  revoke: async (person, id) => {
    const ended = await endSessions(database, person, id)
    if (ended > 0) onEnd(person)
    return ended > 0
  }
})

/** Days for which a repeated idempotency key gets its first answer. */
const daysOfAnswers = 30

/** Forgets what has had its time: sessions, sign-in links that nobody used, and answers to keys. */
export const forgetEnded = async ({ database, clock }: Pick<Core, 'database' | 'clock'>): Promise<void> => {
  const now = clock.now()
  await dropExpiredSessions(database, now)
  await database.transaction(async (tx) => {
    await dropExpiredLinks(tx, now)
    await tx.run('delete from answers where at < ?', [plusDays(now, -daysOfAnswers)])
  })
}
