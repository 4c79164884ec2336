import { parse } from 'csv-parse/sync'
import { z } from 'zod'

import { fold } from '#shared/fold.ts'
import type { Language } from '#shared/language.ts'

import { organisationFields, organisationTypes } from './model.ts'
import type { OrganisationFields, OrganisationType, MemberStatus } from './model.ts'

/** A person who represents an imported organisation. */
export type ImportedRepresentative = {
  readonly name: string
  readonly email: string
  readonly language: 'pl' | 'en'
  /** May commit the organisation (osoba umocowana). */
  readonly authorised: boolean
}

export type ImportError = { readonly field: string; readonly message: string }

/** One line of the file as it was understood; `organisation` is null when it has errors. */
export type ImportLine = {
  readonly line: number
  readonly name: string
  readonly organisation: OrganisationFields | null
  /** The fields whose cells are not empty; a known organisation keeps its others. */
  readonly given: readonly string[]
  readonly representative: ImportedRepresentative | null
  readonly errors: readonly ImportError[]
}

/** Columns of the file; `name` and `type` are required, unknown ones are an error of the file. */
export const memberColumns = [
  'name',
  'short_name',
  'type',
  'legal_form',
  'group',
  'country',
  'city',
  'nip',
  'krs',
  'regon',
  'pic',
  'status',
  'tier',
  'member_since',
  'left_on',
  'agreement_number',
  'agreement_on',
  'competences',
  'services',
  'apparatus',
  'offered',
  'sought',
  'countries',
  'languages',
  'description',
  'website',
  'person_name',
  'person_email',
  'person_language',
  'person_authorised'
] as const

type Column = (typeof memberColumns)[number]

const fieldColumns: Readonly<Partial<Record<keyof OrganisationFields, Column>>> = {
  name: 'name',
  shortName: 'short_name',
  type: 'type',
  legalForm: 'legal_form',
  group: 'group',
  country: 'country',
  city: 'city',
  nip: 'nip',
  krs: 'krs',
  regon: 'regon',
  pic: 'pic',
  status: 'status',
  tier: 'tier',
  memberSince: 'member_since',
  leftOn: 'left_on',
  agreementNumber: 'agreement_number',
  agreementOn: 'agreement_on',
  competences: 'competences',
  services: 'services',
  apparatus: 'apparatus',
  offered: 'offered',
  sought: 'sought',
  countries: 'countries',
  languages: 'languages',
  description: 'description',
  website: 'website'
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

const typeWords: Readonly<Record<string, OrganisationType>> = Object.fromEntries(
  organisationTypes.map((type) => [fold(polishTypes[type]), type])
)

const statusWords: Readonly<Record<string, MemberStatus>> = {
  kandydat: 'candidate',
  zalozyciel: 'founder',
  zwyczajny: 'ordinary',
  wspierajacy: 'supporting'
}

const yes = new Set(['1', 'yes', 'true', 'tak', 'x'])

const representativeFields = z.object({
  name: z.string().trim().min(2).max(200),
  email: z.email().max(254),
  language: z.enum(['pl', 'en'])
})

/** Excel in Poland writes semicolons, most other programs commas: whichever the header line has more of. */
const delimiterOf = (csv: string): ';' | ',' => {
  const header = csv.slice(0, csv.search(/[\r\n]|$/))
  return header.split(';').length > header.split(',').length ? ';' : ','
}

/** Reads a list of members from CSV (UTF-8, with or without BOM). Wrong lines are told, not thrown. */
export const readMembers = (csv: string): readonly ImportLine[] => {
  let records: { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
  try {
    records = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true
    }) as unknown as typeof records
  } catch (error) {
    return [broken(1, 'file', error instanceof Error ? error.message : 'not a CSV file')]
  }
  const [header, ...lines] = records
  if (header === undefined) return [broken(1, 'file', 'the file is empty')]
  const columns = header.record.map((title) => fold(title).replace(/ /g, '_'))
  const strangers = columns.filter((column) => !memberColumns.some((known) => known === column))
  const missing = ['name', 'type'].filter((column) => !columns.includes(column))
  const errors = [
    ...strangers.map((column) => ({ field: column, message: 'unknown column' })),
    ...missing.map((column) => ({ field: column, message: 'missing column' }))
  ]
  if (errors.length > 0) return [{ ...broken(1, 'file', ''), errors }]
  return withoutSharedNumbers(
    withoutDuplicates(lines.map(({ record, info }) => lineOf(record, columns, info.lines)))
  )
}

const broken = (line: number, field: string, message: string): ImportLine => ({
  line,
  name: '',
  organisation: null,
  given: [],
  representative: null,
  errors: [{ field, message }]
})

const lineOf = (record: readonly string[], columns: readonly string[], line: number): ImportLine => {
  if (record.length !== columns.length)
    return broken(line, 'line', `has ${record.length} fields, the header has ${columns.length}`)
  const cell = (column: Column): string => record[columns.indexOf(column)] ?? ''
  const optional = (column: Column): string | undefined => (cell(column) === '' ? undefined : cell(column))
  const several = (column: Column): readonly string[] =>
    cell(column)
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const organisation = organisationFields.safeParse({
    name: cell('name'),
    shortName: cell('short_name'),
    type: typeWords[fold(cell('type'))] ?? cell('type'),
    legalForm: cell('legal_form'),
    group: cell('group'),
    country: optional('country'),
    city: cell('city'),
    nip: cell('nip'),
    krs: cell('krs'),
    regon: cell('regon'),
    pic: cell('pic'),
    status: statusWords[fold(cell('status'))] ?? optional('status'),
    tier: cell('tier'),
    memberSince: optional('member_since'),
    leftOn: optional('left_on'),
    agreementNumber: cell('agreement_number'),
    agreementOn: optional('agreement_on'),
    competences: several('competences'),
    services: several('services'),
    apparatus: several('apparatus'),
    offered: cell('offered'),
    sought: cell('sought'),
    countries: several('countries'),
    languages: several('languages'),
    description: cell('description'),
    website: cell('website')
  })
  const hasPerson = cell('person_name') !== '' || cell('person_email') !== ''
  const person = hasPerson
    ? representativeFields.safeParse({
        name: cell('person_name'),
        email: cell('person_email'),
        language: optional('person_language') ?? 'pl'
      })
    : null
  const errors = [
    ...(organisation.success ? [] : errorsOf(organisation.error, '')),
    ...(person === null || person.success ? [] : errorsOf(person.error, 'person_'))
  ]
  return {
    line,
    name: cell('name'),
    organisation: errors.length === 0 && organisation.success ? organisation.data : null,
    given: Object.entries(fieldColumns)
      .filter(([, column]) => cell(column) !== '')
      .map(([field]) => field),
    representative:
      person?.success === true
        ? { ...person.data, authorised: yes.has(fold(cell('person_authorised'))) }
        : null,
    errors
  }
}

const errorsOf = (error: z.ZodError, prefix: string): readonly ImportError[] =>
  error.issues.map((issue) => ({ field: prefix + issue.path.join('.'), message: issue.message }))

/** The same organisation may stand on several lines, one per person, when its own cells agree; else they contradict. */
const withoutDuplicates = (lines: readonly ImportLine[]): readonly ImportLine[] => {
  const first = new Map<string, ImportLine>()
  return lines.map((line) => {
    if (line.organisation === null) return line
    const key = fold(line.name)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, line)
      return line
    }
    if (JSON.stringify(earlier.organisation) === JSON.stringify(line.organisation)) return line
    return {
      ...line,
      organisation: null,
      errors: [
        { field: 'name', message: `contradicts line ${earlier.line}, which names the same organisation` }
      ]
    }
  })
}

/** A tax or court number belongs to one organisation: two names with the same one contradict each other. */
const withoutSharedNumbers = (lines: readonly ImportLine[]): readonly ImportLine[] => {
  const first = new Map<string, ImportLine>()
  return lines.map((line) => {
    for (const field of ['nip', 'krs'] as const) {
      const number = line.organisation?.[field] ?? null
      if (number === null) continue
      const earlier = first.get(`${field} ${number}`) ?? line
      first.set(`${field} ${number}`, earlier)
      if (fold(earlier.name) === fold(line.name)) continue
      const message = `contradicts line ${earlier.line}, which names another organisation with this number`
      return { ...line, organisation: null, errors: [{ field, message }] }
    }
    return line
  })
}
