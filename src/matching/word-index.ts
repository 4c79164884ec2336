/** What a search asks of texts: each stem with its weight. */
export type Asked = ReadonlyMap<string, number>

/** Which documents hold a word, and how much each says with it. A document is a number. */
export type WordIndex = {
  readonly put: (document: number, words: ReadonlyMap<string, number>) => void
  readonly remove: (document: number) => void
  /** How telling a word is: 0 and more, the rarer the more. */
  readonly rarity: (word: string) => number
  /** How much a document says with a word; 0 where it does not hold it. */
  readonly weightIn: (document: number, word: string) => number
  /** Documents that hold every one of the words. */
  readonly holdingAll: (words: readonly string[]) => readonly number[]
  /**
   * Adds to `into` what each document holds of what is asked: the share of its rarity, 0 to 1. `fullness` is BM25's b: 0
   * asks only whether words stand there, 1 takes a document for what most of its words say.
   * `only` looks at those documents alone.
   */
  readonly score: (asked: Asked, fullness: number, into: Float64Array, only?: Iterable<number>) => void
}

/** BM25's k1: how soon a word in one more field stops to count. */
const saturation = 1.2

/** Who holds one word, and how much each says with it: two lists side by side, as long lists are read far more than changed. */
type Holding = { readonly documents: number[]; readonly weights: number[] }

/** An index of words that changes one document at a time. */
export const createWordIndex = (): WordIndex => {
  const holders = new Map<string, Holding>()
  const contents = new Map<number, ReadonlyMap<string, number>>()
  /** Different words by document. */
  const lengths: number[] = []
  let wholeLength = 0

  const remove = (document: number): void => {
    const words = contents.get(document)
    if (!words) return
    contents.delete(document)
    wholeLength -= words.size
    for (const word of words.keys()) {
      const holding = holders.get(word)
      const place = holding?.documents.indexOf(document) ?? -1
      if (!holding || place === -1) continue
      // The last one moves into the gap.
      const [lastDocument, lastWeight] = [holding.documents.pop(), holding.weights.pop()]
      if (holding.documents.length === 0) holders.delete(word)
      else if (place < holding.documents.length) {
        holding.documents[place] = lastDocument ?? 0
        holding.weights[place] = lastWeight ?? 0
      }
    }
  }

  const put = (document: number, words: ReadonlyMap<string, number>): void => {
    remove(document)
    contents.set(document, words)
    lengths[document] = words.size
    wholeLength += words.size
    for (const [word, weight] of words) {
      const holding = holders.get(word) ?? { documents: [], weights: [] }
      holding.documents.push(document)
      holding.weights.push(weight)
      holders.set(word, holding)
    }
  }

  const rarity = (word: string): number => {
    const holding = holders.get(word)?.documents.length ?? 0
    return Math.log(1 + (contents.size - holding + 0.5) / (holding + 0.5))
  }

  const weightIn = (document: number, word: string): number => contents.get(document)?.get(word) ?? 0

  const score: WordIndex['score'] = (asked, fullness, into, only) => {
    let whole = 0
    for (const [word, weight] of asked) whole += weight * rarity(word)
    if (whole === 0) return
    const usual = wholeLength / Math.max(1, contents.size)
    const counted = (held: number, document: number): number => {
      const long = (lengths[document] ?? usual) / usual
      return (held * (1 + saturation)) / (held + saturation * (1 - fullness + fullness * long))
    }
    for (const [word, weight] of asked) {
      const share = (weight * rarity(word)) / whole
      if (only !== undefined) {
        for (const document of only) {
          const held = weightIn(document, word)
          if (held > 0) into[document] = (into[document] ?? 0) + share * counted(held, document)
        }
        continue
      }
      const { documents = [], weights = [] } = holders.get(word) ?? {}
      for (let place = 0; place < documents.length; place += 1) {
        const document = documents[place] ?? 0
        into[document] = (into[document] ?? 0) + share * counted(weights[place] ?? 0, document)
      }
    }
  }

  const holdingAll: WordIndex['holdingAll'] = (words) => {
    const [first, ...others] = words.toSorted(
      (one, other) => (holders.get(one)?.documents.length ?? 0) - (holders.get(other)?.documents.length ?? 0)
    )
    const fewest = first === undefined ? [] : (holders.get(first)?.documents ?? [])
    return fewest.filter((document) => others.every((word) => weightIn(document, word) > 0))
  }

  return { put, remove, rarity, score, holdingAll, weightIn }
}
