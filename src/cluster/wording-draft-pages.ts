import type { WordsPair } from './wording-desk-pages.ts'

type Words = WordsPair['pl']

const mostCharacters = 12_000

/** Unsaved words of one language as a piece of an address: a frame has nothing else to show them by. */
export const draftOf = (words: Words): string =>
  Buffer.from(JSON.stringify(words), 'utf8').toString('base64url')

/** Reads words out of an address; `null` when they are none. `shape` says which parts there are. */
export const draftIn = (draft: string, shape: Words): Words | null => {
  if (draft.length > mostCharacters) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(draft, 'base64url').toString('utf8'))
    if (typeof read !== 'object' || read === null) return null
    const said = read as Readonly<Record<string, unknown>>
    const texts = Object.keys(shape).map((part) => [part, typeof said[part] === 'string' ? said[part] : ''])
    return Object.fromEntries(texts) as Words
  } catch {
    return null
  }
}
