import type { Language } from '#shared/language.ts'

import { headingOf, typeWordsIn } from './import-columns.ts'
import type { ImportError } from './member-import.ts'

/** A wording by its key, with what it names. */
export type Worded = { readonly key: string; readonly values: Readonly<Record<string, string | number>> }

const ofFile: ReadonlySet<string> = new Set([
  'unreadable',
  'emptyFile',
  'unknownColumn',
  'columnTwice',
  'missingColumn',
  'tooManyLines',
  'wrongCells',
  'contradicts',
  'sharedNumber',
  'numberTaken'
])

const ofColumn: Readonly<Record<string, string>> = {
  nip: 'organisations.notANip',
  krs: 'organisations.notAKrs',
  regon: 'organisations.notARegon',
  pic: 'organisations.notAPic',
  website: 'organisations.notAWebsite',
  country: 'organisations.importPage.wrong.country',
  countries: 'organisations.importPage.wrong.countries',
  languages: 'organisations.importPage.wrong.languages',
  person_language: 'organisations.importPage.wrong.personLanguage',
  status: 'organisations.importPage.wrong.status'
}

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0)

const ofSchema = ({ field, cell, code, values }: ImportError, language: Language): Worded => {
  if (cell.trim() === '' && values['given'] !== true) return { key: 'form.required', values: {} }
  if (field === 'type')
    return {
      key: 'organisations.importPage.wrong.type',
      values: { types: typeWordsIn(language).join(', ') }
    }
  if (code === 'too_big')
    return values['origin'] === 'array'
      ? { key: 'organisations.importPage.wrong.tooMany', values: { limit: numberIn(values['maximum']) } }
      : { key: 'form.tooLong', values: { limit: numberIn(values['maximum']) } }
  if (code === 'too_small') return { key: 'form.tooShort', values: { limit: numberIn(values['minimum']) } }
  const own = ofColumn[field]
  if (own !== undefined) return { key: own, values: {} }
  if (values['format'] === 'email') return { key: 'form.notAnEmail', values: {} }
  if (values['format'] === 'date') return { key: 'organisations.importPage.wrong.date', values: {} }
  return { key: 'form.invalid', values: {} }
}

/** What is wrong with a cell or a file, as a wording for a reader. */
export const wordedError = (error: ImportError, language: Language): Worded => {
  const { code, field, cell, values } = error
  if (!ofFile.has(code)) return ofSchema(error, language)
  const named = Object.entries(values).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number'
  )
  return {
    key: `organisations.importPage.wrong.${code}`,
    values: { ...Object.fromEntries(named), cell, column: headingOf(field, language) }
  }
}
