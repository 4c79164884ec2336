import type { Knowledge } from './knowledge.ts'
import type { Question } from './question.ts'
import { freshness, toMembers, toProjects } from './walk.ts'
import { bend } from './weights.ts'
import type { Weights } from './weights.ts'

/** How each organisation fits what is asked, by kinds of evidence and in all; by numbers. */
export type Fit = {
  readonly profile: Float64Array
  readonly terms: Float64Array
  /** Took part in projects like this one. */
  readonly projects: Float64Array
  /** Works with those that did. */
  readonly circle: Float64Array
  readonly score: Float64Array
  /** Past projects by how much they are like what is asked. */
  readonly alike: Float64Array
}

/** Past projects that are like what is asked: the likest by far the most, old ones less. */
const alikeTo = (
  { projects }: Knowledge,
  { words }: Question,
  on: string,
  weights: Weights,
  only?: number
): Float64Array => {
  const alike = new Float64Array(projects.count())
  const own = only === undefined ? undefined : projects.projectsOf(only)
  projects.words.score(words, 0, alike, own)
  for (const number of own ?? alike.keys()) {
    const likeness = alike[number] ?? 0
    if (likeness > 0)
      alike[number] = likeness ** 2 * freshness(projects.at(number)?.on ?? on, on, weights.forgetting)
  }
  return alike
}

/** What the text of a proposal happens to name is less sought than what a need asks for. */
const termsOfWhole = 0.2

/** Everything in texts and past projects that speaks for each organisation; with `only`, for that one, and without its circle. */
export const fitOf = (
  known: Knowledge,
  question: Question,
  on: string,
  weights: Weights,
  only?: number
): Fit => {
  const count = known.organisations.count()
  const [profile, terms, projects, circle, score] = Array.from(
    { length: 5 },
    () => new Float64Array(count)
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]
  known.profiles.score(question.words, weights.fullness, profile, only === undefined ? undefined : [only])
  known.terms.score(question.terms, terms, only)
  const alike = alikeTo(known, question, on, weights, only)
  const votes = toMembers(known.projects, alike, false, count, only)
  const around =
    question.need === null && only === undefined
      ? toMembers(known.projects, toProjects(known.projects, votes), false, count)
      : null
  const termWeight = weights.terms * (question.need === null ? termsOfWhole : 1)
  const weigh = (number: number): void => {
    projects[number] = bend(votes[number] ?? 0, weights.projectsMuch)
    circle[number] = around ? bend(around[number] ?? 0, weights.circleMuch) : 0
    const isOfType = question.type !== null && known.candidates.get(number)?.type === question.type
    score[number] =
      weights.profile * (profile[number] ?? 0) +
      termWeight * (terms[number] ?? 0) +
      weights.projects * projects[number] +
      weights.circle * circle[number] +
      (isOfType ? weights.type : 0)
  }
  if (only === undefined) for (const number of known.candidates.keys()) weigh(number)
  else weigh(only)
  return { profile, terms, projects, circle, score, alike }
}
