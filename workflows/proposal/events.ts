import type { BallotResult, Counts, Motion } from '#ballots/model.ts'
import type { PartnerRole, PartnershipState } from '#partnerships/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { TaskGroupState } from '#task-groups/model.ts'
import type { TextReference } from '#shared/text.ts'
import type { CancelGround } from '#ballots/model.ts'

import type { Message, PersonEvents } from '#workflows/stamped.ts'

import type { Side } from './context.ts'
import { partnerEvents } from './events-partners.ts'
import { reviewEvents } from './events-review.ts'

/** What people may send to a proposal. */
export const proposalEvents = {
  ...partnerEvents,
  ...reviewEvents
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
  /** Those who voted. */
  readonly voted: readonly string[]
}

type Messages =
  | Message<'partner.changed', PartnerChange>
  | Message<'partner.left', PartnerChange>
  | Message<'ballot.begun', { readonly ballot: string }>
  | Message<'ballot.closed', ClosedBallot>
  | Message<'ballot.cancelled', { readonly ballot: string; readonly ground: CancelGround }>
  | Message<
      'voter.stepped-aside',
      {
        readonly ballot: string
        readonly person: string
        readonly ground: string
        readonly text?: TextReference | null
      }
    >
  | Message<
      'objection.ruled',
      { readonly objection: string; readonly person: string; readonly ruling: 'upheld' | 'dismissed' }
    >
  | Message<'register.changed'>
  | Message<
      'consent.adopted',
      { readonly sitting: string; readonly people: readonly string[]; readonly ballots: readonly string[] }
    >
  | Message<'resolution.signed', { readonly resolution: string; readonly number: ResolutionNumber }>
  | Message<
      'group.changed',
      { readonly group: string; readonly state: TaskGroupState; readonly row: string | null }
    >
  | Message<'lead.acting', { readonly lead: Side }>
  | Message<'lead.changed', { readonly lead: Side }>
  | Message<'partner.breach', { readonly partnership: string; readonly organisation: string }>
  | Message<'partner.mended', { readonly partnership: string; readonly organisation: string }>
  | Message<'lead.missing'>
  | Message<'leadership.vacated'>
  | Message<'lead.lost'>
  | Message<'lead.gone'>
  | Message<'route.chosen'>
  | Message<'merge.offered', { readonly from: string }>
  | Message<'merge.agreed', { readonly from: string }>
  | Message<'merge.ended', { readonly from: string }>
  | Message<'merge.done', { readonly from: string }>
  | Message<
      'idea.matched',
      /** The member, or the lead of the call with this number. */
      { readonly organisation: string; readonly call: string | null; readonly number: string | null }
    >

export type ProposalEvent = PersonEvents<typeof proposalEvents> | Messages
