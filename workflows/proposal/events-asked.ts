import { z } from 'zod'

import { freeText } from '#shared/text.ts'

/** An event without payload. */
export const nothing = z.strictObject({})
export const words = (maximum = 3000) => freeText(maximum)
export const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[a-z0-9-]{1,60}$`))
export const need = z.string().regex(/^[a-z0-9_-]{1,40}$/)
/** A field of the card, or a place in it: words of a person have no place in the journal. */
export const fieldName = /^[a-zA-Z][a-zA-Z0-9_.-]{0,59}$/
export const itemId = z.string().regex(/^[a-z]\d{1,3}$/)
