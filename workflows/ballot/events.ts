import { z } from 'zod'

import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

/** What people may send to a ballot. A vote names the revision of the card it is about. */
export const ballotEvents = {
  'vote.cast': {
    input: z.strictObject({
      choice: z.enum(['for', 'against', 'abstain']),
      revision: z.number().int().positive(),
      reason: freeText(3000).exactOptional()
    })
  },
  'ballot.close': { input: z.strictObject({}), dangerous: true }
} as const satisfies Record<string, EventDefinition>

export type BallotEvent = PersonEvents<typeof ballotEvents> | Message<'ballot.cancel'>
