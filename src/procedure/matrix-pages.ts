import type { Relation } from '#shared/workflow.ts'

import { actsIn } from './model.ts'
import type { ActRow, Part } from './model.ts'

export type PartActs = { readonly part: Part; readonly acts: readonly ActRow[] }

/** The order in which roles stand across the matrix; the system does what it does without asking. */
const order: readonly Relation[] = [
  'author',
  'lead',
  'candidate',
  'partner',
  'member',
  'coordinator',
  'presidium',
  'chair',
  'expert',
  'verifier',
  'council',
  'councilChair',
  'board',
  'voter',
  'nominee',
  'leader',
  'groupMember'
]

/** Role × act, read from the guards of all machines: each act stands once, with the part where it comes first. */
export const matrixOf = (
  parts: readonly Part[]
): { readonly roles: readonly Relation[]; readonly rows: readonly PartActs[] } => {
  const all = actsIn(parts.flatMap(({ states }) => states))
  const said = new Set<string>()
  const rows = parts.map((part) => ({
    part,
    acts: actsIn(part.states).flatMap(({ workflow, act }) => {
      const key = `${workflow} ${act}`
      if (said.has(key)) return []
      said.add(key)
      return all.filter((row) => row.workflow === workflow && row.act === act)
    })
  }))
  const mentioned = new Set(all.flatMap(({ by }) => by))
  return {
    roles: order.filter((role) => mentioned.has(role)),
    rows: rows.filter(({ acts }) => acts.length > 0)
  }
}
