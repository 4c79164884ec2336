import { z } from 'zod'

import { criterionNames } from '#proposals/model.ts'
import type { Criterion } from '#proposals/model.ts'
import { evidenceKinds } from '#proposals/outcome.ts'
import type { EventDefinition } from '#shared/workflow.ts'

import { id, words } from './events-asked.ts'

const held = { mode: z.enum(['sitting', 'circular']).exactOptional(), sitting: id('sit').exactOptional() }

/** Words on one criterion or several: at least one must be named where the act rests on them. */
export const wordsByCriterion = z.strictObject(
  Object.fromEntries(criterionNames.map((name) => [name, words().exactOptional()])) as Record<
    Criterion,
    z.ZodExactOptional<ReturnType<typeof words>>
  >
)

export const listOfChanges = z
  .array(z.strictObject({ text: words() }))
  .min(1)
  .max(20)

const listOfConditions = z
  .array(
    z.strictObject({ text: words(), verifier: id('per'), evidence: z.enum(evidenceKinds), due: z.iso.date() })
  )
  .min(1)
  .max(20)

/** Motions that a body may be asked to vote on about a proposal; which of them, the state of the case says. */
export const proposalMotions = [
  'approve',
  'conditions',
  'changes',
  'postpone',
  'reject',
  'revoke',
  'uphold',
  'grant',
  'dismiss'
] as const

/** What each motion cannot be put without, and how the form says so. */
const needs = {
  conditions: ['conditions', 'A motion for conditions needs the list of conditions'],
  changes: ['changes', 'A motion for changes needs the list of changes'],
  postpone: ['until', 'A motion to postpone needs a date'],
  reject: ['criteria', 'A motion to reject needs written reasons, for one criterion at least'],
  revoke: ['reasons', 'A motion to revoke needs written reasons'],
  dismiss: ['reasons', 'A motion to dismiss needs written reasons']
} as const satisfies Readonly<Partial<Record<(typeof proposalMotions)[number], readonly [string, string]>>>

const owners = {
  conditions: 'conditions',
  changes: 'changes',
  until: 'postpone',
  question: 'postpone',
  criteria: 'reject'
} as const

type Put = { readonly motion: string } & { readonly [field: string]: unknown }

const missing = (put: Put): readonly [string, string] | undefined => {
  const need = put.motion in needs ? needs[put.motion as keyof typeof needs] : undefined
  const value = need && put[need[0]]
  const isEmpty =
    value === undefined || (typeof value === 'object' && Object.keys(value as object).length === 0)
  return need && isEmpty ? need : undefined
}

/** The motion (wniosek) that the chair of a body puts to the vote. */
export const motionEvents = {
  'motion.put': {
    input: z
      .strictObject({
        motion: z.enum(proposalMotions),
        ...held,
        conditions: listOfConditions.exactOptional(),
        changes: listOfChanges.exactOptional(),
        until: z.iso.date().exactOptional(),
        question: words().exactOptional(),
        criteria: wordsByCriterion.exactOptional(),
        reasons: words(6000).exactOptional()
      })
      .superRefine((put, check) => {
        const need = missing(put)
        if (need) check.addIssue({ code: 'custom', path: [need[0]], message: need[1] })
        for (const [field, motion] of Object.entries(owners))
          if (put[field as keyof typeof owners] !== undefined && put.motion !== motion)
            check.addIssue({
              code: 'custom',
              path: [field],
              message: `This belongs to a motion to ${motion}`
            })
      })
  }
} as const satisfies Record<string, EventDefinition>
