import type { View } from '#templates/components/lists.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { WordingListProps } from '#templates/pages/notices-wording/list.tsx'

import type { ListedShown, WordingDesk } from './wording-desk-pages.ts'

/** A subject without what each case puts into it: `Please vote`. */
export const shortSubject = (subject: string): string =>
  subject
    .replace(/\s*[–-]\s*\{\{\w+\}\}/g, '')
    .replace(/\s*[:(]\s*\{\{\w+\}\}\)?/g, '')
    .replaceAll(/\{\{\w+\}\}/g, '')
    .replace(/\s{2,}/g, ' ')
    .trim()

/** What a wording is called: its subject, else the sentence it has, cut short. */
export const nameOf = ({ place, words }: ListedShown, { language, t }: Wording): string =>
  shortSubject(words[language].subject) ||
  shortSubject(words[language].own || words[language].happened) ||
  (place === 'N48' ? t('wording.overview') : place)

/** The wordings under their notices, the reminders last. */
export const groupsOf = (
  desk: Pick<WordingDesk, 'audienceOf' | 'classOf'>,
  wording: Wording,
  listed: readonly ListedShown[]
): WordingListProps['groups'] =>
  [...Map.groupBy(listed, ({ notice }) => notice ?? 'reminders')].map(([name, places]) => ({
    name,
    title: name === 'reminders' ? wording.t('wording.reminderGroup') : name,
    rows: places.map((place) => ({
      href: `/wording/${place.place}`,
      notice: place.notice,
      variant: place.variant,
      subject: nameOf(place, wording),
      who: desk.audienceOf(place, wording),
      isAlways: desk.classOf(place, wording).isAlways,
      standing: place.standing
    }))
  }))

/** All wordings, or only those that the cluster has changed. */
export const allOrOwn = (
  { t }: Wording,
  listed: readonly ListedShown[],
  onlyOwn: boolean
): readonly View[] => [
  { label: t('wording.all'), href: '/wording', count: listed.length, current: !onlyOwn },
  {
    label: t('wording.changedOnly'),
    href: '/wording?only=own',
    count: listed.filter(({ standing }) => standing !== 'original').length,
    current: onlyOwn
  }
]
