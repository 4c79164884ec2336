import type { FactQuery } from '#engine/contract.ts'
import { isLive } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import type { Reader } from '#shared/database.ts'
import type { Json } from '#shared/json.ts'

import { findNewest } from './card-store.ts'
import { fieldsOfFullCard, fieldsOfScope, unfinishedInFull, unfinishedInScope } from './model.ts'

/** Roles in which the organisation of a partnership has another one that lasts. */
const heldBeside = async (tx: Reader, { case: caseId, actor, context }: FactQuery): Promise<string[]> => {
  const { organisation } = context
  if (actor === caseId || typeof organisation !== 'string') return []
  const rows = await tx.all<{ need: string; state: PartnershipState }>(
    'select need, state from partnerships where case_id = ? and organisation_id = ? and id <> ? order by need, id',
    [caseId, organisation, actor]
  )
  return rows.flatMap(({ need, state }) => (isLive(state) ? [need] : []))
}

/** The fact `card`: the newest revision and what it still lacks for the scope and for the Presidium, the partners it declares. */
const loadCard = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const newest = await findNewest(tx, about.case)
  if (!newest)
    return {
      revision: 0,
      digest: '',
      missingForScope: [...fieldsOfScope],
      missingForPresidium: [...fieldsOfScope, ...fieldsOfFullCard],
      declared: [],
      needs: [],
      objections: []
    }
  const { revision, digest, card } = newest
  return {
    revision,
    digest,
    missingForScope: [...unfinishedInScope(card)],
    missingForPresidium: [...unfinishedInFull(card)],
    declared: [...(card.declaredPartners ?? [])],
    held: await heldBeside(tx, about),
    needs: (card.needs ?? []).map(({ id, must, seats }) => ({ id, must, seats })),
    confidentiality: card.confidentiality ?? null,
    outside: (card.needs ?? []).flatMap(({ id, reach }) => (reach === 'external' ? [id] : [])),
    objections: (card.objections ?? []).map(({ person }) => person)
  }
}

/** People whom the newest card names as contact or signatory; those it objects to are not named in this sense. */
export const peopleNamedInCard = async (reader: Reader, caseId: string): Promise<readonly string[]> => {
  const newest = await findNewest(reader, caseId)
  return [newest?.card.contact, newest?.card.signatory].filter((person) => person !== undefined)
}

/** The fact `otherProposal`: where the proposal stands that a merge names. */
const loadOtherProposal = async (tx: Reader, { event }: FactQuery): Promise<Json> => {
  const named = event['into']
  if (typeof named !== 'string') return null
  const row = await tx.get<{ state: string }>(
    "select state from proposals where id = ? and status = 'active'",
    [named]
  )
  return row === undefined ? null : { state: row.state }
}

/** Loaders of the facts that the proposals know. */
export const proposalFacts = { card: loadCard, otherProposal: loadOtherProposal } as const
