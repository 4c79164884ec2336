import { compare } from './intervals.ts'
import type { Interval } from './intervals.ts'
import { lexical, pastPartners, popularity, random } from './methods.ts'
import type { Method } from './methods.ts'
import { scoreOf } from './metrics.ts'
import type { Score } from './metrics.ts'
import { ours } from './ours.ts'
import type { Task } from './tasks.ts'

/** How a method did over all tasks. */
export type Measured = { readonly name: string; readonly scores: readonly Score[]; readonly mean: Score }

/** Ours against another method, in nDCG@10 over the same tasks. */
export type Comparison = {
  readonly with: string
  readonly difference: Interval
  readonly ratio: Interval
}

export const meanOf = (scores: readonly Score[]): Score => {
  const mean = (pick: (score: Score) => number): number =>
    scores.reduce((sum, each) => sum + pick(each), 0) / Math.max(1, scores.length)
  return {
    recall10: mean(({ recall10 }) => recall10),
    recall50: mean(({ recall50 }) => recall50),
    reciprocalRank: mean((score) => score.reciprocalRank),
    ndcg10: mean(({ ndcg10 }) => ndcg10)
  }
}

export const measure = ({ name, rank }: Method, tasks: readonly Task[]): Measured => {
  const scores = tasks.map((task) => scoreOf(rank(task), task.truth))
  return { name, scores, mean: meanOf(scores) }
}

/** What ours is held against, all computed in the same run. */
export const baselines = (): readonly Method[] => [
  random(),
  popularity,
  lexical(0.75),
  lexical(0),
  lexical(0.75, true),
  lexical(0, true),
  pastPartners
]

/** Every method over the tasks, ours last, and ours against each other. */
export const measureAll = (
  tasks: readonly Task[]
): { readonly measured: readonly Measured[]; readonly comparisons: readonly Comparison[] } => {
  const others = baselines().map((method) => measure(method, tasks))
  const own = [measure(ours(undefined, true), tasks), measure(ours(), tasks)]
  const mine = own[1]?.scores.map(({ ndcg10 }) => ndcg10) ?? []
  return {
    measured: [...others, ...own],
    comparisons: others.map(({ name, scores }) => ({
      with: name,
      ...compare(
        mine,
        scores.map(({ ndcg10 }) => ndcg10)
      )
    }))
  }
}
