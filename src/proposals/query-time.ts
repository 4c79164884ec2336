import { dateIn } from '#shared/calendar.ts'
import { fold } from '#shared/fold.ts'

/** A stretch of time: from an instant on, and up to another, which no longer belongs to it. */
export type Stretch = { readonly from?: string; readonly before?: string }

/** No time at all: `until:none`. */
export type NoTime = 'none'

const units: readonly (readonly [RegExp, 'days' | 'weeks' | 'months' | 'years'])[] = [
  [/^(d|dni|dzien|days?)$/, 'days'],
  [/^(w|t|tyg\w*|weeks?)$/, 'weeks'],
  [/^(m|mies\w*|months?)$/, 'months'],
  [/^(y|r|l|lat|rok|years?)$/, 'years']
]

const lengthForm = /^(>=|<=|>|<)?(\d{1,4})([a-z]+)$/
const dateForm = /^(>=|<=|>|<)?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const startOf = (day: Temporal.PlainDate): string =>
  day.toZonedDateTime('Europe/Warsaw').toInstant().toString({ fractionalSecondDigits: 3 })

/** `30d` away from now: back for what has been, on for what is to come. */
const awayFrom = (now: string, count: number, unit: string, ahead: boolean): string | undefined => {
  const measure = units.find(([form]) => form.test(unit))?.[1]
  if (measure === undefined || (measure === 'years' && count > 999)) return undefined
  const zoned = Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Warsaw')
  const moved = ahead ? zoned.add({ [measure]: count }) : zoned.subtract({ [measure]: count })
  return moved.toInstant().toString({ fractionalSecondDigits: 3 })
}

const stretchOfDays = (sign: string | undefined, first: Temporal.PlainDate, next: Temporal.PlainDate) => {
  if (sign === '>') return { from: startOf(next) }
  if (sign === '>=') return { from: startOf(first) }
  if (sign === '<') return { before: startOf(first) }
  if (sign === '<=') return { before: startOf(next) }
  return { from: startOf(first), before: startOf(next) }
}

const datesIn = (
  sign: string | undefined,
  year: string,
  month: string | undefined,
  day: string | undefined
): Stretch | undefined => {
  try {
    const first = Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`)
    const length = day !== undefined ? { days: 1 } : month !== undefined ? { months: 1 } : { years: 1 }
    return stretchOfDays(sign, first, first.add(length))
  } catch {
    return undefined
  }
}

const today: Readonly<Record<string, number>> = { today: 0, dzis: 0, dzisiaj: 0, tomorrow: 1, jutro: 1 }

/**
 * The stretch that a value of a time key means: `>30d` longer ago, `<7d` nearer; `2026`, `2026-03` and `2026-03-01` with or
 * without a sign; `today`. For a key of what is to come (`ahead`) lengths count on from now. Undefined: it means nothing.
 */
export const stretchOf = (value: string, now: string, ahead: boolean): Stretch | NoTime | undefined => {
  const text = value.toLowerCase().replaceAll(' ', '')
  const word = fold(text)
  if (['none', 'brak', 'never'].includes(word)) return 'none'
  const near = Object.hasOwn(today, word) ? today[word] : undefined
  if (near !== undefined) {
    const day = Temporal.PlainDate.from(dateIn(now)).add({ days: near })
    return { from: startOf(day), before: startOf(day.add({ days: 1 })) }
  }
  const date = dateForm.exec(text)
  if (date) return datesIn(date[1], date[2] ?? '', date[3], date[4])
  const [, sign, count, unit = ''] = lengthForm.exec(text.normalize('NFKD').replace(/\p{M}/gu, '')) ?? []
  if (count === undefined) return undefined
  const at = awayFrom(now, Number(count), unit, ahead)
  if (at === undefined) return undefined
  const isLonger = sign === '>' || sign === '>='
  return isLonger === ahead ? { from: at } : { before: at }
}
