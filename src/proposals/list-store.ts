import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Language } from '#shared/language.ts'
import type { Fragment, Sight } from '#shared/sight.ts'

import { ageingCuts } from './ageing-cuts.ts'
import type { TermsOfProfile } from './ageing-cuts.ts'
import { defaultSort } from './columns.ts'
import type { Sort, SortKey } from './columns.ts'
import type { Term } from './query.ts'
import { asksOfReader, asksOfTime, asksOfWaits, firstEnds, termCondition } from './query-store.ts'
import type { KnownWait } from './query-store.ts'
import { proposalOf, proposalTables, selectProposals } from './store.ts'
import type { ProposalRow, SeenProposal } from './store.ts'

/** A proposal in a list, with what a computed column or the next page needs besides. */
export type ListedProposal = SeenProposal & {
  /** What its place in the list is told by. */
  readonly sortKey: string
  /** The procedure profile that it is on. */
  readonly profile: string
  /** Which way it goes; `standard` to those who do not read the file. */
  readonly route: string
}

/** With what a list is asked, besides the words of its query. */
export type ListContext = {
  readonly person: string
  readonly now: string
  /** Titles are put in order as they are read. */
  readonly language: Language
  /** A query over `seen` for whom each case waits, as far as the reader may know: a `KnownWait` each. */
  readonly asked: string
  readonly termsOf: (profile: string) => TermsOfProfile['terms']
}

export type ProposalFilter = {
  readonly terms: readonly Term[]
  readonly sort?: Sort | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

const polish: readonly (readonly [string, string])[] = [
  ['Ą', 'a~'],
  ['Ć', 'c~'],
  ['Ę', 'e~'],
  ['Ł', 'l~'],
  ['Ń', 'n~'],
  ['Ó', 'o~'],
  ['Ś', 's~'],
  ['Ź', 'z~'],
  ['Ż', 'z~~']
]

/** Polish letters after those they come from, on both databases. */
const alphabetic = (column: string): string =>
  polish.reduce(
    (sql, [letter, key]) =>
      `replace(replace(${sql}, '${letter}', '${key}'), '${letter.toLowerCase()}', '${key}')`,
    `lower(${column})`
  )

const stages = ['scope', 'check', 'partners', 'review', 'group', 'delivery', 'ended']
const stagePlace = `case s.stage ${stages.map((stage, place) => `when '${stage}' then '${place}'`).join(' ')} else '9' end`

/** What a list may be put in order by; never null, so that the next page knows where to go on. */
const sortKeys: Readonly<Record<SortKey, string>> = {
  moved: 'k.moved_at',
  opened: 'p.opened_at',
  number: 'n.number',
  title: alphabetic('coalesce(c.title_pl, c.title_en, n.number)'),
  lead: "coalesce(o.sort_key, '')",
  state: `${stagePlace} || ' ' || s.state`,
  since: 's.since',
  until: "coalesce((select e.until_at from ends e where e.case_id = k.id), '9')"
}

const englishTitle = alphabetic('coalesce(c.title_en, c.title_pl, n.number)')

const knownRoute = "case when s.level = 2 then p.route else 'standard' end"

/** Every field that a card names, as it is written. */
const fieldsWritten = async (reader: Reader): Promise<readonly string[]> => {
  const rows = await reader.all<{ body: string }>(
    `select c.body from card_revisions c join proposals p on p.id = c.proposal_id and p.revision = c.revision
     where c.body like '%"field":"%'`
  )
  const found = rows.map(({ body }) => (JSON.parse(body) as { readonly field?: unknown }).field)
  return [...new Set(found.filter((field) => typeof field === 'string'))]
}

const profilesInUse = async (
  reader: Reader,
  { termsOf }: ListContext
): Promise<readonly TermsOfProfile[]> => {
  const rows = await reader.all<{ profile: string }>(
    "select distinct profile from cases where workflow = 'proposal'"
  )
  return rows.map(({ profile }) => ({ reference: profile, terms: termsOf(profile) }))
}

const waitsKnown = (reader: Reader, sight: Sight, { asked }: ListContext): Promise<readonly KnownWait[]> =>
  reader.all<KnownWait>(`with ${sight.sql} ${asked}`, sight.bindings)

/** The conditions of several queries, asked of the same tables. */
const conditionsOf = async (
  reader: Reader,
  sight: Sight,
  context: ListContext,
  queries: readonly (readonly Term[])[],
  waits: readonly KnownWait[] | null = null
): Promise<readonly Fragment[]> => {
  const every = queries.flat()
  const asked = {
    ...context,
    fields: every.some(({ key }) => key === 'field') ? await fieldsWritten(reader) : [],
    waits: waits ?? (every.some(asksOfWaits) ? await waitsKnown(reader, sight, context) : [])
  }
  return queries.map((terms) => {
    const parts = terms.map((term) => termCondition(term, asked))
    return {
      sql: parts.map(({ sql }) => ` and ${sql}`).join(''),
      bindings: parts.flatMap(({ bindings }) => bindings)
    }
  })
}

/** What the reader sees, worked out once and kept for the query; a condition may ask of it many times. */
const kept = 'known'

/** Rows of values under a name; both databases want at least one. */
const valuesAs = (
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[]
): Fragment => {
  const filled = rows.length === 0 ? [columns.map(() => '')] : rows
  const places = `(${columns.map(() => '?').join(', ')})`
  return {
    sql: `${name} (${columns.join(', ')}) as (values ${filled.map(() => places).join(', ')})`,
    bindings: filled.flat()
  }
}

const cutsFor = async (reader: Reader, context: ListContext): Promise<Fragment> =>
  valuesAs(
    'cuts',
    ['profile', 'pace', 'state', 'before_at'],
    ageingCuts(await profilesInUse(reader, context), context.now).map(
      ({ profile, urgent, state, before }) => [profile, urgent ? 'urgent' : 'ordinary', state, before]
    )
  )

/** Cases that wait for the reader: asked once, since a query may speak of them more often than SQLite lets tables nest. */
const awaitedBy = async (reader: Reader, sight: Sight): Promise<Fragment> => {
  const rows = await reader.all<{ case_id: string }>(
    `with ${sight.sql} select distinct w.case_id from waits w where ${sight.awaits.sql}`,
    [...sight.bindings, ...sight.awaits.bindings]
  )
  return valuesAs(
    'awaited',
    ['case_id'],
    rows.map(({ case_id }) => [case_id])
  )
}

/** What the reader sees, and what the conditions and the order ask besides. */
const withKept = async (
  reader: Reader,
  sight: Sight,
  context: ListContext,
  terms: readonly Term[],
  more: readonly Fragment[] = []
): Promise<Fragment> => {
  const parts = [
    { sql: sight.sql, bindings: sight.bindings },
    { sql: `${kept} as materialized (select * from seen where level > 0)`, bindings: [] },
    ...(terms.some(asksOfTime) ? [await cutsFor(reader, context)] : []),
    ...(terms.some(asksOfReader) ? [await awaitedBy(reader, sight)] : []),
    ...more
  ]
  return {
    sql: `with ${parts.map(({ sql }) => sql).join(', ')}`,
    bindings: parts.flatMap(({ bindings }) => bindings)
  }
}

/**
 * Proposals that the reader may know of, last moved first unless asked otherwise; one more than the limit, so that the
 * caller sees whether a page follows.
 */
export const listProposals = async (
  reader: Reader,
  sight: Sight,
  context: ListContext,
  { terms, sort = defaultSort, cursor, limit }: ProposalFilter
): Promise<readonly ListedProposal[]> => {
  const isByEnd = sort.key === 'until'
  const waits = isByEnd || terms.some(asksOfWaits) ? await waitsKnown(reader, sight, context) : []
  const [condition = { sql: '', bindings: [] }] = await conditionsOf(reader, sight, context, [terms], waits)
  const isEnglish = sort.key === 'title' && context.language === 'en'
  const key = isEnglish ? englishTitle : sortKeys[sort.key]
  const [sign, order] = sort.down ? ['<', 'desc'] : ['>', 'asc']
  const after = cursor === undefined ? '' : ` and (${key}, k.id) ${sign} (?, ?)`
  const ends = isByEnd ? [valuesAs('ends', ['case_id', 'until_at'], [...firstEnds(waits)])] : []
  const base = await withKept(reader, sight, context, terms, ends)
  const rows = await reader.all<ProposalRow & { sort_key: string; profile: string; route: string }>(
    `${base.sql} ${selectProposals(`, ${key} as sort_key, k.profile, ${knownRoute} as route`, kept)}
      ${condition.sql}${after} order by ${key} ${order}, k.id ${order} limit ?`,
    [...base.bindings, ...condition.bindings, ...(cursor ?? []), limit + 1]
  )
  return rows.map((row) => ({
    ...proposalOf(row),
    sortKey: row.sort_key,
    profile: row.profile,
    route: row.route
  }))
}

/** How many proposals each of several queries finds, on all pages. */
export const countProposals = async (
  reader: Reader,
  sight: Sight,
  context: ListContext,
  queries: readonly (readonly Term[])[]
): Promise<readonly number[]> => {
  const conditions = await conditionsOf(reader, sight, context, queries)
  return Promise.all(
    conditions.map(async ({ sql, bindings }, place) => {
      const base = await withKept(reader, sight, context, queries[place] ?? [])
      const row = await reader.get<{ count: number }>(
        `${base.sql} select count(*) as count ${proposalTables(kept)}${sql}`,
        [...base.bindings, ...bindings]
      )
      return Number(row?.count ?? 0)
    })
  )
}
