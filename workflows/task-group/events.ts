import { z } from 'zod'

import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import { charterSchema } from '#task-groups/model.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

const nothing = z.strictObject({})
const person = z.string().regex(/^per_[a-z0-9-]{1,60}$/)

/** What people may send to a task group. */
export const taskGroupEvents = {
  'delegate.name': { input: z.strictObject({ person, share: z.number().int().min(1).max(100) }) },
  'leader.nominate': {
    input: z
      .strictObject({ leader: person, deputy: person })
      .refine(({ leader, deputy }) => leader !== deputy, {
        path: ['deputy'],
        message: 'Leader and deputy are two people'
      })
  },
  'nomination.accept': { input: nothing },
  'nomination.decline': { input: nothing, dangerous: true },
  'charter.submit': { input: charterSchema },
  'deadline.extend': { input: nothing },
  'group.appoint': { input: nothing },
  'charter.return': { input: z.strictObject({ reason: freeText(3000) }) }
} as const satisfies Record<string, EventDefinition>

type Messages =
  | Message<'partner.left', { readonly organisation: string }>
  | Message<'partners.changed', { readonly organisations: readonly string[] }>
  | Message<'group.revived'>
  | Message<'proposal.ended'>

export type TaskGroupEvent = PersonEvents<typeof taskGroupEvents> | Messages
