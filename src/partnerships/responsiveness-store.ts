import type { Reader } from '#shared/database.ts'

import type { AnsweredRow } from './responsiveness.ts'

/** Interests and invitations since a moment, with when and whether each was answered; for coordinators only. */
export const answeredSince = async (reader: Reader, since: string): Promise<readonly AnsweredRow[]> => {
  const rows = await reader.all<Omit<AnsweredRow, 'late'> & { readonly unanswered: number }>(
    `select x.origin, x.state, x.organisation_id as organisation, p.lead_organisation_id as lead,
       x.opened_at as "openedAt", x.answered_at as "answeredAt", x.unanswered
     from partnerships x join proposals p on p.id = x.case_id
     where x.origin in ('interest', 'invitation') and x.opened_at >= ?`,
    [since]
  )
  return rows.map(({ unanswered, ...row }) => ({ ...row, late: unanswered === 1 }))
}
