import type { Core } from '#core.ts'
import type { ActorView } from '#engine/contract.ts'
import { begin, contextOf, metaOf, valueOf } from '#engine/decide.ts'
import type { JsonEvent, Live, Moved } from '#engine/decide.ts'
import { movesOf } from '#engine/decide-moves.ts'
import type { TakenMove } from '#engine/decide-moves.ts'
import type { Definition } from '#engine/definitions.ts'
import { genesis, hashOf } from '#engine/journal.ts'
import type { JournalRow } from '#engine/journal.ts'
import { journalOf } from '#engine/records.ts'
import type { JsonObject } from '#shared/json.ts'

/** An actor as the journal alone tells of it. */
export type ActorRecord = {
  readonly id: string
  readonly case: string
  readonly workflow: string
  readonly definition: Definition
  live: Live
  status: ActorView['status']
  state: string
  stage: string
  since: string
}

/** One journal row, with the moves its step took. */
export type Happening = {
  readonly row: JournalRow
  readonly actor: ActorRecord
  readonly moves: readonly TakenMove[]
}

export type CaseRecord = {
  readonly id: string
  readonly workflow: string
  readonly openedAt: string
  readonly actors: Map<string, ActorRecord>
  rows: number
  head: string
}

export const rootOf = (record: CaseRecord): ActorRecord => record.actors.get(record.id) as ActorRecord

export const contextIn = (actor: ActorRecord): JsonObject => contextOf(actor.live)

/** A list of a context; empty where there is none. */
export const listIn = (context: JsonObject, name: string): readonly JsonObject[] => {
  const list = context[name]
  return Array.isArray(list) ? (list as readonly JsonObject[]) : []
}

/** Who stands in a list, by the field `person`, or by being a text. */
export const peopleIn = (list: readonly (JsonObject | string)[]): readonly string[] =>
  list.flatMap((one) => {
    const person = typeof one === 'string' ? one : one['person']
    return typeof person === 'string' ? [person] : []
  })

export const viewOf = (actor: ActorRecord): ActorView => ({
  id: actor.id,
  case: actor.case,
  workflow: actor.workflow,
  version: actor.definition.version,
  status: actor.status,
  value: valueOf(actor.live),
  state: actor.state,
  stage: actor.stage,
  since: actor.since,
  context: contextOf(actor.live)
})

/** Reads what the engine journals and steps it once more, beside the engine: which rows of the table were taken. */
export class Record {
  readonly cases = new Map<string, CaseRecord>()
  readonly #core: Core

  constructor(core: Core) {
    this.#core = core
  }

  /** Takes in what happened to a case since the last time. Throws when its chain of digests is broken. */
  async follow(id: string): Promise<readonly Happening[]> {
    const known = this.cases.get(id)
    const rows = await this.#core.database.read.all(
      'SELECT * FROM journal WHERE case_id = ? AND row_number > ? ORDER BY row_number',
      [id, known?.rows ?? 0]
    )
    if (rows.length === 0) return []
    const first = journalOf(rows[0] ?? {})
    const record = known ?? {
      id,
      workflow: first.workflow,
      openedAt: first.at,
      actors: new Map(),
      rows: 0,
      head: genesis
    }
    this.cases.set(id, record)
    return rows.map((row) => this.#take(record, journalOf(row)))
  }

  #take(record: CaseRecord, row: JournalRow): Happening {
    const { hash, ...said } = row
    if (row.previous !== record.head || hashOf(said) !== hash || row.number !== record.rows + 1)
      throw new Error(`The chain of ${record.id} is broken at row ${row.number}`)
    record.rows = row.number
    record.head = hash
    if (row.kind === 'create') {
      const actor = this.#begin(row)
      record.actors.set(row.actor, actor)
      return { row, actor, moves: [] }
    }
    const actor = record.actors.get(row.actor)
    if (!actor)
      throw new Error(
        `Row ${row.number} of ${record.id} names the actor ${row.actor}, which was never created`
      )
    if (row.kind === 'stop') actor.status = 'stopped'
    if (row.kind !== 'event') return { row, actor, moves: [] }
    const event = JSON.parse(row.event) as JsonEvent
    const bare = event.type.startsWith('xstate.') && !event.type.startsWith('xstate.after.')
    const stamped = bare ? event : ({ ...event, now: row.at, by: row.by } as unknown as JsonEvent)
    const { moved, moves } = movesOf(actor.definition.prepared, actor.live, stamped)
    settle(actor, moved, row.at)
    return { row, actor, moves }
  }

  #begin(row: JournalRow): ActorRecord {
    const { workflow, version, parent, input } = JSON.parse(row.event) as {
      readonly workflow: string
      readonly version: number
      readonly parent: string | null
      readonly input: JsonObject
    }
    const definition = this.#core.engine.parts.definitions.of(workflow, version)
    const moved = begin(definition.prepared, { ...input, now: row.at, id: row.actor }, parent !== null)
    const actor: ActorRecord = {
      id: row.actor,
      case: row.case,
      workflow,
      definition,
      live: moved.live,
      status: moved.status,
      state: '',
      stage: '',
      since: row.at
    }
    settle(actor, moved, row.at)
    return actor
  }
}

const settle = (actor: ActorRecord, moved: Moved, at: string): void => {
  actor.live = moved.live
  actor.status = moved.status
  const meta = metaOf(moved.live)
  const state = meta?.state ?? (moved.status === 'active' ? actor.state : moved.status)
  if (state !== actor.state) actor.since = at
  actor.state = state
  actor.stage = meta?.stage ?? actor.stage
}
