import { Fault } from '#shared/fault.ts'
import type { Language } from '#shared/language.ts'

import type { Values } from './key.ts'
import { joinShortWords } from './spacing.ts'
import { daysBetween, isSameYear, minutesBetween, writeDate } from './time.ts'
import { isKey, translator } from './translate.ts'
import type { Translate } from './translate.ts'

/** How near a date is: late or by tomorrow, within a week, or neither. */
export type Nearness = 'bad' | 'warn' | undefined

/** Everything a page or a mail needs to speak one language at one moment; instants are ISO in UTC, dates `2026-12-01`. */
export type Wording = {
  readonly language: Language
  /** The moment that ages and "tomorrow" are counted from. */
  readonly now: string
  readonly t: Translate
  /** The wording of a key built at run time from a machine's names; `undefined` when there is none. */
  readonly lookUp: (key: string, values?: Values) => string | undefined
  /** Like `lookUp`, for a name that must have a wording. Faults: `wording-missing`. */
  readonly named: (key: string, values?: Values) => string
  /** A person's own words with hard spaces where Polish wants them. */
  readonly own: (text: string) => string
  /** `wt., 1 grudnia`; with the year when it is another one. */
  readonly day: (moment: string) => string
  /** `Środa, 25 listopada`: for a heading. */
  readonly longDay: (moment: string) => string
  /** `1 gru`; with the year when it is another one. */
  readonly shortDay: (moment: string) => string
  /** `marzec 2027`. */
  readonly month: (moment: string) => string
  /** `dziś, 9:40`, `wczoraj, 15:22`, `23 lis, 16:40`. */
  readonly moment: (instant: string) => string
  /** `wt., 1 grudnia, 23:59`: for sittings and mails. */
  readonly dayAndTime: (instant: string) => string
  /** `pon., 5 stycznia 2026`: always with its year, for what is filed and printed. */
  readonly dated: (moment: string) => string
  readonly datedTime: (instant: string) => string
  /** `14:05`. */
  readonly clockTime: (instant: string) => string
  /** `do wt., 1 grudnia, 23:59`. */
  readonly deadline: (instant: string) => string
  /** `jutro, 26 lis`: the short form for a row of the inbox. */
  readonly due: (instant: string) => string
  /** `zostało 6 dni` or `2 dni po terminie`. */
  readonly left: (instant: string) => string
  /** `czeka 4 dni`. */
  readonly age: (since: string) => string
  readonly nearness: (instant: string) => Nearness
  readonly money: (amount: number, currency?: string) => string
  /** `330 000–450 000 zł`. */
  readonly moneyRange: (from: number, to: number) => string
  readonly number: (value: number) => string
  /** `a, b i c`. */
  readonly list: (items: readonly string[]) => string
  /** `a, b lub c`. */
  readonly either: (items: readonly string[]) => string
  /** The name of a country by its code (`PL`), of a language by its own (`pl`). */
  readonly country: (code: string) => string
  readonly tongue: (code: string) => string
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const nearnessOf = (now: string, instant: string): Nearness => {
  const days = daysBetween(now, instant)
  if (days <= 1) return 'bad'
  return days <= 7 ? 'warn' : undefined
}

const ageFrom = (t: Translate, since: string, now: string): string => {
  const minutes = Math.max(0, minutesBetween(since, now))
  if (minutes < 60) return t('times.waitsMinutes', { count: Math.max(1, minutes) })
  const hours = Math.floor(minutes / 60)
  return hours < 24
    ? t('times.waitsHours', { count: hours })
    : t('times.waitsDays', { count: Math.floor(hours / 24) })
}

/** Makes the wording for one reader at one moment. */
export const wordingOf = (language: Language, now: string): Wording => {
  const t = translator(language)
  const tidy = (text: string): string => joinShortWords(text, language)
  const write = (style: Parameters<typeof writeDate>[1], moment: string): string =>
    tidy(writeDate(language, style, moment))
      .replace(/^(\p{L}+), /u, language === 'en' ? '$1 ' : '$1, ')
      .replace(/(\d) (?=\p{L})/u, '$1\u00a0')
  const locale = language === 'pl' ? 'pl' : 'en-GB'

  const day = (moment: string): string => write(isSameYear(now, moment) ? 'day' : 'dayOfYear', moment)
  const shortDay = (moment: string): string =>
    write(isSameYear(now, moment) ? 'shortDay' : 'shortDayOfYear', moment)
  const dayAndTime = (instant: string): string => `${day(instant)}, ${write('time', instant)}`
  const dated = (moment: string): string => write('dayOfYear', moment)
  const lookUp = (key: string, values?: Values): string | undefined =>
    isKey(key) ? t(key, values) : undefined

  return {
    language,
    now,
    t,
    lookUp,
    named: (key, values) => {
      const found = lookUp(key, values)
      if (found === undefined) throw new Fault('wording-missing', `No wording for "${key}"`)
      return found
    },
    own: tidy,
    day,
    longDay: (moment) => upperFirst(write('longDay', moment)),
    shortDay,
    month: (moment) => write('month', moment),
    moment: (instant) => {
      const ago = daysBetween(instant, now)
      const time = write('time', instant)
      if (ago === 0) return t('times.today', { time })
      return ago === 1 ? t('times.yesterday', { time }) : `${shortDay(instant)}, ${time}`
    },
    dayAndTime,
    dated,
    datedTime: (instant) => `${dated(instant)}, ${write('time', instant)}`,
    clockTime: (instant) => write('time', instant),
    deadline: (instant) => t('times.until', { when: dayAndTime(instant) }),
    due: (instant) => {
      const ahead = daysBetween(now, instant)
      if (ahead < 0) return t('times.overdueSince', { day: shortDay(instant) })
      if (ahead === 0) return t('times.today', { time: write('time', instant) })
      if (ahead === 1) return t('times.tomorrow', { day: shortDay(instant) })
      return isSameYear(now, instant) ? write('shortWeekday', instant) : shortDay(instant)
    },
    left: (instant) => {
      const ahead = daysBetween(now, instant)
      if (instant < now && ahead >= 0) return t('times.overdue')
      return ahead < 0 ? t('times.overdueDays', { count: -ahead }) : t('times.leftDays', { count: ahead })
    },
    age: (since) => ageFrom(t, since, now),
    nearness: (instant) => nearnessOf(now, instant),
    money: (amount, currency = 'PLN') =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount),
    moneyRange: (from, to) => {
      const [low, high] = [from, to].map((amount) =>
        new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(amount)
      )
      return language === 'pl' ? `${low}–${high}\u00a0zł` : `PLN\u00a0${low}–${high}`
    },
    number: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value),
    list: (items) => tidy(new Intl.ListFormat(locale).format(items)),
    either: (items) => tidy(new Intl.ListFormat(locale, { type: 'disjunction' }).format(items)),
    country: (code) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    tongue: (code) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
  }
}
