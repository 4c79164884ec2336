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

/** What a notice is about, after its number. */
const titleOf = (name: string, { t, named }: Wording): string =>
  name === 'reminders' ? t('wording.reminderGroup') : `${name}: ${named(`wording.about.${name}`)}`

/** Words in small letters without marks, each after a space: a query finds them by their beginnings. */
const plain = (text: string): string => {
  const bare = text.toLocaleLowerCase('pl').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l')
  return ` ${bare.replaceAll(/[^\p{L}\d]+/gu, ' ')}`
}

/** The wordings in whose subject, number or notice every word of a query begins a word, in either language. */
export const matching = (
  wording: Wording,
  listed: readonly ListedShown[],
  query: string
): readonly ListedShown[] => {
  const asked = plain(query)
    .split(' ')
    .filter((word) => word !== '')
  return listed.filter((each) => {
    const { place, notice, words } = each
    const texts = [
      place,
      titleOf(notice ?? 'reminders', wording),
      nameOf(each, wording),
      words.pl.subject,
      words.en.subject
    ]
    const text = plain(texts.join(' '))
    return asked.every((word) => text.includes(` ${word}`))
  })
}

/** The wordings under their notices, the reminders last. */
export const groupsOf = (
  desk: Pick<WordingDesk, 'audienceOf' | 'classOf'>,
  wording: Wording,
  listed: readonly ListedShown[]
): WordingListProps['groups'] =>
  [...Map.groupBy(listed, ({ notice }) => notice ?? 'reminders')].map(([name, places]) => ({
    name,
    title: titleOf(name, wording),
    rows: places.map((place) => ({
      href: `/wording/${place.place}`,
      place: place.place,
      notice: place.notice,
      variant: place.variant,
      subject: nameOf(place, wording),
      who: desk.audienceOf(place, wording),
      isAlways: desk.classOf(place, wording).isAlways,
      standing: place.standing
    }))
  }))

const addressOf = (params: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(params).toString()
  return query === '' ? '/wording' : `/wording?${query}`
}

/** All wordings that match a query, or only those of them that the cluster has changed. */
export const allOrOwn = (
  { t }: Wording,
  listed: readonly ListedShown[],
  { query, onlyOwn }: { readonly query: string; readonly onlyOwn: boolean }
): readonly View[] => [
  {
    label: t('wording.all'),
    href: addressOf(query === '' ? {} : { q: query }),
    count: listed.length,
    current: !onlyOwn
  },
  {
    label: t('wording.changedOnly'),
    href: addressOf({ only: 'own', ...(query !== '' && { q: query }) }),
    count: listed.filter(({ standing }) => standing !== 'original').length,
    current: onlyOwn
  }
]
