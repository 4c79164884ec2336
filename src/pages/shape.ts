import type { z } from 'zod'

import type { Posted } from './posted.ts'
import { rowsIn } from './posted.ts'

/** What this reader needs of a zod schema's definition. */
type Definition = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def

const wrappers = new Set(['optional', 'nullable', 'default', 'prefault', 'catch', 'readonly', 'nonoptional'])

/** The schema of the value itself, whatever it is wrapped in, and whether it may be left out. */
const bareOf = (schema: z.core.$ZodType, mayMiss = false): readonly [z.core.$ZodType, boolean] => {
  const { type, innerType, in: input } = definitionOf(schema)
  if (innerType && wrappers.has(type)) return bareOf(innerType, mayMiss || type !== 'readonly')
  if (type === 'pipe' && input) return bareOf(input, mayMiss)
  return [schema, mayMiss]
}

/**
 * Gives posted texts the shape that a schema wants, before it judges them: numbers, ticks, lists, nested records. A
 * field left blank is left out where it may be. What is no number stays text, so that the schema can say so.
 */
export const shaped = (schema: z.core.$ZodType, posted: Posted, name = ''): unknown => {
  const [bare, mayMiss] = bareOf(schema)
  const { type, shape, element } = definitionOf(bare)
  if (type === 'object' && shape) return recordIn(shape, posted, name, mayMiss)
  if (type === 'array' && element) return listIn(element, posted, name, mayMiss)
  const text = posted.get(name)?.at(-1)
  if (type === 'boolean') return text === undefined ? (mayMiss ? undefined : false) : text === 'yes'
  // Whether a required text may be blank is for the schema to say.
  if (text === undefined || text.trim() === '') return type === 'string' && !mayMiss ? '' : undefined
  return type === 'number' ? numberIn(text) : text
}

/** `1 840 000` and `1,5` are numbers to the people who write them. */
const numberIn = (text: string): number | string => {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

const recordIn = (
  shape: Readonly<Record<string, z.core.$ZodType>>,
  posted: Posted,
  name: string,
  mayMiss: boolean
): unknown => {
  const prefix = name === '' ? '' : `${name}.`
  const hasAny = [...posted].some(
    ([each, values]) => each.startsWith(prefix) && values.some((text) => text.trim() !== '')
  )
  if (mayMiss && !hasAny) return undefined
  const entries = Object.entries(shape).map(
    ([key, inner]) => [key, shaped(inner, posted, prefix + key)] as const
  )
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** Rows by place, or several ticks of one name, or one text with its parts on lines or between commas. */
const listIn = (element: z.core.$ZodType, posted: Posted, name: string, mayMiss: boolean): unknown => {
  const [bare] = bareOf(element)
  if (definitionOf(bare).type === 'object') {
    const rows = rowsIn(posted, name)
    return rows.length === 0 && mayMiss
      ? undefined
      : rows.map((place) => shaped(element, posted, `${name}.${place}`))
  }
  const given = posted.get(name) ?? []
  const separators: Readonly<Record<string, RegExp>> = { string: /[,;\n]/, number: /[,;\s]+/ }
  const separator = separators[definitionOf(bare).type]
  const texts = separator ? given.flatMap((text) => text.split(separator)) : given
  const parts = texts.map((text) => text.trim()).filter((text) => text !== '')
  if (parts.length === 0 && mayMiss) return undefined
  return definitionOf(bare).type === 'number' ? parts.map(numberIn) : parts
}

/** Where in the form an issue of the schema belongs: rows are found again by their place. */
export const fieldNameOf = (path: readonly PropertyKey[], posted: Posted): string => {
  let name = ''
  for (const part of path) {
    if (typeof part === 'number') {
      const rows = rowsIn(posted, name)
      if (rows.length === 0) return name
      name += `.${rows[part] ?? part}`
    } else name += name === '' ? String(part) : `.${String(part)}`
  }
  return name
}
