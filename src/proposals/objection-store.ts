import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import { findNewest } from './card-store.ts'

export type SeenObjection = {
  readonly id: string
  readonly case_id: string
  readonly version: number
  readonly proposal_number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: string
  readonly person_id: string
  readonly person_name: string | null
  readonly raised_at: string
  readonly ruling: 'upheld' | 'dismissed' | null
  readonly ruled_at: string | null
  /** 1 for those who rule and for the coordinator: they alone read the reasons of the ruling. */
  readonly ruling_side: number
}

const rules = `(exists (select 1 from mine where kind in ('chair', 'deputyChair')) and coalesce(s.deciding, '') <> 'recused'
    and x.person_id <> (select person_id from reader))`

/** An objection is between the applicant, those who rule on it and the coordinator; the member learns of the ruling only. */
const select = `select x.id, x.case_id, k.version, n.number as proposal_number, c.title_pl, c.title_en, x.state, x.person_id,
    a.name as person_name, x.raised_at, x.ruling, x.ruled_at,
    case when s.office = 1 or ${rules} then 1 else 0 end as ruling_side
  from objections x join seen s on s.id = x.case_id join cases k on k.id = x.case_id
  join proposals p on p.id = x.case_id join proposal_numbers n on n.proposal_id = x.case_id
  join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  left join people a on a.id = x.person_id
  where s.level > 0 and (s.office = 1 or s.leading = 1 or ${rules})`

export const findObjection = (reader: Reader, sight: Sight, id: string): Promise<SeenObjection | undefined> =>
  reader.get<SeenObjection>(`with ${sight.sql} ${select} and x.id = ?`, [...sight.bindings, id])

/** Why the newest card objects to a person; an objection raised by itself has words of its own. */
export const reasonInCard = async (reader: Reader, caseId: string, person: string): Promise<string | null> =>
  (await findNewest(reader, caseId))?.card.objections?.find((one) => one.person === person)?.reason ?? null

/** Objections of one case that the reader may know of, oldest first. */
export const objectionsOf = (reader: Reader, sight: Sight, caseId: string): Promise<SeenObjection[]> =>
  reader.all<SeenObjection>(`with ${sight.sql} ${select} and x.case_id = ? order by x.raised_at, x.id`, [
    ...sight.bindings,
    caseId
  ])
