import type { Reader } from '#shared/database.ts'

/** A term of a case; `due_at` is null until the notices that start it have been delivered. */
export type TermRow = { readonly actor_id: string; readonly name: string; readonly due_at: string | null }

export const termsOfCase = (reader: Reader, caseId: string): Promise<TermRow[]> =>
  reader.all<TermRow>('select actor_id, name, due_at from terms where case_id = ? order by due_at, id', [
    caseId
  ])
