import type { ResolutionNumber } from '#resolutions/model.ts'
import type { Organ } from '#shared/profile.ts'

/** A number of earlier records, kept as it was given; `running` is `null` where it is not spelt like those given here. */
export type SpeltNumber = { readonly year: number; readonly running: number | null; readonly number: string }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds year and running number in a number by the profile's pattern, `KLSK/PP/{year}/{n:4}`. */
export const numberIn = (text: string, pattern: string, yearOfApproval: number): SpeltNumber => {
  const parts = pattern.split(/(\{[^}]*\})/)
  const expression = parts
    .map((part) => {
      if (part === '{year}') return '(?<year>\\d{4})'
      return part.startsWith('{n') ? '(?<running>\\d{1,6})' : escaped(part)
    })
    .join('')
  const { year, running } = new RegExp(`^${expression}$`, 'i').exec(text)?.groups ?? {}
  return {
    year: year === undefined ? yearOfApproval : Number(year),
    running: running === undefined ? null : Number(running),
    number: text
  }
}

/** Reads `12`, `12/2024` or `Uchwała nr 12/2024 Prezydium`; a number without a year is of the year that is meant. */
export const resolutionNumberIn = (
  text: string,
  organ: Organ,
  yearMeant: number
): ResolutionNumber | null => {
  const found = /(?:^|[^\d/])(\d{1,5})(?:\s*\/\s*((?:19|20)\d{2}))?(?![\d/])/.exec(text)
  const number = Number(found?.[1] ?? 0)
  if (number < 1) return null
  return { organ, year: found?.[2] === undefined ? yearMeant : Number(found[2]), number }
}
