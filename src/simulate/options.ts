import { candidatesOf, eventsOf } from '#engine/decide.ts'
import type { Live } from '#engine/decide.ts'
import type { Relation } from '#shared/workflow.ts'

import type { ActorRecord, CaseRecord } from './record.ts'

/** Something that somebody might do now on a case: an event for one of its actors. */
export type Option = {
  readonly actor: ActorRecord
  readonly event: string
  /** Rows of the table that it might be. */
  readonly rows: readonly string[]
  readonly by: readonly Relation[]
}

const optionsOf = (actor: ActorRecord): readonly Option[] =>
  eventsOf(actor.live)
    .filter((event) => actor.definition.events[event] !== undefined)
    .map((event) => {
      const candidates = candidatesOf(actor.live, event)
      return {
        actor,
        event,
        rows: candidates.flatMap(({ meta }) => (meta?.row ? [meta.row] : [])),
        by: [...new Set(candidates.flatMap(({ meta }) => meta?.by ?? []))].filter(
          (relation) => relation !== 'system'
        )
      }
    })
    .filter(({ by }) => by.length > 0)

/** What an actor takes in a state does not change: asked for once, however often somebody looks. */
const known = new WeakMap<Live, readonly Option[]>()

const optionsKnown = (actor: ActorRecord): readonly Option[] => {
  const options = known.get(actor.live) ?? optionsOf(actor)
  known.set(actor.live, options)
  return options
}

/** Everything that people might send to the live actors of a case, whoever they are; read from the machines. */
export const optionsIn = (record: CaseRecord): readonly Option[] =>
  [...record.actors.values()].filter(({ status }) => status === 'active').flatMap(optionsKnown)
