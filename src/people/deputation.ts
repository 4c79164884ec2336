import { z } from 'zod'

import { bodies } from './body.ts'
import type { Body } from './body.ts'
import type { Term } from './model.ts'

/** What is asked of a substitution; `fromOn` left out means today. */
export const deputationFields = z
  .strictObject({
    body: z.enum(bodies),
    substitute: z.string().min(1).max(60),
    fromOn: z.iso.date().optional(),
    untilOn: z.iso.date().nullable().default(null)
  })
  .refine(({ fromOn, untilOn }) => untilOn === null || fromOn === undefined || untilOn >= fromOn, {
    path: ['untilOn'],
    message: 'ends before it begins'
  })

export type DeputationFields = Readonly<z.output<typeof deputationFields>>

/** Who may vote in a member's place by statute (zastępca z mocy regulaminu), for a time. */
export type Deputation = Term & {
  readonly id: string
  readonly body: Body
  readonly member: string
  readonly substitute: string
}
