import { z } from 'zod'

/**
 * A person's own words inside an event. The engine moves them to a table of their own before the event is decided,
 * so that the journal holds only an id and a salted digest and a text can be erased without breaking the chain.
 */
export class FreeText {
  readonly body: string

  constructor(body: string) {
    this.body = body
  }
}

/** What stands in the journalled event in place of a person's own words. */
export type TextReference = { readonly text: string; readonly digest: string }

/** A field of an event's payload that holds free text: `minimum` to `maximum` characters after trimming. */
export const freeText = (maximum: number, minimum = 1) =>
  z
    .string()
    .trim()
    .min(minimum)
    .max(maximum)
    .transform((body) => new FreeText(body))
