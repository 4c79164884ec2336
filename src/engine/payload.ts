import { FreeText } from '#shared/text.ts'
import type { Ids } from '#shared/id.ts'
import type { JsonObject } from '#shared/json.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { EventDefinition } from '#shared/workflow.ts'

import type { Refusal } from './contract.ts'
import { digestOf } from './journal.ts'
import type { TextRow } from './store.ts'

export type Payload = { readonly event: JsonObject; readonly texts: readonly TextRow[] }

/**
 * Parses what a person sent against the event's schema and moves free text out of the event into rows of its own,
 * so that the journal holds ids and salted digests only.
 */
export const parsePayload = (
  definition: EventDefinition,
  payload: Readonly<Record<string, unknown>>,
  about: { readonly case: string; readonly person: string | null; readonly at: string; readonly ids: Ids }
): Result<Payload, Refusal> => {
  const parsed = definition.input.safeParse(payload)
  if (!parsed.success)
    return refused({
      kind: 'invalid',
      issues: parsed.error.issues.map((issue) => {
        const { code, path, message, ...values } = issue
        return {
          path: `/${path.map(String).join('/')}`,
          code,
          message,
          values: JSON.parse(JSON.stringify({ ...values, input: undefined })) as JsonObject
        }
      })
    })
  return accepted(keepTexts(parsed.data, about))
}

/** Replaces a person's own words in a value by references, and answers the rows that keep them. */
export const keepTexts = (
  value: unknown,
  about: { readonly case: string; readonly person: string | null; readonly at: string; readonly ids: Ids }
): Payload => {
  const texts: TextRow[] = []
  const event = extract(value, (body) => {
    const id = about.ids.next('txt')
    const salt = about.ids.next('slt')
    const digest = digestOf(salt, body)
    texts.push({ id, case: about.case, person: about.person, body, salt, digest, at: about.at })
    return { text: id, digest }
  })
  return { event: event as JsonObject, texts }
}

const extract = (value: unknown, keep: (body: string) => JsonObject): unknown => {
  if (value instanceof FreeText) return keep(value.body)
  if (Array.isArray(value)) return value.map((item) => extract(item, keep))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.map(([key, item]) => [key, extract(item, keep)]))
}
