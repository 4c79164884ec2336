import type { FactQuery } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import type { Json } from '#shared/json.ts'

import { findNewest } from './card-store.ts'
import { fieldsOfFullCard, fieldsOfScope, unfinishedInFull, unfinishedInScope } from './model.ts'

/** The fact `card`: the newest revision and what it still lacks for the scope and for the Presidium. */
const loadCard = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const newest = await findNewest(tx, about.case)
  if (!newest)
    return {
      revision: 0,
      digest: '',
      missingForScope: [...fieldsOfScope],
      missingForPresidium: [...fieldsOfScope, ...fieldsOfFullCard]
    }
  const { revision, digest, card } = newest
  return {
    revision,
    digest,
    missingForScope: [...unfinishedInScope(card)],
    missingForPresidium: [...unfinishedInFull(card)]
  }
}

/** Loaders of the facts that the proposals know. */
export const proposalFacts = { card: loadCard } as const
