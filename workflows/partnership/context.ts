import type { DeclineReason, PartnerRole, SignatureKind } from '#partnerships/model.ts'
import type { Agreement, Offer, Part } from '#partnerships/offer.ts'
import { offerIn } from '#partnerships/offer.ts'
import type { TextReference } from '#shared/text.ts'
import type { Born } from '#workflows/stamped.ts'

/**
 * How an organisation came into a proposal: by its own interest, invited, named in the card as one that has agreed, or in a
 * project that was running before the cluster kept this record.
 */
export type PartnershipOrigin = 'interest' | 'invitation' | 'declared' | 'takenOver'

/** A signed letter of intent (list intencyjny): which text, by whom, and what was in it. */
export type Letter = {
  readonly person: string
  readonly signedAt: string
  /** Version of the text, revision of the card and digest of all that it says; `null` in earlier records. */
  readonly version: string | null
  readonly revision: number | null
  readonly digest: string | null
  readonly signature: SignatureKind
  /** On what ground the signatory may commit the organisation. */
  readonly authority: TextReference | null
  /** The part that it was signed for; later changes do not touch it. */
  readonly part: Part | null
}

/** A question of the lead to a candidate (pytanie o wyjaśnienie), and the answer. */
export type Clarification = {
  /** Where the interest stood, and goes back to. */
  readonly from: 'interested' | 'shortlisted'
  readonly question: TextReference
  readonly askedAt: string
  readonly answer: TextReference | null
  readonly answeredAt: string | null
  /** The candidate let the term pass (T04c). */
  readonly overdue: boolean
}

/** Everything a partnership remembers: one organisation in one role sought by a proposal. */
export type PartnershipContext = {
  readonly partnership: string
  readonly case: string
  readonly origin: PartnershipOrigin
  readonly organisation: string
  /** Who filed the interest; `null` for an invitation until somebody answers it. */
  readonly person: string | null
  /** Whom of a member the invitation is meant for; `null` or absent where it is for all who act for it. */
  readonly invitee?: string | null
  readonly need: string
  readonly role: PartnerRole
  /** What the organisation brings (wkład). */
  readonly contribution: TextReference | null
  /** The words of the invitation, or a question to the lead. */
  readonly message: TextReference | null
  readonly offer: Offer
  /** Which confidentiality undertaking was accepted, and when. */
  readonly nda: { readonly version: string; readonly at: string } | null
  /** When the lead opened a file for those named to the organisation. */
  readonly fileOpenedAt?: string | null
  /** Whether who offered could commit the organisation; `null` while nobody has. */
  readonly authorised: boolean | null
  /** Who sent the invitation. */
  readonly sender: string | null
  readonly openedAt: string
  /** The lead let the term for an answer pass (T04a). */
  readonly unanswered: boolean
  /** When the candidate last wrote its interest anew. */
  readonly amendedAt?: string
  /** The role was taken off the card while the talks went on. */
  readonly needDropped?: boolean
  readonly clarifications: readonly Clarification[]
  /** Why it did not sign the letter of intent, where it said so. */
  readonly refusedFor?: DeclineReason
  readonly declined: { readonly reason: DeclineReason; readonly text: TextReference | null } | null
  readonly answeredAt: string | null
  /** What the partner is to do and with what money, as the lead wrote it down. */
  readonly part: Part | null
  readonly letter: Letter | null
  readonly agreement: Agreement | null
  readonly reason: TextReference | null
  /** The task group is appointed: from now on the organisation leaves by notice only. */
  readonly appointed: boolean
  /** The project had closed before this record was kept. */
  readonly over: boolean
  /** When notice was given (wypowiedzenie), and what the lead says of its consequences. */
  readonly noticeAt: string | null
  readonly impact: TextReference | null
  /** What the lead holds against the organisation (naruszenie), and its answer. */
  readonly breach: {
    readonly text: TextReference
    readonly at: string
    readonly answer: TextReference | null
  } | null
}

/** What the proposal hands over when it creates a partnership. */
export type PartnershipInput = {
  readonly case: string
  readonly origin: PartnershipOrigin
  readonly organisation: string
  readonly person: string | null
  readonly need: string
  readonly role: PartnerRole
  readonly contribution: TextReference | null
  readonly message: TextReference | null
  /** The project had closed before this record was kept. */
  readonly over?: boolean
  readonly offer?: Offer
  /** The confidentiality undertaking was accepted with the offer, in this version. */
  readonly undertaking?: string | null
  readonly authorised?: boolean | null
  readonly sender?: string | null
  readonly invitee?: string | null
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
  offer: input.offer ?? offerIn({}),
  nda: input.undertaking ? { version: input.undertaking, at: input.now } : null,
  authorised: input.authorised ?? null,
  sender: input.sender ?? null,
  ...(input.invitee != null && { invitee: input.invitee }),
  openedAt: input.now,
  unanswered: false,
  clarifications: [],
  declined: null,
  answeredAt: null,
  part: null,
  letter: null,
  agreement: null,
  reason: null,
  appointed: input.origin === 'takenOver',
  over: input.over === true,
  noticeAt: null,
  impact: null,
  breach: null
})
