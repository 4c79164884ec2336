/** Gives each id a small number of its own, so that evidence fits in arrays. A number stays with its id. */
export type Numbering = {
  readonly numberOf: (id: string) => number
  readonly find: (id: string) => number | undefined
  readonly idOf: (number: number) => string
  readonly count: () => number
}

export const createNumbering = (): Numbering => {
  const numbers = new Map<string, number>()
  const ids: string[] = []
  return {
    numberOf: (id) => {
      const known = numbers.get(id)
      if (known !== undefined) return known
      numbers.set(id, ids.length)
      return ids.push(id) - 1
    },
    find: (id) => numbers.get(id),
    idOf: (number) => ids[number] ?? '',
    count: () => ids.length
  }
}
