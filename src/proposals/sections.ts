import { canonical } from '#shared/json.ts'

import type { Card } from './model.ts'

const fieldsBySection = {
  idea: [
    'title',
    'teaser',
    'kind',
    'field',
    'keywords',
    'acronym',
    'language',
    'translation.teaser',
    'translation.field'
  ],
  content: ['problem', 'goal', 'work', 'translation.problem', 'translation.goal', 'translation.work'],
  needs: ['needs'],
  declared: ['declaredPartners'],
  frame: ['contribution', 'start', 'end', 'budgetRange'],
  rules: ['confidentiality', 'contact', 'signatory', 'similarSeen', 'clauses'],
  plan: ['workPackages', 'readiness'],
  milestones: ['milestones'],
  value: ['strategyFit', 'benefit', 'exploitation', 'translation.benefit'],
  money: ['budget', 'call'],
  rights: ['intellectualProperty', 'sensitive', 'risks']
} as const

/** A section of the card: people write at different ones side by side. */
export type CardSection = keyof typeof fieldsBySection
export const cardSections = Object.keys(fieldsBySection) as readonly CardSection[]

/** The sections that a scope is made of; the others are for the full card. */
export const scopeSections: readonly CardSection[] = [
  'idea',
  'content',
  'needs',
  'declared',
  'frame',
  'rules'
]

/** What was published stays while the search runs, but for the roles sought. */
export const hasRolesOnly = (state: string): boolean => state === 'searchOpen' || state === 'searchSelecting'

/** The sections that may be written in a state. */
export const openSections = (state: string): readonly CardSection[] =>
  hasRolesOnly(state) ? ['needs'] : cardSections

/** A field of the card by its name, or one of its translations: `translation.teaser`. */
export type CardPath = (typeof fieldsBySection)[CardSection][number]

export const pathsOf = (section: CardSection): readonly CardPath[] => fieldsBySection[section]

const paths: ReadonlySet<string> = new Set(cardSections.flatMap(pathsOf))

export const isPath = (name: string): name is CardPath => paths.has(name)

export const isSection = (name: string): name is CardSection => Object.hasOwn(fieldsBySection, name)

/** The section in which a control of the form stands: `needs.0.role` stands in `needs`. */
export const sectionOfControl = (name: string): CardSection | undefined => {
  const [first = '', second = ''] = name.split('.')
  const path = first === 'translation' ? `${first}.${second}` : first
  return cardSections.find((section) => pathsOf(section).some((each) => each === path))
}

type Part = Readonly<Record<string, unknown>>

/** What stands at a path of the card. */
export const valueAt = (card: Card, path: CardPath): unknown => {
  const [first = '', second] = path.split('.')
  const value = (card as Part)[first]
  return second === undefined ? value : (value as Part | undefined)?.[second]
}

/** The card with another value at a path; what becomes empty is left out. */
export const withValue = (card: Card, path: CardPath, value: unknown): Card => {
  const [first = '', second] = path.split('.')
  if (second === undefined) return without({ ...card, [first]: value })
  const inner = without({ ...((card as Part)[first] as Part | undefined), [second]: value })
  return without({ ...card, [first]: Object.keys(inner).length === 0 ? undefined : inner })
}

const without = (record: Part): Part =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

const same = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null)

/** Paths of a section at which two cards differ. */
export const differingIn = (section: CardSection, one: Card, other: Card): readonly CardPath[] =>
  pathsOf(section).filter((path) => !same(valueAt(one, path), valueAt(other, path)))

/** The card with one section taken over from another. */
export const withSection = (card: Card, section: CardSection, from: Card): Card =>
  pathsOf(section).reduce((merged, path) => withValue(merged, path, valueAt(from, path)), card)

export type Merge = {
  /** The newest card with what was written in the sections that nobody else touched. */
  readonly card: Card
  /** Sections that both changed, and not to the same. */
  readonly clashes: readonly CardSection[]
}

/**
 * Puts what somebody wrote onto the newest card, section by section. `base` is the card that the writer began with: a
 * section that only one of the two changed is theirs; one that both changed to something else clashes and stays as it
 * is in the newest card.
 */
export const mergeSections = (
  newest: Card,
  mine: Card,
  sections: readonly CardSection[],
  base: (section: CardSection) => Card
): Merge => {
  let card = newest
  const clashes: CardSection[] = []
  for (const section of sections) {
    const before = base(section)
    if (differingIn(section, before, mine).length === 0) continue
    if (differingIn(section, newest, mine).length === 0) continue
    if (differingIn(section, before, newest).length === 0) card = withSection(card, section, mine)
    else clashes.push(section)
  }
  return { card, clashes }
}
