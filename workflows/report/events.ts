import { z } from 'zod'

import { draftSchema, reportSchema } from '#reports/model.ts'
import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

/** What people may send to a report. */
export const reportEvents = {
  'report.draft': { input: draftSchema },
  'report.submit': { input: reportSchema },
  'report.accept': { input: z.strictObject({ text: freeText(3000).exactOptional() }) },
  'report.return': { input: z.strictObject({ reason: freeText(3000) }) }
} as const satisfies Record<string, EventDefinition>

export type ReportEvent = PersonEvents<typeof reportEvents> | Message<'report.stop'>
