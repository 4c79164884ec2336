import type { JsonObject } from '#shared/json.ts'

/** The wording for a field that did not parse: a key of `form`, and the limit it names. `code` and `values` are zod's. */
export const fieldWording = (
  code: string,
  values: JsonObject,
  message: string
): { readonly key: string; readonly values: JsonObject } => {
  // A slice's own fault is named by its sentence: `wording.wrong.needed`.
  if (code.includes('.')) return { key: code, values }
  const { key, limit } = wordingOf(code, values, message)
  return { key: `form.${key}`, values: limit === undefined ? {} : { limit } }
}

type FieldWording = { readonly key: string; readonly limit?: number }

const wordingOf = (code: string, values: JsonObject, message: string): FieldWording => {
  switch (code) {
    case 'too_small':
      return tooSmall(values['origin'], values['minimum'])
    case 'too_big':
      return limited(values['origin'] === 'string' ? 'tooLong' : 'tooBig', values['maximum'])
    case 'invalid_type':
      if (message.endsWith('received undefined')) return { key: 'required' }
      return {
        key: values['expected'] === 'number' || values['expected'] === 'int' ? 'notANumber' : 'invalid'
      }
    case 'invalid_format':
      return { key: formats.get(values['format']) ?? 'invalid' }
    case 'invalid_value':
    case 'invalid_union':
      return { key: 'notAChoice' }
    case 'unrecognized_keys':
      return { key: 'unknownField' }
    default:
      return { key: 'invalid' }
  }
}

const formats: ReadonlyMap<unknown, string> = new Map([
  ['email', 'notAnEmail'],
  ['date', 'notADate'],
  ['datetime', 'notADate'],
  ['time', 'notATime']
])

const tooSmall = (origin: unknown, minimum: unknown): FieldWording => {
  if (origin !== 'string') return limited('tooSmall', minimum)
  return minimum === 1 ? { key: 'required' } : limited('tooShort', minimum)
}

const limited = (key: string, limit: unknown): FieldWording =>
  typeof limit === 'number' ? { key, limit } : { key: 'invalid' }
