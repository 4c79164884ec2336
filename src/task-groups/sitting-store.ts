import type { Reader } from '#shared/database.ts'

export type AheadSitting = { readonly id: string; readonly begins_at: string }

/** Sittings of the Presidium that are convened or under way, the next one first. */
export const sittingsAhead = (reader: Reader): Promise<AheadSitting[]> =>
  reader.all<AheadSitting>(
    "select id, begins_at from sittings where organ = 'presidium' and state in ('convened', 'open') order by begins_at, id"
  )
