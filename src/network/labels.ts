/** A sign of the picture and the name it would like to have beside it. */
export type Labelled = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** Null for none. */
  readonly text: string | null
}

export type PlacedLabel = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Size of a picture's type in units of its view box, and how wide a letter and how high a line are for it. */
const usualType = 12
const letter = 0.55
const line = 1.17

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const boxOf = ({ text, x, y, anchor }: PlacedLabel, type: number): Box => {
  const width = text.length * letter * type
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - line * type + 3, bottom: y + 4 }
}

/** Below the sign, above it, to the right, to the left: the first place with room. */
const placesOf = ({ x, y, size }: Labelled, text: string, type: number): readonly PlacedLabel[] => [
  { text, x, y: y + size + line * type, anchor: 'middle' },
  { text, x, y: y - size - 5, anchor: 'middle' },
  { text, x: x + size + 5, y: y + 4, anchor: 'start' },
  { text, x: x - size - 5, y: y + 4, anchor: 'end' }
]

/** Places names so that none covers another, a sign or the edge; the first of the list choose first, and some stay without. */
export const placeLabels = (
  marks: readonly Labelled[],
  width: number,
  type: number = usualType
): ReadonlyMap<string, PlacedLabel> => {
  const taken: Box[] = marks.map(({ x, y, size }) => ({
    left: x - size,
    right: x + size,
    top: y - size,
    bottom: y + size
  }))
  const placed = new Map<string, PlacedLabel>()
  for (const mark of marks) {
    if (mark.text === null) continue
    const found = placesOf(mark, mark.text, type)
      .map((label) => ({ label, box: boxOf(label, type) }))
      .find(
        ({ box }) => box.left >= 4 && box.right <= width - 4 && !taken.some((other) => overlap(box, other))
      )
    if (!found) continue
    taken.push(found.box)
    placed.set(mark.id, found.label)
  }
  return placed
}
