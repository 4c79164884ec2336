import type { z } from 'zod'

import type { ActMaterial } from './act.ts'
import type { FieldShape } from './act-fields.ts'
import type { Posted } from './posted.ts'
import { rowsIn } from './posted.ts'
import { shaped } from './shape.ts'

/** Rows that the reader added and left blank do not count. Rows are numbered anew, as the event will have them. */
const withoutBlankRows = (posted: Posted, list: string): Posted => {
  const kept = rowsIn(posted, list).filter((place) =>
    [...posted].some(
      ([name, values]) => name.startsWith(`${list}.${place}.`) && values.some((text) => text.trim() !== '')
    )
  )
  const rest = [...posted].filter(([name]) => !name.startsWith(`${list}.`))
  const rows = kept.flatMap((place, index) =>
    [...posted].flatMap(([name, values]) => {
      const prefix = `${list}.${place}.`
      return name.startsWith(prefix)
        ? [[`${list}.${index}.${name.slice(prefix.length)}`, values] as const]
        : []
    })
  )
  return new Map([...rest, ...rows])
}

/** What belongs to an answer that was not given does not count, even where something was typed. */
const withoutUnasked = (posted: Posted, { when = {} }: ActMaterial): Posted => {
  const unasked = Object.entries(when).flatMap(([name, { field, answers }]) =>
    answers.includes(posted.get(field)?.at(-1) ?? '') ? [] : [name]
  )
  return new Map(
    [...posted].filter(([name]) => !unasked.some((one) => name === one || name.startsWith(`${one}.`)))
  )
}

/** A form without the rows that say nothing, and without what the answers given do not ask for. */
export const tidied = (posted: Posted, shapes: readonly FieldShape[], material: ActMaterial): Posted =>
  shapes
    .filter(({ kind, name }) => kind === 'rows' && material.rows?.[name] === undefined)
    .reduce((form, { name }) => withoutBlankRows(form, name), withoutUnasked(posted, material))

/** A day and hour by Warsaw time as an instant; anything else as it is, so that the schema can say so. */
const instantOf = (local: string): string => {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Warsaw').toInstant().toString()
  } catch {
    return local
  }
}

/** A form whose days and hours, written by Warsaw time, are instants. */
export const withInstants = (posted: Posted, shapes: readonly FieldShape[]): Posted => {
  const moments = new Set(shapes.filter(({ kind }) => kind === 'moment').map(({ name }) => name))
  return new Map(
    [...posted].map(([name, values]) => [name, moments.has(name) ? values.map(instantOf) : values])
  )
}

/** The payload that a form means, in the shape its event wants. */
export const payloadOf = (
  input: z.ZodObject,
  posted: Posted,
  shapes: readonly FieldShape[]
): Readonly<Record<string, unknown>> =>
  shaped(input, withInstants(posted, shapes)) as Readonly<Record<string, unknown>>
