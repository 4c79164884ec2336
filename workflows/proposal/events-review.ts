import { z } from 'zod'

import { criterionNames, recusalGrounds } from '#proposals/model.ts'
import type { Criterion } from '#proposals/model.ts'
import type { EventDefinition } from '#shared/workflow.ts'

import { id, itemId, nothing, words } from './events-asked.ts'
import { listOfChanges, motionEvents } from './events-motion.ts'
import { appealEvents, conditionEvents, objectionEvents } from './events-outcome.ts'

const scores = z.strictObject(
  Object.fromEntries(criterionNames.map((name) => [name, z.number().int().min(0).max(5)])) as Record<
    Criterion,
    z.ZodNumber
  >
)

const comments = z.strictObject(
  Object.fromEntries(criterionNames.map((name) => [name, words().exactOptional()])) as Record<
    Criterion,
    z.ZodExactOptional<ReturnType<typeof words>>
  >
)

/** What people may send from the file's arrival at the Presidium to a decision. */
export const reviewEvents = {
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
      recommendation: z.enum(['approve', 'conditions', 'changes', 'reject']),
      text: words(),
      /** What is to be said of single criteria. */
      comments: comments.exactOptional()
    })
  },
  'opinions.close': { input: nothing },
  'review.refer-back': { input: z.strictObject({ changes: listOfChanges }) },
  ...motionEvents,
  'review.reconvene': {
    input: z.strictObject({ on: z.iso.datetime(), sitting: id('sit').exactOptional() })
  },
  'review.resume': {
    input: z.strictObject({
      mode: z.enum(['sitting', 'circular']).exactOptional(),
      sitting: id('sit').exactOptional()
    })
  },
  'question.answer': { input: z.strictObject({ text: words(6000) }) },
  'expert.invite': { input: z.strictObject({ person: id('per') }) },
  'opinions.waive': { input: z.strictObject({ reason: words() }) },
  'tie.decide': { input: z.strictObject({ choice: z.enum(['for', 'against']) }), dangerous: true },
  'tie.revote': { input: nothing },
  'changes.resubmit': {
    input: z.strictObject({ answers: z.array(z.strictObject({ change: itemId, text: words() })).max(60) })
  },
  ...objectionEvents,
  ...conditionEvents,
  ...appealEvents
} as const satisfies Record<string, EventDefinition>
