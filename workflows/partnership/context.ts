import type { DeclineReason, PartnerRole } from '#partnerships/model.ts'
import type { TextReference } from '#shared/text.ts'
import type { Born } from '#workflows/stamped.ts'

/** Everything a partnership remembers: one organisation in one role sought by a proposal. */
export type PartnershipContext = {
  readonly partnership: string
  readonly case: string
  readonly origin: 'interest' | 'invitation'
  readonly organisation: string
  /** Who filed the interest; `null` for an invitation until somebody answers it. */
  readonly person: string | null
  readonly need: string
  readonly role: PartnerRole
  /** What the organisation brings (wkład). */
  readonly contribution: TextReference | null
  /** The words of the invitation, or a question to the lead. */
  readonly message: TextReference | null
  readonly openedAt: string
  /** The lead let the term for an answer pass (T04a). */
  readonly unanswered: boolean
  readonly declined: { readonly reason: DeclineReason; readonly text: TextReference | null } | null
  readonly answeredAt: string | null
  /** The letter of intent: who signed it by confirming, and when. */
  readonly letter: { readonly person: string; readonly signedAt: string } | null
  readonly reason: TextReference | null
}

/** What the proposal hands over when it creates a partnership. */
export type PartnershipInput = {
  readonly case: string
  readonly origin: 'interest' | 'invitation'
  readonly organisation: string
  readonly person: string | null
  readonly need: string
  readonly role: PartnerRole
  readonly contribution: TextReference | null
  readonly message: TextReference | null
}

export const newPartnership = (input: PartnershipInput & Born): PartnershipContext => ({
  partnership: input.id,
  case: input.case,
  origin: input.origin,
  organisation: input.organisation,
  person: input.person,
  need: input.need,
  role: input.role,
  contribution: input.contribution,
  message: input.message,
  openedAt: input.now,
  unanswered: false,
  declined: null,
  answeredAt: null,
  letter: null,
  reason: null
})
