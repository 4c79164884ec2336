import type { Reader } from '#shared/database.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'
import type { Values, Wording } from '#templates/locales/index.ts'
import { joinShortWords, oneDot } from '#templates/locales/spacing.ts'

import { parts, placeNamed } from './wording-places.ts'
import type { WordsPair } from './wording-places.ts'
import { issuesOf } from './wording-rules.ts'
import { lastWordings } from './wording-store.ts'

/** The cluster's own wordings that fit their notices, by place. */
export type OwnWords = ReadonlyMap<string, WordsPair>

/** Seconds after which another node's change is seen here. */
const freshSeconds = 2

const known = new WeakMap<Reader, { readonly readAt: number; readonly words: OwnWords }>()

/** Has the words read again at the next mail: after a change on this node. */
export const forgetOwnWords = (reader: Reader): void => {
  known.delete(reader)
}

/** Own wordings that may be used today: one that no longer fits its notice is left out, and the original stands. */
export const ownWordsOf = async (reader: Reader): Promise<OwnWords> => {
  const now = performance.now()
  const found = known.get(reader)
  if (found && now - found.readAt < freshSeconds * 1_000) return found.words
  const words = new Map<string, WordsPair>()
  for (const { place, words: said } of await lastWordings(reader))
    if (said !== null && placeNamed(place) && issuesOf(place, said).every(({ rule }) => rule === 'taken'))
      words.set(place, said)
  known.set(reader, { readAt: now, words })
  return words
}

/** Fills in placeholders; `undefined` when one of them has no value, and the original must serve. */
const filled = (text: string, values: Values): string | undefined => {
  let isWhole = true
  const full = text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) isWhole = false
    return String(value ?? '')
  })
  return isWhole ? full : undefined
}

const keyOf = /^notices\.(.+)\.(\w+)$/

/** A wording that says notices in the cluster's own words where there are any, and all else as the product does. */
export const withOwnWords = (wording: Wording, own: OwnWords): Wording => {
  if (own.size === 0) return wording
  const { language, lookUp, named, t } = wording
  const ownText = (key: string, values: Values = {}): string | undefined => {
    const [, place = '', part = ''] = keyOf.exec(key) ?? []
    const name = parts.find((each) => each === part)
    const text = name && own.get(place)?.[language][name]
    const said = text === undefined || text === '' ? undefined : filled(text, values)
    return said === undefined ? undefined : joinShortWords(oneDot(said), language)
  }
  return {
    ...wording,
    lookUp: (key, values) => ownText(key, values) ?? lookUp(key, values),
    named: (key, values) => ownText(key, values) ?? named(key, values),
    t: (key, values) => ownText(key, values) ?? t(key, values)
  }
}

/** The wording of a mail to somebody: the product's, with the cluster's own words laid over it. */
export const ownWordingOf = async (reader: Reader, language: Language, now: string): Promise<Wording> =>
  withOwnWords(wordingOf(language, now), await ownWordsOf(reader))
