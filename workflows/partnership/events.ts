import { z } from 'zod'

import { declineReasons, givenRoles, invitationReasons, signatureKinds } from '#partnerships/model.ts'
import { hasTime, offerFirst, offerMore, partFields, timeReversed } from '#partnerships/offer.ts'
import { freeText } from '#shared/text.ts'
import type { EventDefinition } from '#shared/workflow.ts'
import type { Message, PersonEvents } from '#workflows/stamped.ts'

const nothing = z.strictObject({})
const words = () => freeText(3000)
const need = z.string().regex(/^[a-z0-9_-]{1,40}$/)

/** What people may send to a partnership. */
export const partnershipEvents = {
  'interest.shortlist': { input: nothing },
  'interest.accept': { input: z.strictObject({ role: z.enum(givenRoles).exactOptional() }) },
  'interest.decline': {
    input: z.strictObject({ reason: z.enum(declineReasons), text: words().exactOptional() })
  },
  'interest.amend': {
    input: z
      .strictObject({
        contribution: offerFirst.contribution,
        text: words().exactOptional(),
        availableFrom: offerFirst.availableFrom,
        nda: offerFirst.nda,
        ...offerMore
      })
      .refine(hasTime, timeReversed)
  },
  'interest.withdraw': { input: nothing, dangerous: true },
  'role.move': { input: z.strictObject({ need }) },
  'clarification.ask': { input: z.strictObject({ text: words() }) },
  'clarification.answer': { input: z.strictObject({ text: words() }) },
  'invitation.accept': {
    input: z.strictObject({ ...offerFirst, ...offerMore }).refine(hasTime, timeReversed)
  },
  'invitation.decline': {
    input: z.strictObject({
      reason: z.enum(invitationReasons).exactOptional(),
      text: words().exactOptional()
    })
  },
  'invitation.revoke': { input: nothing, dangerous: true },
  'nda.accept': {
    /** Version of the text as it was read; one that has changed by now is not accepted. */
    input: z.strictObject({ version: z.string().min(1).max(20).exactOptional() })
  },
  'file.open': { input: nothing },
  'part.set': { input: partFields },
  'partnership.confirm': {
    input: z.strictObject({
      /** Digest of the letter as it was read; one that says something else by now is not signed. */
      letter: z.string().min(1).max(128).exactOptional(),
      signature: z.enum(signatureKinds).exactOptional(),
      authority: freeText(200).exactOptional()
    })
  },
  'agreement.record': { input: z.strictObject({ reference: freeText(200), on: z.iso.date() }) },
  'partnership.refuse': {
    input: z.strictObject({ category: z.enum(invitationReasons).exactOptional(), reason: words() }),
    dangerous: true
  },
  'partnership.withdraw': { input: z.strictObject({ reason: words() }), dangerous: true },
  'partnership.give-notice': { input: z.strictObject({ reason: words() }), dangerous: true },
  'impact.note': { input: z.strictObject({ text: words() }) },
  'breach.notice': { input: z.strictObject({ text: words() }), dangerous: true },
  'breach.answer': { input: z.strictObject({ text: words() }) },
  'breach.remedied': { input: nothing }
} as const satisfies Record<string, EventDefinition>

type Messages =
  | Message<'selection.confirmed'>
  | Message<'search.closed'>
  | Message<'search.recalled'>
  | Message<'need.dropped'>
  | Message<'project.approved'>
  | Message<'group.appointed'>
  | Message<'partnership.exclude'>
  | Message<'proposal.ended'>
  | Message<'organisation.left', { readonly stays: boolean }>

export type PartnershipEvent = PersonEvents<typeof partnershipEvents> | Messages
