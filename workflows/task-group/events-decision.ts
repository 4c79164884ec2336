import { z } from 'zod'

import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import { groupMotions, motionsWithDay, motionsWithReasons } from '#task-groups/model.ts'

const paragraph = () => freeText(6000)
const count = () => z.number().int().min(0).max(100_000)

/** What people may send where the Presidium decides about the group, and at its end. */
export const decisionEvents = {
  'motion.put': {
    input: z
      .strictObject({
        motion: z.enum(groupMotions),
        mode: z.enum(['sitting', 'circular']),
        sitting: z
          .string()
          .regex(/^sit_[a-z0-9-]{1,60}$/)
          .exactOptional(),
        reasons: paragraph().exactOptional(),
        until: z.iso.date().exactOptional(),
        partnership: z
          .string()
          .regex(/^psp_[a-z0-9-]{1,60}$/)
          .exactOptional()
      })
      .refine(({ motion, reasons }) => !motionsWithReasons.includes(motion) || reasons !== undefined, {
        path: ['reasons'],
        message: 'This motion needs written reasons'
      })
      .refine(({ motion, until }) => !motionsWithDay.includes(motion) || until !== undefined, {
        path: ['until'],
        message: 'This motion names a day'
      })
      .refine(({ motion, partnership }) => motion !== 'exclude' || partnership !== undefined, {
        path: ['partnership'],
        message: 'A motion to exclude names the partner'
      })
      .refine(({ mode, sitting }) => mode !== 'sitting' || sitting !== undefined, {
        path: ['sitting'],
        message: 'Name the sitting that votes'
      })
  },
  'tie.decide': { input: z.strictObject({ choice: z.enum(['for', 'against']) }), dangerous: true },
  'final.submit': {
    input: z.strictObject({
      results: paragraph(),
      products: count(),
      publications: count(),
      patents: count(),
      jobs: count(),
      funding: z.number().int().min(0).max(10_000_000_000),
      followUp: paragraph(),
      lessons: paragraph(),
      ratings: z
        .array(
          z.strictObject({
            organisation: z.string().regex(/^org_[a-z0-9-]{1,60}$/),
            rating: z.number().int().min(0).max(5),
            text: freeText(1000).exactOptional()
          })
        )
        .max(60)
        .exactOptional()
    })
  },
  'closure.return': { input: z.strictObject({ reason: freeText(3000) }) }
} as const satisfies Record<string, EventDefinition>
