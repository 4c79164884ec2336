import type { Reader, Transaction } from '#shared/database.ts'
import { oneSeen } from '#shared/sight.ts'
import type { Sight } from '#shared/sight.ts'

export type PrivateNote = { readonly text: string; readonly at: string }

/** Decides the case with the whole file before them: declared impartial, asked as an expert, or with a vote on it. */
const decides = `s.level = 2 and s.office = 0 and (coalesce(s.deciding, '') in ('impartial', 'expert')
  or (s.deciding is null and exists (select 1 from votes v where v.case_id = s.id and v.struck is null
    and v.person_id = (select person_id from reader))))`

/** The reader's own note on a case; undefined for whoever keeps none there, null where nothing is written yet. */
export const noteOn = async (
  reader: Reader,
  sight: Sight,
  caseId: string
): Promise<PrivateNote | null | undefined> => {
  const row = await reader.get<{ body: string | null; at: string | null }>(
    `with ${sight.sql}, ${oneSeen} select n.body, n.at from one s left join private_notes n on n.case_id = s.id
       and n.person_id = (select person_id from reader) where ${decides}`,
    [...sight.bindings, caseId]
  )
  if (!row) return undefined
  return row.body === null || row.at === null ? null : { text: row.body, at: row.at }
}

export const saveNote = async (
  tx: Transaction,
  note: { readonly caseId: string; readonly person: string; readonly body: string; readonly at: string }
): Promise<void> => {
  await tx.run(
    `insert into private_notes (person_id, case_id, body, at) values (?, ?, ?, ?)
     on conflict (person_id, case_id) do update set body = excluded.body, at = excluded.at`,
    [note.person, note.caseId, note.body, note.at]
  )
}

export const dropNote = async (tx: Transaction, person: string, caseId: string): Promise<void> => {
  await tx.run('delete from private_notes where person_id = ? and case_id = ?', [person, caseId])
}
