import type { ProjectIndex } from './project-index.ts'

/**
 * From projects to those who took part; `isShared` where a place in a large consortium counts less than in a small one.
 * With `only`, what comes to that organisation alone.
 */
export const toMembers = (
  projects: ProjectIndex,
  from: Float64Array,
  isShared: boolean,
  organisations: number,
  only?: number
): Float64Array => {
  const members = new Float64Array(organisations)
  if (only !== undefined) {
    for (const number of projects.projectsOf(only)) {
      const size = projects.at(number)?.members.length ?? 1
      members[only] = (members[only] ?? 0) + (from[number] ?? 0) / (isShared ? Math.sqrt(size) : 1)
    }
    return members
  }
  for (let number = 0; number < from.length; number += 1) {
    const amount = from[number] ?? 0
    const project = amount > 0 ? projects.at(number) : undefined
    if (!project) continue
    const each = isShared ? amount / Math.sqrt(project.members.length) : amount
    for (const member of project.members) members[member] = (members[member] ?? 0) + each
  }
  return members
}

/** From organisations to their projects, an equal part to each. */
export const toProjects = (projects: ProjectIndex, from: Float64Array): Float64Array => {
  const found = new Float64Array(projects.count())
  for (let organisation = 0; organisation < from.length; organisation += 1) {
    const amount = from[organisation] ?? 0
    if (amount === 0) continue
    const theirs = projects.projectsOf(organisation)
    for (const number of theirs) found[number] = (found[number] ?? 0) + amount / theirs.size
  }
  return found
}

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** How much of a project's weight is left at a day: `forgetting` of it goes each year. */
export const freshness = (on: string, now: string, forgetting: number): number =>
  Math.exp((-forgetting * Math.max(0, monthsOf(now) - monthsOf(on))) / 12)
