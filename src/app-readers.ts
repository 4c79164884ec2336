import type { Core } from '#core.ts'
import type { PageReader } from '#pages/reader.ts'
import { hostsNamed, isOnlyGuest } from '#people/guest-store.ts'
import { isInOffice } from '#people/model.ts'
import { findPerson, rolesOf } from '#people/store.ts'
import { actingFor } from '#people/views.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Party } from '#shared/workflow.ts'

/** Who a page is for: the person, and what they are today. */
export const whoIs =
  ({ database, clock }: Pick<Core, 'database' | 'clock'>) =>
  async ({ person: id, organisation }: Party): Promise<PageReader | null> => {
    const person = id === null ? null : await findPerson(database.read, id)
    if (person === null || person.erasedAt !== null) return null
    const day = dateIn(clock.now())
    const roles = (await rolesOf(database.read, [person.id])).filter((role) => isInOffice(role, day))
    const isGuest = roles.length === 0 && (await isOnlyGuest(database.read, person.id, day))
    const organisations = isGuest
      ? await hostsNamed(database.read, person.id)
      : actingFor(roles, day).map(({ id: each, name }) => ({ id: each, name }))
    return {
      isGuest,
      person: person.id,
      name: person.name,
      email: person.email,
      language: person.language,
      organisation:
        organisations.find((each) => each.id === organisation) ??
        (organisations.length === 1 ? (organisations[0] ?? null) : null),
      organisations,
      roles: roles.map((role) => ({
        kind: role.kind,
        organisation:
          role.organisation === null ? null : { id: role.organisation, name: role.organisationName ?? '' }
      }))
    }
  }
