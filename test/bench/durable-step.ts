import { isDeepStrictEqual } from 'node:util'
import { createActor, transition } from 'xstate'
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate'

import { CaseInMemory } from '#engine/case.ts'
import type { Command } from '#engine/contract.ts'
import type { JsonEvent } from '#engine/decide.ts'
import type { Definitions } from '#engine/definitions.ts'
import type { StoredActor } from '#engine/happened.ts'
import { readLiveActors } from '#engine/store.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import type { Party } from '#shared/workflow.ts'

import { ownSecondsOf, sideBySide } from './rounds.ts'
import type { Row } from './rounds.ts'
import { perform } from './stage.ts'
import type { Stage } from './stage.ts'

type Stored = ReadonlyMap<string, StoredActor>

/** An event as a case took it: what was stored before, and all that came with the event. */
type Taken = {
  readonly case: string
  readonly actor: StoredActor
  readonly stored: Stored
  readonly definitions: Definitions
  readonly stamp: { readonly now: string; readonly id: string; readonly by: Party }
  readonly event: JsonEvent
  readonly facts: JsonObject
}

export type StepRow = {
  /** The last one is measured; those before it bring the case there. */
  readonly commands: readonly Command[]
  readonly rounds: number
  /** Steps in each round. */
  readonly steps: number
}

/** Lets a service take the events; the last one is read back from its journal, with its facts. */
const taken = async (stage: Stage, commands: readonly Command[]): Promise<Taken> => {
  const copy = await stage.copy('OFF')
  const { database, engine } = copy.core
  const last = commands.at(-1) as Command
  await perform(copy, commands.slice(0, -1))
  const stored = await readLiveActors(database.read, last.case)
  await perform(copy, [last])
  const rows = await database.read.all<{ event: string; at: string }>(
    `select event, at from journal where case_id = ? and case_version =
       (select version from cases where id = ?)`,
    [last.case, last.case]
  )
  await database.close()
  const [row] = rows
  const actor = stored.get(last.actor)
  if (!row || !actor || rows.length > 1) throw new Error(`${last.event.type} is not one step of one actor`)
  const { id, facts, ...event } = JSON.parse(row.event) as JsonEvent & { id: string; facts: JsonObject }
  const stamp = { now: row.at, id, by: last.by }
  return { case: last.case, actor, stored, definitions: engine.parts.definitions, stamp, event, facts }
}

/** Facts come new with every event: what one step has read of them is of no use to the next. */
const loadedAnew = (facts: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      fact === null || typeof fact !== 'object' || Array.isArray(fact) ? fact : { ...(fact as JsonObject) }
    ])
  )

/** Everything but the database: from the rows read to the row that would be written. */
const durably = (about: Taken): ((stored: Stored) => StoredActor) => {
  const { case: id, actor, definitions, stamp, event, facts } = about
  return (stored) => {
    const loaded: Record<string, Json> = {}
    for (const [name, fact] of Object.entries(loadedAnew(facts))) loaded[`0.${name}`] = fact as Json
    const memory = new CaseInMemory(id, stored, definitions, stamp, loaded)
    memory.send(actor.id, event)
    const [changed] = memory.changed()
    if (!changed) throw new Error(`The case did not take ${event.type}`)
    return changed.row
  }
}

const barely = ({ actor, definitions, stamp, event, facts }: Taken) => {
  const machine = definitions.of(actor.workflow, actor.version).machine as AnyStateMachine
  const snapshot = createActor(machine, { snapshot: JSON.parse(actor.snapshot) as never }).getSnapshot()
  return {
    move: () =>
      transition(machine, snapshot, {
        ...event,
        ...stamp,
        facts: loadedAnew(facts)
      })[0] as AnyMachineSnapshot,
    persisted: (next: AnyMachineSnapshot): unknown =>
      JSON.parse(JSON.stringify(machine.getPersistedSnapshot(next)))
  }
}

const times = (steps: number, work: () => unknown) => (): number =>
  ownSecondsOf(() => {
    for (let step = 0; step < steps; step += 1) work()
  })

const race = (name: string, about: Taken, step: () => StoredActor, atMost: number, asked: StepRow) => {
  const { move } = barely(about)
  const [ours, raw] = [times(asked.steps, step), times(asked.steps, move)]
  return sideBySide(asked.rounds, { name, target: { atMost }, ours, raw })
}

/** A step read from its text against one bare `transition()` on the same machine, snapshot and event. */
export const durableStep = async (stage: Stage, asked: StepRow): Promise<Row> => {
  const about = await taken(stage, asked.commands)
  const name = `CPU: ${about.event.type}`
  const step = durably(about)
  const { move, persisted } = barely(about)
  if (!isDeepStrictEqual(JSON.parse(step(about.stored).snapshot), persisted(move())))
    throw new Error(`${name}: the two sides differ`)
  // A step keeps in memory what it leaves, not what it began with: the same text is read anew each time.
  return race(name, about, () => step(about.stored), 1, asked)
}

/** The same where each step goes on from what the last one left, which the engine still has in memory. */
export const stepInMemory = async (stage: Stage, asked: StepRow): Promise<Row> => {
  const about = await taken(stage, asked.commands)
  const step = durably(about)
  let stored = about.stored
  const onward = () => {
    const row = step(stored)
    stored = new Map(stored).set(row.id, row)
    return row
  }
  return race(`CPU, actors in memory: ${about.event.type}`, about, onward, 0.5, asked)
}
