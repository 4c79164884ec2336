import type { Reader } from '#shared/database.ts'

/** The role that a partnership is about, as the newest card words it. */
export const needOf = async (reader: Reader, caseId: string, need: string): Promise<string | null> =>
  (
    await reader.get<{ role: string }>('select role from needs where proposal_id = ? and id = ?', [
      caseId,
      need
    ])
  )?.role ?? null

/** The roles that the newest card of a proposal seeks, in its order. */
export const rolesOf = (
  reader: Reader,
  caseId: string
): Promise<{ readonly id: string; readonly role: string }[]> =>
  reader.all<{ id: string; role: string }>(
    'select id, role from needs where proposal_id = ? order by place, id',
    [caseId]
  )
