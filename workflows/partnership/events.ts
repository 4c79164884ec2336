import { z } from 'zod'

import { declineReasons } from '#partnerships/model.ts'
import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

const nothing = z.strictObject({})
const words = () => freeText(3000)

/** What people may send to a partnership. */
export const partnershipEvents = {
  'interest.shortlist': { input: nothing },
  'interest.accept': { input: nothing },
  'interest.decline': {
    input: z.strictObject({ reason: z.enum(declineReasons), text: words().exactOptional() })
  },
  'interest.withdraw': { input: nothing, dangerous: true },
  'invitation.accept': { input: z.strictObject({ contribution: words() }) },
  'invitation.decline': { input: z.strictObject({ text: words().exactOptional() }) },
  'invitation.revoke': { input: nothing, dangerous: true },
  'partnership.confirm': { input: nothing },
  'partnership.refuse': { input: z.strictObject({ reason: words() }), dangerous: true },
  'partnership.withdraw': { input: z.strictObject({ reason: words() }), dangerous: true }
} as const satisfies Record<string, EventDefinition>

type Messages =
  | Message<'selection.confirmed'>
  | Message<'search.closed'>
  | Message<'project.approved'>
  | Message<'proposal.ended'>

export type PartnershipEvent = PersonEvents<typeof partnershipEvents> | Messages
