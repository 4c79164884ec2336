import { companyOf } from './company.ts'
import type { Company } from './company.ts'
import { fitOf } from './fit.ts'
import type { Fit } from './fit.ts'
import type { Knowledge } from './knowledge.ts'
import { questionOfNeed, questionOfWhole } from './question.ts'
import type { Question } from './question.ts'
import { fewProjects, reasonsFor } from './reasons.ts'
import type { Search, SoughtNeed, Suggestion } from './search.ts'
import { shareOf } from './weights.ts'
import type { Weights } from './weights.ts'

/** A question with what the evidence answers; `score` is by an organisation's number, and for a need counts the whole too. */
export type Answer = {
  readonly question: Question
  readonly fit: Fit
  readonly score: (number: number) => number
}

/** What a search comes to. */
export type Answers = {
  /** Candidates that may be named. */
  readonly open: () => readonly number[]
  readonly whole: Answer
  readonly answerTo: (need: SoughtNeed) => Answer
  /** True where more than experience and kind speaks for an organisation. */
  readonly isSpokenFor: (number: number) => boolean
  /** True for an organisation with few past projects whose texts or terms fit one of the answers. */
  readonly isFittingNewcomer: (number: number, answers: readonly Answer[]) => boolean
  readonly suggest: (number: number, answer: Answer, score: number) => Suggestion
}

/** A need says itself what it asks: the whole, company included, counts so much beside it. */
const wholeBesideNeed = 0.25

/** So much of the asked words or terms stands in a profile that fits. */
const fittingText = 0.1

/** Sums come out a hair different in another order of adding; a place must not hang on that. */
export const exact = (amount: number): number => Math.round(amount * 1e9) / 1e9

const any = (evidence: Float64Array, number: number): boolean => (evidence[number] ?? 0) > 0

/** True where texts, terms or past projects speak for an organisation. */
export const isFit = ({ fit }: Answer, number: number): boolean =>
  any(fit.profile, number) || any(fit.terms, number) || any(fit.projects, number)

/** True where what an organisation writes of itself fits. */
const isFitByText = ({ fit }: Answer, number: number): boolean =>
  (fit.profile[number] ?? 0) + (fit.terms[number] ?? 0) >= fittingText

const evidenceOf = (fit: Fit, whole: Fit, company: Company, number: number): Suggestion['evidence'] => ({
  profile: exact(Math.min(1, fit.profile[number] ?? 0)),
  projects: exact(shareOf(Math.max(fit.projects[number] ?? 0, whole.circle[number] ?? 0))),
  terms: exact(fit.terms[number] ?? 0),
  graph: exact(shareOf(Math.max(company.together[number] ?? 0, company.partners[number] ?? 0)))
})

/** Answers a search; with `only`, for that organisation alone. */
export const answersFor = (known: Knowledge, weights: Weights, search: Search, only?: number): Answers => {
  const { organisations, candidates, projects } = known
  const lead = search.lead === null ? undefined : organisations.find(search.lead)
  const never = new Set([...search.never].flatMap((id) => organisations.find(id) ?? []))
  const company = companyOf(known, search, weights, only)
  const question = questionOfWhole(known, search)
  const fit = fitOf(known, question, search.on, weights, only)
  const whole: Answer = {
    question,
    fit,
    score: (number) => exact((fit.score[number] ?? 0) + (company.score[number] ?? 0))
  }
  return {
    open: () => [...candidates.keys()].filter((number) => number !== lead && !never.has(number)),
    whole,
    answerTo: (need) => {
      const asked = questionOfNeed(known, need)
      const own = fitOf(known, asked, search.on, weights, only)
      return {
        question: asked,
        fit: own,
        score: (number) => exact((own.score[number] ?? 0) + wholeBesideNeed * whole.score(number))
      }
    },
    isSpokenFor: (number) =>
      isFit(whole, number) ||
      any(fit.circle, number) ||
      any(company.together, number) ||
      any(company.partners, number),
    isFittingNewcomer: (number, answers) =>
      projects.projectsOf(number).size < fewProjects && answers.some((each) => isFitByText(each, number)),
    suggest: (number, answer, score) => ({
      organisation: organisations.idOf(number),
      score,
      need: answer.question.need?.id ?? null,
      evidence: evidenceOf(answer.fit, fit, company, number),
      reasons: reasonsFor(known, answer, company, lead, number)
    })
  }
}
