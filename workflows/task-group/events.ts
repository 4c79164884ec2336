import { z } from 'zod'

import type { BallotResult, Motion } from '#ballots/model.ts'
import type { ReportState, ReportStatus } from '#reports/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import { freeText } from '#shared/text.ts'
import type { TextReference } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import { charterSchema } from '#task-groups/model.ts'
import type { MilestoneOutcome } from '#task-groups/model.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

import { decisionEvents } from './events-decision.ts'
import { workEvents } from './events-work.ts'

const nothing = z.strictObject({})
const person = z.string().regex(/^per_[a-z0-9-]{1,60}$/)

const formationEvents = {
  'delegate.name': {
    input: z.strictObject({
      person,
      share: z.number().int().min(1).max(100),
      duty: freeText(200).exactOptional()
    })
  },
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

/** What people may send to a task group. */
export const taskGroupEvents = {
  ...formationEvents,
  ...workEvents,
  ...decisionEvents
} as const satisfies Record<string, EventDefinition>

/** What became of a milestone, as a report tells it. */
export type ReportedMilestone = {
  readonly milestone: string
  readonly state: 'planned' | MilestoneOutcome
  readonly text: TextReference | null
}

type Messages =
  | Message<'partner.left', { readonly organisation: string }>
  | Message<
      'partners.changed',
      { readonly organisations: readonly string[]; readonly associated?: readonly string[] }
    >
  | Message<'partner.breached', { readonly partnership: string; readonly organisation: string }>
  | Message<'partner.mended', { readonly partnership: string; readonly organisation: string }>
  | Message<'group.revived'>
  | Message<'proposal.ended'>
  | Message<'gap.opened'>
  | Message<'gap.closed'>
  | Message<'gap.expired'>
  | Message<'lead.left'>
  | Message<
      'report.changed',
      {
        readonly report: string
        readonly state: ReportState
        readonly status: ReportStatus | null
        readonly milestones: readonly ReportedMilestone[]
      }
    >
  | Message<'report.overdue', { readonly report: string; readonly days: 1 | 7 | 14 | 30 }>
  | Message<'ballot.begun', { readonly ballot: string }>
  | Message<
      'ballot.closed',
      {
        readonly ballot: string
        readonly motion: Motion
        readonly result: BallotResult
        readonly mayDecideTie: boolean
        readonly adoptedAt: string
      }
    >
  | Message<'ballot.cancelled', { readonly ballot: string; readonly ground: string }>
  | Message<
      'voter.stepped-aside',
      { readonly ballot: string; readonly person: string; readonly ground: string }
    >
  | Message<'resolution.signed', { readonly resolution: string; readonly number: ResolutionNumber }>
  | Message<'register.changed'>

export type TaskGroupEvent = PersonEvents<typeof taskGroupEvents> | Messages
