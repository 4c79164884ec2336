import { slotsOf } from '#partnerships/slots.ts'
import type { InRole, Slot } from '#partnerships/slots.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { endOfSearch } from '#shared/term-ends.ts'

import { needSchema } from './model.ts'
import type { Card } from './model.ts'
import type { CallText, OpenNeed } from './open-need.ts'
import { languageOfCard } from './translation.ts'

type NeedRow = {
  readonly id: string
  readonly body: string
  readonly proposal_id: string
  readonly revision: number
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly lead_id: string
  readonly lead_name: string | null
  readonly taken: number
  readonly search_ends: string | null
  readonly searched_at: string
}

const needOf = (row: NeedRow, partners: readonly InRole[]): OpenNeed => {
  const need = needSchema.parse(JSON.parse(row.body))
  const [slot] = slotsOf([need], partners) as [Slot]
  return {
    need,
    slot,
    proposal: row.proposal_id,
    revision: row.revision,
    number: row.number,
    title: { pl: row.title_pl, en: row.title_en },
    lead: { id: row.lead_id, name: row.lead_name },
    seatsTaken: row.taken,
    searchEnds: row.search_ends,
    searchedAt: row.searched_at
  }
}

const sql = `select d.id, d.body, d.proposal_id, n.number, c.revision, c.title_pl, c.title_en, o.id as lead_id, o.name as lead_name,
    p.searched_at, ${endOfSearch('p.id')} as search_ends,
    (select count(*) from case_parties x where x.case_id = p.id and x.need = d.id
      and (x.side = 'partner' or x.state = 'accepted')) as taken
  from proposals p join seen s on s.id = p.id join needs d on d.proposal_id = p.id
  join proposal_numbers n on n.proposal_id = p.id
  join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  join organisations o on o.id = p.lead_organisation_id
  where p.state = 'searchOpen' and s.level > 0`

/** Who is in talks about the roles sought now, by proposal: counted, never named. */
const partnersIn = async (reader: Reader, sight: Sight): Promise<ReadonlyMap<string, readonly InRole[]>> => {
  const rows = await reader.all<InRole & { readonly proposal: string }>(
    `with ${sight.sql} select x.case_id as proposal, x.organisation_id as organisation, x.need, x.state
     from partnerships x join seen s on s.id = x.case_id where s.state = 'searchOpen' and s.level > 0`,
    [...sight.bindings]
  )
  return Map.groupBy(rows, ({ proposal }) => proposal)
}

/** Roles sought now, of the newest searches first. */
export const listNeeds = async (
  reader: Reader,
  sight: Sight,
  limit: number
): Promise<readonly OpenNeed[]> => {
  const rows = await reader.all<NeedRow>(
    `with ${sight.sql} ${sql} order by p.searched_at desc, d.proposal_id || ' ' || d.id desc limit ?`,
    [...sight.bindings, limit]
  )
  const partners = await partnersIn(reader, sight)
  return rows.map((row) => needOf(row, partners.get(row.proposal_id) ?? []))
}

/** What the calls of some proposals say of their projects, as their newest cards word it. */
export const callTexts = async (
  reader: Reader,
  sight: Sight,
  proposals: readonly string[]
): Promise<ReadonlyMap<string, CallText>> => {
  if (proposals.length === 0) return new Map()
  const rows = await reader.all<{ id: string; body: string }>(
    `with ${sight.sql} select p.id, c.body from proposals p join seen s on s.id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where s.level > 0 and p.id in (${proposals.map(() => '?').join(', ')})`,
    [...sight.bindings, ...proposals]
  )
  return new Map(
    rows.map(({ id, body }) => {
      const card = JSON.parse(body) as Card
      const { acronym, teaser, field, keywords = [], translation } = card
      const texts = [acronym, teaser, field, ...keywords, translation?.teaser, translation?.field]
      return [id, { language: languageOfCard(card), texts: texts.filter((text) => text !== undefined) }]
    })
  )
}
