import type { JsonObject } from '#shared/json.ts'
import type { NotifyParams, PostParams, StateMeta } from '#shared/workflow.ts'

import type { ActorView } from './contract.ts'
import type { JsonEvent } from './decide.ts'
import type { Definition } from './definitions.ts'

/** An actor as its row holds it. */
export type StoredActor = {
  readonly id: string
  readonly case: string
  readonly parent: string | null
  readonly workflow: string
  readonly version: number
  readonly hash: string
  readonly status: ActorView['status']
  readonly state: string
  readonly stage: string
  readonly since: string
  readonly snapshot: string
}

/** What happened to one actor: becomes one row of the journal. */
export type Entry = {
  readonly actor: string
  readonly workflow: string
  readonly kind: 'create' | 'event' | 'stop'
  readonly type: string
  /** The event without moment and party; of a creation the definition and the input. */
  readonly event: JsonObject
  readonly terms: TermAsk[]
  readonly effects: Effect[]
}
export type TermAsk =
  | { readonly kind: 'set'; readonly name: string; readonly event: string; readonly start: string }
  | {
      readonly kind: 'delay'
      readonly id: string | null
      readonly to: string
      readonly event: JsonEvent
      readonly delay: number
    }
  | { readonly kind: 'cancel'; readonly id: string }
  | { readonly kind: 'cancelAll' }
  | { readonly kind: 'extend'; readonly name: string; readonly by: number | undefined }
  | { readonly kind: 'due'; readonly name: string; readonly on: string }
export type Effect =
  /** `only` narrows those whom the notice would go to. */
  | {
      readonly kind: 'notify'
      readonly params: NotifyParams
      readonly only?: ReadonlySet<string> | undefined
    }
  | { readonly kind: 'post'; readonly params: PostParams }

/** An actor that a step changed: its new row, and what the active states say about themselves. */
export type Changed = {
  readonly row: StoredActor
  readonly view: ActorView
  readonly definition: Definition
  readonly metas: readonly StateMeta[]
}
