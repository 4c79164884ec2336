import type { CaseParts } from '#api/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Language } from '#shared/language.ts'
import type { Paper } from '#shared/paper.ts'
import type { Profile } from '#shared/profile.ts'
import type { Sight } from '#shared/sight.ts'
import { wordingOf } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

/** One person who reads documents, in one language. */
export type Reading = {
  readonly parts: Pick<CaseParts, 'engine'>
  readonly person: string
  readonly sight: Sight
  readonly language: Language
  /** What the cluster is called. */
  readonly cluster: string
}

/** Words of a document: no day in it depends on when it is read. */
export const wordsFor = ({ language }: Reading, at: string): Wording => wordingOf(language, at)

export const readerOf = ({ parts }: Reading) => parts.engine.parts.database.read

export const profileOf = ({ parts }: Reading, reference: string): Profile =>
  parts.engine.parts.profileOf(reference)

const locales = { pl: 'pl', en: 'en-GB' } as const

/** `5 stycznia 2026 r.`: a day as documents write it, without its weekday. */
export const dayIn = (wording: Wording, moment: string): string => {
  const [year, month, day] = (/^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : dateIn(moment))
    .split('-')
    .map(Number)
  const written = new Intl.DateTimeFormat(locales[wording.language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  }).format(Date.UTC(year ?? 0, (month ?? 1) - 1, day))
  return wording.own(wording.t('documents.dated', { day: written.replaceAll(' ', '\u00a0') }))
}

/** `5 stycznia 2026 r., 14:05`. */
export const momentIn = (wording: Wording, instant: string): string =>
  `${dayIn(wording, instant)}, ${wording.clockTime(instant)}`

/** The latest of some moments; the first stands where the others are not there yet. */
export const latestOf = (first: string, ...others: readonly (string | null)[]): string =>
  others.reduce<string>((latest, one) => (one !== null && one > latest ? one : latest), first)

/** A paper with its frame: what all documents have in common. */
export const paperOf = (
  reading: Reading,
  wording: Wording,
  paper: Omit<Paper, 'language' | 'cluster' | 'page' | 'mark'> & { readonly isDraft?: boolean }
): Paper => {
  const { isDraft = false, ...rest } = paper
  const note = { kind: 'text', text: wording.t('documents.translation'), look: 'soft' } as const
  return {
    ...rest,
    language: wording.language,
    cluster: reading.cluster,
    page: wording.t('documents.sheet'),
    mark: isDraft ? wording.t('documents.mark') : null,
    // The Polish text is the authoritative one.
    blocks: wording.language === 'pl' ? rest.blocks : [...rest.blocks, note]
  }
}
