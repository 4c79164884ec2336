import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { NotifyParams } from '#shared/workflow.ts'
import { carryMessages, deliverNotices, endOfTerm, passUntil } from '#test/support/case-time.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import type { Ending, Entry, Mover, Setting } from '#test/procedure/rows/entry.ts'
import { ready } from '#test/procedure/rows/taking.ts'

import { aToldCast, namesOf } from './cast.ts'
import type { ToldCast } from './cast.ts'

/**
 * Who is told of what, by the row or the happening: `N02 task: coordinator`, a notice with its variant and the people.
 * Whoever is not named is not told. Written from procedure.md 1.3, 1.5, 1.6 and 1.7.
 */
export type Told = Readonly<Record<string, readonly string[]>>

/** Something that happens in a state of the table, also where the table has no row for it. */
export type Happening = Setting & { readonly what: string; readonly from: string } & (
    | { readonly move: Mover }
    | { readonly ends: Ending }
    /** The first, second or a later reminder of a term, counted from 0. */
    | { readonly reminds: Ending & { readonly place: number } }
  )

/** How a row is named in the tables. */
export const titleOf = ({ from, row, to, way }: Entry): string =>
  `${from} ${row} ${to}${way === undefined ? '' : `: ${way}`}`

const happeningOf = (entry: Entry): Happening => ({ ...entry, what: titleOf(entry) })

type Written = { readonly id: string; readonly person_id: string | null; readonly payload: string }

const notices = ({ core }: Cluster) =>
  core.database.read.all<Written>(
    "select id, person_id, payload from outbox where kind in ('notice', 'bulletin') order by created_at, id"
  )

const nameOf = ({ notice, variant }: NotifyParams): string => `${notice}${variant ? ` ${variant}` : ''}`

/** One line a notice, with the names of its people in order; nobody is told the same twice. */
const lines = (told: readonly (readonly [notice: string, name: string])[]): readonly string[] => {
  const by = new Map<string, string[]>()
  for (const [notice, name] of told) by.set(notice, [...(by.get(notice) ?? []), name])
  return [...by].map(([notice, names]) => `${notice}: ${names.sort().join(', ')}`).sort()
}

/** What a table says, in the same words. */
const expected = (told: readonly string[], { names }: ToldCast): readonly string[] => {
  const known = new Set([...names.values(), 'the cluster'])
  return lines(
    told.flatMap((line) => {
      const [notice = '', words = ''] = line.split(': ')
      return [...new Set(namesOf(words, known))].map((name) => [notice, name] as const)
    })
  )
}

/** Every notice written while this runs, whoever writes it. */
const toldWhile = async ({ cluster, names }: ToldCast, run: () => Promise<unknown>) => {
  const before = new Set((await notices(cluster)).map(({ id }) => id))
  await run()
  const written = (await notices(cluster)).filter(({ id }) => !before.has(id))
  return lines(
    written.map(({ person_id: person, payload }) => {
      const name = person === null ? 'the cluster' : (names.get(person) ?? person)
      return [nameOf(JSON.parse(payload) as NotifyParams), name] as const
    })
  )
}

const just = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

/** When a term reminds for the so-manyth time; the reminders before that one go out. */
const reminderOf = async (
  cluster: Cluster,
  proposal: Proposal,
  actor: string,
  { term, place }: { readonly term: string; readonly place: number }
): Promise<string> => {
  for (let passed = 0; ; passed++) {
    const row = await cluster.core.database.read.get<{ next_at: string | null; due_at: string | null }>(
      'select next_at, due_at from terms where actor_id = ? and name = ?',
      [actor, term]
    )
    if (!row?.next_at || row.next_at === row.due_at)
      throw new Error(`The term ${term} of ${actor} has no reminder ${place}`)
    if (passed === place) return row.next_at
    await passUntil(cluster, proposal, row.next_at)
  }
}

/** Brings the case to the deciding moment, and answers what happens then. */
const prepared = async (
  cluster: Cluster,
  proposal: Proposal,
  happening: Happening
): Promise<() => Promise<unknown>> => {
  if ('move' in happening) {
    const { by, type, payload, actor } = await happening.move(cluster, proposal)
    return async () => {
      await proposal.send(by, type, payload, actor)
      await carryMessages(cluster, proposal)
    }
  }
  const ending = 'ends' in happening ? happening.ends : happening.reminds
  const actor = ending.of ? await ending.of(proposal) : proposal.id
  await deliverNotices(cluster, proposal)
  const at =
    'reminds' in happening
      ? await reminderOf(cluster, proposal, actor, happening.reminds)
      : ((await endOfTerm(cluster, actor, ending.term)) ?? '')
  await passUntil(cluster, proposal, just(at, -1000))
  return () => passUntil(cluster, proposal, at)
}

const tell = async (cast: ToldCast, happening: Happening, told: Told): Promise<void> => {
  const { cluster } = cast
  const proposal = await ready(cluster, happening)
  const happen = await prepared(cluster, proposal, happening)
  const heard = await toldWhile(cast, happen)
  const said = told[happening.what]
  expect(said, `the table says nothing of: ${happening.what}`).toBeDefined()
  expect(heard).toEqual(expected(said ?? [], cast))
}

/** Every happening in a world of its stage, or in one of its own. */
export const tellHappenings = (stage: string, happenings: readonly Happening[], told: Told): void => {
  describe(stage, () => {
    let cast: ToldCast
    beforeAll(async () => {
      cast = await aToldCast()
    })
    afterAll(() => cast.cluster.core.database.close())

    test('the table speaks of what happens here, and of nothing else', () => {
      expect(Object.keys(told).sort()).toEqual(happenings.map(({ what }) => what).sort())
    })

    test.each(happenings.map((happening) => [happening.what, happening] as const))(
      '%s',
      async (_, happening) => {
        if (!happening.alone) return tell(cast, happening, told)
        const own = await aToldCast()
        await tell(own, happening, told)
        await own.cluster.core.database.close()
      }
    )
  })
}

/** Every row of a stage: who is told, and that nobody else is. */
export const tellRows = (stage: string, entries: readonly Entry[], told: Told): void =>
  tellHappenings(stage, entries.map(happeningOf), told)
