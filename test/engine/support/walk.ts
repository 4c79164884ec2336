import { z } from 'zod'

import { parsePayload } from '#engine/payload.ts'
import { SeededIds } from '#shared/id.ts'
import type { Party, WorkflowDefinition } from '#shared/workflow.ts'

import type { JsonEvent } from '#engine/decide.ts'

import type { Dice } from './machine-maker.ts'

type Schema = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
}

/** Values for fields whose meaning the schema does not tell. */
export type Pools = Readonly<Record<string, readonly unknown[]>>

const inputOf = (schema: Schema, field: string, pools: Pools, dice: Dice): unknown => {
  const pick = <Item>(items: readonly Item[]): Item => items[dice.below(items.length)] as Item
  const pool = pools[field]
  if (pool) return pick(pool)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return pick(schema.enum)
  if (schema.anyOf) return inputOf(pick(schema.anyOf), field, pools, dice)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) === true || dice.chance(0.5))
          .map(([name, inner]) => [name, inputOf(inner, name, pools, dice)])
      )
    case 'array':
      return Array.from({ length: (schema.minItems ?? 0) + dice.below(3) }, () =>
        inputOf(schema.items ?? {}, field, pools, dice)
      )
    case 'integer':
    case 'number': {
      const least = schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1
      return least + dice.below(Math.min(10, (schema.maximum ?? least + 10) - least + 1))
    }
    case 'boolean':
      return dice.chance(0.5)
    default:
      return 'Some words.'
  }
}

/** An event as a person might send it, free text replaced by references; undefined when chance made no valid one. */
export const eventFrom = (
  workflow: WorkflowDefinition,
  type: string,
  pools: Pools,
  dice: Dice
): JsonEvent | undefined => {
  const definition = workflow.events[type]
  if (!definition) return undefined
  const schema = z.toJSONSchema(definition.input, { io: 'input', unrepresentable: 'any' }) as Schema
  const payload = inputOf(schema, '', pools, dice) as Readonly<Record<string, unknown>>
  const about = { case: 'root', person: 'per', at: '', ids: new SeededIds(1 + dice.below(1000)) }
  const parsed = parsePayload(definition, payload, about)
  return parsed.ok ? { ...parsed.value.event, type } : undefined
}

export const oneOf = (parties: readonly Party[], dice: Dice): Party =>
  parties[dice.below(parties.length)] as Party
