import type { Language } from '#shared/language.ts'

/** What a cluster brings along: its projects, its past resolutions, and with which numbers its series go on. */
export const listKinds = ['projects', 'resolutions', 'series'] as const
export type ListKind = (typeof listKinds)[number]

/** A column of a list: its name in the program and the headings that people read and write. */
export type Column = {
  readonly name: string
  readonly pl: string
  readonly en: string
  /** A list without it cannot be read. */
  readonly required?: true
}

/** Columns of each list, in the order of its template. */
export const columnsOf = {
  projects: [
    { name: 'number', pl: 'Numer', en: 'Number', required: true },
    { name: 'title_pl', pl: 'Tytuł po polsku', en: 'Title in Polish', required: true },
    { name: 'title_en', pl: 'Tytuł po angielsku', en: 'Title in English' },
    { name: 'acronym', pl: 'Akronim', en: 'Acronym' },
    { name: 'teaser', pl: 'Streszczenie', en: 'Teaser', required: true },
    { name: 'kind', pl: 'Rodzaj', en: 'Kind', required: true },
    { name: 'lead', pl: 'Lider', en: 'Lead organisation', required: true },
    { name: 'lead_person', pl: 'Osoba lidera', en: 'Lead person', required: true },
    { name: 'partners', pl: 'Partnerzy', en: 'Partners' },
    { name: 'approved_on', pl: 'Data zatwierdzenia', en: 'Approved on', required: true },
    { name: 'resolution', pl: 'Numer uchwały', en: 'Resolution number' },
    { name: 'organ', pl: 'Organ', en: 'Body' },
    { name: 'group', pl: 'Nazwa grupy', en: 'Group name', required: true },
    { name: 'goal', pl: 'Cel', en: 'Goal', required: true },
    { name: 'ends_on', pl: 'Data zakończenia', en: 'Ends on', required: true },
    { name: 'leader', pl: 'Kierownik', en: 'Leader' },
    { name: 'deputy', pl: 'Zastępca kierownika', en: 'Deputy leader' },
    { name: 'report_on', pl: 'Następne sprawozdanie', en: 'Next report due' },
    { name: 'state', pl: 'Stan', en: 'State', required: true },
    { name: 'closed_on', pl: 'Data zamknięcia', en: 'Closed on' }
  ],
  resolutions: [
    { name: 'organ', pl: 'Organ', en: 'Body', required: true },
    { name: 'year', pl: 'Rok', en: 'Year' },
    { name: 'number', pl: 'Numer', en: 'Number', required: true },
    { name: 'adopted_on', pl: 'Data przyjęcia', en: 'Adopted on', required: true },
    { name: 'subject', pl: 'Przedmiot', en: 'Subject', required: true },
    { name: 'project', pl: 'Numer projektu', en: 'Project number' },
    { name: 'motion', pl: 'Rodzaj wniosku', en: 'Motion' }
  ],
  series: [
    { name: 'series', pl: 'Seria', en: 'Series', required: true },
    { name: 'organ', pl: 'Organ', en: 'Body' },
    { name: 'year', pl: 'Rok', en: 'Year', required: true },
    { name: 'next', pl: 'Następny numer', en: 'Next number', required: true }
  ]
} as const satisfies Readonly<Record<ListKind, readonly Column[]>>

/** The headings of a list, as its template has them. */
export const headingsOf = (kind: ListKind, language: Language): readonly string[] =>
  columnsOf[kind].map((column) => column[language])

/** What can be wrong with a cell, a line or a file. Each is worded for the reader. */
export const problems = [
  'notCsv',
  'emptyFile',
  'unknownList',
  'unknownColumn',
  'missingColumn',
  'twoColumns',
  'cells',
  'required',
  'tooLong',
  'notADate',
  'inTheFuture',
  'inThePast',
  'beforeApproval',
  'notAYear',
  'notANumber',
  'notAKind',
  'notAState',
  'notAnOrgan',
  'notAMotion',
  'notASeries',
  'organNotWanted',
  'closedNeedsDate',
  'activeHasDate',
  'sameLine',
  'organisationUnknown',
  'organisationTwice',
  'personUnknown',
  'notActing',
  'numberGivenHere',
  'projectUnknown',
  'belowExisting'
] as const
export type Problem = (typeof problems)[number]

/** What is wrong, and in which column of the file, by the heading that it has there. */
export type Wrong = {
  readonly column: string
  readonly problem: Problem
  readonly values?: Readonly<Record<string, string | number>>
}

/** What taking a line over would do: enter it, or leave it because it is here already; `null` when it is wrong. */
export type LineAction = 'takeOver' | 'known' | null

/** One line of a list as it would be taken over. */
export type PreviewLine = {
  readonly line: number
  /** The number of what the line is about. */
  readonly number: string
  /** What it is called. */
  readonly name: string
  readonly action: LineAction
  readonly wrong: readonly Wrong[]
}

export type ListPreview = {
  /** `null` for a file that is none of the lists. */
  readonly kind: ListKind | null
  readonly lines: readonly PreviewLine[]
  readonly right: number
  readonly known: number
  readonly wrong: number
}

/** What came of a list. */
export type TakenList = {
  readonly kind: ListKind | null
  readonly taken: number
  readonly known: number
  /** Lines that were left out because something in them is wrong. */
  readonly wrong: number
}
