import type { Reader } from '#shared/database.ts'

import type { CaseFacts } from './model.ts'

type Row = {
  readonly id: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly lead: string | null
  readonly body: string | null
}

type Need = { readonly proposal_id: string; readonly id: string; readonly role: string }

const teaserIn = (body: string | null): string | null =>
  body === null ? null : ((JSON.parse(body) as { readonly teaser?: string }).teaser ?? null)

/** What mails may say of cases, by their ids: number, title, teaser, lead and the roles sought. */
export const factsOfCases = async (
  reader: Reader,
  ids: readonly string[]
): Promise<ReadonlyMap<string, CaseFacts>> => {
  if (ids.length === 0) return new Map()
  const places = ids.map(() => '?').join(', ')
  const rows = await reader.all<Row>(
    `select c.id, n.number, r.title_pl, r.title_en, o.name as lead, r.body from cases c
     left join proposals p on p.id = c.id
     left join proposal_numbers n on n.proposal_id = c.id
     left join card_revisions r on r.proposal_id = c.id and r.revision = p.revision
     left join organisations o on o.id = p.lead_organisation_id
     where c.id in (${places})`,
    ids
  )
  const needs = await reader.all<Need>(
    `select proposal_id, id, role from needs where proposal_id in (${places})`,
    ids
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        number: row.number,
        title: { pl: row.title_pl, en: row.title_en },
        teaser: teaserIn(row.body),
        lead: row.lead,
        needs: Object.fromEntries(
          needs.flatMap((need) => (need.proposal_id === row.id ? [[need.id, need.role]] : []))
        )
      }
    ])
  )
}

/** What mails may say of a case; `null` when there is no such case. */
export const caseFacts = async (reader: Reader, caseId: string): Promise<CaseFacts | null> =>
  (await factsOfCases(reader, [caseId])).get(caseId) ?? null
