import { z } from 'zod'

import { dismissalGrounds } from '#proposals/outcome.ts'
import type { EventDefinition } from '#shared/workflow.ts'

import { id, itemId, nothing, words } from './events-asked.ts'
import { wordsByCriterion } from './events-motion.ts'

/** What people may send about conditions of an approval. */
export const conditionEvents = {
  'condition.file': { input: z.strictObject({ condition: itemId, text: words(6000) }) },
  'condition.accept': { input: z.strictObject({ condition: itemId, text: words().exactOptional() }) },
  'condition.refuse': { input: z.strictObject({ condition: itemId, reason: words() }) },
  'condition.waive': { input: z.strictObject({ condition: itemId, reason: words() }), dangerous: true },
  'conditions.confirm': { input: nothing },
  'conditions.extend': { input: z.strictObject({ due: z.iso.date(), reason: words().exactOptional() }) }
} as const satisfies Record<string, EventDefinition>

/** What people may send about an appeal (odwołanie). Source: procedure.md 2.6. */
export const appealEvents = {
  'appeal.file': {
    input: z
      .strictObject({
        criteria: wordsByCriterion.exactOptional(),
        charges: words(6000).exactOptional(),
        request: words()
      })
      .refine(({ criteria, charges }) => charges !== undefined || Object.keys(criteria ?? {}).length > 0, {
        path: ['charges'],
        message: 'An appeal contests one criterion at least, or says what was done against the procedure'
      })
  },
  'appeal.withdraw': { input: nothing, dangerous: true },
  'appeal.forward': { input: z.strictObject({ text: words().exactOptional() }) },
  'appeal.dismiss': {
    input: z.strictObject({ ground: z.enum(dismissalGrounds), reasons: words(6000) }),
    dangerous: true
  }
} as const satisfies Record<string, EventDefinition>

/** What the applicant may send about a member of the Presidium as decider. */
export const objectionEvents = {
  'objection.raise': { input: z.strictObject({ person: id('per'), text: words() }) }
} as const satisfies Record<string, EventDefinition>
