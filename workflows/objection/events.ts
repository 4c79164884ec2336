import { z } from 'zod'

import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

/** What people may send to an objection. */
export const objectionEvents = {
  'objection.rule': {
    input: z.strictObject({ ruling: z.enum(['upheld', 'dismissed']), reasons: freeText(3000) }),
    dangerous: true
  }
} as const satisfies Record<string, EventDefinition>

export type ObjectionEvent = PersonEvents<typeof objectionEvents> | Message<'objection.lapse'>
