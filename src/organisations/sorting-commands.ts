import type { Database } from '#shared/database.ts'

import { vocabularyVersion, withTerms } from './competences.ts'
import { unsorted, writeSorted } from './row-store.ts'

/** So many at a time: the register stays open to others in between. */
const batch = 500

/**
 * Sorts what organisations can do by the vocabulary as it is now, at opening: what was written before there was one, and
 * tags that it has learned since, become its terms. Who says what stays the same, so that no version grows.
 */
export const sortCompetences = async (db: Database): Promise<number> => {
  let sorted = 0
  for (;;) {
    const organisations = await unsorted(db.read, vocabularyVersion, batch)
    if (organisations.length === 0) return sorted
    sorted += await db.transaction(async (tx) => {
      let written = 0
      for (const organisation of organisations) written += await writeSorted(tx, withTerms(organisation))
      return written
    })
  }
}
