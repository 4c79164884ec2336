import type { Language } from '#shared/language.ts'

const hardSpace = '\u00a0'
const oneLetterWord = /(?<=^|[\s(„–])([aiouwz]) (?=\S)/giu
const numberAndUnit =
  /(?<=\d) (?=(?:zł|mln|tys\.|dni|dzień|dnia|godzin|minut|miesi|roku|lat|znak|stycz|lut|mar|kwie|maj|cze|lip|sier|wrze|wrz|paź|list|lis|gru)(?:\p{L}|\b))/gu

/** A name that ends with a dot of its own (`sp. z o.o.`) ends its sentence with it. */
export const oneDot = (text: string): string => text.replace(/(?<!\.)\.\.(?!\.)/g, '.')

/** Words as a sentence: with a full stop, unless they bring their own end. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** Binds one-letter words to the next word and numbers to their units, as Polish typesetting asks; English stays as is. */
export const joinShortWords = (text: string, language: Language): string =>
  language === 'pl' ? text.replace(oneLetterWord, `$1${hardSpace}`).replace(numberAndUnit, hardSpace) : text
