import type { JsonEvent } from '#engine/decide.ts'
import type { JsonObject } from '#shared/json.ts'
import type { Facts, Party } from '#shared/workflow.ts'

/** How the actors of a case stand, and what they wait for: the same shape for both ways of running them. */
export type Standing = {
  readonly actors: Readonly<Record<string, ActorStanding>>
  /** Whose delayed event goes to whom: `source > target: type`. */
  readonly waiting: readonly string[]
}

export type ActorStanding = { readonly status: string; readonly value: unknown; readonly context: unknown }

/** One way of running a case's actors; whoever sends stands on all events that follow from it. */
export interface Runner {
  send(actor: string, event: JsonEvent, by?: Party): void
  advance(milliseconds: number): void
  standing(): Standing
}

/** The case's root actor, and the world that its rules ask about. */
export type Opening = {
  readonly workflow: string
  readonly id: string
  readonly input: JsonObject
  readonly facts: Facts
}

/** What both runners add to every event; ids differ between them and are compared as equal. */
export const stampAt = (now: string, by: Party) => ({ now, id: 'evt', by })

export const momentOf = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** A value as JSON keeps it, with all event ids alike. */
export const comparable = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value).replaceAll(/"evt(x\d+)?/g, '"evt'))
