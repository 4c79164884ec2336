import { z } from 'zod'

import { presences, sittingForms } from '#sittings/model.ts'
import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

const nothing = z.strictObject({})
const id = z.string().min(1).max(100)
const item = z.strictObject({ item: id })
const items = z.strictObject({ items: z.array(id).min(1).max(100) })

const newItem = z
  .strictObject({ case: id.exactOptional(), text: freeText(300).exactOptional() })
  .refine(({ case: named, text }) => (named === undefined) !== (text === undefined), {
    error: 'Name a case or write a text',
    path: ['text']
  })

/** What people may send to a sitting. */
export const sittingEvents = {
  'sitting.open': { input: nothing },
  'sitting.move': {
    input: z.strictObject({
      on: z.iso.datetime(),
      place: freeText(300).exactOptional(),
      form: z.enum(sittingForms).exactOptional(),
      reason: freeText(1000)
    })
  },
  'sitting.cancel': { input: z.strictObject({ reason: freeText(1000) }), dangerous: true },
  'sitting.close': { input: nothing, dangerous: true },
  'item.add': { input: newItem },
  'item.remove': { input: item },
  'item.order': { input: items },
  'item.call': { input: item },
  'item.done': { input: item },
  'consent.propose': { input: items },
  'item.pull': { input: item },
  'consent.adopt': { input: items },
  'guest.invite': { input: z.strictObject({ person: id }) },
  'guest.dismiss': { input: z.strictObject({ person: id }) },
  'attendance.mark': {
    input: z.strictObject({
      person: id,
      present: z.enum(presences),
      from: z.iso.datetime().exactOptional()
    })
  },
  'attendance.confirm': { input: nothing },
  'minutes.draft': { input: z.strictObject({ text: freeText(30_000) }) },
  'minutes.object': { input: z.strictObject({ text: freeText(3000) }) },
  'minutes.answer': { input: z.strictObject({ objection: id, text: freeText(3000) }) },
  'minutes.accept': { input: nothing, dangerous: true, serial: 'minutes' }
} as const satisfies Record<string, EventDefinition>

/** A case tells the sitting at which it is to be dealt with. */
type Messages = Message<'item.put', { readonly case: string }>

export type SittingEvent = PersonEvents<typeof sittingEvents> | Messages

export type SittingEventOf<Type extends SittingEvent['type']> = Extract<SittingEvent, { readonly type: Type }>
