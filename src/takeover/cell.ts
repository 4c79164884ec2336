import { fold } from '#shared/fold.ts'
import type { Organ } from '#shared/profile.ts'

import type { Problem, Wrong } from './model.ts'
import type { SheetLine } from './sheet.ts'

/** Reads the cells of one line and gathers what is wrong with them. */
export class CellReader {
  readonly wrong: Wrong[]
  readonly #line: SheetLine

  constructor(line: SheetLine) {
    this.#line = line
    this.wrong = [...line.wrong]
  }

  /** Notes what is wrong under a column; one thing each is enough to begin with. */
  fault(name: string, problem: Problem, values?: Wrong['values']): void {
    const column = this.#line.heading(name)
    if (this.wrong.some((one) => one.column === column)) return
    this.wrong.push({ column, problem, ...(values && { values }) })
  }

  /** The text of a cell; empty when nothing stands there. */
  text(name: string, limit: number): string {
    const text = this.#line.cell(name)
    if (text.length > limit) this.fault(name, 'tooLong', { limit })
    return text.slice(0, limit)
  }

  /** The text of a cell that may not be empty. */
  required(name: string, limit: number): string {
    const text = this.text(name, limit)
    if (text === '') this.fault(name, 'required')
    return text
  }

  /** A date, as `2026-03-01` or as people in Poland write it, `1.03.2026`; `null` for an empty cell or a wrong one. */
  day(name: string): string | null {
    const text = this.text(name, 40)
    if (text === '') return null
    const found = dayIn(text)
    if (found === null) this.fault(name, 'notADate')
    return found
  }

  /** A date that may not be missing. */
  requiredDay(name: string): string | null {
    if (this.required(name, 40) === '') return null
    return this.day(name)
  }

  /** One of some words; `null` for an empty cell or one that says something else. */
  oneOf<Value extends string>(
    name: string,
    words: Readonly<Record<string, Value>>,
    problem: Problem,
    values: Wrong['values'] = {}
  ): Value | null {
    const text = this.text(name, 200)
    if (text === '') return null
    const found = words[fold(text)]
    if (found === undefined) this.fault(name, problem, values)
    return found ?? null
  }

  /** A body of the cluster, by its name in either language. */
  organ(name: string): Organ | null {
    const text = this.text(name, 200)
    if (text === '') return null
    const found = organIn(text)
    if (found === null) this.fault(name, 'notAnOrgan')
    return found
  }

  /** A whole number from 1 on. */
  count(name: string, problem: Problem): number | null {
    const text = this.required(name, 40)
    if (text === '') return null
    if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
    this.fault(name, problem)
    return null
  }
}

const dayIn = (text: string): string | null => {
  const polish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const [year, month, day] = polish ? [polish[3], polish[2], polish[1]] : text.split('-')
  const iso = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(iso)) return null
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** `Prezydium Rady Klastra` is the Presidium, though the Council stands in its name. */
const organWords: readonly (readonly [RegExp, Organ])[] = [
  [/\b(prezydium|presidium)\b/, 'presidium'],
  [/\b(rada|rady|council)\b/, 'council'],
  [/\b(zarzad|zarzadu|board)\b/, 'board']
]

export const organIn = (text: string): Organ | null =>
  organWords.find(([pattern]) => pattern.test(fold(text)))?.[1] ?? null

/** Earlier records say on which day, not at what time: noon in Poland stands for it. */
export const noonOf = (day: string): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/Warsaw', plainTime: '12:00' })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
