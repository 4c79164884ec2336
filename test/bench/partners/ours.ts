import { createPartnerIndex } from '#matching/model.ts'
import type { Candidate, PartnerIndex, PastProject, Search } from '#matching/model.ts'
import type { Weights } from '#matching/weights.ts'

import type { Method } from './methods.ts'
import type { RealProject } from './real-projects.ts'
import type { Task } from './tasks.ts'

const pastProject = ({ id, text, start, parties }: RealProject): PastProject => ({
  id,
  on: start,
  text,
  parties,
  lead: parties[0] ?? ''
})

/** The organisations of a task as the product's index takes them: a name, a country, past projects and nothing else. */
export const candidatesOf = ({
  past,
  candidates,
  countries
}: Pick<Task, 'past' | 'candidates' | 'countries'>): readonly Candidate[] => {
  const projects = new Map<string, PastProject[]>()
  for (const project of past) {
    const record = pastProject(project)
    for (const party of project.parties) projects.set(party, [...(projects.get(party) ?? []), record])
  }
  return candidates.map((id) => {
    const country = countries.get(id)
    return {
      id,
      type: 'unknown',
      ...(country === undefined ? {} : { country }),
      profile: [{ field: 'name', text: id.toLowerCase() }],
      terms: [],
      projects: projects.get(id) ?? []
    }
  })
}

/** What the product would be asked; real projects have no needs of their own. */
export const searchOf = ({ id, text, lead, on }: Task): Search => ({
  proposal: id,
  lead,
  text,
  needs: [],
  on,
  never: new Set()
})

/** The product's own index; `asListed` keeps the newcomers' places as the product's list does. */
export const ours = (weights?: Weights, asListed = false): Method => {
  let filled: { readonly past: Task['past']; readonly index: PartnerIndex } | null = null
  const indexFor = (task: Task): PartnerIndex => {
    if (filled?.past === task.past) return filled.index
    const index = createPartnerIndex(undefined, weights)
    for (const candidate of candidatesOf(task)) index.put(candidate)
    filled = { past: task.past, index }
    return index
  }
  return {
    name: asListed ? 'ours, newcomers kept' : 'ours',
    rank: (task) => {
      const index = indexFor(task)
      const search = searchOf(task)
      const most = task.candidates.length
      const listed = asListed ? index.rankForProposal(search, 50) : index.rankByMerit(search, most)
      const named = listed.map(({ organisation }) => organisation)
      const seen = new Set([task.lead, ...named])
      return [...named, ...task.candidates.filter((each) => !seen.has(each))]
    }
  }
}
