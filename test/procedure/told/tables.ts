import { ballotTold } from './ballot.ts'
import { consortiumTold } from './consortium.ts'
import { formationTold } from './formation.ts'
import { outcomeTold } from './outcome.ts'
import { restTold } from './rest.ts'
import { scopeTold } from './scope.ts'
import { reviewTold } from './review.ts'
import { searchTold } from './search.ts'
import type { Told } from './telling.ts'
import { workTold } from './work.ts'

/** Who is told at every row of the procedure, by the stage. */
export const tables: Readonly<Record<string, Told>> = {
  scope: scopeTold,
  search: searchTold,
  consortium: consortiumTold,
  rest: restTold,
  review: reviewTold,
  ballot: ballotTold,
  outcome: outcomeTold,
  formation: formationTold,
  work: workTold
}
