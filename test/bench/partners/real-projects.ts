import { readFileSync } from 'node:fs'
import { z } from 'zod'

const row = z.object({
  rcn: z.string().optional(),
  id: z.string().optional(),
  acronym: z.string().nullish(),
  title: z.string(),
  objective: z.string().nullish(),
  start: z.string(),
  orgs: z.array(z.object({ name: z.string(), country: z.string().nullish() })).min(1)
})

/** A project that took place; the first organisation led it. */
export type RealProject = {
  readonly id: string
  readonly text: string
  readonly start: string
  readonly parties: readonly string[]
  readonly countries: ReadonlyMap<string, string>
}

/** An organisation is its name, however often it is written in one project. */
const nameOf = (written: string): string => written.trim().replace(/\s+/g, ' ').toUpperCase()

/** One project per line; empty lines are skipped. A line that is no project stops the reading. */
export const parseProjects = (lines: string): readonly RealProject[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, position) => {
      const { id, rcn, title, objective, start, orgs } = row.parse(JSON.parse(line))
      return {
        id: id ?? rcn ?? `line-${position + 1}`,
        text: [title, objective ?? ''].join(' ').trim(),
        start,
        parties: [...new Set(orgs.map(({ name }) => nameOf(name)))],
        countries: new Map(orgs.flatMap(({ name, country }) => (country ? [[nameOf(name), country]] : [])))
      }
    })

export const readProjects = (file: string): readonly RealProject[] =>
  parseProjects(readFileSync(file, 'utf8'))
