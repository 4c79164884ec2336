import type { Engine } from './engine.ts'
import { fireNow } from './term-firing.ts'
import type { Term } from './terms.ts'

/** Thrown by a command's transaction: a term of the case has ended, and nobody has looked at it yet. */
export class TermFirst extends Error {
  readonly term: Term

  constructor(term: Term) {
    super(`The term ${term.id} has ended`)
    this.term = term
  }
}

/** Ends that may come one after another before a command; more would be terms without length that set each other. */
const endsAtOnce = 20

/**
 * Carries out a command after the terms that have ended by now, within a turn of the case: an act that comes late finds the
 * case as its terms left it, however late the worker is. `attempt` throws `TermFirst` where it is told to look.
 */
export const afterTerms = async <Answer>(
  engine: Engine,
  attempt: (termsFirst: boolean) => Promise<Answer>
): Promise<Answer> => {
  for (let ends = 0; ; ends += 1)
    try {
      return await attempt(ends < endsAtOnce)
    } catch (first) {
      if (!(first instanceof TermFirst)) throw first
      const { case: id, id: term, token } = first.term
      try {
        await fireNow(engine, { case: id, term, token })
      } catch {
        // A term whose own step throws is the worker's to report and to put off; the case goes on meanwhile.
        return attempt(false)
      }
    }
}
