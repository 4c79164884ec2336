import { z } from 'zod'

import { fold } from '#shared/fold.ts'

/** A project as the file tells it; the first organisation leads. */
export type Project = {
  /** Line of the file, from 1: part of every key, so that a second run is the same run. */
  readonly line: number
  readonly acronym: string
  readonly title: string
  readonly objective: string
  readonly topics: readonly string[]
  /** First day. */
  readonly start: string
  /** Names, each once; at least two. */
  readonly organisations: readonly string[]
}

export type SkippedLine = { readonly line: number; readonly reason: string }

const named = z.object({ name: z.string() })
const text = z.string().catch('')

const projectLine = z.object({
  acronym: text,
  title: text,
  objective: text,
  topics: z.array(z.string()).catch([]),
  start: z.iso.date().nullable().catch(null),
  orgs: z.array(named).nullable().catch(null),
  organisations: z.array(named).nullable().catch(null)
})

/** The day on which a project without one begins: any will do, but the same in every run. */
const startWhenUnsaid = '2027-01-01'

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim()

const distinctNames = (names: readonly string[]): readonly string[] => {
  const found = new Map<string, string>()
  for (const name of names.map((one) => tidy(one).slice(0, 300)))
    if (fold(name).length > 1 && !found.has(fold(name))) found.set(fold(name), name)
  return [...found.values()]
}

/** Reads one line; a reason instead of a project when it cannot be played. */
export const readProject = (content: string, line: number): Project | SkippedLine => {
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch {
    return { line, reason: 'not JSON' }
  }
  const project = projectLine.safeParse(parsed)
  if (!project.success) return { line, reason: 'not a project: a JSON object is expected' }
  const { acronym, title, objective, topics, start, orgs, organisations } = project.data
  if (tidy(title) === '') return { line, reason: 'has no title' }
  const names = distinctNames((organisations ?? orgs ?? []).map(({ name }) => name))
  if (names.length < 2)
    return { line, reason: names.length === 0 ? 'names no organisation' : 'names no second organisation' }
  return {
    line,
    acronym: tidy(acronym),
    title: tidy(title),
    objective: tidy(objective),
    topics: topics.map(tidy).filter((topic) => topic !== ''),
    start: start ?? startWhenUnsaid,
    organisations: names
  }
}

/** Reads JSON lines; empty ones are no lines. */
export const readProjects = (
  content: string
): { readonly projects: readonly Project[]; readonly skipped: readonly SkippedLine[] } => {
  const read = content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readProject(line, index + 1)]))
  return {
    projects: read.filter((one) => 'title' in one),
    skipped: read.filter((one) => 'reason' in one)
  }
}

/** What a project is called where space is short. */
export const shortNameOf = ({ acronym, title }: Project): string => acronym || title.slice(0, 40)
