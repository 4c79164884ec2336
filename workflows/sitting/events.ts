import { z } from 'zod'

import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { PersonEvents } from '#workflows/stamped.ts'

const nothing = z.strictObject({})

/** What people may send to a sitting. */
export const sittingEvents = {
  'sitting.open': { input: nothing },
  'sitting.close': { input: nothing },
  'sitting.cancel': { input: z.strictObject({ reason: freeText(1000) }), dangerous: true }
} as const satisfies Record<string, EventDefinition>

export type SittingEvent = PersonEvents<typeof sittingEvents>
