import type { ActorView } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'

import type { CourierParts } from './courier.ts'
import { actorsOf, profilesOfCases } from './inbox-store.ts'
import type { OwnNotice } from './inbox-store.ts'
import { concernedAs } from './model.ts'
import type { CaseFacts, Standing } from './model.ts'
import { standingsFor, standingsOf } from './standing.ts'

/** What the list of a person's notices needs of the rest of the service; `app.ts` hands it in. */
export type InboxParts = Pick<
  CourierParts,
  'database' | 'clock' | 'view' | 'profileOf' | 'caseFacts' | 'relations' | 'mayDo' | 'rulesOf'
> & {
  /** What `caseFacts` says, of many cases at once. */
  readonly factsOfCases?: (reader: Reader, ids: readonly string[]) => Promise<ReadonlyMap<string, CaseFacts>>
}

/** What a list of notices is told from, read at once for all of them. */
export type Material = {
  /** Asks each question once, for the length of the list. */
  readonly reader: Reader
  readonly actors: ReadonlyMap<string, ActorView>
  readonly facts: ReadonlyMap<string, CaseFacts>
  readonly profiles: ReadonlyMap<string, Profile>
  readonly standings: Map<string, Promise<readonly Standing[]>>
}

/** Remembers what was asked once, for the length of one list. */
const once = <Value>(load: (key: string) => Promise<Value>): ((key: string) => Promise<Value>) => {
  const known = new Map<string, Promise<Value>>()
  return (key) => {
    const found = known.get(key) ?? load(key)
    known.set(key, found)
    return found
  }
}

const onceReader = (reader: Reader): Reader => {
  type Asked = readonly [string, Parameters<Reader['all']>[1]]
  const all = once((key) => reader.all(...(JSON.parse(key) as Asked)))
  const get = once((key) => reader.get(...(JSON.parse(key) as Asked)))
  return {
    all: <R>(...asked: Asked) => all(JSON.stringify(asked)) as Promise<R[]>,
    get: <R>(...asked: Asked) => get(JSON.stringify(asked)) as Promise<R | undefined>,
    query: reader.query.bind(reader)
  }
}

const factsFor = async (
  { caseFacts, factsOfCases }: Pick<InboxParts, 'caseFacts' | 'factsOfCases'>,
  reader: Reader,
  cases: readonly string[]
): Promise<ReadonlyMap<string, CaseFacts>> => {
  if (factsOfCases) return factsOfCases(reader, cases)
  const found = await Promise.all(cases.map(async (id) => [id, await caseFacts(reader, id)] as const))
  return new Map(found.flatMap(([id, facts]) => (facts === null ? [] : [[id, facts] as const])))
}

/** Reads what notices are told from; for `rights` alone, only what says whom they concern. */
export const materialOf = async (
  parts: Pick<InboxParts, 'database' | 'profileOf' | 'caseFacts' | 'factsOfCases'>,
  notices: readonly Pick<OwnNotice, 'case' | 'actor'>[],
  need: 'rights' | 'words' = 'words'
): Promise<Material> => {
  const reader = onceReader(parts.database.read)
  const cases = [...new Set(notices.map((notice) => notice.case))]
  const actors = await actorsOf(reader, [...cases, ...notices.map(({ actor }) => actor)])
  const standings = new Map<string, Promise<readonly Standing[]>>()
  if (need === 'rights') return { reader, actors, facts: new Map(), profiles: new Map(), standings }
  const references = await profilesOfCases(reader, cases)
  return {
    reader,
    actors,
    standings,
    facts: await factsFor(parts, reader, cases),
    profiles: new Map([...references].map(([id, reference]) => [id, parts.profileOf(reference)]))
  }
}

/** The standing by which a notice still concerns its person; undefined when it no longer does. */
export const isConcerned = async (
  { parts, person, now }: { parts: Pick<InboxParts, 'relations'>; person: string; now: string },
  { reader, actors, standings }: Material,
  notice: OwnNotice
): Promise<Standing | undefined> => {
  const root = actors.get(notice.case)
  const actor = actors.get(notice.actor)
  if (root === undefined || actor === undefined) return undefined
  const held = standings.get(actor.id) ?? standingsOf(reader, parts.relations, person, { actor, root, now })
  standings.set(actor.id, held)
  const { notice: number, variant } = notice.params
  return concernedAs(number, standingsFor(number, await held, root), variant)
}
