import type { Reference } from './model.ts'

const yearFirst = /^((?:19|20)\d{2})\s*[:.,–-]\s*(.+)$/u
const yearLast = /^(.+?)[\s,]*\(?((?:19|20)\d{2})\)?\.?$/u

/** Reads `2024: Title`, `Title (2024)` or plain words. */
export const referenceOf = (line: string): Reference => {
  const text = line.trim()
  const first = yearFirst.exec(text)
  if (first) return { text: (first[2] ?? '').trim(), year: Number(first[1]) }
  const last = yearLast.exec(text)
  if (last?.[1] !== undefined && /\(\d{4}\)\.?$|, \d{4}\.?$/u.test(text))
    return { text: last[1].trim(), year: Number(last[2]) }
  return { text, year: null }
}

/** Writes a reference as the line that `referenceOf` reads. */
export const lineOfReference = ({ text, year }: Reference): string =>
  year === null ? text : `${year}: ${text}`

/** References with the newest first; those without a year come last, in the order given. */
export const newestFirst = (references: readonly Reference[]): readonly Reference[] =>
  references.toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0))
