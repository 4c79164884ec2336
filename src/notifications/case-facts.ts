import type { Reader } from '#shared/database.ts'

import type { CaseFacts } from './model.ts'

type Row = {
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly lead: string | null
  readonly body: string | null
}

const teaserIn = (body: string | null): string | null =>
  body === null ? null : ((JSON.parse(body) as { readonly teaser?: string }).teaser ?? null)

/** What mails may say of a case: number, title, teaser, lead and the roles sought; `null` when there is no such case. */
export const caseFacts = async (reader: Reader, caseId: string): Promise<CaseFacts | null> => {
  const row = await reader.get<Row>(
    `select n.number, r.title_pl, r.title_en, o.name as lead, r.body from cases c
     left join proposals p on p.id = c.id
     left join proposal_numbers n on n.proposal_id = c.id
     left join card_revisions r on r.proposal_id = c.id and r.revision = p.revision
     left join organisations o on o.id = p.lead_organisation_id
     where c.id = ?`,
    [caseId]
  )
  if (row === undefined) return null
  const needs = await reader.all<{ id: string; role: string }>(
    'select id, role from needs where proposal_id = ?',
    [caseId]
  )
  return {
    number: row.number,
    title: { pl: row.title_pl, en: row.title_en },
    teaser: teaserIn(row.body),
    lead: row.lead,
    needs: Object.fromEntries(needs.map(({ id, role }) => [id, role]))
  }
}
