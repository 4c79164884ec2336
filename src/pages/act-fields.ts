import { z } from 'zod'

type Schema = {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly format?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
}

/** A field of an event's payload, as a form needs to know it. Names are relative to the record they stand in. */
export type FieldShape = { readonly name: string; readonly required: boolean } & (
  | { readonly kind: 'line' | 'words'; readonly limit: number }
  | { readonly kind: 'number'; readonly minimum: number | undefined; readonly maximum: number | undefined }
  | { readonly kind: 'date' | 'moment' | 'tick' }
  | { readonly kind: 'choice' | 'several'; readonly values: readonly string[] }
  | { readonly kind: 'record' | 'rows'; readonly fields: readonly FieldShape[] }
)

/** Longest text that still fits on one line of a form. */
const longestLine = 200

const shapeOf = (schema: Schema): Readonly<Record<string, unknown>> => {
  if (schema.enum) return { kind: 'choice', values: schema.enum }
  if (schema.type === 'object') return { kind: 'record', fields: fieldsIn(schema) }
  if (schema.type === 'array' && schema.items?.enum) return { kind: 'several', values: schema.items.enum }
  if (schema.type === 'array') return { kind: 'rows', fields: fieldsIn(schema.items ?? {}) }
  if (schema.type === 'boolean') return { kind: 'tick' }
  if (schema.type === 'integer' || schema.type === 'number')
    return { kind: 'number', minimum: schema.minimum, maximum: schema.maximum }
  if (schema.format === 'date') return { kind: 'date' }
  if (schema.format === 'date-time') return { kind: 'moment' }
  const limit = schema.maxLength ?? longestLine
  return { kind: limit > longestLine ? 'words' : 'line', limit }
}

const fieldsIn = ({ properties = {}, required = [] }: Schema): readonly FieldShape[] =>
  Object.entries(properties).map(
    ([name, schema]) => ({ name, required: required.includes(name), ...shapeOf(schema) }) as FieldShape
  )

const known = new WeakMap<z.ZodObject, readonly FieldShape[]>()

/** The fields of an event's payload, in the order of its schema. */
export const fieldsOf = (input: z.ZodObject): readonly FieldShape[] => {
  const before = known.get(input)
  if (before) return before
  const fields = fieldsIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema)
  known.set(input, fields)
  return fields
}
