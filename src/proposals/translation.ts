import type { Language } from '#shared/language.ts'

import type { Card, Need } from './model.ts'

/** Texts of a card that may stand in two languages; the title has both by itself. */
export type TranslatedField = keyof NonNullable<Card['translation']>
export const translatedFields = [
  'teaser',
  'field',
  'problem',
  'goal',
  'work',
  'benefit'
] as const satisfies readonly TranslatedField[]

/** A text as one reader gets it; `original` names the language it is in when that is not the reader's. */
export type OwnText = { readonly text: string; readonly original: Language | null }

export const otherLanguage: Readonly<Record<Language, Language>> = { pl: 'en', en: 'pl' }

/** The language that a card's texts are written in. */
export const languageOfCard = ({ language = 'pl' }: Pick<Card, 'language'>): Language => language

const chosen = (
  written: Language,
  reader: Language,
  text: string | undefined,
  translated: string | undefined
): OwnText => {
  if (reader === written) return { text: text ?? '', original: null }
  if (translated) return { text: translated, original: null }
  return { text: text ?? '', original: text ? written : null }
}

/** A text of the card in the reader's language, or as it was written when there is no other. */
export const textIn = (card: Card, field: TranslatedField, reader: Language): OwnText =>
  chosen(languageOfCard(card), reader, card[field], card.translation?.[field])

/** What a role sought is called, or what its partner does, in the reader's language. */
export const needTextIn = (
  card: Pick<Card, 'language'>,
  need: Need,
  field: 'role' | 'work',
  reader: Language
): OwnText => chosen(languageOfCard(card), reader, need[field], need.translation?.[field])
