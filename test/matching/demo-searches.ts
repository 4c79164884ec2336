import { organisations, proposals, story } from '#demo/content/index.ts'
import type { Candidate, PastProject, Search, SoughtNeed } from '#matching/model.ts'
import { seeded } from '#test/bench/partners/intervals.ts'
import { termFor } from '#vocabulary/model.ts'

/** Projects of the demo's year that became projects, as the ranking would know of them a year on. */
const became = new Set([
  'active',
  'suspended',
  'closing',
  'closureReview',
  'closed',
  'terminated',
  'changeReview'
])

const projects: readonly PastProject[] = story.flatMap(({ proposal, destiny, organisation, partners }) => {
  const card = proposals.find(({ key }) => key === proposal)
  if (!card || !became.has(destiny)) return []
  return [
    {
      id: proposal,
      on: '2026-03-01',
      text: [card.title.pl, card.title.en, ...card.keywords, card.teaser].join(' '),
      parties: [organisation, ...partners.map((partner) => partner.organisation)],
      lead: organisation
    }
  ]
})

/** The members of the demo cluster as candidates; `more` are projects beside those of the story. */
export const demoCandidates = (more: readonly PastProject[] = []): readonly Candidate[] =>
  organisations.map(({ key, name, type, competences, description }) => ({
    id: key,
    type,
    profile: [
      { field: 'name', text: name },
      ...competences.map((text) =>
        termFor(text) ? ({ field: 'competences', text } as const) : ({ field: 'tags', text } as const)
      ),
      { field: 'description', text: description.pl },
      { field: 'description', text: description.en }
    ],
    terms: competences.flatMap((text) => termFor(text)?.id ?? []),
    projects: [...projects, ...more].filter(({ parties }) => parties.includes(key))
  }))

/** Ways in which a lead may say what is sought; the vocabulary's own names in either language among them. */
const wordings: readonly ((competence: string) => string)[] = [
  (competence) => competence,
  (competence) => termFor(competence)?.en ?? competence,
  (competence) => termFor(competence)?.pl ?? competence,
  (competence) => termFor(competence)?.also[0] ?? competence,
  (competence) => `doświadczenie: ${competence}`,
  (competence) => `${termFor(competence)?.en ?? competence}, experienced team`
]

/** So many proposals of the demo cluster in wording of their own: a subject, a lead and needs drawn from all of the demo. */
export const demoSearches = (count: number, seed: number): readonly Search[] => {
  const random = seeded(seed)
  const draw = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('there is nothing to draw from')
    return item
  }
  const needs = proposals.flatMap((proposal) => proposal.needs)
  return Array.from({ length: count }, (_, number): Search => {
    const subject = draw(proposals)
    const language = random() < 0.5 ? 'pl' : 'en'
    const sought = new Set(Array.from({ length: 2 + Math.floor(random() * 5) }, () => draw(needs)))
    return {
      proposal: `proposal-${number}`,
      lead: draw(organisations).key,
      text: [subject.title[language], ...subject.keywords, subject.teaser].join(' '),
      needs: [...sought].map(
        ({ role, work, competences, must, seats, organisationType }, position): SoughtNeed => ({
          id: `need-${position}`,
          text: `${role}. ${work}`,
          competences: competences.map((competence) => draw(wordings)(competence)),
          must,
          seats,
          ...(organisationType === undefined ? {} : { organisationType })
        })
      ),
      on: '2026-11-02',
      never: new Set([draw(organisations).key])
    }
  })
}
