import type { JsonObject } from '#shared/json.ts'
import type { DueParams, ExtendParams, NotifyParams, PostParams } from '#shared/workflow.ts'

import * as decide from './decide.ts'
import type { Ask, JsonEvent } from './decide.ts'
import type { Definition } from './definitions.ts'
import type { Entry } from './happened.ts'
import { addressOf, localIdOf } from './member.ts'
import type { Member } from './member.ts'
import { namedAs } from './terms.ts'

/** A state's entry may send to the child that it invokes before the child has started: XState keeps it for the child. */
export const isEarly = (to: string, later: readonly Ask[]): boolean =>
  later.find((ask) => (ask.ask === 'start' || ask.ask === 'stop') && ask.id === to)?.ask === 'start'

/** Writes down what an actor asks of its terms and of the world outside; false when it asks something of an actor. */
export const isNoted = (ask: Ask, member: Member, entry: Entry): boolean => {
  switch (ask.ask) {
    case 'term': {
      const starts = decide.metasOf(member.live).map(({ terms }) => terms?.[ask.name])
      const start = starts.find((candidate) => candidate !== undefined && candidate !== 'entry')
      const notice = typeof start === 'object' ? namedAs(start.deliveryOf, start.variant) : 'entry'
      entry.terms.push({ kind: 'set', name: ask.name, event: ask.event, start: notice })
      return true
    }
    case 'delay': {
      const { id, event, delay } = ask
      entry.terms.push({ kind: 'delay', id, to: addressOf(member, ask.to), event, delay })
      return true
    }
    case 'cancel':
      entry.terms.push({ kind: 'cancel', id: ask.id })
      return true
    case 'effect':
      return isNotedEffect(ask.type, ask.params, entry)
    default:
      return false
  }
}

const isNotedEffect = (type: string, params: unknown, entry: Entry): boolean => {
  if (type === 'notify') entry.effects.push({ kind: 'notify', params: params as NotifyParams })
  else if (type === 'post') entry.effects.push({ kind: 'post', params: params as PostParams })
  else if (type === 'extend') {
    const { term, by } = params as ExtendParams
    entry.terms.push({ kind: 'extend', name: term, by })
  } else if (type === 'due') {
    const { term, on } = params as DueParams
    entry.terms.push({ kind: 'due', name: term, on })
  } else return false
  return true
}

/** How a child's end is told to its parent. */
export const endOf = (member: Member, { status, output, error }: decide.Moved): JsonEvent | undefined => {
  const local = localIdOf(member)
  if (status === 'done')
    return { type: `xstate.done.actor.${local}`, ...(output !== undefined && { output }), actorId: local }
  if (status === 'error') return { type: `xstate.error.actor.${local}`, error: String(error), actorId: local }
  return undefined
}

/** What a creation's journal row says: the definition it is pinned to, its parent and the input. */
export const creationOf = (
  { name: workflow, version, hash }: Definition,
  parent: string | null,
  input: JsonObject | undefined
): JsonObject => ({ workflow, version, hash, parent, input: input ?? {} })
