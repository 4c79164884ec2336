import type { FactQuery } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import { digestOf } from '#shared/digest.ts'
import { canonical } from '#shared/json.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { letterVersion } from './model.ts'

/** A letter of intent as it would be signed now. */
export type LetterAsItStands = {
  readonly version: string
  readonly revision: number
  readonly digest: string
}

/**
 * What a letter of intent says now, as one digest: text, card, both sides, role, what the organisation brings, its part,
 * and the person. Free texts stand in it by their own salted digests.
 */
export const letterOf = (root: JsonObject, context: JsonObject): LetterAsItStands => {
  const { case: id, card, lead } = root as unknown as ProposalContext
  const { organisation, person, need, role, contribution, part } = context as unknown as PartnershipContext
  const says = {
    version: letterVersion,
    case: id,
    card: card.digest,
    lead: lead.organisation,
    organisation,
    person,
    need,
    role,
    contribution: contribution?.digest ?? null,
    part: part && {
      tasks: part.tasks.digest,
      deliverables: part.deliverables?.digest ?? null,
      personMonths: part.personMonths,
      budget: part.budget,
      ownShare: part.ownShare
    }
  }
  return { version: letterVersion, revision: card.revision, digest: digestOf(canonical(says)) }
}

const loadLetter = async (_tx: Reader, { root, context }: FactQuery): Promise<Json> => letterOf(root, context)

/** Loaders of the facts that the partnerships know. */
export const partnershipFacts = { letter: loadLetter } as const
