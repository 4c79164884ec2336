import { z } from 'zod'

import { organisationTypes } from '#organisations/model.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { endOfSearch } from '#shared/term-ends.ts'

import { mostEntries } from './model.ts'
import type { Call, InBoth } from './model.ts'

type CallRow = {
  readonly id: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly body: string
  readonly lead: string | null
  readonly ends: string | null
  readonly since: string
  readonly changed_at: string | null
  readonly snapshot: string
}

/** What changes a call for those who read it; that somebody comes forward does not. */
const changes = `'scope.accept', 'scope.accept-consortium', 'search.extend', 'search.open-external', 'search.reopen', 'card.revise'`

const select = `select p.id, n.number, c.title_pl, c.title_en, c.body, o.name as lead, p.since, a.snapshot,
    ${endOfSearch('p.id')} as ends,
    (select max(j.at) from journal j where j.actor_id = p.id and j.type in (${changes})) as changed_at
  from proposals p join actors a on a.id = p.id join proposal_numbers n on n.proposal_id = p.id
  join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
  left join organisations o on o.id = p.lead_organisation_id`

const newestFirst = `order by p.since desc, p.id limit ${mostEntries}`

const words = z.string().nullish().catch(null)

const card = z.object({
  teaser: words,
  confidentiality: words,
  language: z.enum(['pl', 'en']).catch('pl'),
  translation: z.object({ teaser: words }).nullish().catch(null),
  needs: z
    .array(
      z.object({
        id: z.string(),
        role: z.string(),
        competences: z.array(z.string()).catch([]),
        organisationType: z.enum(organisationTypes).nullish().catch(null),
        seats: z.int().min(1).catch(1),
        must: z.boolean().catch(false),
        place: words,
        reach: words,
        translation: z.object({ role: words }).nullish().catch(null)
      })
    )
    .catch([])
})

/** A text of the card and its translation, each by its language. */
const inBoth = (
  own: 'pl' | 'en',
  text: string | null | undefined,
  other: string | null | undefined
): InBoth =>
  own === 'pl' ? { pl: text || null, en: other || null } : { pl: other || null, en: text || null }

const callOf = (row: CallRow, isPublic: boolean): Call => {
  const { teaser, needs, language, translation } = card.parse(JSON.parse(row.body))
  const told = isPublic ? needs.filter(({ reach }) => reach !== 'cluster') : needs
  const changed = row.changed_at ?? row.since
  return {
    id: row.id,
    number: row.number,
    title: { pl: row.title_pl, en: row.title_en },
    teaser: inBoth(language, teaser, translation?.teaser),
    lead: isPublic ? null : row.lead,
    needs: told.map((need) => ({
      id: need.id,
      role: inBoth(language, need.role, need.translation?.role),
      competences: need.competences,
      organisationType: need.organisationType ?? null,
      seats: need.seats,
      must: need.must,
      place: need.place || null
    })),
    ends: row.ends,
    published: row.since,
    updated: changed > row.since ? changed : row.since
  }
}

/** Calls for partners that this person may know of today. */
export const callsFor = async (reader: Reader, sight: Sight): Promise<readonly Call[]> => {
  const rows = await reader.all<CallRow>(
    `with ${sight.sql} ${select} join seen s on s.id = p.id where p.state = 'searchOpen' and s.level > 0 ${newestFirst}`,
    [...sight.bindings]
  )
  return rows.map((row) => callOf(row, false))
}

const openedOutside = z.object({
  context: z.object({
    rules: z.object({ externalPartners: z.literal(true) }),
    search: z.object({ external: z.literal(true) })
  })
})

/** Cards whose short description may be told outside: others are for people who have promised to keep them. */
const mayBeTold = (body: string): boolean => card.parse(JSON.parse(body)).confidentiality === 'cluster'

/**
 * Calls that the coordinator has opened to partners from outside, with the lead's consent, where the procedure knows such
 * partners and the card asks for no more confidence than the cluster's own. Without the name of the lead.
 */
export const callsForEverybody = async (reader: Reader): Promise<readonly Call[]> => {
  const rows = await reader.all<CallRow>(
    `${select} where p.state = 'searchOpen' and exists (select 1 from journal j where j.case_id = p.id
       and j.type = 'search.open-external') ${newestFirst}`
  )
  return rows
    .filter(({ snapshot, body }) => openedOutside.safeParse(JSON.parse(snapshot)).success && mayBeTold(body))
    .map((row) => callOf(row, true))
}

/** The language somebody reads; null for nobody. */
export const languageOfReader = async (reader: Reader, person: string): Promise<'pl' | 'en' | null> => {
  const row = await reader.get<{ language: string }>(
    'select language from people where id = ? and erased_at is null',
    [person]
  )
  return row ? (row.language === 'en' ? 'en' : 'pl') : null
}
