import type { Language } from '#shared/language.ts'

/** What a person of the demo may do, next to being a representative (przedstawiciel) of the organisation. */
export type PersonRole =
  | 'representative'
  | 'signatory'
  | 'council'
  | 'councilChair'
  | 'presidium'
  | 'presidiumChair'
  | 'presidiumDeputy'
  | 'board'
  | 'coordinator'
  | 'assistant'

/** A made-up person; `key` is unique among all people and stands before the @ of the address. */
export type DemoPerson = {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly position: string
  readonly organisation: string
  readonly roles: readonly PersonRole[]
}

const marks = /[\u0300-\u036f]/g

const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(marks, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .toLowerCase()
    .replaceAll(' ', '.')

const personIn =
  (language: Language) =>
  (organisation: string, name: string, position: string, ...roles: readonly PersonRole[]): DemoPerson => {
    const key = keyOf(name)
    const email = `${key}@${organisation}.example.org`
    return { key, name, email, language, position, organisation, roles: ['representative', ...roles] }
  }

/** One who reads and gets mail in Polish. */
export const polish = personIn('pl')

/** One who reads and gets mail in English. */
export const english = personIn('en')
