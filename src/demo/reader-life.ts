import type { Life } from './year.ts'

/** Days before the year's end on which everybody looked into their notices; what came later is new to them. */
export const daysUnread = 4

/** People look into their notices now and then, as far as they have not acted on them. */
export const readerLife = async function* (
  people: readonly string[],
  readAll: (person: string) => Promise<unknown>
): Life {
  for (const person of people) await readAll(person)
  yield 1
}
