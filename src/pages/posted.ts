import type { FastifyRequest } from 'fastify'

export { addRow, removeRow } from '#templates/pages/form-view.ts'

/** What a form sent, by the names of its fields; fields of rows are named by place: `needs.0.role`. */
export type Posted = ReadonlyMap<string, readonly string[]>

/** Names that belong to the form itself, not to what it says. */
const ownNames = new Set(['_csrf', 'row', 'act'])

/** Reads the body of a posted form. */
export const postedIn = (request: FastifyRequest): Posted => {
  const found = new Map<string, readonly string[]>()
  const body: unknown = request.body
  if (typeof body !== 'object' || body === null) return found
  for (const [name, value] of Object.entries(body)) {
    if (ownNames.has(name)) continue
    found.set(name, (Array.isArray(value) ? value : [value]).map(lineBreaks))
  }
  return found
}

/** Browsers send CRLF for a new line, and some keyboards a letter and its accent apart: either would count twice against a limit. */
const lineBreaks = (text: unknown): string => String(text).replaceAll('\r\n', '\n').normalize('NFC')

/** The button that sent the form: the value of its `act`, or nothing. */
export const actIn = (request: FastifyRequest): string => valueIn(request, 'act')

/** One plain value of a posted form; empty when it is not there. */
export const valueIn = (request: FastifyRequest, name: string): string => {
  const value = (request.body as Readonly<Record<string, unknown>> | null | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

/** Writes a record as a form that shows it: `{ needs: [{ role: 'x' }] }` gives `needs.0.role`. */
export const postedOf = (record: unknown, prefix = ''): Posted => {
  const found = new Map<string, readonly string[]>()
  const write = (value: unknown, name: string): void => {
    if (value === null || value === undefined) return
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
      found.set(name, value.map(String))
    } else if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) write(inner, name === '' ? key : `${name}.${key}`)
    } else if (typeof value === 'boolean') {
      if (value) found.set(name, ['yes'])
    } else if (typeof value === 'string' || typeof value === 'number') found.set(name, [String(value)])
  }
  write(record, prefix)
  return found
}

/** Places of the rows of a list, in order. */
export const rowsIn = (posted: Posted, list: string): readonly number[] => {
  const places = new Set<number>()
  for (const name of posted.keys()) {
    const rest = name.startsWith(`${list}.`) ? name.slice(list.length + 1).split('.')[0] : undefined
    if (rest !== undefined && /^\d{1,4}$/.test(rest)) places.add(Number(rest))
  }
  return [...places].toSorted((one, other) => one - other)
}

/**
 * Answers a press of a button named `row`: the form with one row more or less, to be shown again as it was typed.
 * Undefined when the form was sent by another button. `blank` is a new row of the list: field names with their values.
 */
export const changedRows = (
  request: FastifyRequest,
  posted: Posted,
  blank: (list: string) => Readonly<Record<string, string>>
): Posted | undefined => {
  const [what, list = '', place] = valueIn(request, 'row').split(' ')
  if (what === 'remove')
    return new Map([...posted].filter(([name]) => !name.startsWith(`${list}.${place ?? ''}.`)))
  if (what !== 'add') return undefined
  const next = (rowsIn(posted, list).at(-1) ?? -1) + 1
  const fields = Object.entries(blank(list)).map(
    ([name, value]) => [`${list}.${next}.${name}`, [value]] as const
  )
  return new Map([...posted, ...fields])
}
