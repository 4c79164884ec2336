import { fold } from '#shared/fold.ts'
import type { Language } from '#shared/language.ts'

import { organisationTypes } from './model.ts'
import type { MemberStatus, OrganisationFields, OrganisationType } from './model.ts'

type Column = {
  /** The heading in English, which the API uses too. */
  readonly id: string
  readonly pl: string
  /** The field of the organisation that its cells fill. */
  readonly field: keyof OrganisationFields | null
  /** Several texts in one cell, with `|` between them. */
  readonly several?: true
}

/** Columns of a list of members, in the order of the template. */
export const memberColumns = [
  { id: 'name', pl: 'nazwa', field: 'name' },
  { id: 'short_name', pl: 'nazwa skrócona', field: 'shortName' },
  { id: 'type', pl: 'rodzaj', field: 'type' },
  { id: 'legal_form', pl: 'forma prawna', field: 'legalForm' },
  { id: 'group', pl: 'grupa', field: 'group' },
  { id: 'country', pl: 'kraj', field: 'country' },
  { id: 'city', pl: 'miejscowość', field: 'city' },
  { id: 'nip', pl: 'NIP', field: 'nip' },
  { id: 'krs', pl: 'KRS', field: 'krs' },
  { id: 'regon', pl: 'REGON', field: 'regon' },
  { id: 'pic', pl: 'PIC', field: 'pic' },
  { id: 'status', pl: 'członkostwo', field: 'status' },
  { id: 'tier', pl: 'poziom członkostwa', field: 'tier' },
  { id: 'member_since', pl: 'członek od', field: 'memberSince' },
  { id: 'left_on', pl: 'członek do', field: 'leftOn' },
  { id: 'agreement_number', pl: 'numer umowy', field: 'agreementNumber' },
  { id: 'agreement_on', pl: 'data umowy', field: 'agreementOn' },
  { id: 'competences', pl: 'kompetencje', field: 'competences', several: true },
  { id: 'tags', pl: 'inne słowa', field: 'tags', several: true },
  { id: 'services', pl: 'usługi', field: 'services', several: true },
  { id: 'apparatus', pl: 'aparatura', field: 'apparatus', several: true },
  { id: 'references', pl: 'referencje', field: 'references', several: true },
  { id: 'offered', pl: 'oferuje', field: 'offered' },
  { id: 'sought', pl: 'szuka', field: 'sought' },
  { id: 'countries', pl: 'kraje działania', field: 'countries', several: true },
  { id: 'languages', pl: 'języki', field: 'languages', several: true },
  { id: 'description', pl: 'opis', field: 'description' },
  { id: 'website', pl: 'strona', field: 'website' },
  { id: 'person_name', pl: 'osoba', field: null },
  { id: 'person_email', pl: 'e-mail osoby', field: null },
  { id: 'person_language', pl: 'język osoby', field: null },
  { id: 'person_authorised', pl: 'osoba umocowana', field: null }
] as const satisfies readonly Column[]

export type MemberColumn = (typeof memberColumns)[number]['id']

const keyOf = (heading: string): string => fold(heading).replace(/[^a-z0-9]+/g, '')

/** Headings that people write for the same columns. */
const otherHeadings: Readonly<Record<string, MemberColumn>> = {
  organizacja: 'name',
  organisation: 'name',
  typ: 'type',
  status: 'status',
  miasto: 'city',
  uslugi: 'services',
  infrastruktura: 'apparatus',
  equipment: 'apparatus',
  stronawww: 'website',
  www: 'website',
  email: 'person_email',
  emailosoby: 'person_email',
  przedstawiciel: 'person_name',
  imieinazwisko: 'person_name',
  tagi: 'tags'
}

const known: ReadonlyMap<string, MemberColumn> = new Map([
  ...Object.entries(otherHeadings),
  ...memberColumns.flatMap(({ id, pl }): readonly (readonly [string, MemberColumn])[] => [
    [keyOf(id), id],
    [keyOf(pl), id]
  ])
])

/** The column that a heading means, in Polish or English; null for one that is not known. */
export const columnOf = (heading: string): MemberColumn | null => known.get(keyOf(heading)) ?? null

/** The heading of a column in a reader's language. */
export const headingOf = (column: string, language: Language): string => {
  const found = memberColumns.find(({ id }) => id === column)
  return found === undefined ? column : language === 'pl' ? found.pl : found.id
}

/** A type as people in Poland write it; case and diacritics make no difference. */
const polishTypes: Readonly<Record<OrganisationType, string>> = {
  microEnterprise: 'mikro',
  smallEnterprise: 'małe',
  mediumEnterprise: 'średnie',
  largeEnterprise: 'duże',
  university: 'uczelnia',
  institute: 'instytut',
  hospital: 'podmiot leczniczy',
  businessSupport: 'IOB',
  administration: 'administracja',
  ngo: 'NGO',
  investor: 'inwestor'
}

/** What the column `type` may say, for somebody who reads this language. */
export const typeWordsIn = (language: Language): readonly string[] =>
  language === 'pl' ? Object.values(polishTypes) : organisationTypes

const typeWords: ReadonlyMap<string, OrganisationType> = new Map(
  organisationTypes.flatMap((type): readonly (readonly [string, OrganisationType])[] => [
    [fold(type), type],
    [fold(polishTypes[type]), type]
  ])
)

/** The type that a cell names; what is none stays as it is, so that the schema can say so. */
export const typeIn = (cell: string): string => typeWords.get(fold(cell)) ?? cell

const polishStatuses: Readonly<Record<string, MemberStatus>> = {
  kandydat: 'candidate',
  zalozyciel: 'founder',
  zwyczajny: 'ordinary',
  wspierajacy: 'supporting',
  'byly czlonek': 'left',
  'spoza klastra': 'none'
}

/** The standing that a cell names. */
export const statusIn = (cell: string): string => polishStatuses[fold(cell)] ?? cell

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

const example: Readonly<Record<Language, Readonly<Partial<Record<MemberColumn, string>>>>> = {
  pl: {
    name: 'Przykładowe Laboratorium sp. z o.o.',
    type: 'małe',
    city: 'Kraków',
    status: 'zwyczajny',
    competences: 'onkologia|badania kliniczne',
    services: 'badania ELISA|walidacja metod',
    references: '2024: Walidacja testu dla szpitala',
    languages: 'pl|en',
    person_name: 'Anna Przykładowa',
    person_email: 'anna@example.org',
    person_language: 'pl',
    person_authorised: 'tak'
  },
  en: {
    name: 'Example Laboratory Ltd',
    type: 'smallEnterprise',
    city: 'Kraków',
    status: 'ordinary',
    competences: 'oncology|clinical trials',
    services: 'ELISA tests|method validation',
    references: '2024: Validation of a test for a hospital',
    languages: 'pl|en',
    person_name: 'Anna Example',
    person_email: 'anna@example.org',
    person_language: 'en',
    person_authorised: 'yes'
  }
}

/** An empty list to fill in, with one line that shows how; as Excel of that language opens it. */
export const templateIn = (language: Language): string => {
  const delimiter = language === 'pl' ? ';' : ','
  const rows = [
    memberColumns.map(({ id }) => headingOf(id, language)),
    memberColumns.map(({ id }) => example[language][id] ?? '')
  ]
  const lines = rows.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
