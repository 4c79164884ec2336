import { z } from 'zod'

import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import { changeKinds, handoverItems, milestoneOutcomes } from '#task-groups/model.ts'

const words = () => freeText(3000)
const person = z.string().regex(/^per_[a-z0-9-]{1,60}$/)
const organisation = z.string().regex(/^org_[a-z0-9-]{1,60}$/)

/** A change as the lead describes it; what its kinds need beside the words must be there. */
const change = z
  .strictObject({
    kinds: z.array(z.enum(changeKinds)).min(1).max(changeKinds.length),
    text: words(),
    /** By how much the budget changes, in per cent of what was approved. */
    budgetPercent: z.number().int().min(-100).max(1000).exactOptional(),
    endsOn: z.iso.date().exactOptional(),
    organisation: organisation.exactOptional()
  })
  .refine(({ kinds, budgetPercent }) => !kinds.includes('budget') || budgetPercent !== undefined, {
    path: ['budgetPercent'],
    message: 'A change of the budget says by how much'
  })
  .refine(({ kinds, endsOn }) => !kinds.includes('end') || endsOn !== undefined, {
    path: ['endsOn'],
    message: 'A change of the end says when the work will end'
  })
  .refine(({ kinds, organisation: next }) => !kinds.includes('lead') || next !== undefined, {
    path: ['organisation'],
    message: 'A change of the lead names the next one'
  })

/** What people may send while the group works. */
export const workEvents = {
  'milestone.report': {
    input: z.strictObject({
      milestone: z.string().regex(/^m\d{1,3}$/),
      state: z.enum(milestoneOutcomes),
      text: freeText(1000).exactOptional()
    })
  },
  'change.request': { input: change },
  'change.record': { input: change },
  'leader.resign': { input: z.strictObject({ reason: words() }), dangerous: true },
  'recall.demand': { input: z.strictObject({ reason: words() }), dangerous: true },
  'leader.recall': { input: z.strictObject({ reason: words() }), dangerous: true },
  'acting.name': { input: z.strictObject({ person }) },
  'handover.confirm': {
    input: z.strictObject({ items: z.array(z.enum(handoverItems)).min(1).max(handoverItems.length) })
  },
  'group.suspend': { input: z.strictObject({ reason: words() }), dangerous: true },
  'work.finish': { input: z.strictObject({ text: words().exactOptional() }), dangerous: true }
} as const satisfies Record<string, EventDefinition>
