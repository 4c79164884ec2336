import type { RealProject } from './real-projects.ts'

/** Something to guess: from text and lead, who else took part. */
export type Task = {
  readonly id: string
  readonly text: string
  readonly lead: string
  readonly on: string
  /** Projects known at that time. */
  readonly past: readonly RealProject[]
  readonly candidates: readonly string[]
  readonly truth: ReadonlySet<string>
  /** What the register says of each candidate, whether or not it has taken part before. */
  readonly countries: ReadonlyMap<string, string>
}

/** `known`: organisations with a project in the past; `all`: every organisation of the file, also such as are new. */
export type Among = 'known' | 'all'

const organisationsOf = (projects: readonly RealProject[]): readonly string[] =>
  [...new Set(projects.flatMap(({ parties }) => parties))].toSorted()

const countriesOf = (projects: readonly RealProject[]): Task['countries'] =>
  new Map(projects.flatMap(({ countries }) => [...countries]))

const taskOf = (
  { id, text, parties, start }: RealProject,
  past: readonly RealProject[],
  candidates: readonly string[],
  countries: Task['countries']
): Task => {
  const [lead = '', ...others] = parties
  const known = new Set(candidates)
  return {
    id,
    text,
    lead,
    on: start,
    past,
    candidates,
    countries,
    truth: new Set(others.filter((other) => known.has(other)))
  }
}

const isAnswerable = ({ truth }: Task): boolean => truth.size > 0

/** Projects that begin from `from` and before `until`, guessed from all that began before `trainBefore`. */
export const timeSplit = (
  projects: readonly RealProject[],
  split: { readonly trainBefore: string; readonly from: string; readonly until?: string },
  among: Among
): readonly Task[] => {
  const past = projects.filter(({ start }) => start < split.trainBefore)
  const candidates = organisationsOf(among === 'known' ? past : projects)
  const countries = countriesOf(projects)
  return projects
    .filter(({ start }) => start >= split.from && (split.until === undefined || start < split.until))
    .map((project) => taskOf(project, past, candidates, countries))
    .filter(isAnswerable)
}

/** Each project guessed from all others. */
export const leaveOneOut = (projects: readonly RealProject[], among: Among): readonly Task[] => {
  const countries = countriesOf(projects)
  return projects
    .map((project) => {
      const past = projects.filter((other) => other !== project)
      return taskOf(project, past, organisationsOf(among === 'known' ? past : projects), countries)
    })
    .filter(isAnswerable)
}
