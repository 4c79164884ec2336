import { z } from 'zod'

import { freeText } from '#shared/text.ts'
import type { TextReference } from '#shared/text.ts'

const words = () => freeText(3000)
const day = z.iso.date()

/** Most money that one partner can be in for, in zloty. */
export const mostMoney = 1_000_000_000

/** What everybody is asked who would join: the part of the form that is always open. Source: procedure.md 2.3. */
export const offerFirst = {
  contribution: words(),
  availableFrom: day.exactOptional(),
  /** The confidentiality undertaking is accepted as it stands beside the form. */
  nda: z.boolean().exactOptional()
} as const

/** What may be added: the folded part of the form. */
export const offerMore = {
  availableUntil: day.exactOptional(),
  references: words().exactOptional(),
  /** Wanted share of the work, in per cent. */
  workShare: z.number().int().min(0).max(100).exactOptional(),
  /** Wanted budget, in zloty. */
  budgetWanted: z.number().int().min(0).max(mostMoney).exactOptional(),
  /** Conditions, and what of its own rights the organisation keeps. */
  conditions: words().exactOptional(),
  /** Interests and competitors that the lead should know of. */
  competition: words().exactOptional()
} as const

/** Names of the folded fields. */
export const offerFolded = Object.keys(offerMore) as readonly (keyof typeof offerMore)[]

type Days = { readonly availableFrom?: string; readonly availableUntil?: string }

/** The time it is available does not end before it begins. */
export const hasTime = ({ availableFrom, availableUntil }: Days): boolean =>
  availableFrom === undefined || availableUntil === undefined || availableUntil >= availableFrom

export const timeReversed: { path: string[]; message: string } = {
  path: ['availableUntil'],
  message: 'ends before it begins'
}

/** What an organisation said of its part when it offered to join, or accepted an invitation; between it, lead and office. */
export type Offer = {
  readonly references: TextReference | null
  readonly workShare: number | null
  readonly budgetWanted: number | null
  readonly conditions: TextReference | null
  readonly competition: TextReference | null
  readonly availableFrom: string | null
  readonly availableUntil: string | null
}

type Sent = { readonly [Field in keyof Offer]?: Offer[Field] }

/** The offer that an event carries; what it leaves out is null. */
export const offerIn = (sent: Sent): Offer => ({
  references: sent.references ?? null,
  workShare: sent.workShare ?? null,
  budgetWanted: sent.budgetWanted ?? null,
  conditions: sent.conditions ?? null,
  competition: sent.competition ?? null,
  availableFrom: sent.availableFrom ?? null,
  availableUntil: sent.availableUntil ?? null
})

/** The consortium agreement (umowa konsorcjum) that the partner has signed. */
export type Agreement = { readonly reference: TextReference; readonly on: string; readonly at: string }

/** The partner's part as the lead writes it down and the partner signs it. Source: procedure.md 2.4. */
export const partFields = z
  .strictObject({
    tasks: words(),
    deliverables: words().exactOptional(),
    personMonths: z.number().min(0).max(10_000).exactOptional(),
    budget: z.number().int().min(0).max(mostMoney).exactOptional(),
    /** What of it the partner pays itself. */
    ownShare: z.number().int().min(0).max(mostMoney).exactOptional()
  })
  .refine(({ budget, ownShare }) => ownShare === undefined || budget === undefined || ownShare <= budget, {
    path: ['ownShare'],
    message: 'more than the budget'
  })

export type Part = {
  readonly tasks: TextReference
  readonly deliverables: TextReference | null
  readonly personMonths: number | null
  readonly budget: number | null
  readonly ownShare: number | null
  readonly at: string
}
