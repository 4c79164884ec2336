import { z } from 'zod'

import type { EventDefinition } from '#shared/workflow.ts'
import type { PersonEvents } from '#workflows/stamped.ts'

/** What people may send to a resolution. */
export const resolutionEvents = {
  'resolution.sign': { input: z.strictObject({}), dangerous: true }
} as const satisfies Record<string, EventDefinition>

export type ResolutionEvent = PersonEvents<typeof resolutionEvents>
