import type { Reader } from '#shared/database.ts'

export type NamedRow = { readonly id: string; readonly name: string; readonly detail: string | null }

/** Organisations that could be asked to join: active ones that are not in the case yet, by name. */
export const organisationsBeside = (reader: Reader, caseId: string): Promise<NamedRow[]> =>
  reader.all<NamedRow>(
    `select o.id, o.name, o.type as detail from organisations o
     where o.status <> 'left' and not exists (select 1 from case_parties c where c.case_id = ? and c.organisation_id = o.id
       and (c.side in ('lead', 'partner') or c.state in ('interested', 'invited', 'shortlisted', 'accepted')))
     order by o.sort_key, o.id`,
    [caseId]
  )

export type SittingAhead = { readonly id: string; readonly begins_at: string }

/** Sittings of the Presidium that a review can be put on, the nearest first. */
export const sittingsAhead = (reader: Reader): Promise<SittingAhead[]> =>
  reader.all<SittingAhead>(
    "select id, begins_at from sittings where organ = 'presidium' and state in ('convened', 'open') order by begins_at, id"
  )
