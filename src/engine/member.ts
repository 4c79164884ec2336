import type { ActorView } from './contract.ts'
import * as decide from './decide.ts'
import type { JsonEvent, Live } from './decide.ts'
import type { Definition, Definitions } from './definitions.ts'
import type { StoredActor } from './happened.ts'

/** An actor in memory during one step. */
export type Member = {
  readonly id: string
  readonly parent: string | null
  readonly definition: Definition
  live: Live
  status: ActorView['status']
  busy: boolean
  started: boolean
  /** Its parent stopped it while it was busy: it ends when it comes to rest. */
  stopping: boolean
  changed: boolean
  state: string
  stage: string
  since: string
  readonly queue: JsonEvent[]
}

/** An actor that is about to start: busy until its first actions are carried out. */
export const newMember = (
  about: Pick<Member, 'id' | 'parent' | 'definition' | 'live' | 'status' | 'since' | 'queue'>
): Member => {
  const { id, parent, definition, live, status, since, queue } = about
  const fresh = { busy: true, started: false, stopping: false, changed: true, state: '', stage: '' }
  return { id, parent, definition, live, status, since, queue, ...fresh }
}

/** An actor as its row left it. */
export const memberOf = (row: StoredActor, definition: Definition, live: Live): Member => {
  const { id, parent, status, state, stage, since } = row
  const atRest = { busy: false, started: true, stopping: false, changed: false, queue: [] }
  return { id, parent, definition, live, status, state, stage, since, ...atRest }
}

/** Takes the table's state and stage from the words of the active states; without any an ended actor says how it ended. */
export const nameState = (member: Member, status: ActorView['status'], now: string): void => {
  const meta = decide.metaOf(member.live)
  const state = meta?.state ?? (status === 'active' ? member.state : status)
  if (state !== member.state) member.since = now
  member.state = state
  member.stage = meta?.stage ?? member.stage
}

/** A child's row id is its parent's id and its own name within the parent. */
export const childIdOf = (member: Member, local: string): string => `${member.id}/${local}`

export const localIdOf = (member: Member): string => member.id.slice((member.parent ?? '').length + 1)

/** The row id that an actor means by `#self`, `#parent` or a child's name. */
export const addressOf = (member: Member, to: string): string => {
  if (to === decide.self) return member.id
  if (to === decide.parent) return member.parent ?? member.id
  return childIdOf(member, to)
}

export const viewOf = (caseId: string, member: Member): ActorView => ({
  id: member.id,
  case: caseId,
  workflow: member.definition.name,
  version: member.definition.version,
  status: member.status,
  value: decide.valueOf(member.live),
  state: member.state,
  stage: member.stage,
  since: member.since,
  context: decide.contextOf(member.live)
})

export const rowOf = (caseId: string, member: Member, definitions: Definitions): StoredActor => {
  const { id, parent, definition, status, state, stage, since } = member
  const snapshot = JSON.stringify(decide.persist(definition.prepared, member.live))
  definitions.recent.keep(id, snapshot, member.live)
  const { name: workflow, version, hash } = definition
  return { id, case: caseId, parent, workflow, version, hash, status, state, stage, since, snapshot }
}
