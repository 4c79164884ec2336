import type { OrganisationType } from '#organisations/model.ts'
import { cardLimits } from '#proposals/model.ts'
import type { Card, Need } from '#proposals/model.ts'
import { fold } from '#shared/fold.ts'

import { guessType } from './organisation-type.ts'
import type { Project } from './project.ts'

const cut = (text: string, limit: number): string => text.slice(0, limit).toWellFormed().trim()

const plusMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString()

const projectMonths = 36

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+/).filter((one) => one !== '')

/** `ENV.2011.3.1.9-1 - Eco-innovation!` is about Eco-innovation. */
const subjectOf = (topic: string): string => topic.replace(/^[\w.()/-]+ - /, '').replace(/[!.]+$/, '')

const fieldOf = ({ topics, title }: Project): string =>
  cut(topics.map(subjectOf)[0] || title, cardLimits.short)

const keywordsOf = ({ title, topics }: Project): readonly string[] => {
  const words = [...topics.map(subjectOf), title].join(' ').split(/[^\p{L}\p{N}-]+/u)
  const found = new Map<string, string>()
  for (const word of words)
    if (word.length > 4) found.set(fold(word), cut(word.toLowerCase(), cardLimits.keyword))
  return found.size === 0
    ? [cut(title, cardLimits.keyword)]
    : [...found.values()].slice(0, cardLimits.keywords)
}

const roleNames: Readonly<Record<OrganisationType, string>> = {
  microEnterprise: 'Technology partner',
  smallEnterprise: 'Technology partner',
  mediumEnterprise: 'Industrial partner',
  largeEnterprise: 'Industrial partner and first user',
  university: 'Academic partner',
  institute: 'Research partner',
  hospital: 'Clinical partner',
  businessSupport: 'Partner for dissemination',
  administration: 'Public partner',
  ngo: 'Partner from civil society',
  investor: 'Financing partner'
}

/** Place of a partner's need; where there are more partners than a card has needs, several share one. */
export const needIdOf = (partners: number, partner: number): string =>
  `n${(partner % Math.min(partners, cardLimits.needs)) + 1}`

/** One need for each other organisation, of its type, with work from the objective and competences from the topics. */
const needsOf = (project: Project): Need[] => {
  const partners = project.organisations.slice(1)
  const keywords = keywordsOf(project)
  const work = sentencesOf(project.objective)
  const needs = new Map<string, Need>()
  for (const [place, name] of partners.entries()) {
    const id = needIdOf(partners.length, place)
    const shared = needs.get(id)
    const type = guessType(name)
    if (shared) {
      const { organisationType, ...open } = shared
      const seats = shared.seats + 1
      needs.set(id, organisationType === type ? { ...shared, seats } : { ...open, seats })
      continue
    }
    const competence = keywords[place % keywords.length] ?? fieldOf(project)
    needs.set(id, {
      id,
      role: cut(`${roleNames[type]}: ${competence}`, cardLimits.short),
      competences: [...new Set([competence, keywords[(place + 1) % keywords.length] ?? competence])],
      work: cut(work[place % Math.max(work.length, 1)] ?? project.title, cardLimits.paragraph),
      organisationType: type,
      must: true,
      seats: 1
    })
  }
  return [...needs.values()]
}

const thousandsPerOrganisation = { from: 300_000, to: 900_000 }

/** The scope that the lead's representative proposes. */
export const scopeCard = (project: Project, representative: string): Card => {
  const { acronym, title, objective, start, organisations } = project
  const sentences = sentencesOf(objective || title)
  return {
    ...(acronym && { acronym: cut(acronym, cardLimits.acronym) }),
    title: { en: cut(title, cardLimits.title) },
    teaser: cut(objective || title, cardLimits.teaser),
    confidentiality: 'cluster',
    kind: 'research',
    field: fieldOf(project),
    keywords: [...keywordsOf(project)],
    problem: cut(sentences.slice(0, 2).join(' '), cardLimits.paragraph),
    goal: cut(objective || title, cardLimits.paragraph),
    work: cut(sentences.slice(1).join(' ') || title, cardLimits.paragraph),
    needs: needsOf(project),
    contribution: cut(`Coordination, and the work on ${fieldOf(project)}.`, cardLimits.paragraph),
    start,
    end: plusMonths(start, projectMonths),
    budgetRange: {
      from: organisations.length * thousandsPerOrganisation.from,
      to: organisations.length * thousandsPerOrganisation.to
    },
    contact: representative,
    signatory: representative,
    similarSeen: true,
    clauses: { dataProtection: true, truth: true }
  }
}

/** The full card for the Presidium: the scope, and what the consortium has agreed on. */
export const fullCard = (project: Project, representative: string): Card => {
  const scope = scopeCard(project, representative)
  const { start, organisations } = project
  const total = organisations.length * 600_000
  return {
    ...scope,
    readiness: { from: 3, to: 6 },
    workPackages: cut(
      (scope.needs ?? []).map(({ role, work }, place) => `WP${place + 1} ${role}. ${work}`).join('\n'),
      cardLimits.text
    ),
    strategyFit: cut(`The project belongs to the field ${fieldOf(project)}.`, cardLimits.paragraph),
    benefit: cut(
      `${organisations.length} organisations work together and keep what they learn.`,
      cardLimits.paragraph
    ),
    milestones: [12, 24, projectMonths].map((months) => ({
      title: `Results after ${months} months`,
      on: plusMonths(start, months)
    })),
    budget: { total, own: total / 4, source: 'Seventh Framework Programme' },
    intellectualProperty: 'Each partner keeps what it brings; results belong to those who made them.',
    exploitation: 'Partners use the results themselves and publish what is not protected.',
    sensitive: { matters: [], note: 'None applies.' },
    risks: 'A partner leaves: the others share its work. A result comes late: the next milestone is moved.'
  }
}
