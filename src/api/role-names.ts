import type { Reader } from '#shared/database.ts'
import type { JsonObject } from '#shared/json.ts'

type Reason = { readonly rule: string; readonly values: JsonObject }

/** Reasons that name roles sought by their ids, with the roles as the newest card of the case words them. */
export const nameRoles = async <Any extends Reason>(
  reader: Reader,
  caseId: string,
  reasons: readonly Any[]
): Promise<readonly Any[]> => {
  const ids = reasons.flatMap(({ values: { roles } }) => (Array.isArray(roles) ? roles : []))
  if (ids.length === 0) return reasons
  const found = await reader.all<{ id: string; role: string }>(
    'select id, role from needs where proposal_id = ? order by place',
    [caseId]
  )
  const roleOf = new Map(found.map(({ id, role }) => [id, role]))
  return reasons.map((reason) => {
    const { roles } = reason.values
    if (!Array.isArray(roles)) return reason
    const named = roles.map((id) => roleOf.get(String(id)) ?? String(id))
    return { ...reason, values: { ...reason.values, roles: named } }
  })
}
