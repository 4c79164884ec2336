import { Fault } from '#shared/fault.ts'
import type { Row } from '#shared/database.ts'
import type { JsonObject } from '#shared/json.ts'

import type { ActorView } from './contract.ts'
import * as decide from './decide.ts'
import type { JsonEvent, Live } from './decide.ts'
import type { Definition } from './definitions.ts'
import type { JournalRow } from './journal.ts'
import type { EngineParts } from './parts.ts'
import { waitRows } from './waits.ts'

/** A case rebuilt from its journal alone: no snapshot and no other table is read. */
export type Replayed = {
  readonly actors: readonly Row[]
  /** Rows of every read model, by table. */
  readonly models: ReadonlyMap<string, readonly Row[]>
}

type Rebuilt = {
  readonly definition: Definition
  readonly hash: string
  readonly parent: string | null
  live: Live
  status: ActorView['status']
  state: string
  stage: string
  since: string
}

type Creation = {
  readonly workflow: string
  readonly version: number
  readonly hash: string
  readonly parent: string | null
  readonly input: JsonObject
}

/** Rebuilds a case. Throws when a definition is gone or has changed under its version. */
export const replay = (parts: EngineParts, id: string, journal: readonly JournalRow[]): Replayed => {
  const actors = new Map<string, Rebuilt>()
  for (const row of journal) apply(parts, actors, row)
  const models = new Map<string, Row[]>()
  const add = (table: string, rows: readonly Row[]) =>
    models.set(table, [...(models.get(table) ?? []), ...rows])
  for (const [actor, rebuilt] of actors) {
    const view = viewOf(id, actor, rebuilt)
    add('waits', waitRows({ view, definition: rebuilt.definition, metas: decide.metasOf(rebuilt.live) }))
    for (const projection of parts.projections)
      if (projection.workflow === view.workflow) add(projection.table, [projection.row(view)])
    for (const list of parts.lists) if (list.workflow === view.workflow) add(list.table, list.rows(view))
  }
  return { actors: [...actors].map(([actor, rebuilt]) => rowOf(id, actor, rebuilt)), models }
}

/** What one row of a journal did to its actor. */
export type Trace = {
  readonly row: JournalRow
  /** The actor's state before the row; null when the row made it. */
  readonly from: string | null
  readonly to: string
  readonly stage: string
  readonly isOver: boolean
}

/** Follows a case through its journal, row by row; rows that concern only terms are left out. Throws as `replay` does. */
export const retrace = (parts: EngineParts, journal: readonly JournalRow[]): readonly Trace[] => {
  const actors = new Map<string, Rebuilt>()
  return journal.flatMap((row): readonly Trace[] => {
    const from = actors.get(row.actor)?.state ?? null
    apply(parts, actors, row)
    const actor = actors.get(row.actor)
    if (row.kind === 'term' || row.kind === 'delivery' || !actor) return []
    return [{ row, from, to: actor.state, stage: actor.stage, isOver: actor.status !== 'active' }]
  })
}

const apply = (parts: EngineParts, actors: Map<string, Rebuilt>, row: JournalRow): void => {
  if (row.kind === 'term' || row.kind === 'delivery') return
  if (row.kind === 'create') {
    actors.set(row.actor, create(parts, row))
    return
  }
  const actor = actors.get(row.actor)
  if (!actor)
    throw new Fault('no-actor', `row ${row.number} names the actor ${row.actor}, which was never created`)
  if (row.kind === 'stop') {
    actor.status = 'stopped'
    return
  }
  const event = JSON.parse(row.event) as JsonEvent
  const bare = event.type.startsWith('xstate.') && !event.type.startsWith('xstate.after.')
  const stamped = bare ? event : ({ ...event, now: row.at, by: row.by } as unknown as JsonEvent)
  settle(actor, decide.step(actor.definition.prepared, actor.live, stamped), row.at)
}

const create = (parts: EngineParts, row: JournalRow): Rebuilt => {
  const { workflow, version, hash, parent, input } = JSON.parse(row.event) as Creation
  const definition = parts.definitions.of(workflow, version)
  if (definition.hash !== hash)
    throw new Fault(
      'definition-changed',
      `${workflow}@${version} is not the definition that row ${row.number} began with`
    )
  const moved = decide.begin(definition.prepared, { ...input, now: row.at, id: row.actor }, parent !== null)
  const actor: Rebuilt = {
    definition,
    hash,
    parent,
    live: moved.live,
    status: moved.status,
    state: '',
    stage: '',
    since: row.at
  }
  settle(actor, moved, row.at)
  return actor
}

const settle = (actor: Rebuilt, moved: decide.Moved, at: string): void => {
  actor.live = moved.live
  actor.status = moved.status
  const meta = decide.metaOf(moved.live)
  const state = meta?.state ?? (moved.status === 'active' ? actor.state : moved.status)
  if (state !== actor.state) actor.since = at
  actor.state = state
  actor.stage = meta?.stage ?? actor.stage
}

const viewOf = (id: string, actor: string, rebuilt: Rebuilt): ActorView => ({
  id: actor,
  case: id,
  workflow: rebuilt.definition.name,
  version: rebuilt.definition.version,
  status: rebuilt.status,
  value: decide.valueOf(rebuilt.live),
  state: rebuilt.state,
  stage: rebuilt.stage,
  since: rebuilt.since,
  context: decide.contextOf(rebuilt.live)
})

const rowOf = (id: string, actor: string, rebuilt: Rebuilt): Row => ({
  id: actor,
  case_id: id,
  parent_id: rebuilt.parent,
  workflow: rebuilt.definition.name,
  workflow_version: rebuilt.definition.version,
  definition_hash: rebuilt.hash,
  status: rebuilt.status,
  state: rebuilt.state,
  stage: rebuilt.stage,
  since: rebuilt.since,
  snapshot: JSON.stringify(decide.persist(rebuilt.definition.prepared, rebuilt.live))
})
