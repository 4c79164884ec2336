import { stemsOf } from '#shared/words.ts'

import { seeded } from './intervals.ts'
import type { RealProject } from './real-projects.ts'
import type { Task } from './tasks.ts'

/** Ranks all candidates of a task but its lead, best first. */
export type Method = { readonly name: string; readonly rank: (task: Task) => readonly string[] }

/** Highest first, equal ones by name. */
const byScore = ({ candidates, lead }: Task, score: (organisation: string) => number): readonly string[] =>
  candidates
    .filter((each) => each !== lead)
    .map((organisation) => ({ organisation, score: score(organisation) }))
    .toSorted((one, other) => other.score - one.score || (one.organisation < other.organisation ? -1 : 1))
    .map(({ organisation }) => organisation)

const remembered = <Value>(make: (past: readonly RealProject[]) => Value) => {
  const known = new WeakMap<readonly RealProject[], { readonly value: Value }>()
  return (past: readonly RealProject[]): Value => {
    const before = known.get(past)
    if (before) return before.value
    const value = make(past)
    known.set(past, { value })
    return value
  }
}

/** In how many past projects each organisation took part. */
const countsOf = remembered((past) => {
  const counts = new Map<string, number>()
  for (const { parties } of past) for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1)
  return counts
})

export const random = (seed = 1): Method => {
  const draw = seeded(seed)
  return {
    name: 'random',
    rank: (task) => {
      const drawn = new Map(task.candidates.map((each) => [each, draw()]))
      return byScore(task, (organisation) => drawn.get(organisation) ?? 0)
    }
  }
}

export const popularity: Method = {
  name: 'popularity',
  rank: (task) => byScore(task, (organisation) => countsOf(task.past).get(organisation) ?? 0)
}

/** How often each organisation worked with the lead; among equal ones the more popular. */
export const pastPartners: Method = {
  name: 'past partners of the lead',
  rank: (task) => {
    const partners = countsOf(task.past.filter(({ parties }) => parties.includes(task.lead)))
    const counts = countsOf(task.past)
    return byScore(
      task,
      (organisation) => (partners.get(organisation) ?? 0) + (counts.get(organisation) ?? 0) / 100_000
    )
  }
}

type Document = { readonly words: Map<string, number>; length: number }

const documentsOf = (withNames: boolean) =>
  remembered((past) => {
    const documents = new Map<string, Document>()
    const addTo = (organisation: string, text: string): void => {
      const document = documents.get(organisation) ?? { words: new Map<string, number>(), length: 0 }
      for (const stem of stemsOf(text)) {
        document.words.set(stem, (document.words.get(stem) ?? 0) + 1)
        document.length += 1
      }
      documents.set(organisation, document)
    }
    for (const { text, parties } of past) for (const party of parties) addTo(party, text)
    if (withNames) for (const name of documents.keys()) addTo(name, name.toLowerCase())
    const holding = new Map<string, number>()
    let length = 0
    for (const document of documents.values()) {
      length += document.length
      for (const stem of document.words.keys()) holding.set(stem, (holding.get(stem) ?? 0) + 1)
    }
    return { documents, holding, usual: length / Math.max(1, documents.size) }
  })

/** BM25 as it is: an organisation is the texts of its past projects, in one document. */
export const lexical = (fullness: number, withNames = false): Method => {
  const documents = documentsOf(withNames)
  const saturation = 1.2
  return {
    name: `BM25 b=${fullness}${withNames ? ' with names' : ''}`,
    rank: (task) => {
      const { documents: all, holding, usual } = documents(task.past)
      const asked = [...new Set(stemsOf(task.text))].map((stem) => {
        const held = holding.get(stem) ?? 0
        return { stem, rarity: Math.log(1 + (all.size - held + 0.5) / (held + 0.5)) }
      })
      return byScore(task, (organisation) => {
        const document = all.get(organisation)
        if (!document) return 0
        const long = 1 - fullness + fullness * (document.length / usual)
        return asked.reduce((sum, { stem, rarity }) => {
          const held = document.words.get(stem) ?? 0
          return sum + (rarity * held * (saturation + 1)) / (held + saturation * long)
        }, 0)
      })
    }
  }
}
