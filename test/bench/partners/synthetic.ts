import type { Candidate, PastProject, Search } from '#matching/model.ts'
import { terms } from '#vocabulary/model.ts'

import { seeded } from './intervals.ts'

const sounds = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'wo', 'zu']

/** Made-up words; the first ones stand in many texts, the last ones in few, as in any language. */
const vocabularySize = 4000

/** Organisations of a made-up world, as many as asked, with projects, and searches to ask of them. */
export const aWorld = (
  organisations: number,
  asked: number,
  seed = 11
): { readonly candidates: readonly Candidate[]; readonly searches: readonly Search[] } => {
  const random = seeded(seed)
  const below = (most: number): number => Math.floor(random() * most)
  const oftenSmall = (most: number): number => Math.floor(most * random() ** 3)
  const word = (): string => {
    let rest = oftenSmall(vocabularySize) + 300
    let made = ''
    while (rest > 0) {
      made += sounds[rest % sounds.length] ?? ''
      rest = Math.floor(rest / sounds.length)
    }
    return made
  }
  const words = (count: number): string => Array.from({ length: count }, word).join(' ')
  const term = (): (typeof terms)[number] | undefined => terms[below(terms.length)]
  const names = (count: number): readonly string[] =>
    Array.from({ length: count }, () => term()?.[random() < 0.5 ? 'pl' : 'en'] ?? '')
  const idOf = (number: number): string => `organisation-${number}`

  const projects = new Map<string, PastProject[]>()
  for (let number = 0; number < organisations / 2; number += 1) {
    const parties = [...new Set(Array.from({ length: 3 + below(8) }, () => idOf(oftenSmall(organisations))))]
    const project: PastProject = {
      id: `project-${number}`,
      on: `20${15 + below(11)}-0${1 + below(9)}-15`,
      text: `${words(8)} ${names(2).join(' ')}`,
      parties,
      lead: parties[0] ?? ''
    }
    for (const party of parties) projects.set(party, [...(projects.get(party) ?? []), project])
  }
  const candidates = Array.from({ length: organisations }, (_, number): Candidate => {
    const stated = Array.from({ length: 5 }, () => term()?.id ?? '')
    return {
      id: idOf(number),
      type: ['university', 'hospital', 'smallEnterprise'][below(3)] ?? '',
      profile: [
        { field: 'name', text: words(3) },
        ...stated.map((id) => ({ field: 'competences' as const, text: id.replaceAll('-', ' ') })),
        { field: 'tags', text: words(3) },
        { field: 'services', text: words(6) },
        { field: 'description', text: `${words(40)} ${names(2).join(' ')}` }
      ],
      terms: stated,
      projects: projects.get(idOf(number)) ?? []
    }
  })
  const searches = Array.from({ length: asked }, (_, number): Search => {
    const lead = idOf(oftenSmall(organisations))
    return {
      proposal: `proposal-${number}`,
      lead,
      text: `${words(50)} ${names(4).join(' ')}`,
      needs: Array.from({ length: 4 }, (_none, position) => ({
        id: `need-${position}`,
        text: words(10),
        competences: names(3),
        organisationType: 'hospital',
        must: position < 2,
        seats: 1
      })),
      on: '2026-06-01',
      never: new Set([idOf(below(organisations))])
    }
  })
  return { candidates, searches }
}
