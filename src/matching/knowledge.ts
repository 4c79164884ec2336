import type { Candidate, ProfileField } from './candidate.ts'
import { createNumbering } from './numbering.ts'
import type { Numbering } from './numbering.ts'
import { createProjectIndex } from './project-index.ts'
import type { ProjectIndex } from './project-index.ts'
import { withMemory } from './reading.ts'
import type { Reading } from './reading.ts'
import { createTermIndex } from './term-index.ts'
import type { TermIndex } from './term-index.ts'
import { createWordIndex } from './word-index.ts'
import type { WordIndex } from './word-index.ts'

/** Everything the ranking knows; organisations by their numbers. */
export type Knowledge = {
  readonly reading: Reading
  readonly organisations: Numbering
  readonly candidates: ReadonlyMap<number, Candidate>
  readonly profiles: WordIndex
  readonly terms: TermIndex
  readonly projects: ProjectIndex
  /** How often leads of a country took partners of each other, as counted since the last change. */
  readonly affinities: Map<string, ReadonlyMap<string, number>>
  readonly put: (candidate: Candidate) => void
  readonly remove: (organisation: string) => void
}

/** How surely an organisation does what a field of its profile says. */
const surety: Readonly<Record<ProfileField, number>> = {
  competences: 1,
  services: 1,
  offered: 1,
  tags: 0.9,
  apparatus: 0.9,
  name: 0.8,
  references: 0.7,
  description: 0.7
}

/** What each word of a profile says: as much as its surest field, however often and wherever else it stands. */
const wordsOf = ({ wordsOf: read, stemOf }: Reading, { profile }: Candidate): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { field, text } of profile)
    for (const word of read(text)) {
      const stem = stemOf(word)
      if ((found.get(stem) ?? 0) < surety[field]) found.set(stem, surety[field])
    }
  return found
}

/** Stated terms fully; those that its texts name as surely as the field says. */
const termsOf = ({ termsIn }: Reading, { profile, terms }: Candidate): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { field, text } of profile)
    for (const term of termsIn(text)) found.set(term, Math.max(found.get(term) ?? 0, surety[field]))
  for (const term of terms) found.set(term, 1)
  return found
}

/** An empty store of what the ranking knows; it changes one candidate at a time. */
export const createKnowledge = (reading: Reading): Knowledge => {
  const organisations = createNumbering()
  const candidates = new Map<number, Candidate>()
  const profiles = createWordIndex()
  const terms = createTermIndex(reading)
  const projects = createProjectIndex(organisations, (text) => reading.wordsOf(text).map(reading.stemOf))

  const affinities = new Map<string, ReadonlyMap<string, number>>()

  const put = (candidate: Candidate): void => {
    affinities.clear()
    const number = organisations.numberOf(candidate.id)
    candidates.set(number, candidate)
    profiles.put(number, wordsOf(reading, candidate))
    terms.put(number, termsOf(reading, candidate))
    projects.hold(number, candidate.projects)
  }

  const remove = (organisation: string): void => {
    const number = organisations.find(organisation)
    if (number === undefined || !candidates.delete(number)) return
    affinities.clear()
    profiles.remove(number)
    terms.remove(number)
    projects.hold(number, [])
  }

  return {
    reading: withMemory(reading),
    organisations,
    candidates,
    profiles,
    terms,
    projects,
    affinities,
    put,
    remove
  }
}
