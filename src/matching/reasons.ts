import type { Answer } from './answer.ts'
import type { Company } from './company.ts'
import type { Fit } from './fit.ts'
import type { Knowledge } from './knowledge.ts'
import type { HeldProject } from './project-index.ts'
import type { Question } from './question.ts'
import type { Reason } from './search.ts'

/** A reader takes in so many of each. */
const mostTerms = 4
const mostWords = 5

/** A past project is named as similar from this much likeness on. */
const leastLikeness = 0.05

/** Below this an organisation is new to projects of the cluster. */
export const fewProjects = 2

const termsOf = ({ terms }: Knowledge, { terms: asked }: Question, number: number): readonly Reason[] => {
  const found = [...asked]
    .flatMap(([term, weight]) => {
      const nearest = terms.nearest(number, term)
      return nearest ? [{ term: nearest.term, counted: weight * nearest.near }] : []
    })
    .toSorted((one, other) => other.counted - one.counted || (one.term < other.term ? -1 : 1))
  const names = [...new Set(found.map(({ term }) => term))].slice(0, mostTerms)
  return names.length > 0 ? [{ kind: 'terms', terms: names }] : []
}

const wordsOf = (
  { profiles }: Knowledge,
  { words, written }: Question,
  number: number
): readonly Reason[] => {
  const found = [...words]
    .map(([stem, weight]) => ({
      stem,
      counted: weight * profiles.rarity(stem) * profiles.weightIn(number, stem)
    }))
    .filter(({ counted }) => counted > 0)
    .toSorted((one, other) => other.counted - one.counted || (one.stem < other.stem ? -1 : 1))
    .slice(0, mostWords)
  return found.length > 0
    ? [{ kind: 'words', words: found.map(({ stem }) => written.get(stem) ?? stem) }]
    : []
}

const similarOf = ({ projects }: Knowledge, { alike }: Fit, number: number): readonly Reason[] => {
  let best: { readonly project: string; readonly likeness: number } | null = null
  for (const each of projects.projectsOf(number)) {
    const likeness = alike[each] ?? 0
    const project = projects.at(each)?.id ?? ''
    if (likeness < leastLikeness) continue
    if (!best || likeness > best.likeness || (likeness === best.likeness && project < best.project))
      best = { project, likeness }
  }
  return best ? [{ kind: 'project', project: best.project }] : []
}

const newestFirst = (
  one: { readonly on: string; readonly id: string },
  other: { readonly on: string; readonly id: string }
): number => (one.on === other.on ? (one.id < other.id ? -1 : 1) : one.on < other.on ? 1 : -1)

const togetherOf = ({ projects }: Knowledge, lead: number, number: number): readonly Reason[] => {
  const [newest] = [...projects.projectsOf(number)]
    .flatMap((each) => projects.at(each) ?? [])
    .filter(({ members }) => members.includes(lead))
    .toSorted(newestFirst)
  return newest ? [{ kind: 'together', project: newest.id }] : []
}

/** The partner that worked most with the lead, in the newest project with it. */
const partnerOf = (known: Knowledge, { met }: Company, number: number): readonly Reason[] => {
  const { projects, organisations, candidates } = known
  let best: { readonly project: HeldProject; readonly member: number; readonly amount: number } | null = null
  for (const each of projects.projectsOf(number)) {
    const project = projects.at(each)
    for (const member of project?.members ?? []) {
      const amount = member === number || !candidates.has(member) ? 0 : (met[member] ?? 0)
      if (!project || amount === 0 || amount < (best?.amount ?? 0)) continue
      if (!best || amount > best.amount || newestFirst(project, best.project) < 0)
        best = { project, member, amount }
    }
  }
  if (!best) return []
  const { project, member } = best
  return [{ kind: 'partner-of-partner', organisation: organisations.idOf(member), project: project.id }]
}

/** Why an organisation stands in the list: what counted, most telling first. */
export const reasonsFor = (
  known: Knowledge,
  { question, fit }: Answer,
  company: Company,
  lead: number | undefined,
  number: number
): readonly Reason[] => {
  const type = known.candidates.get(number)?.type
  const together = lead === undefined ? [] : togetherOf(known, lead, number)
  return [
    ...termsOf(known, question, number),
    ...wordsOf(known, question, number),
    ...(type !== undefined && type === question.type ? [{ kind: 'type', type } as const] : []),
    ...similarOf(known, fit, number),
    ...together,
    ...(together.length > 0 || (company.partners[number] ?? 0) === 0
      ? []
      : partnerOf(known, company, number)),
    ...(known.projects.projectsOf(number).size < fewProjects ? [{ kind: 'newcomer' } as const] : [])
  ]
}
