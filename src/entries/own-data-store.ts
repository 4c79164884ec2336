import { ownRows } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

/** What the office entered for me when I phoned, and what became of it. */
export const ownEntries: OwnDataPart = ownRows(
  'entries',
  `select id, kind, act, case_id as "case", organisation_id as "organisation", said, entered_at as "enteredAt", state,
     decided_at as "decidedAt", reason from entries where person_id = ? order by entered_at, id`
)
