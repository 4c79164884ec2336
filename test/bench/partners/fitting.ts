import { companyOf } from '#matching/company.ts'
import { fitOf } from '#matching/fit.ts'
import { createKnowledge } from '#matching/knowledge.ts'
import { questionOfWhole } from '#matching/question.ts'
import { ownReading } from '#matching/reading.ts'
import { weights as own } from '#matching/weights.ts'

import { solve } from './linear.ts'
import { candidatesOf, searchOf } from './ours.ts'
import type { Task } from './tasks.ts'

/** The evidence that texts and lead alone give: what can be fit on real projects. */
export const fitted = [
  'profile',
  'projects',
  'circle',
  'together',
  'partners',
  'experience',
  'country'
] as const

type Observed = { readonly rows: readonly Float64Array[]; readonly chosen: readonly boolean[] }

/** Every candidate's evidence in each task, and whether it took part. All tasks must share their past. */
const observe = (tasks: readonly Task[]): readonly Observed[] => {
  const [first] = tasks
  if (!first) return []
  const known = createKnowledge(ownReading)
  for (const candidate of candidatesOf(first)) known.put(candidate)
  return tasks.map((task) => {
    const search = searchOf(task)
    const evidence = {
      ...companyOf(known, search, own),
      ...fitOf(known, questionOfWhole(known, search), task.on, own)
    }
    const others = task.candidates.filter((each) => each !== task.lead)
    return {
      rows: others.map((each) => {
        const number = known.organisations.numberOf(each)
        return Float64Array.from(fitted, (name) => evidence[name][number] ?? 0)
      }),
      chosen: others.map((each) => task.truth.has(each))
    }
  })
}

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, each, place) => sum + each * (other[place] ?? 0), 0)

type Slope = { readonly likelihood: number; readonly gradient: Float64Array; readonly curve: Float64Array[] }

/** Log likelihood of those who took part under a softmax over all candidates of a task, each task weighing the same. */
const slopeAt = (observed: readonly Observed[], at: Float64Array, holdingBack: number): Slope => {
  const size = at.length
  const gradient = at.map((each) => -holdingBack * each)
  const curve = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_none, column) => (row === column ? holdingBack : 0))
  )
  let likelihood = (-holdingBack / 2) * dot(at, at)
  for (const { rows, chosen } of observed) {
    const scores = rows.map((row) => dot(row, at))
    const most = Math.max(...scores)
    const powers = scores.map((score) => Math.exp(score - most))
    const whole = powers.reduce((sum, each) => sum + each, 0)
    const each = 1 / chosen.filter(Boolean).length
    const mean = new Float64Array(size)
    rows.forEach((row, place) => {
      const chance = (powers[place] ?? 0) / whole
      const pull = (chosen[place] ? each : 0) - chance
      if (chosen[place]) likelihood += each * ((scores[place] ?? 0) - most - Math.log(whole))
      for (let one = 0; one < size; one += 1) {
        const value = row[one] ?? 0
        mean[one] = (mean[one] ?? 0) + chance * value
        gradient[one] = (gradient[one] ?? 0) + pull * value
        const line = curve[one]
        if (line)
          for (let other = 0; other < size; other += 1)
            line[other] = (line[other] ?? 0) + chance * value * (row[other] ?? 0)
      }
    })
    for (let one = 0; one < size; one += 1) {
      const line = curve[one]
      if (line)
        for (let other = 0; other < size; other += 1)
          line[other] = (line[other] ?? 0) - (mean[one] ?? 0) * (mean[other] ?? 0)
    }
  }
  return { likelihood, gradient, curve }
}

/** How far each kind of evidence spreads, so that all are held back alike. */
const spreadOf = (observed: readonly Observed[]): Float64Array => {
  const rows = observed.flatMap((each) => each.rows)
  return Float64Array.from(fitted, (_, place) => {
    const mean = rows.reduce((sum, row) => sum + (row[place] ?? 0), 0) / rows.length
    const variance = rows.reduce((sum, row) => sum + ((row[place] ?? 0) - mean) ** 2, 0) / rows.length
    return Math.sqrt(variance) || 1
  })
}

/** Newton's steps, halved until the likelihood grows; the problem has one summit, so every run ends there. */
const climb = (observed: readonly Observed[], holdingBack: number): Float64Array => {
  let at = new Float64Array(fitted.length)
  let here = slopeAt(observed, at, holdingBack)
  for (let step = 0; step < 30; step += 1) {
    const way = solve(here.curve, here.gradient)
    let length = 1
    let next = at
    let there = here
    do {
      next = at.map((each, place) => each + length * (way[place] ?? 0))
      there = slopeAt(observed, next, holdingBack)
      length /= 2
    } while (there.likelihood <= here.likelihood && length > 1e-4)
    const gained = there.likelihood - here.likelihood
    if (gained <= 0) return at
    at = next
    here = there
    if (gained < 1e-6) return at
  }
  return at
}

/** The weights under which those who took part are likeliest; rounded to what the numbers can carry. */
export const fitWeights = (tasks: readonly Task[], holdingBack = 1): Readonly<Record<string, number>> => {
  const observed = observe(tasks)
  const spread = spreadOf(observed)
  const level = observed.map(({ rows, chosen }) => ({
    rows: rows.map((row) => row.map((each, place) => each / (spread[place] ?? 1))),
    chosen
  }))
  const found = climb(level, holdingBack)
  return Object.fromEntries(
    fitted.map((name, place) => [name, Math.round((100 * (found[place] ?? 0)) / (spread[place] ?? 1)) / 100])
  )
}
