import type { z } from 'zod'

import { languages } from '#shared/language.ts'
import type { Language } from '#shared/language.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { pairView, wordingView } from './wording-body.ts'
import type { Desk } from './wording-desk.ts'
import type { ListedPlace, WorkedPlace } from './wording-office.ts'
import { parts, partsOf } from './wording-places.ts'
import type { NoticePlace, Part, Words, WordsPair } from './wording-places.ts'
import { allowedIn, limits, neededIn } from './wording-rules.ts'
import type { WordingIssue } from './wording-rules.ts'

const pairOf = (place: NoticePlace, words: WordsPair): z.input<typeof pairView> => {
  const of = (each: Words) => Object.fromEntries(partsOf(place).map((part) => [part, each[part]]))
  return { pl: of(words.pl), en: of(words.en) }
}

const headOf = (desk: Desk, wording: Wording, each: ListedPlace) => ({
  place: each.place,
  notice: each.notice,
  variant: each.variant,
  term: each.term,
  state: each.standing,
  class: desk.classOf(each, wording).isAlways ? ('always' as const) : ('byChoice' as const),
  audience: desk.audienceOf(each, wording)
})

/** A wording in the list, as the reader's language has it. */
export const listedOf = (desk: Desk, wording: Wording, each: ListedPlace) => ({
  ...headOf(desk, wording, each),
  subject: { pl: each.words.pl.subject, en: each.words.en.subject }
})

const pointerOf = (language: Language, part: Part, under = ''): string => `${under}/${language}/${part}`

/** What is wrong with words, as fields of the body that brought them; `under` is where in it they stand. */
export const fieldsOf = (issues: readonly WordingIssue[], under = '') =>
  issues.map(({ language, part, rule, values }) => ({
    path: pointerOf(language, part, under),
    code: `wording.wrong.${rule}`,
    message: rule,
    values
  }))

/** Parts that were sent in and that the notice does not have. */
export const needless = (place: NoticePlace, words: WordsPair, under = '') =>
  languages.flatMap((language) =>
    parts
      .filter((part) => words[language][part] !== '' && !partsOf(place).includes(part))
      .map((part) => ({
        path: pointerOf(language, part, under),
        code: 'unrecognized_keys',
        message: 'The notice has no such part'
      }))
  )

/** All about one wording. */
export const wordingOfPlace = async (
  desk: Desk,
  wording: Wording,
  each: WorkedPlace
): Promise<z.input<typeof wordingView>> => ({
  ...headOf(desk, wording, each),
  version: each.version,
  original: pairOf(each, each.original),
  own: each.standing === 'original' ? null : pairOf(each, each.words),
  parts: partsOf(each).map((part) => ({
    part,
    limit: limits[part],
    needed: each.original.pl[part] !== '',
    allowed: allowedIn(each.place, part),
    required: { pl: neededIn(each.place, part, 'pl'), en: neededIn(each.place, part, 'en') }
  })),
  issues: (each.standing === 'unfit' ? each.issues : []).map(({ language, part, rule, values }) => ({
    pointer: pointerOf(language, part),
    code: `wording.wrong.${rule}`,
    detail: wording.named(`wording.wrong.${rule}`, values)
  })),
  originalMoved: each.originalMoved,
  history: (await desk.historyOf(each, wording)).map(({ words, before, ...version }) => ({
    ...version,
    words: words && pairOf(each, words),
    before: pairOf(each, before)
  }))
})
