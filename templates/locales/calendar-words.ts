import type { CalendarEntry, EntryKind } from '#calendar/model.ts'
import type { Wording } from './wording.ts'

type Worded = {
  readonly wording: Wording
  readonly kind: EntryKind
  readonly url: string
  readonly number: string | null
}

/** Names an entry in its reader's language: what it is, and where to read more. Nothing above the teaser. */
export const wordedEntry = (
  { wording, kind, url, number }: Worded,
  values: { readonly title: string; readonly organ: string; readonly act?: string }
): Pick<CalendarEntry, 'summary' | 'description'> => ({
  summary: wording.named(`calendar.entry.${kind}`, values),
  description:
    kind === 'sitting'
      ? wording.t('calendar.agenda', { url })
      : number === null
        ? url
        : wording.t('calendar.about', { number, url })
})
