import { diffWords } from 'diff'

/** A run of words that both texts have, only the earlier, or only the later. */
export type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** One thing that differs: a field, a role sought, a condition. */
export type Difference = {
  readonly part: 'card' | 'needs' | 'conditions'
  /** The name of the field, or the id of the role or the condition. */
  readonly field: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly pieces: readonly Piece[]
}

/** Words of each field as they stood; a field with nothing in it is not there. */
export type Worded = ReadonlyMap<string, string>

/** Texts that differ in more words than this are shown one after the other. */
const longestWay = 1500
/** Where less than this share is the same, marks between single words only confuse. */
const leastCommon = 0.25

const whole = (before: string, after: string): readonly Piece[] => [
  ...(before === '' ? [] : [{ kind: 'gone', text: before } as const]),
  ...(after === '' ? [] : [{ kind: 'new', text: after } as const])
]

/** The words of two texts, marked by which of them has them. */
export const piecesOf = (before: string, after: string): readonly Piece[] => {
  if (before === after) return [{ kind: 'same', text: after }]
  if (before === '' || after === '') return whole(before, after)
  const found = diffWords(before, after, { maxEditLength: longestWay })
  if (found === undefined) return whole(before, after)
  const common = found.reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length),
    0
  )
  if (common < leastCommon * Math.max(before.length, after.length)) return whole(before, after)
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value
  }))
}

const changeOf = (before: string, after: string): Difference['change'] => {
  if (before === '') return 'added'
  return after === '' ? 'removed' : 'changed'
}

/** What differs between two states of a part, in the order of the later one; what is gone comes last. */
export const differencesIn = (
  part: Difference['part'],
  before: Worded,
  after: Worded
): readonly Difference[] =>
  [...new Set([...after.keys(), ...before.keys()])].flatMap((field) => {
    const [then, now] = [before.get(field) ?? '', after.get(field) ?? '']
    return then === now ? [] : [{ part, field, change: changeOf(then, now), pieces: piecesOf(then, now) }]
  })
