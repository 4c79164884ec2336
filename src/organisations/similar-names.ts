import { fold } from '#shared/fold.ts'

/** Legal forms as they stand at the end of a name, folded and without dots. */
const legalForms = [
  'spolka z ograniczona odpowiedzialnoscia spolka komandytowa',
  'sp z o o sp k',
  'sp z oo sp k',
  'spolka z ograniczona odpowiedzialnoscia',
  'sp z o o',
  'sp z oo',
  'spzoo',
  'spolka z o o',
  'prosta spolka akcyjna',
  'p s a',
  'psa',
  'spolka akcyjna',
  's a',
  'sa',
  'spolka komandytowa',
  'sp k',
  'spolka jawna',
  'sp j',
  'spolka cywilna',
  's c',
  'limited liability company',
  'limited',
  'ltd',
  'llc',
  'inc',
  'plc',
  'gmbh',
  'ag',
  's r o',
  'sas',
  'srl',
  'bv',
  'ab',
  'oy'
] as const

const wordsOnly = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** A name as it is compared: folded, without its legal form. `Bio-Lab sp. z o.o.` and `BIO LAB` are one. */
export const nameKey = (name: string): string => {
  const words = wordsOnly(name)
  const form = legalForms.find((one) => words.endsWith(` ${one}`))
  return form === undefined ? words : words.slice(0, -form.length).trim()
}

const placeAtEnd = / (?:w|we) [a-z0-9]+(?: [a-z0-9]+)?$/
const placeable = /^(uniwersytet|politechnika|akademia|szkola|szpital|instytut|collegium)\b/

/** The key of a school or hospital without its town: `Uniwersytet Jagielloński w Krakowie`. Others keep theirs. */
export const placelessKey = (name: string): string => {
  const key = nameKey(name)
  return placeable.test(key) ? key.replace(placeAtEnd, '') : key
}

const trigramsOf = (key: string): ReadonlySet<string> => {
  const padded = `  ${key} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, place) => padded.slice(place, place + 3)))
}

/** How much of their trigrams two names must share to look like one organisation. */
const likeEnough = 0.7

/** As many look-alikes as somebody reads. */
const mostAlike = 3

/** Looks for names that are nearly the same; the nearest first. */
export const nameIndex = <Item extends { readonly id: string; readonly name: string }>(
  items: readonly Item[]
): ((name: string) => readonly Item[]) => {
  const entries = items.map((item) => ({ item, size: trigramsOf(nameKey(item.name)).size }))
  const byTrigram = new Map<string, number[]>()
  for (const [place, { item }] of entries.entries())
    for (const trigram of trigramsOf(nameKey(item.name))) {
      const places = byTrigram.get(trigram)
      if (places === undefined) byTrigram.set(trigram, [place])
      else places.push(place)
    }
  return (name) => {
    const trigrams = trigramsOf(nameKey(name))
    const shared = new Map<number, number>()
    for (const trigram of trigrams)
      for (const place of byTrigram.get(trigram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
    return [...shared]
      .flatMap(([place, count]) => {
        const entry = entries[place]
        if (entry === undefined) return []
        const likeness = (2 * count) / (trigrams.size + entry.size)
        return likeness >= likeEnough ? [{ item: entry.item, likeness }] : []
      })
      .toSorted(
        (one, other) => other.likeness - one.likeness || one.item.id.localeCompare(other.item.id, 'en')
      )
      .slice(0, mostAlike)
      .map(({ item }) => item)
  }
}
