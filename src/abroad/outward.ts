import type { InBoth } from '#feeds/model.ts'
import type { Card } from '#proposals/model.ts'
import { languageOfCard } from '#proposals/translation.ts'
import type { Language } from '#shared/language.ts'
import { calledIn } from '#vocabulary/model.ts'

/** The two places outside the cluster that a call is written for. */
export const outwardForms = ['een', 'portal'] as const
export type OutwardForm = (typeof outwardForms)[number]

/** One field of such a form, filled as far as the call may be told outside. */
export type OutwardField = {
  readonly name: string
  /** As the form itself calls it. */
  readonly label: string
  readonly text: string
  /** Characters that there is room for; null where nobody counts. */
  readonly limit: number | null
  /** The text, or part of it, is in the card's own language only. */
  readonly untranslated: boolean
  /** Nothing of the call that may leave the cluster answers it: the lead writes it in the form. */
  readonly left: boolean
}

export type OutwardText = { readonly form: OutwardForm; readonly fields: readonly OutwardField[] }

/** What keeps a call from going out; the first two for good, the others until somebody has acted. */
export const outwardBars = ['confidential', 'noExternal', 'noNeeds', 'notOpened'] as const
export type OutwardBar = (typeof outwardBars)[number]

/** Bars with which no text leaves the page. */
export const isShut = (bars: readonly OutwardBar[]): boolean =>
  bars.includes('confidential') || bars.includes('noExternal')

/** What is needed of a call to write it for others. */
export type OutwardCall = {
  readonly number: string
  readonly card: Card
  readonly lead: string
  readonly cluster: { readonly name: string; readonly email: string | null }
  /** The day by which interest is expressed; null while no search runs. */
  readonly ends: string | null
}

/** Words that come from the wording files: kinds of organisations, countries. */
export type OutwardWords = {
  readonly type: (type: string) => string
  readonly country: string
  readonly phrase: (name: Phrase, values?: Readonly<Record<string, string | number>>) => string
}

/** Phrases of the texts; wordings: `abroad.phrase.<name>`. */
export type Phrase =
  | 'must'
  | 'welcome'
  | 'seats'
  | 'competences'
  | 'wanted'
  | 'anyType'
  | 'everywhere'
  | 'byPartner'

/** A text in the language asked for, or as it was written. */
type Told = { readonly text: string; readonly untranslated: boolean }

const told = (text: InBoth, language: Language): Told => {
  const own = text[language]
  return own ? { text: own, untranslated: false } : { text: text.pl ?? text.en ?? '', untranslated: true }
}

/** A text of the card by its language, beside its translation. */
export const inBothOf = (card: Card, text: string | undefined, other: string | undefined): InBoth =>
  languageOfCard(card) === 'pl'
    ? { pl: text || null, en: other || null }
    : { pl: other || null, en: text || null }

/** Roles that somebody from outside may take. */
export const openNeeds = ({ needs = [] }: Card) => needs.filter(({ reach }) => reach !== 'cluster')

/** Title, teaser and roles of a call in one language: all of it that others than the parties may read. */
export const tellOutside = ({ card }: Pick<OutwardCall, 'card'>, language: Language) => {
  const title = told({ pl: card.title?.pl || null, en: card.title?.en || null }, language)
  const teaser = told(inBothOf(card, card.teaser, card.translation?.teaser), language)
  const field = told(inBothOf(card, card.field, card.translation?.field), language)
  const needs = openNeeds(card).map((need) => ({
    role: told(inBothOf(card, need.role, need.translation?.role), language),
    work: told(inBothOf(card, need.work, need.translation?.work), language),
    competences: need.competences.map((each) => calledIn(each, language)),
    type: need.organisationType ?? null,
    must: need.must,
    seats: need.seats,
    place: need.place || null
  }))
  const keywords = [
    ...new Set([
      ...needs.flatMap(({ competences }) => competences),
      ...(card.keywords ?? []).map((each) => calledIn(each, language))
    ])
  ]
  return { title, teaser, field, needs, keywords }
}
export type ToldOutside = ReturnType<typeof tellOutside>

/** What keeps a call inside. `allowed` says the procedure knows partners from outside, `opened` that the office has opened it. */
export const barsOf = (
  card: Card,
  { allowed, opened }: { readonly allowed: boolean; readonly opened: boolean }
): readonly OutwardBar[] => {
  const is: Readonly<Record<OutwardBar, boolean>> = {
    confidential: card.confidentiality !== 'cluster',
    noExternal: !allowed,
    noNeeds: openNeeds(card).length === 0,
    notOpened: !opened
  }
  return outwardBars.filter((bar) => is[bar])
}

/** The text of a form as a file: each label on a line of its own, its text below. */
export const asPlainText = ({ fields }: OutwardText): string =>
  fields
    .map(({ label, text, left }) => `${label}\n${left ? '[...]' : text}`)
    .join('\n\n')
    .concat('\n')
