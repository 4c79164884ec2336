import { fold } from '#shared/fold.ts'
import { isTelling, stemOf, tokensOf } from '#shared/words.ts'

import type { Card } from './model.ts'

/** Words shorter than this say too little to compare by. */
const shortestWord = 4

/** Words that stand in every other project. */
const everywhere = new Set(
  'projekt system rozwój badanie wspólny nowy ludzie zdrowie project development research people health new joint'
    .split(' ')
    .map(stemOf)
)

/** Words by what their inflected forms have in common, each as it was first written. */
export const wordsOf = (phrases: readonly string[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const word of phrases.flatMap(tokensOf)) {
    if (word.length < shortestWord || !isTelling(word)) continue
    const stem = stemOf(word)
    if (!everywhere.has(stem) && !found.has(stem)) found.set(stem, word)
  }
  return found
}

/** The letters that all forms of a word begin with: enough to look for in a search column, where `likeness` then decides. */
export const beginningsOf = (words: ReadonlyMap<string, string>): readonly string[] =>
  [...words].map(([stem, word]) => fold(word).slice(0, Math.min(6, Math.max(3, stem.length - 1))))

/** The words that say what a project is about: those that everybody may read, the telling ones first. */
export const subjectWords = ({ keywords, title, field, needs, teaser }: Card): ReadonlyMap<string, string> =>
  wordsOf([
    ...(keywords ?? []),
    title?.pl ?? '',
    title?.en ?? '',
    field ?? '',
    ...(needs ?? []).flatMap(({ role, competences }) => [role, ...competences]),
    teaser ?? ''
  ])

/** Two projects are alike from so many words on when these are not lost among others, or from this share of the shorter one's. */
const wordsInCommon = 3
const leastScore = 0.15
const shareInCommon = 0.5

/** Words two projects share, as the other one writes them, and how much that is. */
export const likeness = (
  mine: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>
): { readonly isLike: boolean; readonly score: number; readonly shared: readonly string[] } => {
  const shared = [...other].flatMap(([stem, word]) => (mine.has(stem) ? [word] : []))
  const shorter = Math.max(1, Math.min(mine.size, other.size))
  const score = shared.length / Math.sqrt(Math.max(1, mine.size) * Math.max(1, other.size))
  const isLike =
    (shared.length >= wordsInCommon && score >= leastScore) ||
    (shared.length >= 2 && shared.length / shorter >= shareInCommon)
  return { isLike, score, shared: shared.slice(0, 6) }
}
