import { readTexts } from '#api/names.ts'
import type { Reader } from '#shared/database.ts'
import type { JsonObject } from '#shared/json.ts'
import type { TextReference } from '#shared/text.ts'
import type { PartnershipContext } from '#workflows/partnership/context.ts'

import { letterOf } from './facts.ts'
import type { SeenPartnership } from './store.ts'

type Texts = Awaited<ReturnType<typeof readTexts>>

/** What was said between organisation, lead and coordinator: nothing of it for others. */
const closed = {
  contribution: null,
  message: null,
  reason: null,
  declined: null,
  offer: null,
  clarifications: null,
  nda: null,
  authorised: null,
  person: null,
  sender: null,
  part: null,
  letter: null,
  agreement: null
} as const

const referencesIn = ({
  contribution,
  message,
  reason,
  offer,
  clarifications,
  part,
  letter,
  agreement
}: PartnershipContext) => [
  ...clarifications.flatMap(({ question, answer }) => [question, answer]),
  contribution,
  message,
  reason,
  offer.references,
  offer.conditions,
  offer.competition,
  part?.tasks ?? null,
  part?.deliverables ?? null,
  letter?.authority ?? null,
  agreement?.reference ?? null
]

const partIn = ({ part }: PartnershipContext, texts: Texts) =>
  part && { ...part, tasks: texts(part.tasks), deliverables: texts(part.deliverables) }

/** The signed letter, or the one that can be signed now. */
const letterIn = (context: PartnershipContext, root: JsonObject | null, state: string, texts: Texts) => {
  const { letter } = context
  if (letter !== null) {
    const { part: _part, authority, ...rest } = letter
    return { ...rest, authority: texts(authority) }
  }
  if (state !== 'accepted' || root === null) return null
  const unsigned = { person: null, signedAt: null, signature: null, authority: null }
  return { ...letterOf(root, context), ...unsigned }
}

/**
 * What a partnership holds, as far as the query says: all of it for the two sides and the office, the part that was agreed
 * for those who see the whole file.
 */
export const saidBetween = async (
  reader: Reader,
  seen: SeenPartnership,
  stored: JsonObject,
  root: JsonObject | null
) => {
  const context = stored as unknown as PartnershipContext
  if (seen.shared !== 1) {
    if (seen.level !== 2 || context.part === null) return closed
    const texts = await readTexts(reader, [context.part.tasks, context.part.deliverables])
    return { ...closed, part: partIn(context, texts) }
  }
  const texts = await readTexts(reader, referencesIn(context))
  const { offer, nda, authorised, person, sender, agreement } = context
  const said = (reference: TextReference | null): string | null => texts(reference)
  return {
    contribution: said(context.contribution),
    message: said(context.message),
    reason: said(context.reason),
    declined: context.declined?.reason ?? context.refusedFor ?? null,
    offer: {
      ...offer,
      references: said(offer.references),
      conditions: said(offer.conditions),
      competition: said(offer.competition)
    },
    clarifications: context.clarifications.map(({ question, askedAt, answer, answeredAt, overdue }) => ({
      question: said(question),
      askedAt,
      answer: said(answer),
      answeredAt,
      overdue
    })),
    nda,
    authorised,
    person,
    sender,
    part: partIn(context, texts),
    letter: letterIn(context, root, seen.state, texts),
    agreement: agreement && { ...agreement, reference: said(agreement.reference) }
  }
}
