import type { Fragment } from '#shared/sight.ts'

import { countedSince, lastingKinds, ownKinds } from './interest.ts'

const listOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

const holds = '(from_on is null or from_on <= ?) and (until_on is null or until_on >= ?)'

const linkHolds = '(l.from_on is null or l.from_on <= ?) and (l.until_on is null or l.until_on >= ?)'

/**
 * A query for the organisations whose cases people do not decide on a day (`person_id`, `organisation_id`, and `own`: 1 for
 * a role or a tie of theirs, 0 for an organisation linked to one): the same that the recusals of a body tell, for lists
 * and rights over many cases. `whose` is a condition on `person_id`. Source: procedure.md 1.4, Impartiality (1).
 */
export const tiedOrganisations = (whose: Fragment, day: string): Fragment => {
  const roles = `select person_id, organisation_id from roles
    where ${whose.sql} and organisation_id is not null and ${holds}`
  const ties = `select person_id, organisation_id from interests
    where ${whose.sql} and withdrawn_at is null and (from_on is null or from_on <= ?)
      and (until_on is null or until_on >= ? or (kind in (${listOf(lastingKinds)}) and until_on >= ?))`
  const ownTies = `select person_id, organisation_id from interests
    where ${whose.sql} and withdrawn_at is null and kind in (${listOf(ownKinds)}) and ${holds}`
  const linked = (near: string): string => `select n.person_id, l.linked_id as organisation_id, 0 as own
    from (${near}) n join organisation_links l on l.organisation_id = n.organisation_id where ${linkHolds}`
  const own = (near: string): string => `select person_id, organisation_id, 1 as own from (${near}) t`
  const span = [day, day]
  return {
    sql: [own(roles), own(ties), linked(roles), linked(ownTies)].join(' union '),
    bindings: [
      ...whose.bindings,
      ...span,
      ...whose.bindings,
      ...span,
      countedSince(day),
      ...whose.bindings,
      ...span,
      ...span,
      ...whose.bindings,
      ...span,
      ...span
    ]
  }
}
