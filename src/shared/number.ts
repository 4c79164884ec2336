import { Fault } from './fault.ts'

/** What a case or resolution number is made of: its running number in the year, and the year. */
export type RunningNumber = { readonly n: number; readonly year: number }

/**
 * Writes a number by a profile's pattern: `{n}` the running number, `{n:4}` filled with zeros to four digits,
 * `{year}` the year.
 * Throws a fault (`numbering.pattern`) for any other placeholder.
 */
export const formatNumber = (pattern: string, number: RunningNumber): string =>
  pattern.replace(/\{([^}]*)\}/g, (placeholder, inner: string) => {
    if (inner === 'year') return String(number.year)
    const width = /^n(?::([1-9]))?$/.exec(inner)
    if (!width)
      throw new Fault('numbering.pattern', `The numbering pattern "${pattern}" has an unknown ${placeholder}`)
    return String(number.n).padStart(Number(width[1] ?? 1), '0')
  })
