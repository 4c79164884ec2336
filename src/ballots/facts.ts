import type { FactQuery } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import type { Json } from '#shared/json.ts'

import { papersIn } from './paper-store.ts'

/** The fact `papers`: what lies in the urn of the secret ballot that the event closes. */
const loadPapers = async (tx: Reader, about: FactQuery): Promise<Json> => ({
  ...(await papersIn(tx, about.actor))
})

/** Loaders of the facts that the ballots know. */
export const ballotFacts = { papers: loadPapers } as const
