import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import type { Profile } from './model.ts'

const textsIn = (column: string): readonly string[] => JSON.parse(column) as readonly string[]

/** The profiles of organisations. */
export const profilesOf = async (reader: Reader, ids: readonly string[]): Promise<readonly Profile[]> => {
  if (ids.length === 0) return []
  const rows = await reader.all<{
    id: string
    name: string
    type: string
    competences: string
    services: string
    apparatus: string
  }>(
    `select id, name, type, competences, services, apparatus from organisations
     where id in (${ids.map(() => '?').join(', ')}) order by sort_key, id`,
    ids
  )
  return rows.map(({ id, name, type, competences, services, apparatus }) => ({
    id,
    name,
    type,
    offers: [competences, services, apparatus].flatMap(textsIn)
  }))
}

/** How things stand with one need: how many came forward, and the reader's own organisation. */
export type Standing = {
  readonly proposal: string
  readonly need: string
  readonly interests: number
  /** State of the partnership of the reader's own organisation, and its page. */
  readonly own: { readonly id: string; readonly state: string } | null
}

/** Interests in the needs that are sought now. Whose they are is between the lead and them. */
export const standings = async (
  reader: Reader,
  sight: Sight,
  organisation: string | null
): Promise<ReadonlyMap<string, Standing>> => {
  const rows = await reader.all<{
    case_id: string
    need: string
    interests: number
    own_id: string | null
    own_state: string | null
  }>(
    `with ${sight.sql} select x.case_id, x.need, count(*) as interests,
       max(case when x.organisation_id = ? then x.id end) as own_id,
       max(case when x.organisation_id = ? then x.state end) as own_state
     from partnerships x join seen s on s.id = x.case_id
     where s.level > 0 and s.state = 'searchOpen' and x.state not in ('declined', 'withdrawn', 'expired', 'revoked')
     group by x.case_id, x.need`,
    [...sight.bindings, organisation ?? '', organisation ?? '']
  )
  return new Map(
    rows.map((row) => [
      `${row.case_id} ${row.need}`,
      {
        proposal: row.case_id,
        need: row.need,
        interests: Number(row.interests),
        own: row.own_id === null || row.own_state === null ? null : { id: row.own_id, state: row.own_state }
      }
    ])
  )
}

/** With which leads an organisation has worked or works: the newest common project that the reader may know of. */
export const workedWith = async (
  reader: Reader,
  sight: Sight,
  organisation: string
): Promise<ReadonlyMap<string, { readonly pl: string | null; readonly en: string | null }>> => {
  const rows = await reader.all<{ other: string; title_pl: string | null; title_en: string | null }>(
    `with ${sight.sql} select b.organisation_id as other, c.title_pl, c.title_en
     from case_parties a join case_parties b on b.case_id = a.case_id and b.organisation_id <> a.organisation_id
     join seen s on s.id = a.case_id join proposals p on p.id = a.case_id
     left join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where a.organisation_id = ? and a.side in ('lead', 'partner') and b.side in ('lead', 'partner') and s.level > 0
       and s.stage in ('delivery', 'ended') and p.group_id is not null
     order by p.opened_at, p.id`,
    [...sight.bindings, organisation]
  )
  return new Map(rows.map(({ other, title_pl, title_en }) => [other, { pl: title_pl, en: title_en }]))
}
