import { z } from 'zod'

import type { BallotResult, Counts, Motion } from '#ballots/model.ts'
import type { PartnerRole, PartnershipState } from '#partnerships/model.ts'
import { criterionNames, recusalGrounds } from '#proposals/model.ts'
import type { Criterion } from '#proposals/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { TaskGroupState } from '#task-groups/model.ts'

import type { Message, PersonEvents } from '#workflows/stamped.ts'

const nothing = z.strictObject({})
const words = (maximum = 3000) => freeText(maximum)
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[a-z0-9-]{1,60}$`))
const need = z.string().regex(/^[a-z0-9_-]{1,40}$/)
/** A field of the card, or a place in it: words of a person have no place in the journal. */
const fieldName = /^[a-zA-Z][a-zA-Z0-9_.-]{0,59}$/
const itemId = z.string().regex(/^[a-z]\d{1,3}$/)

const listOfChanges = z
  .array(z.strictObject({ text: words() }))
  .min(1)
  .max(20)
const scores = z.strictObject(
  Object.fromEntries(criterionNames.map((name) => [name, z.number().int().min(0).max(5)])) as Record<
    Criterion,
    z.ZodNumber
  >
)

/** What people may send to a proposal. */
export const proposalEvents = {
  'card.revise': {
    input: z.strictObject({ revision: z.number().int().positive(), digest: z.string().min(1).max(128) })
  },
  'scope.submit': { input: nothing },
  'scope.accept': { input: nothing },
  'scope.return': {
    input: z.strictObject({
      remarks: z
        .array(z.strictObject({ field: z.string().regex(fieldName), text: words() }))
        .min(1)
        .max(40)
    })
  },
  'scope.resubmit': {
    input: z.strictObject({ answers: z.array(z.strictObject({ remark: itemId, text: words() })).max(120) })
  },
  'deadline.extend': { input: nothing },
  'interest.express': {
    input: z.strictObject({
      need,
      contribution: words(),
      text: words().exactOptional()
    })
  },
  'partner.invite': {
    input: z.strictObject({ organisation: id('org'), need, text: words() })
  },
  'search.extend': { input: z.strictObject({ days: z.number().int().min(1).max(90) }) },
  'search.close': { input: nothing },
  'selection.confirm': { input: nothing },
  'search.reopen': { input: nothing },
  'scope.revise': { input: nothing, dangerous: true },
  'proposal.park': { input: z.strictObject({ reason: words().exactOptional() }), dangerous: true },
  'proposal.submit': { input: nothing },
  'lead.resign': { input: z.strictObject({ reason: words() }), dangerous: true },
  'lead.take': { input: nothing },
  'gap.close': { input: nothing },
  'review.open': {
    input: z.strictObject({ mode: z.enum(['sitting', 'circular']), sitting: id('sit').exactOptional() })
  },
  'review.return': { input: z.strictObject({ reason: words() }) },
  'declaration.make': {
    input: z
      .strictObject({
        answer: z.enum(['impartial', 'recused']),
        ground: z.enum(recusalGrounds).exactOptional(),
        text: words().exactOptional()
      })
      .refine(({ answer, ground }) => answer !== 'recused' || ground !== undefined, {
        path: ['ground'],
        message: 'Name the ground for stepping aside'
      })
  },
  'opinion.file': {
    input: z.strictObject({
      scores,
      recommendation: z.enum(['approve', 'changes', 'reject']),
      text: words()
    })
  },
  'opinions.close': { input: nothing },
  'review.refer-back': { input: z.strictObject({ changes: listOfChanges }) },
  'motion.put': {
    input: z
      .strictObject({
        motion: z.enum(['approve', 'changes', 'reject']),
        reasons: words(6000).exactOptional(),
        changes: listOfChanges.exactOptional()
      })
      .refine((motion) => motion.motion !== 'reject' || motion.reasons !== undefined, {
        path: ['reasons'],
        message: 'A motion to reject needs written reasons'
      })
      .refine((motion) => motion.motion !== 'changes' || motion.changes !== undefined, {
        path: ['changes'],
        message: 'A motion for changes needs the list of changes'
      })
  },
  'review.reconvene': { input: z.strictObject({ on: z.iso.datetime() }) },
  'tie.decide': { input: z.strictObject({ choice: z.enum(['for', 'against']) }), dangerous: true },
  'tie.revote': { input: nothing },
  'changes.resubmit': {
    input: z.strictObject({ answers: z.array(z.strictObject({ change: itemId, text: words() })).max(60) })
  },
  'proposal.withdraw': { input: z.strictObject({ reason: words() }), dangerous: true },
  'proposal.revive': { input: z.strictObject({ reason: words().exactOptional() }) },
  'group.start': { input: nothing }
} as const satisfies Record<string, EventDefinition>

export type PartnerChange = {
  readonly partnership: string
  readonly organisation: string
  readonly person: string | null
  readonly need: string
  readonly role: PartnerRole
  readonly state: PartnershipState
}

export type ClosedBallot = {
  readonly ballot: string
  readonly motion: Motion
  readonly result: BallotResult
  readonly counts: Counts
  /** The chair (or deputy) voted, is impartial, and the deciding vote can end a tie. */
  readonly mayDecideTie: boolean
  readonly adoptedAt: string
}

type Messages =
  | Message<'partner.changed', PartnerChange>
  | Message<'partner.left', PartnerChange>
  | Message<'ballot.begun', { readonly ballot: string }>
  | Message<'ballot.closed', ClosedBallot>
  | Message<'resolution.signed', { readonly resolution: string; readonly number: ResolutionNumber }>
  | Message<'group.changed', { readonly group: string; readonly state: TaskGroupState }>
  | Message<'lead.missing'>
  | Message<'leadership.vacated'>

export type ProposalEvent = PersonEvents<typeof proposalEvents> | Messages
