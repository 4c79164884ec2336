import { fold, searchPatterns, searchText } from '#shared/fold.ts'
import type { Fragment } from '#shared/sight.ts'

import type { Term, Trait } from './query.ts'
import { stretchOf } from './query-time.ts'

/** What the conditions of a query are asked with. */
export type QueryContext = {
  readonly now: string
  readonly person: string
  /** The fields that cards name, as written, for a query about them. */
  readonly fields: readonly string[]
  /** Whom the cases wait for, for a query about it. */
  readonly waits: readonly KnownWait[]
}

/** That a case waits for a side of it, until when, and for whom where the reader may know: a folded name. */
export type KnownWait = {
  readonly case_id: string
  readonly relation: string | null
  readonly side: string | null
  readonly who_key: string | null
  readonly until_at: string | null
}

const never: Fragment = { sql: '1 = 0', bindings: [] }

const any = (parts: readonly Fragment[]): Fragment =>
  parts.length === 0
    ? never
    : {
        sql: `(${parts.map(({ sql }) => sql).join(' or ')})`,
        bindings: parts.flatMap(({ bindings }) => bindings)
      }

const all = (parts: readonly Fragment[]): Fragment => ({
  sql: parts.length === 0 ? '1 = 1' : `(${parts.map(({ sql }) => sql).join(' and ')})`,
  bindings: parts.flatMap(({ bindings }) => bindings)
})

const within = (column: string, values: readonly string[]): Fragment =>
  values.length === 0
    ? never
    : { sql: `${column} in (${values.map(() => '?').join(', ')})`, bindings: values }

const isCase = (waits: readonly Pick<KnownWait, 'case_id'>[]): Fragment =>
  within('k.id', [...new Set(waits.map(({ case_id }) => case_id))])

const not = ({ sql, bindings }: Fragment): Fragment => ({ sql: `not (${sql})`, bindings })

const plain = (sql: string, ...bindings: readonly string[]): Fragment => ({ sql, bindings })

const like = (column: string): string => `${column} like ? escape '\\'`

/** Every word of a text, at the beginning of a word of the column. */
const wordsOf = (text: string, column: string): Fragment => {
  const patterns = searchPatterns(text)
  return patterns.length === 0 ? never : all(patterns.map((pattern) => plain(like(column), pattern)))
}

/** Only who sees the whole card finds by its words. The level is asked last, of the few rows that hold the word at all. */
const found = (text: string): Fragment =>
  all(
    searchPatterns(text).map((pattern) => ({
      sql: `((${like('c.teaser_search')} or ${like('c.card_search')}) and (s.level = 2 or ${like('c.teaser_search')}))`,
      bindings: [pattern, pattern, pattern]
    }))
  )

const sought = (text: string): Fragment =>
  all(
    searchPatterns(text).map((pattern) =>
      plain(`exists (select 1 from needs x where x.proposal_id = k.id and ${like('x.search_text')})`, pattern)
    )
  )

const isMe = (value: string): boolean => ['me', 'ja', 'my', 'ours'].includes(fold(value))

/** Organisations and people are known by the beginnings of the words of their names. */
const named = (value: string, id: string, name: string): Fragment =>
  /^(org|per)_/.test(value) ? plain(`${id} = ?`, value) : wordsOf(value, `(' ' || ${name})`)

const leads = (value: string): Fragment =>
  isMe(value) ? plain('s.leading = 1') : named(value, 'p.lead_organisation_id', 'o.sort_key')

/** Who wrote it in person is in the file; for which organisation everybody knows. */
const wrote = (value: string, { person }: QueryContext): Fragment => {
  if (isMe(value)) return plain('p.author_person_id = ?', person)
  const organisation = named(value, 'y.id', 'y.sort_key')
  return any([
    {
      sql: `exists (select 1 from organisations y where y.id = p.author_organisation_id and ${organisation.sql})`,
      bindings: organisation.bindings
    },
    all([plain('s.level = 2'), named(value, 'p.author_person_id', 'a.sort_key')])
  ])
}

/** Partners as far as the reader may know of them; the same as on the proposal's page. */
const partnered = (value: string): Fragment => {
  const { sql, bindings } = isMe(value)
    ? plain('x.organisation_id in (select organisation_id from own)')
    : named(value, 'x.organisation_id', 'y.sort_key')
  return {
    sql: `exists (select 1 from case_parties x left join organisations y on y.id = x.organisation_id
      where x.case_id = k.id and x.side in ('partner', 'candidate') and (x.side = 'partner' or x.state = 'accepted' or s.office = 1)
      and (s.office = 1 or s.leading = 1 or s.level = 2 or s.deciding in ('due', 'disputed')
        or x.organisation_id in (select organisation_id from own)) and ${sql})`,
    bindings
  }
}

/** Words for the sides of a case that may be awaited. */
const sides: Readonly<Record<string, string>> = {
  presidium: 'presidium',
  prezydium: 'presidium',
  chair: 'chair',
  przewodniczacy: 'chair',
  coordinator: 'coordinator',
  koordynator: 'coordinator',
  office: 'coordinator',
  biuro: 'coordinator',
  lead: 'lead',
  lider: 'lead',
  author: 'author',
  autor: 'author',
  partner: 'partner',
  partnerzy: 'partner',
  council: 'council',
  rada: 'council',
  board: 'board',
  zarzad: 'board',
  group: 'group',
  grupa: 'group',
  members: 'member',
  czlonkowie: 'member'
}

/** A case waits for the reader, for a side of the case, or for somebody whose name the reader may know. */
const awaited = (value: string, { waits }: QueryContext): Fragment => {
  if (isMe(value)) return plain('k.id in (select case_id from awaited)')
  const word = fold(value)
  if (['nobody', 'none', 'nikt', 'nikogo', 'brak'].includes(word)) return not(isCase(waits))
  const side = Object.hasOwn(sides, word) ? sides[word] : undefined
  if (side !== undefined) return isCase(waits.filter((wait) => wait.relation === side || wait.side === side))
  const words = word.split(' ')
  return isCase(waits.filter(({ who_key }) => words.every((one) => ` ${who_key ?? ''}`.includes(` ${one}`))))
}

/** A card is kept as JSON, in which quotes within a text are escaped: a property can be told from words. */
const holds = (property: string, value: string): Fragment =>
  plain(like('c.body'), `%"${property}":${JSON.stringify(value).replace(/[\\%_]/g, '\\$&')}%`)

const fieldIs = (value: string, { fields }: QueryContext): Fragment => {
  const words = fold(value).split(' ')
  const isMeant = (field: string) => words.every((word) => searchText(field).includes(` ${word}`))
  return any(fields.filter(isMeant).map((field) => holds('field', field)))
}

const groupIs = (value: string): Fragment => {
  if (value === 'none') return plain('(s.level < 2 or p.group_id is null)')
  if (value === 'any') return plain('(s.level = 2 and p.group_id is not null)')
  return plain(
    '(s.level = 2 and exists (select 1 from task_groups g where g.id = p.group_id and g.state = ?))',
    value
  )
}

const timed = (column: string, value: string, now: string): Fragment => {
  const stretch = stretchOf(value, now, false)
  if (stretch === undefined || stretch === 'none') return never
  const { from, before } = stretch
  return all([
    ...(from === undefined ? [] : [plain(`${column} >= ?`, from)]),
    ...(before === undefined ? [] : [plain(`${column} < ?`, before)])
  ])
}

/** The first date by which somebody is awaited in each case, as far as the reader may know. */
export const firstEnds = (waits: readonly KnownWait[]): ReadonlyMap<string, string> => {
  const ends = new Map<string, string>()
  for (const { case_id, until_at } of waits) {
    const before = ends.get(case_id)
    if (until_at !== null && (before === undefined || until_at < before)) ends.set(case_id, until_at)
  }
  return ends
}

const endsIn = (value: string, { now, waits }: QueryContext): Fragment => {
  const stretch = stretchOf(value, now, true)
  if (stretch === undefined) return never
  const ends = [...firstEnds(waits)]
  const cases = (some: typeof ends) => isCase(some.map(([case_id]) => ({ case_id })))
  if (stretch === 'none') return not(cases(ends))
  const { from = '', before } = stretch
  return cases(ends.filter(([, end]) => end >= from && (before === undefined || end < before)))
}

/** Which way it goes is for those who read the file. */
const knownRoute = "case when s.level = 2 then p.route else 'standard' end"

/** In its state for longer than the procedure has it: `cuts` says since when that is too long. */
const isLate = `exists (select 1 from cuts t where t.profile = k.profile and t.state = s.state
  and t.pace = case when ${knownRoute} = 'urgent' then 'urgent' else 'ordinary' end and s.since < t.before_at)`

const takesPart = `(s.leading = 1 or exists (select 1 from case_parties x join own m on m.organisation_id = x.organisation_id
  where x.case_id = k.id) or exists (select 1 from task_group_people x join reader r on r.person_id = x.person_id where x.case_id = k.id))`

const traitOf: Readonly<Record<Trait, (context: QueryContext) => Fragment>> = {
  open: () => plain("s.stage <> 'ended'"),
  ended: () => plain("s.stage = 'ended'"),
  late: () => plain(isLate),
  mine: () => plain(takesPart),
  waiting: (context) => awaited('me', context),
  urgent: () => plain("(s.level = 2 and p.route = 'urgent')")
}

const conditionOf = (key: Term['key'], value: string, context: QueryContext): Fragment => {
  const { now } = context
  switch (key) {
    case null:
      return found(value)
    case 'state':
    case 'stage':
      return within(`s.${key}`, [value])
    case 'is':
      return traitOf[value as Trait]?.(context) ?? never
    case 'lead':
      return leads(value)
    case 'author':
      return wrote(value, context)
    case 'partner':
      return partnered(value)
    case 'waiting':
      return awaited(value, context)
    case 'need':
      return sought(value)
    case 'field':
      return fieldIs(value, context)
    case 'kind':
      return holds('kind', value)
    case 'route':
      return plain(`${knownRoute} = ?`, value)
    case 'group':
      return groupIs(value)
    case 'number':
      return plain(like('lower(n.number)'), `%${value.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)
    case 'since':
      return timed('s.since', value, now)
    case 'moved':
      return timed('k.moved_at', value, now)
    case 'opened':
      return timed('p.opened_at', value, now)
    case 'until':
      return endsIn(value, context)
  }
}

/** The condition that a term of a query means; its choices are the values' own names. */
export const termCondition = (term: Term, context: QueryContext): Fragment => {
  const condition = any(term.values.map((value) => conditionOf(term.key, value, context)))
  return term.not ? not(condition) : condition
}

/** True when a term asks what is late. */
export const asksOfTime = ({ key, values }: Term): boolean => key === 'is' && values.includes('late')

/** True when a term asks what waits for the reader, whose cases then stand in a table `awaited`. */
export const asksOfReader = ({ key, values }: Term): boolean =>
  (key === 'waiting' && values.some(isMe)) || (key === 'is' && values.includes('waiting'))

/** True when a term asks of whom a case waits, which is worth its own look at the tables. */
export const asksOfWaits = ({ key, values }: Term): boolean =>
  key === 'until' || (key === 'waiting' && !values.every(isMe))
