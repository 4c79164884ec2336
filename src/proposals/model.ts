import { z } from 'zod'

import { organisationTypes } from '#organisations/model.ts'

import { contradictionsIn, isFilled } from './contradictions.ts'

/** Longest texts of a card, in characters. Forms, the API and mails read them here. */
export const cardLimits = {
  acronym: 30,
  title: 200,
  teaser: 500,
  short: 200,
  paragraph: 3000,
  text: 12000,
  keyword: 60,
  keywords: 20,
  needs: 30,
  declaredPartners: 30,
  milestones: 40
} as const

export const projectKinds = [
  'research',
  'implementation',
  'infrastructure',
  'training',
  'internationalisation',
  'promotion',
  'study',
  'other'
] as const
export type ProjectKind = (typeof projectKinds)[number]

export const confidentialityLevels = ['cluster', 'nda', 'named'] as const
export type Confidentiality = (typeof confidentialityLevels)[number]

/** Matters a life-science project must state (zgody i regulacje), even when none applies. */
export const sensitiveMatters = [
  'bioethics',
  'clinicalTrial',
  'medicalDevice',
  'gmo',
  'personalData',
  'stateAid'
] as const
export type SensitiveMatter = (typeof sensitiveMatters)[number]

export const fundingStatuses = ['none', 'preparing', 'submitted', 'granted', 'refused'] as const
export type FundingStatus = (typeof fundingStatuses)[number]

/** Ways from a scope to the Presidium: through a search, with a consortium that stands, or before a near deadline. */
export const routes = ['standard', 'consortiumReady', 'urgent'] as const
export type Route = (typeof routes)[number]

const words = (limit: number) => z.string().trim().max(limit)
const day = z.iso.date()
const amount = z.number().int().min(0).max(10_000_000_000)

/** Who may take a role: members of the cluster only, or somebody from outside too. */
export const needReaches = ['cluster', 'external'] as const

/** One role sought (poszukiwana rola): what a partner would bring and do. */
export const needSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]{1,40}$/),
  role: words(cardLimits.short).min(1),
  competences: z.array(words(cardLimits.keyword).min(1)).max(cardLimits.keywords),
  work: words(cardLimits.paragraph),
  organisationType: z.enum(organisationTypes).optional(),
  /** Must be filled before the project can go on; otherwise it is welcome. */
  must: z.boolean(),
  seats: z.number().int().min(1).max(20),
  place: words(cardLimits.short).optional(),
  /** By when the partner is needed, and from when to when it works. */
  term: z.strictObject({ by: day.optional(), from: day.optional(), until: day.optional() }).optional(),
  reach: z.enum(needReaches).optional(),
  /** The same in the card's second language. */
  translation: z
    .strictObject({ role: words(cardLimits.short).optional(), work: words(cardLimits.paragraph).optional() })
    .optional()
})
export type Need = z.output<typeof needSchema>

/** An organisation that has agreed to take a role before any search (zadeklarowany partner). */
export const declaredPartnerSchema = z.strictObject({
  organisation: z.string().regex(/^org_[a-z0-9-]{1,60}$/),
  need: z.string().regex(/^[a-z0-9_-]{1,40}$/)
})
export type DeclaredPartner = z.output<typeof declaredPartnerSchema>

/** The project card (karta projektu) as its author fills it in: every field may still be missing. */
export const cardSchema = z.strictObject({
  acronym: words(cardLimits.acronym).optional(),
  title: z
    .strictObject({ pl: words(cardLimits.title).optional(), en: words(cardLimits.title).optional() })
    .optional(),
  teaser: words(cardLimits.teaser).optional(),
  confidentiality: z.enum(confidentialityLevels).optional(),
  kind: z.enum(projectKinds).optional(),
  field: words(cardLimits.short).optional(),
  keywords: z.array(words(cardLimits.keyword).min(1)).max(cardLimits.keywords).optional(),
  problem: words(cardLimits.paragraph).optional(),
  goal: words(cardLimits.paragraph).optional(),
  work: words(cardLimits.paragraph).optional(),
  needs: z.array(needSchema).max(cardLimits.needs).optional(),
  contribution: words(cardLimits.paragraph).optional(),
  declaredPartners: z.array(declaredPartnerSchema).max(cardLimits.declaredPartners).optional(),
  start: day.optional(),
  end: day.optional(),
  /** Rough range of the whole budget in PLN. */
  budgetRange: z.strictObject({ from: amount, to: amount }).optional(),
  contact: z.string().max(60).optional(),
  signatory: z.string().max(60).optional(),
  similarSeen: z.boolean().optional(),
  clauses: z.strictObject({ dataProtection: z.boolean(), truth: z.boolean() }).optional(),

  readiness: z
    .strictObject({ from: z.number().int().min(1).max(9), to: z.number().int().min(1).max(9) })
    .optional(),
  workPackages: words(cardLimits.text).optional(),
  strategyFit: words(cardLimits.paragraph).optional(),
  benefit: words(cardLimits.paragraph).optional(),
  milestones: z
    .array(z.strictObject({ title: words(cardLimits.short).min(1), on: day }))
    .max(cardLimits.milestones)
    .optional(),
  budget: z.strictObject({ total: amount, own: amount, source: words(cardLimits.short) }).optional(),
  call: z
    .strictObject({
      programme: words(cardLimits.short),
      id: words(cardLimits.short).optional(),
      topic: words(cardLimits.short).optional(),
      deadline: day.optional(),
      consortiumRule: words(cardLimits.short).optional(),
      status: z.enum(fundingStatuses).optional()
    })
    .optional(),
  intellectualProperty: words(cardLimits.paragraph).optional(),
  exploitation: words(cardLimits.paragraph).optional(),
  sensitive: z
    .strictObject({
      matters: z.array(z.enum(sensitiveMatters)),
      note: words(cardLimits.paragraph).optional()
    })
    .optional(),
  risks: words(cardLimits.paragraph).optional(),
  /** The language that the texts are written in; Polish where nothing is said. */
  language: z.enum(['pl', 'en']).optional(),
  /** Texts that others read, once more in the other of the two languages. */
  translation: z
    .strictObject({
      teaser: words(cardLimits.teaser).optional(),
      field: words(cardLimits.short).optional(),
      problem: words(cardLimits.paragraph).optional(),
      goal: words(cardLimits.paragraph).optional(),
      work: words(cardLimits.paragraph).optional(),
      benefit: words(cardLimits.paragraph).optional()
    })
    .optional(),
  /** The earlier proposal of the same organisation that it was copied from. */
  origin: z.string().max(60).optional(),
  objections: z
    .array(z.strictObject({ person: z.string().max(60), reason: words(cardLimits.paragraph).min(1) }))
    .max(20)
    .optional()
})
export type Card = z.output<typeof cardSchema>
export type CardField = keyof Card

const scopeFields = [
  'title',
  'teaser',
  'confidentiality',
  'kind',
  'field',
  'keywords',
  'problem',
  'goal',
  'work',
  'needs',
  'contribution',
  'start',
  'end',
  'budgetRange',
  'contact',
  'signatory',
  'similarSeen',
  'clauses'
] as const satisfies readonly CardField[]

const presidiumFields = [
  'workPackages',
  'strategyFit',
  'benefit',
  'milestones',
  'budget',
  'intellectualProperty',
  'exploitation',
  'sensitive',
  'risks'
] as const satisfies readonly CardField[]

/** The short form: what a scope needs before the formal check (zakres). */
export const fieldsOfScope: readonly CardField[] = scopeFields
/** What the full card adds before it goes to the Presidium. */
export const fieldsOfFullCard: readonly CardField[] = presidiumFields

const holds: Partial<Record<CardField, (card: Card) => boolean>> = {
  title: (card) => isFilled(card.title?.pl) || isFilled(card.title?.en),
  similarSeen: (card) => card.similarSeen === true,
  clauses: (card) => card.clauses?.dataProtection === true && card.clauses.truth,
  budget: (card) => card.budget !== undefined && isFilled(card.budget.source)
}

const missing = (card: Card, fields: readonly CardField[]): readonly CardField[] =>
  fields.filter((field) => !(holds[field]?.(card) ?? isFilled(card[field])))

/** Names of the fields of the scope that are still empty. */
export const missingForScope = (card: Card): readonly CardField[] => missing(card, scopeFields)

/** The level of confidentiality that a card goes down to, by which more people see the file; null where it does not. */
export const widenedTo = (before: Card, after: Card): Confidentiality | null => {
  const [old, now] = [before.confidentiality, after.confidentiality]
  if (old === undefined || now === undefined) return null
  return confidentialityLevels.indexOf(now) < confidentialityLevels.indexOf(old) ? now : null
}

/** Names of the empty fields of the full card, those of the scope included. */
export const missingForPresidium = (card: Card): readonly CardField[] =>
  missing(card, [...scopeFields, ...presidiumFields])

const wrong = (card: Card, fields: readonly CardField[]): readonly CardField[] =>
  [...contradictionsIn(card).keys()].filter((field) => fields.includes(field))

/** Names of the fields that keep the scope from being submitted: empty, or in contradiction to another. */
export const unfinishedInScope = (card: Card): readonly CardField[] => [
  ...missing(card, scopeFields),
  ...wrong(card, scopeFields)
]

/** Names of the fields that keep the card from the Presidium, those of the scope included. */
export const unfinishedInFull = (card: Card): readonly CardField[] => [
  ...missing(card, [...scopeFields, ...presidiumFields]),
  ...wrong(card, [...scopeFields, ...presidiumFields, 'readiness'])
]

/** The title in the reader's language, or in the other one. */
export const titleOf = (card: Card, language: 'pl' | 'en'): string =>
  card.title?.[language] || card.title?.[language === 'pl' ? 'en' : 'pl'] || ''

/** Grounds on which a decider steps aside. Source: procedure.md 1.4, Impartiality. */
export const recusalGrounds = [
  'preparation',
  'gain',
  'family',
  'employment',
  'collaboration',
  'rivalry',
  'mentor',
  'ownProposal',
  'other'
] as const

/** Criteria of an opinion with their weights in per cent. Source: procedure.md 2.5. */
export const criteria = {
  strategy: 25,
  benefit: 20,
  quality: 20,
  consortium: 20,
  feasibility: 15
} as const
export type Criterion = keyof typeof criteria
export const criterionNames = Object.keys(criteria) as readonly Criterion[]

/** The weighted score of one opinion, 0 to 100. */
export const scoreOf = (scores: Readonly<Record<Criterion, number>>): number =>
  Math.round(criterionNames.reduce((sum, name) => sum + (scores[name] / 5) * criteria[name], 0))
