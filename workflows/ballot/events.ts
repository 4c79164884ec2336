import { z } from 'zod'

import { choices } from '#ballots/model.ts'
import type { CancelGround } from '#ballots/model.ts'
import { recusalGrounds } from '#proposals/model.ts'
import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

/** What people may send to a ballot. A vote names the revision of the card it is about. */
export const ballotEvents = {
  'vote.cast': {
    input: z.strictObject({
      // Never part of the event of a secret ballot: the urn takes it before the event is sent.
      choice: z.enum(choices).exactOptional(),
      revision: z.number().int().positive(),
      reason: freeText(3000).exactOptional()
    })
  },
  'ballot.close': { input: z.strictObject({}), dangerous: true },
  'circular.agree': { input: z.strictObject({}) },
  'circular.refuse': { input: z.strictObject({ reason: freeText(3000).exactOptional() }), dangerous: true },
  'sitting.demand': { input: z.strictObject({ reason: freeText(3000).exactOptional() }), dangerous: true },
  'recusal.declare': {
    input: z.strictObject({ ground: z.enum(recusalGrounds), text: freeText(3000).exactOptional() }),
    dangerous: true
  },
  'opinion.separate': { input: z.strictObject({ text: freeText(10_000) }) }
} as const satisfies Record<string, EventDefinition>

/** What the actor that put the motion may tell its ballot. */
type Messages =
  | Message<'ballot.cancel', { readonly ground?: CancelGround }>
  | Message<'voter.recused', { readonly person: string; readonly ground: string }>
  | Message<'consent.given', { readonly people: readonly string[] }>
  | Message<'register.changed'>

export type BallotEvent = PersonEvents<typeof ballotEvents> | Messages
