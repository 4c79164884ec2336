import { createInstance } from 'i18next'
import type { i18n } from 'i18next'

import { Fault } from '#shared/fault.ts'
import type { Language } from '#shared/language.ts'

import { english } from './en.ts'
import type { Key, Values } from './key.ts'
import { polish } from './pl.ts'
import { joinShortWords, oneDot } from './spacing.ts'

const catalogue = { pl: polish, en: english }

const instances = new Map<Language, i18n>()

const instanceFor = (language: Language): i18n => {
  const known = instances.get(language)
  if (known) return known
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: catalogue[language] } },
    initAsync: false,
    // JSX escapes what a page shows; a wording is text, never markup
    interpolation: { escapeValue: false },
    contextSeparator: '\u0000',
    parseMissingKeyHandler: (key: string) => {
      throw new Fault('wording-missing', `No ${language} wording for "${key}"`)
    }
  })
  void instance.init()
  instances.set(language, instance)
  return instance
}

export type Translate = (key: Key, values?: Values) => string

/** Gives the wording of a key in a language, its placeholders filled in. Faults: `wording-missing`. */
export const translator = (language: Language): Translate => {
  const instance = instanceFor(language)
  return (key, values = {}) => joinShortWords(oneDot(instance.t(key, { ...values })), language)
}

/** True when the key exists: for keys built from the names of machines, which compile as any text. */
export const isKey = (key: string): key is Key => {
  const instance = instanceFor('pl')
  return instance.exists(key) || instance.exists(`${key}_other`)
}
