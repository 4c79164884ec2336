import type { ProcedureRules } from '#shared/profile.ts'

import type { OrganisationsFact } from './facts.ts'

/** What the minimum consortium (minimalny skład konsorcjum) counts. */
export type ConsortiumSize = ProcedureRules['minimumConsortium']

/** Organisations tied to each other, directly or through others among these, count as one. */
const countIndependent = (ids: readonly string[], facts: OrganisationsFact): number => {
  const left = new Set(ids)
  const isLinked = (one: string, other: string) =>
    facts[one]?.linked.includes(other) === true || facts[other]?.linked.includes(one) === true
  let groups = 0
  for (const id of ids) {
    if (!left.delete(id)) continue
    groups += 1
    const group = [id]
    for (const member of group)
      for (const other of left)
        if (isLinked(member, other)) {
          left.delete(other)
          group.push(other)
        }
  }
  return groups
}

/** Counts these organisations as a consortium. One that the register does not know counts for nothing. */
export const sizeOf = (organisations: readonly string[], facts: OrganisationsFact): ConsortiumSize => {
  const ids = [...new Set(organisations)].filter((id) => facts[id] !== undefined)
  return {
    organisations: countIndependent(ids, facts),
    members: ids.filter((id) => facts[id]?.member).length,
    types: new Set(ids.map((id) => facts[id]?.sector)).size,
    enterprises: ids.filter((id) => facts[id]?.sector === 'enterprise').length
  }
}

export const isEnough = (size: ConsortiumSize, minimum: ConsortiumSize): boolean =>
  size.organisations >= minimum.organisations &&
  size.members >= minimum.members &&
  size.types >= minimum.types &&
  size.enterprises >= minimum.enterprises
