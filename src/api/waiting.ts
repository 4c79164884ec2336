import { z } from 'zod'

import type { Binding, Reader } from '#shared/database.ts'
import { oneSeen } from '#shared/sight.ts'
import type { Sight } from '#shared/sight.ts'
import { endOfSearch, untilOfWait } from '#shared/term-ends.ts'

export const waitView = z
  .object({
    act: z.string(),
    label: z.string(),
    actor: z.string(),
    collection: z.string(),
    relation: z.string().nullable(),
    person: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    organisation: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    since: z.string(),
    until: z.string().nullable(),
    undelivered: z.boolean().describe('The term has not begun: it waits for a notice to be delivered.')
  })
  .meta({ id: 'Wait', description: 'An act that the case waits for: whose, since when and until when.' })

/** A wait as its reader may know of it. */
export type WaitRow = {
  readonly act: string
  readonly actor: string
  readonly workflow: string
  readonly relation: string | null
  readonly person: string | null
  readonly person_name: string | null
  readonly organisation: string | null
  readonly organisation_name: string | null
  readonly since: string
  readonly until_at: string | null
  /** 1 when a term waits for a notice to be delivered. */
  readonly unserved: number
  /** Whose act it is, where the reader may not learn of whom in person: the body, or a side of the case. */
  readonly side: Side | null
}

/** A body that decides together, or a side of the case. */
export type Side = 'presidium' | 'council' | 'board' | 'group' | 'lead' | 'partner' | 'nominee'

const unserved = (actor: string): string =>
  `case when exists (select 1 from terms t where t.actor_id = ${actor} and t.due_at is null) then 1 else 0 end as unserved`

const me = '(select person_id from reader)'

/** Decides the case, or votes on it: only they learn who has not voted yet. */
const ofTheBody = `(coalesce(s.deciding, '') in ('due', 'impartial')
  or exists (select 1 from votes v where v.case_id = s.id and v.struck is null and v.person_id = ${me}))`

/** Names go with the whole file; those of members of a body who have not acted yet stay within it. */
const knowsWho = `(w.person_id = ${me} or w.organisation_id in (select organisation_id from own)
  or (s.level = 2 and (case w.act when 'vote.cast' then ${ofTheBody} when 'circular.agree' then ${ofTheBody} when 'opinion.file' then s.office = 1 or ${ofTheBody}
    else 1 = 1 end)))`

/** May rule on the objection that is waited for: who is recused, or the one it is about, need not know of it. */
const rulesOnIt = `(exists (select 1 from mine where kind in ('chair', 'deputyChair')) and coalesce(s.deciding, '') <> 'recused'
  and not exists (select 1 from objections y where y.id = w.actor_id and y.person_id = ${me}))`

/** Which waits of `seen` the reader may know of; needs `w` besides. */
const known = `s.level > 0
    and (w.workflow <> 'objection' or s.office = 1 or s.leading = 1 or ${rulesOnIt})
    and (case when w.workflow <> 'partnership' then s.level = 2 or w.workflow in ('proposal', 'ballot', 'task-group', 'objection')
      else s.office = 1 or s.leading = 1 or exists (select 1 from partnerships x join own m
        on m.organisation_id = x.organisation_id where x.id = w.actor_id) end)`

const people = `left join people p on p.id = w.person_id
  left join organisations o on o.id = w.organisation_id left join ballots b on b.id = w.actor_id`

const sqlFor = (
  cases: string,
  from = 'seen'
): string => `select s.id as case_id, w.act, w.actor_id as actor, w.workflow, w.relation, w.since,
    ${untilOfWait} as until_at, ${unserved('w.actor_id')},
    case when ${knowsWho} then w.person_id end as person, case when ${knowsWho} then p.name end as person_name,
    case when ${knowsWho} then w.organisation_id end as organisation,
    case when ${knowsWho} then o.name end as organisation_name,
    case when ${knowsWho} then 1 else 0 end as known, b.body
  from ${from} s join waits w on w.case_id = s.id ${people}
  where s.id ${cases} and ${known}`

/** An open search waits for members to come forward, whoever they will be; its machine waits for nobody in particular. */
const interestsFor = (
  cases: string
): string => `select s.id as case_id, 'interest.express' as act, s.id as actor, 'proposal' as workflow, 'member' as relation,
    s.since, ${endOfSearch('s.id')} as until_at, ${unserved('s.id')}
  from seen s where s.id ${cases} and s.level > 0 and s.state = 'searchOpen'`

const sidesOf: Readonly<Record<string, Side>> = {
  'declaration.make': 'presidium',
  'opinion.file': 'presidium',
  'opinions.close': 'presidium',
  'vote.cast': 'presidium',
  'search.close': 'lead',
  'question.reply': 'lead',
  'leader.nominate': 'lead',
  'charter.submit': 'lead',
  'delegate.name': 'partner',
  'lead.take': 'partner',
  'nomination.accept': 'nominee'
}

type StoredWait = Omit<WaitRow, 'side'> & {
  readonly case_id: string
  readonly known: number
  readonly body: Side | null
}

const waitFrom = ({ known: isKnown, body, case_id: _, ...row }: StoredWait): WaitRow => ({
  ...row,
  side: isKnown === 1 || row.relation !== null ? null : (body ?? sidesOf[row.act] ?? null)
})

const sideOfAct = `case w.act ${Object.entries(sidesOf)
  .map(([act, side]) => `when '${act}' then '${side}'`)
  .join(' ')} end`

/**
 * Whom each case waits for, as far as the reader may know, for the conditions of a list: side of the case, the folded name
 * of who may be named, and until when. A query over `seen`, without placeholders.
 */
export const waitsAsked = `select s.id as case_id, w.relation, coalesce(b.body, ${sideOfAct}) as side,
    case when ${knowsWho} then coalesce(p.sort_key, o.sort_key) end as who_key, ${untilOfWait} as until_at
  from seen s join waits w on w.case_id = s.id ${people} where ${known}
  union all select s.id, 'member', 'member', null, ${endOfSearch('s.id')}
  from seen s where s.level > 0 and s.state = 'searchOpen'`

/** Several people who may not be named are one line: how many are missing is the body's own business. */
const oneOfEach = (rows: readonly WaitRow[]): readonly WaitRow[] => [
  ...new Map(
    rows.map((row, place) => [row.side === null ? String(place) : `${row.act} ${row.actor} ${row.side}`, row])
  ).values()
]

/**
 * What a case, or one actor of it, waits for, as far as the reader may know: answers between lead and candidate are
 * theirs and the coordinator's; who is not told the names is told the body or the side.
 */
export const waitsOf = async (
  reader: Reader,
  sight: Sight,
  id: string,
  actor?: string
): Promise<readonly WaitRow[]> => {
  const bindings: Binding[] = [...sight.bindings, id, id]
  const only = actor === undefined ? '' : ' and w.actor_id = ?'
  if (actor !== undefined) bindings.push(actor)
  const found = await reader.all<StoredWait>(
    `with ${sight.sql}, ${oneSeen} ${sqlFor('= ?', 'one')}${only} order by w.since, w.actor_id, w.id`,
    bindings
  )
  const open = actor === undefined || actor === id ? await openSearches(reader, sight, [id]) : []
  return [...open.map(({ row }) => row), ...oneOfEach(found.map(waitFrom))]
}

/** What each of several cases waits for, with the rows of one case together; the same as `waitsOf` of each. */
export const waitsOfAll = async (
  reader: Reader,
  sight: Sight,
  ids: readonly string[]
): Promise<ReadonlyMap<string, readonly WaitRow[]>> => {
  if (ids.length === 0) return new Map()
  const found = await reader.all<StoredWait>(
    `with ${sight.sql}, looked as materialized (select * from seen where id ${placesOf(ids)})
      ${sqlFor('is not null', 'looked')} order by w.since, w.actor_id, w.id`,
    [...sight.bindings, ...ids]
  )
  const open = await openSearches(reader, sight, ids)
  const waits = Map.groupBy(found, ({ case_id }) => case_id)
  return new Map(
    ids.map((id) => [
      id,
      [
        ...open.filter((each) => each.id === id).map(({ row }) => row),
        ...oneOfEach((waits.get(id) ?? []).map(waitFrom))
      ]
    ])
  )
}

const placesOf = (ids: readonly string[]): string => `in (${ids.map(() => '?').join(', ')})`

const nobody = { person: null, person_name: null, organisation: null, organisation_name: null, side: null }

type OpenSearch = Omit<WaitRow, keyof typeof nobody> & { readonly case_id: string }

const openSearches = async (
  reader: Reader,
  sight: Sight,
  ids: readonly string[]
): Promise<readonly { readonly id: string; readonly row: WaitRow }[]> => {
  const rows = await reader.all<OpenSearch>(`with ${sight.sql} ${interestsFor(placesOf(ids))}`, [
    ...sight.bindings,
    ...ids
  ])
  return rows.map(({ case_id: id, ...row }) => ({ id, row: { ...row, ...nobody } }))
}

export const waitOf = (row: WaitRow, label: string): z.output<typeof waitView> => ({
  act: row.act,
  label,
  actor: row.actor,
  collection: collectionOf(row.workflow),
  relation: row.relation ?? row.side,
  person: row.person === null ? null : { id: row.person, name: row.person_name },
  organisation: row.organisation === null ? null : { id: row.organisation, name: row.organisation_name },
  since: row.since,
  until: row.until_at,
  undelivered: row.until_at === null && Number(row.unserved) === 1
})

/** Where the actors of a workflow live below `/api/v1/`. */
export const collectionOf = (workflow: string): string => `${workflow}s`
