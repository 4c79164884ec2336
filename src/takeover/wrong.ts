import type { Language } from '#shared/language.ts'

import type { Problem, Wrong } from './model.ts'
import { wordsIn } from './project-line.ts'
import { motionWordsIn } from './resolution-line.ts'
import { seriesWordsIn } from './series-line.ts'

const allowed: Readonly<Partial<Record<Problem, (language: Language) => readonly string[]>>> = {
  notAKind: (language) => wordsIn(language).kinds,
  notAState: (language) => wordsIn(language).states,
  notAMotion: motionWordsIn,
  notASeries: seriesWordsIn
}

/** How what is wrong with a cell is worded: the key of the wording and its values, for a reader of this language. */
export const wordingOfWrong = ({ problem, values = {} }: Wrong, language: Language) => {
  const words = allowed[problem]?.(language)
  return {
    key: `takeover.problems.${problem}` as const,
    values: { ...values, ...(words && { words: words.join(', ') }) }
  }
}
