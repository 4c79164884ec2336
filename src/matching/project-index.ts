import type { PastProject } from './candidate.ts'
import type { Numbering } from './numbering.ts'
import { createNumbering } from './numbering.ts'
import type { WordIndex } from './word-index.ts'
import { createWordIndex } from './word-index.ts'

/** A past project as the ranking holds it: organisations by their numbers. */
export type HeldProject = PastProject & { readonly members: readonly number[] }

/** All past projects of the candidates, once each, and who took part. */
export type ProjectIndex = {
  /** The projects of a candidate, instead of those it held before. */
  readonly hold: (holder: number, projects: readonly PastProject[]) => void
  readonly projectsOf: (organisation: number) => ReadonlySet<number>
  /** In how many consortia it was taken as a partner: led by others. */
  readonly partnershipsOf: (organisation: number) => number
  readonly all: () => Iterable<HeldProject>
  readonly at: (project: number) => HeldProject | undefined
  readonly words: WordIndex
  /** Numbers given to projects so far. */
  readonly count: () => number
  readonly size: () => number
}

const none: ReadonlySet<number> = new Set()

const isSame = (one: PastProject, other: PastProject): boolean =>
  one === other ||
  (one.text === other.text &&
    one.on === other.on &&
    one.lead === other.lead &&
    one.parties.length === other.parties.length &&
    one.parties.every((party, place) => party === other.parties[place]))

/** An index of projects that changes one candidate at a time; a project stays while a candidate holds it. */
export const createProjectIndex = (
  organisations: Numbering,
  stemsOf: (text: string) => readonly string[]
): ProjectIndex => {
  const numbering = createNumbering()
  const projects = new Map<number, HeldProject>()
  const holders = new Map<number, Set<number>>()
  const heldBy = new Map<number, ReadonlySet<number>>()
  const joined = new Map<number, Set<number>>()
  const partnerships = new Map<number, number>()
  const words = createWordIndex()

  const countPartnerships = ({ lead, members }: HeldProject, more: number): void => {
    const first = organisations.numberOf(lead)
    for (const member of members)
      if (member !== first) partnerships.set(member, (partnerships.get(member) ?? 0) + more)
  }

  const forget = (number: number): void => {
    const project = projects.get(number)
    if (!project) return
    countPartnerships(project, -1)
    for (const member of project.members) {
      const joinedBy = joined.get(member)
      joinedBy?.delete(number)
      if (joinedBy?.size === 0) joined.delete(member)
    }
    projects.delete(number)
  }

  const learn = (number: number, project: PastProject): void => {
    const before = projects.get(number)
    if (before && isSame(before, project)) return
    forget(number)
    const members = [...new Set([project.lead, ...project.parties])].map(organisations.numberOf)
    const learned = { ...project, members }
    projects.set(number, learned)
    countPartnerships(learned, 1)
    for (const member of members) joined.set(member, (joined.get(member) ?? new Set<number>()).add(number))
    if (before?.text !== project.text)
      words.put(number, new Map(stemsOf(project.text).map((stem) => [stem, 1])))
  }

  const release = (holder: number, number: number): void => {
    const holding = holders.get(number)
    holding?.delete(holder)
    if (holding && holding.size > 0) return
    holders.delete(number)
    forget(number)
    words.remove(number)
  }

  const hold = (holder: number, held: readonly PastProject[]): void => {
    const before = heldBy.get(holder) ?? none
    const now = new Set(held.map(({ id }) => numbering.numberOf(id)))
    for (const project of held) {
      const number = numbering.numberOf(project.id)
      holders.set(number, (holders.get(number) ?? new Set<number>()).add(holder))
      learn(number, project)
    }
    for (const number of before) if (!now.has(number)) release(holder, number)
    if (now.size > 0) heldBy.set(holder, now)
    else heldBy.delete(holder)
  }

  return {
    hold,
    projectsOf: (organisation) => joined.get(organisation) ?? none,
    partnershipsOf: (organisation) => partnerships.get(organisation) ?? 0,
    all: () => projects.values(),
    at: (project) => projects.get(project),
    words,
    count: numbering.count,
    size: () => projects.size
  }
}
