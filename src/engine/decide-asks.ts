import { createActor, fromTransition } from 'xstate'
import type { AnyActorRef } from 'xstate'

import { Fault } from '#shared/fault.ts'
import type { JsonObject } from '#shared/json.ts'

/** What a step asks of its surroundings, in the order in which XState would carry it out. */
export type Ask =
  | { readonly ask: 'term'; readonly name: string; readonly event: string }
  /** A delayed event; `id` is null when the machine gave it none. */
  | {
      readonly ask: 'delay'
      readonly id: string | null
      readonly to: string
      readonly event: JsonEvent
      readonly delay: number
    }
  | { readonly ask: 'cancel'; readonly id: string }
  | { readonly ask: 'send'; readonly to: string; readonly event: JsonEvent }
  | {
      readonly ask: 'start'
      readonly id: string
      readonly source: string
      readonly input: JsonObject | undefined
    }
  | { readonly ask: 'stop'; readonly id: string }
  | { readonly ask: 'effect'; readonly type: string; readonly params: unknown }

export type JsonEvent = { readonly type: string } & JsonObject

export const self = '#self'
export const parent = '#parent'
const afterEvent = /^xstate\.after\.([^.]+)\./

/** Stands in for a child inside its parent's snapshot: the child itself lives in a row of its own. */
export const placeholder = fromTransition((state: null) => state, null)
export const placeholderSnapshot = { status: 'active', context: null, output: undefined, error: undefined }

type Collected = { readonly type: string; readonly params: unknown }

/** A scope that collects instead of doing. Two serve all steps, which never overlap: with and without a parent. */
const newScope = (parented: boolean) => {
  const above = parented ? createActor(placeholder, { id: parent }) : undefined
  const me = createActor(placeholder, above ? { id: self, parent: above } : { id: self })
  const collected: Collected[] = []
  const scope = {
    self: me as AnyActorRef,
    id: self,
    sessionId: me.sessionId,
    system: me.system,
    logger: () => undefined,
    defer: () => undefined,
    emit: () => undefined,
    stopChild: () => undefined,
    actionExecutor: (action: Collected) => void collected.push({ type: action.type, params: action.params })
  }
  return { scope: scope as never, collected, above, me }
}
const scopes = { alone: newScope(false), parented: newScope(true) }
/** Where a step collects; empty it before each one. */
export const scopeOf = (parented: boolean) => (parented ? scopes.parented : scopes.alone)

const addressOf = (target: unknown, parented: boolean): string => {
  if (typeof target === 'string') return target
  const { me, above } = scopeOf(parented)
  if (target === me) return self
  if (target === above) return parent
  return (target as AnyActorRef).id
}

const askOf = ({ type, params }: Collected, parented: boolean): Ask | undefined => {
  const p = params as Record<string, unknown>
  switch (type) {
    case 'xstate.raise': {
      if (typeof p['delay'] !== 'number') return undefined
      const event = p['event'] as JsonEvent
      const name = afterEvent.exec(event.type)?.[1]
      if (name !== undefined && Number.isNaN(Number(name))) return { ask: 'term', name, event: event.type }
      return { ask: 'delay', id: idOf(p), to: self, event, delay: Math.max(0, p['delay']) }
    }
    case 'xstate.cancel':
      return { ask: 'cancel', id: String(p['sendId']) }
    case 'xstate.sendTo': {
      const event = p['event'] as JsonEvent
      const to = addressOf(p['to'], parented)
      if (typeof p['delay'] !== 'number') return { ask: 'send', to, event }
      return { ask: 'delay', id: idOf(p), to, event, delay: Math.max(0, p['delay']) }
    }
    case 'xstate.spawnChild':
      return {
        ask: 'start',
        id: (p['actorRef'] as AnyActorRef).id,
        source: sourceOf(p['src']),
        input: p['input'] as JsonObject | undefined
      }
    case 'xstate.stopChild':
      return params ? { ask: 'stop', id: (params as AnyActorRef).id } : undefined
    case 'xstate.log':
    case 'xstate.emit':
      return undefined
    default:
      return { ask: 'effect', type, params }
  }
}

const idOf = (params: Record<string, unknown>): string | null =>
  typeof params['id'] === 'string' ? params['id'] : null

const sourceOf = (source: unknown): string => {
  if (typeof source !== 'string')
    throw new Fault('inline-actor', 'A child actor must be registered by name in setup()')
  return source
}

/** A child that is started and stopped within one macrostep never starts, and nothing sent to it arrives. */
const takeBack = (asks: Ask[], child: string): boolean => {
  const started = asks.findLastIndex((ask) => ask.ask === 'start' && ask.id === child)
  if (started < 0) return false
  const before = asks.slice(0, started).findLastIndex((ask) => ask.ask === 'stop' && ask.id === child)
  const concerns = (ask: Ask) =>
    (ask.ask === 'send' && ask.to === child) || (ask.ask === 'start' && ask.id === child)
  asks.push(...asks.splice(before + 1).filter((ask) => !concerns(ask)))
  return true
}

/** What was collected, as asks in the order in which XState would carry it out. */
export const asksOf = (parented: boolean): readonly Ask[] => {
  const asks: Ask[] = []
  for (const action of scopeOf(parented).collected) {
    const ask = askOf(action, parented)
    if (!ask) continue
    if (ask.ask !== 'stop' || !takeBack(asks, ask.id)) asks.push(ask)
  }
  return asks
}
