import { createHash } from 'node:crypto'

import { fold } from '#shared/fold.ts'

import { guessType } from './organisation-type.ts'

/** Lines of one import: a list far below what the service takes in one body. */
const linesPerList = 150

const columns = [
  'name',
  'type',
  'country',
  'person_name',
  'person_email',
  'person_language',
  'person_authorised'
]

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

const digestOf = (name: string): string => createHash('sha256').update(fold(name)).digest('hex').slice(0, 12)

/** The made-up person who may commit an organisation; the same name in every run. */
export const representativeOf = (organisation: string): string =>
  `Representative of ${organisation}`.slice(0, 200).trim()

const lineOf = (name: string): string => {
  const digest = digestOf(name)
  const language = Number.parseInt(digest.slice(0, 2), 16) % 2 === 0 ? 'en' : 'pl'
  const email = `representative-${digest}@example.org`
  return [name, guessType(name), 'PL', representativeOf(name), email, language, '1'].map(cell).join(',')
}

/** Lists of members for the import, each with one made-up signatory with an address at example.org. */
export const memberLists = (organisations: readonly string[]): readonly string[] => {
  const lines = organisations.map(lineOf)
  const lists: string[] = []
  for (let from = 0; from < lines.length; from += linesPerList)
    lists.push([columns.join(','), ...lines.slice(from, from + linesPerList)].join('\n'))
  return lists
}
