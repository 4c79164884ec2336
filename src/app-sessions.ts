import type { Sessions } from '#accounts/api.ts'
import type { Core } from '#core.ts'
import { dayOf } from '#people/model.ts'
import { findPerson, rolesOf } from '#people/store.ts'
import { actingFor } from '#people/views.ts'
import { beginSession, endSession } from '#platform/http/session.ts'
import { endSessions, sessionsOf } from '#platform/http/session-store.ts'

/** Sessions as the slices use them: begun for a person with the one organisation they act for, in their language. */
export const openSessions = ({ database, clock }: Pick<Core, 'database' | 'clock'>): Sessions => ({
  signIn: async (request, person) => {
    const at = clock.now()
    const organisations = actingFor(await rolesOf(database.read, [person]), dayOf(at))
    const only = organisations.length === 1 ? (organisations[0]?.id ?? null) : null
    await beginSession(request, { person, organisation: only, at })
    // What the visitor chose before signing in goes before what the register says.
    const language = request.session.language ?? (await findPerson(database.read, person))?.language
    if (language) request.session.language = language
  },
  signOut: endSession,
  list: (person) => sessionsOf(database, person, clock.now()),
  revoke: async (person, id) => (await endSessions(database, person, id)) > 0
})
