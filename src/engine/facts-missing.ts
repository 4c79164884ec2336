import type { Json, JsonObject } from '#shared/json.ts'
import type { FactName } from '#shared/workflow.ts'

/** Facts loaded for a decision. The same name is loaded anew for each event of the step: the case has moved between. */
export type LoadedFacts = Readonly<Record<string, Json>>

/** Thrown inside a decision that lacks a fact; the caller loads it and decides anew from the start. */
export class FactsMissing {
  /** Each with the key under which the next try looks for it. */
  readonly names: readonly { readonly name: FactName; readonly key: string }[]
  readonly actor: string
  readonly context: JsonObject
  readonly root: JsonObject
  readonly event: JsonObject

  constructor(about: Pick<FactsMissing, 'names' | 'actor' | 'context' | 'root' | 'event'>) {
    this.names = about.names
    this.actor = about.actor
    this.context = about.context
    this.root = about.root
    this.event = about.event
  }
}
