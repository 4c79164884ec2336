import { listOrganisations } from '#organisations/store.ts'
import { isInOffice } from '#people/model.ts'
import { listPeople, rolesOf } from '#people/store.ts'
import type { SearchSources } from '#search/model.ts'
import type { Reader } from '#shared/database.ts'
import { tasksOf } from '#tracking/store.ts'

/** What the search asks of others: the inbox, and the registers that everybody signed in may read. */
export const searchSources = (read: Reader): SearchSources => ({
  tasks: (sight) => tasksOf(read, sight),
  people: async ({ query, on, limit }) => {
    const found = (await listPeople(read, { q: query, on, limit })).slice(0, limit)
    const roles = await rolesOf(
      read,
      found.map(({ person }) => person.id)
    )
    return found.map(({ person: { id, name, function: position } }) => ({
      id,
      name,
      function: position,
      offices: roles
        .filter((role) => role.person === id && isInOffice(role, on))
        .map(({ kind, organisationName }) => ({ kind, organisation: organisationName }))
    }))
  },
  organisations: async ({ query, person, on, limit }) =>
    (await listOrganisations(read, { q: query, limit }, { person, on }))
      .slice(0, limit)
      .map(({ organisation: { id, name, city } }) => ({ id, name, city }))
})
