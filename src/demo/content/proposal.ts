import type { OrganisationType } from '#organisations/model.ts'
import { fieldsOfFullCard, fieldsOfScope } from '#proposals/model.ts'
import type {
  Card,
  CardField,
  Confidentiality,
  Need,
  ProjectKind,
  SensitiveMatter
} from '#proposals/model.ts'
import type { Language } from '#shared/language.ts'

/** A project as its author tells it. Months count from the day the card is begun, money is in thousands of PLN. */
export type DemoProposal = {
  readonly key: string
  readonly language: Language
  readonly acronym: string
  readonly title: { readonly pl: string; readonly en: string }
  readonly teaser: string
  readonly confidentiality?: Confidentiality
  readonly kind: ProjectKind
  readonly field: string
  readonly keywords: readonly string[]
  readonly problem: string
  readonly goal: string
  readonly work: string
  readonly needs: readonly Need[]
  readonly contribution: string
  readonly startsIn: number
  readonly lasts: number
  readonly total: number
  readonly own: number
  readonly source: string
  readonly full?: FullPart
}

/** What the author adds once the partners are known. */
export type FullPart = {
  readonly readiness?: readonly [from: number, to: number]
  readonly packages: readonly string[]
  readonly strategy: string
  readonly benefit: string
  /** Months after the project has begun. */
  readonly milestones: readonly (readonly [month: number, title: string])[]
  readonly rights: string
  readonly exploitation: string
  readonly matters: readonly SensitiveMatter[]
  readonly note?: string
  readonly risks: string
}

type NeedChoice = {
  readonly type?: OrganisationType
  readonly seats?: number
  readonly welcome?: true
  /** Organisations that are no members may take it too. */
  readonly abroad?: true
}

/** A role sought; it must be filled unless it is only welcome. */
export const need = (
  id: string,
  role: string,
  competences: readonly string[],
  work: string,
  { type, seats = 1, welcome, abroad }: NeedChoice = {}
): Need => ({
  id,
  role,
  competences: [...competences],
  work,
  must: welcome !== true,
  seats,
  ...(type && { organisationType: type }),
  ...(abroad && { reach: 'external' as const })
})

/** Who stands behind a card, and the day it is begun: ids of the running demo. */
export type CardFrame = { readonly on: string; readonly contact: string; readonly signatory: string }

const monthsAfter = (on: string, months: number): string =>
  Temporal.PlainDate.from(on).add({ months }).with({ day: 1 }).toString()

const range = (total: number) => ({
  from: Math.floor((total * 0.85) / 10) * 10_000,
  to: Math.ceil((total * 1.15) / 10) * 10_000
})

const fullPart = (proposal: DemoProposal, begins: string): Partial<Card> => {
  const { full, language, total, own, source } = proposal
  if (!full) return {}
  const word = language === 'pl' ? 'Z' : 'WP'
  return {
    ...(full.readiness && { readiness: { from: full.readiness[0], to: full.readiness[1] } }),
    workPackages: full.packages.map((text, place) => `${word}${place + 1}. ${text}`).join('\n'),
    strategyFit: full.strategy,
    benefit: full.benefit,
    milestones: full.milestones.map(([month, title]) => ({ title, on: monthsAfter(begins, month) })),
    budget: { total: total * 1000, own: own * 1000, source },
    intellectualProperty: full.rights,
    exploitation: full.exploitation,
    sensitive: { matters: [...full.matters], ...(full.note && { note: full.note }) },
    risks: full.risks
  }
}

/** The card as its author writes it on a day: as full as the author has thought it through. */
export const cardOf = (proposal: DemoProposal, frame: CardFrame): Card => {
  const begins = monthsAfter(frame.on, proposal.startsIn)
  return {
    language: proposal.language,
    acronym: proposal.acronym,
    title: proposal.title,
    teaser: proposal.teaser,
    confidentiality: proposal.confidentiality ?? 'cluster',
    kind: proposal.kind,
    field: proposal.field,
    keywords: [...proposal.keywords],
    problem: proposal.problem,
    goal: proposal.goal,
    work: proposal.work,
    needs: [...proposal.needs],
    contribution: proposal.contribution,
    start: begins,
    end: monthsAfter(begins, proposal.lasts),
    budgetRange: range(proposal.total),
    contact: frame.contact,
    signatory: frame.signatory,
    similarSeen: true,
    clauses: { dataProtection: true, truth: true },
    ...fullPart(proposal, begins)
  }
}

const without = (card: Card, fields: readonly CardField[]): Card =>
  Object.fromEntries(Object.entries(card).filter(([name]) => !fields.includes(name as CardField)))

/** The short form of a card, as it goes to the formal check. */
export const scopeOf = (card: Card): Card => without(card, fieldsOfFullCard)

/** A card somebody has only begun: the first fields of the short form. */
export const beginningOf = (card: Card): Card =>
  without(card, [...fieldsOfFullCard, ...fieldsOfScope.slice(8)])
