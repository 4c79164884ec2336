import type { polish } from './pl.ts'

type PluralSuffix = '_zero' | '_one' | '_few' | '_many' | '_other'

type KeyOf<Words> = {
  [Name in keyof Words & string]: Words[Name] extends string
    ? Name extends `${infer Stem}${PluralSuffix}`
      ? Stem
      : Name
    : `${Name}.${KeyOf<Words[Name]>}`
}[keyof Words & string]

/** The path of a wording: file, then its properties (`states.draft.public`); plural forms share one key. */
export type Key = KeyOf<typeof polish>

/** The shape a translation into a language with two plural forms must have. */
export type Translated<Words> = {
  readonly [
    Name in keyof Words as Name extends `${string}_few` | `${string}_many` ? never : Name
  ]: Words[Name] extends string ? string : Translated<Words[Name]>
}

/** What a wording's `{{placeholders}}` stand for; `count` chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>
