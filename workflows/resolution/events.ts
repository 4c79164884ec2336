import { z } from 'zod'

import type { BallotResult, Motion } from '#ballots/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

/** What people may send to a resolution. */
export const resolutionEvents = {
  'resolution.sign': { input: z.strictObject({}), dangerous: true, serial: 'resolutions' },
  'repeal.put': {
    input: z.strictObject({
      reasons: freeText(10_000),
      mode: z.enum(['sitting', 'circular']),
      sitting: z
        .string()
        .regex(/^sit_[a-z0-9-]{1,60}$/)
        .exactOptional()
    }),
    dangerous: true
  }
} as const satisfies Record<string, EventDefinition>

type Messages =
  | Message<
      'notice.delivered',
      { readonly notice: string; readonly person: string; readonly data: { readonly side?: string } }
    >
  | Message<'ballot.begun', { readonly ballot: string }>
  | Message<
      'ballot.closed',
      {
        readonly ballot: string
        readonly motion: Motion
        readonly result: BallotResult
        readonly adoptedAt: string
      }
    >
  | Message<
      'voter.stepped-aside',
      { readonly ballot: string; readonly person: string; readonly ground: string }
    >
  | Message<'ballot.cancelled', { readonly ballot: string; readonly ground: string }>
  | Message<'resolution.signed', { readonly resolution: string; readonly number: ResolutionNumber }>

export type ResolutionEvent = PersonEvents<typeof resolutionEvents> | Messages

export type ResolutionEventOf<Type extends ResolutionEvent['type']> = Extract<
  ResolutionEvent,
  { readonly type: Type }
>
