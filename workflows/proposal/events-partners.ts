import { z } from 'zod'

import { givenRoles } from '#partnerships/model.ts'
import { hasTime, offerFirst, offerMore, timeReversed } from '#partnerships/offer.ts'
import { fundingStatuses, routes } from '#proposals/model.ts'
import type { EventDefinition } from '#shared/workflow.ts'

import { fieldName, id, itemId, need, nothing, words } from './events-asked.ts'

/** Sending a scope may ask for another route than the standard one, and says why. Source: procedure.md 1.2. */
const submission = z
  .strictObject({
    route: z.enum(routes).exactOptional(),
    reason: words().exactOptional(),
    deadline: z.iso.date().exactOptional()
  })
  .refine(({ route = 'standard', reason }) => route === 'standard' || reason !== undefined, {
    path: ['reason'],
    message: 'Another route needs a reason'
  })
  .refine(({ route, deadline }) => route !== 'urgent' || deadline !== undefined, {
    path: ['deadline'],
    message: 'The urgent route needs the deadline of the call'
  })

const organisation = id('org')

/** What people may send from the first sketch to an agreed consortium, and where a proposal rests or ends. */
export const partnerEvents = {
  'card.revise': {
    input: z.strictObject({
      revision: z.number().int().positive(),
      digest: z.string().min(1).max(128),
      /** Sections of the card that changed. */
      sections: z.array(z.string().regex(fieldName)).max(40).exactOptional(),
      /** The roles that the card seeks now, those whose wording changed, those that are new, and those that are gone. */
      needs: z.array(need).max(30).exactOptional(),
      changed: z.array(need).max(30).exactOptional(),
      added: z.array(need).max(30).exactOptional(),
      dropped: z.array(need).max(30).exactOptional()
    })
  },
  'scope.submit': { input: submission },
  'scope.accept': { input: nothing },
  'scope.accept-consortium': { input: nothing },
  'scope.return': {
    input: z.strictObject({
      remarks: z
        .array(z.strictObject({ field: z.string().regex(fieldName), text: words() }))
        .min(1)
        .max(40)
    })
  },
  'scope.resubmit': {
    input: z.strictObject({ answers: z.array(z.strictObject({ remark: itemId, text: words() })).max(120) })
  },
  'deadline.extend': { input: nothing },
  'urgency.allow': { input: nothing },
  'urgency.refuse': { input: z.strictObject({ reason: words() }) },
  'merge.propose': { input: z.strictObject({ into: id('prp') }) },
  'merge.consent': { input: nothing, dangerous: true },
  'merge.decline': { input: z.strictObject({ reason: words().exactOptional() }) },
  'proposal.merge': { input: nothing, dangerous: true },
  'interest.express': {
    // The first five are the form; the rest is folded below them.
    input: z
      .strictObject({
        need,
        contribution: offerFirst.contribution,
        text: words().exactOptional(),
        availableFrom: offerFirst.availableFrom,
        nda: offerFirst.nda,
        ...offerMore
      })
      .refine(hasTime, timeReversed)
  },
  'question.ask': { input: z.strictObject({ text: words() }) },
  'question.withdraw': { input: z.strictObject({ question: itemId }) },
  'question.reply': { input: z.strictObject({ question: itemId, text: words() }) },
  'partner.invite': {
    input: z.strictObject({
      organisation,
      need,
      text: words(),
      role: z.enum(givenRoles).exactOptional(),
      /** Whom of the organisation it is meant for; all who act for it when not said. */
      person: id('per').exactOptional(),
      /** Written in by the service where its ranking suggested the organisation; what a client says here is dropped. */
      suggested: z
        .strictObject({ version: z.string().max(20), place: z.number().int().positive() })
        .exactOptional()
    })
  },
  'external.consent': { input: nothing },
  'external.invite': { input: z.strictObject({ organisation, need, text: words() }) },
  'external.admit': { input: z.strictObject({ organisation }) },
  'external.refuse': { input: z.strictObject({ organisation, reason: words() }) },
  'external.recall': { input: z.strictObject({ organisation }), dangerous: true },
  'search.open-external': { input: nothing },
  'search.recall': { input: z.strictObject({ reason: words() }), dangerous: true },
  'search.extend': { input: z.strictObject({ days: z.number().int().min(1).max(90) }) },
  'search.close': { input: nothing },
  'selection.confirm': { input: nothing },
  'search.reopen': { input: nothing },
  'scope.revise': { input: nothing, dangerous: true },
  'proposal.park': { input: z.strictObject({ reason: words().exactOptional() }), dangerous: true },
  'proposal.submit': { input: nothing },
  'lead.resign': { input: z.strictObject({ reason: words() }), dangerous: true },
  'lead.seek': { input: z.strictObject({ reason: words() }), dangerous: true },
  'lead.take': { input: nothing },
  'lead.appoint': { input: z.strictObject({ organisation }) },
  'gap.close': { input: nothing },
  'proposal.withdraw': { input: z.strictObject({ reason: words() }), dangerous: true },
  'proposal.revive': { input: z.strictObject({ reason: words() }) },
  'adoption.ask': { input: z.strictObject({ text: words() }) },
  'adoption.agree': { input: z.strictObject({ organisation }), dangerous: true },
  'funding.record': { input: z.strictObject({ status: z.enum(fundingStatuses) }) },
  'group.start': { input: nothing }
} as const satisfies Record<string, EventDefinition>
