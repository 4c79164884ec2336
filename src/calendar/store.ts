import { z } from 'zod'

import type { Language } from '#shared/language.ts'
import { councilKinds, presidiumKinds } from '#people/model.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

/** What every row of a calendar tells of the thing and of its case. */
export type CalendarRow = {
  readonly id: string
  readonly case_id: string
  readonly sequence: number
  readonly changed_at: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
}

const listOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** How far an actor has come, by the journal. */
export const revision = (actor: string): string =>
  `(select max(j.case_version) from journal j where j.actor_id = ${actor}) as sequence,
   (select max(j.at) from journal j where j.actor_id = ${actor}) as changed_at`

/** The case's number and title go to whoever may see anything of it. */
export const ofCase = (id: string): string => `join seen s on s.id = ${id} join proposals p on p.id = ${id}
  join proposal_numbers n on n.proposal_id = p.id
  left join card_revisions c on c.proposal_id = p.id and c.revision = p.revision`

/** In which language a person reads; `null` for somebody unknown or erased. */
export const languageOf = async (reader: Reader, person: string): Promise<Language | null> => {
  const row = await reader.get<{ language: string }>(
    'select language from people where id = ? and erased_at is null',
    [person]
  )
  return row === undefined ? null : row.language === 'en' ? 'en' : 'pl'
}

export type SittingRow = Pick<CalendarRow, 'id' | 'sequence' | 'changed_at'> & {
  readonly organ: 'council' | 'presidium' | 'board'
  readonly profile: string
  readonly state: string
  readonly begins_at: string
  readonly closed_at: string | null
  readonly place: string | null
}

const remembered = z.object({
  context: z.object({ place: z.object({ text: z.string() }).nullish().catch(null) })
})

/** Where a sitting is held stands with its actor only, and its words among the texts. */
const placesOf = async (
  reader: Reader,
  sittings: readonly { readonly id: string; readonly snapshot: string }[]
): Promise<(sitting: string) => string | null> => {
  const texts = new Map(
    sittings.map(({ id, snapshot }) => [id, remembered.parse(JSON.parse(snapshot)).context.place?.text ?? ''])
  )
  const wanted = [...new Set(texts.values())].filter((text) => text !== '')
  const found =
    wanted.length === 0
      ? []
      : await reader.query<{ id: string; body: string }>((knex) =>
          knex('texts').select('id', 'body').whereIn('id', wanted)
        )
  const bodies = new Map(found.map(({ id, body }) => [id, body]))
  return (sitting) => bodies.get(texts.get(sitting) ?? '') || null
}

const sitsIn = (organ: string, kinds: readonly string[]): string =>
  `(x.organ = '${organ}' and exists (select 1 from mine where kind in (${listOf(kinds)})))`

/** A guest is invited in person; who was there as a member sees it as long as they sit in the body. */
const concernsMe = `(${sitsIn('presidium', presidiumKinds)} or ${sitsIn('council', councilKinds)}
  or ${sitsIn('board', ['board'])} or exists (select 1 from sitting_people i, reader r
    where i.actor_id = x.id and i.person_id = r.person_id and i.guest = 1))`

/** Sittings of the bodies that the reader sits in today or is invited to, from a moment on; cancelled ones for a while. */
export const sittingsOf = async (
  reader: Reader,
  sight: Sight,
  since: string
): Promise<readonly SittingRow[]> => {
  const rows = await reader.all<Omit<SittingRow, 'place'> & { readonly snapshot: string }>(
    `with ${sight.sql} select x.id, x.organ, k.profile, x.state, x.begins_at, x.closed_at, a.snapshot,
       ${revision('x.id')}
     from sittings x join cases k on k.id = x.case_id join actors a on a.id = x.id
     where x.begins_at >= ? and (x.state <> 'cancelled' or x.closed_at >= ?) and ${concernsMe}
     order by x.begins_at, x.id`,
    [...sight.bindings, since, since]
  )
  const placeOf = await placesOf(reader, rows)
  return rows.map(({ snapshot: _snapshot, ...row }) => ({ ...row, place: placeOf(row.id) }))
}

export type BallotRow = CalendarRow & {
  readonly state: 'open' | 'closed' | 'cancelled'
  readonly closes_at: string | null
  readonly closed_at: string | null
  readonly has_voted: number
}

const seat = `v.id = coalesce(
  (select a.id from votes a where a.actor_id = x.id and a.id = r.person_id and a.struck is null),
  (select min(b.id) from votes b where b.actor_id = x.id and b.substitute_id = r.person_id and b.struck is null))`

/** Ballots in writing in which the reader may vote, or might until they closed; one at a sitting goes by the sitting. */
export const ballotsOf = (reader: Reader, sight: Sight, since: string): Promise<BallotRow[]> =>
  reader.all<BallotRow>(
    `with ${sight.sql} select x.id, x.case_id, x.state, x.closed_at, n.number, c.title_pl, c.title_en,
       (select min(t.due_at) from terms t where t.actor_id = x.id and t.name = 'T11') as closes_at,
       case when v.voted_at is null then 0 else 1 end as has_voted, ${revision('x.id')}
     from ballots x ${ofCase('x.case_id')} cross join reader r
     join votes v on v.actor_id = x.id and v.struck is null and ${seat}
     where x.mode = 'circular' and s.level = 2 and coalesce(s.deciding, '') <> 'recused'
       and (x.state = 'open' or x.closed_at >= ?)
     order by x.id`,
    [...sight.bindings, since]
  )
