import type { Core } from '#core.ts'
import type { ActorView } from '#engine/contract.ts'
import { metasOf } from '#engine/decide.ts'
import type { Audience } from '#shared/workflow.ts'

import { contextIn, rootOf, viewOf } from './record.ts'
import type { ActorRecord, CaseRecord } from './record.ts'

type Awaited = { readonly act: string; readonly audience: Audience }

/** Whose act an actor waits for, as people are asked for it. */
const awaitedBy = ({ definition, live, ...actor }: ActorRecord): readonly Awaited[] => {
  const context = contextIn({ definition, live, ...actor })
  return metasOf(live)
    .flatMap(({ waits }) => waits ?? [])
    .flatMap(({ act, of }): Awaited[] => {
      const people = definition.people[of]?.(context as never)
      if (people) return people.length > 0 ? [{ act, audience: { to: 'people', people } }] : []
      const organisations = definition.organisations?.[of]?.(context as never)
      if (organisations)
        return organisations.length > 0 ? [{ act, audience: { to: 'organisations', organisations } }] : []
      return [{ act, audience: { to: of } as Audience }]
    })
}

/** The actor that takes an awaited act: mostly the one that waits, else another of its case (a resolution to be signed). */
const ownerOf = (act: string, record: CaseRecord, actor: ActorRecord): ActorView => {
  const takes = ({ definition, status }: ActorRecord) =>
    status === 'active' && definition.events[act] !== undefined
  return viewOf(takes(actor) ? actor : ([...record.actors.values()].findLast(takes) ?? actor))
}

/** Says which awaited acts nobody of those asked may ever send here: `forbidden` or out of place, whatever the rules say. */
export const vainWaits = async (
  core: Core,
  record: CaseRecord,
  actor: ActorRecord,
  organisationOf: (person: string) => string | null
): Promise<readonly string[]> => {
  const { engine, database, clock } = core
  const [view, root] = [viewOf(actor), viewOf(rootOf(record))]
  const about = { case: record.id, actor: view, root, now: clock.now() }
  const vain: string[] = []
  for (const { act, audience } of awaitedBy(actor)) {
    const people = await engine.parts.addressees.of(database.read, audience, about)
    const [person] = people
    if (person === undefined) continue
    const by = { person, organisation: organisationOf(person) }
    const action = (await engine.actions(database.read, ownerOf(act, record, actor), root, by)).find(
      ({ event }) => event === act
    )
    const why = action?.reasons.map(({ rule }) => rule) ?? ['notThere']
    if (why.some((rule) => rule === 'onlyFor' || rule === 'notNow' || rule === 'notThere'))
      vain.push(
        `${actor.workflow} ${actor.state} waits for ${act} of ${audience.to}, who may not (${why.join(', ')})`
      )
  }
  return vain
}
