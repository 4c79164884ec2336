import type { TextReference } from '#shared/text.ts'
import type { CaseInput } from '#shared/workflow.ts'
import type { Born } from '#workflows/stamped.ts'

/** Whom the applicant would not have decide, and why. */
export type ObjectionInput = CaseInput & {
  /** The member objected to. */
  readonly person: string
  /** Reasons of an objection raised by itself; one of the card has them there. */
  readonly text: TextReference | null
  readonly raisedBy: string
  readonly organisation: string | null
}

/** Everything an objection (wniosek o wyłączenie członka) remembers. */
export type ObjectionContext = Omit<ObjectionInput, 'rules' | 'organisation'> & {
  readonly objection: string
  /** The applicant's organisation; never the member's. */
  readonly applicant: string | null
  readonly raisedAt: string
  /** The term for the ruling has ended without one. */
  readonly overdue: boolean
  readonly ruling: 'upheld' | 'dismissed' | null
  readonly reasons: TextReference | null
  readonly ruledBy: string | null
  readonly ruledAt: string | null
}

export const newObjection = (input: ObjectionInput & Born): ObjectionContext => ({
  objection: input.id,
  case: input.case,
  person: input.person,
  text: input.text,
  raisedBy: input.raisedBy,
  applicant: input.organisation,
  raisedAt: input.now,
  overdue: false,
  ruling: null,
  reasons: null,
  ruledBy: null,
  ruledAt: null
})
