/** The numbers with the highest scores, best first, equal ones by their ids. Sorts only those that can be among them. */
export const bestOf = (
  numbers: readonly number[],
  score: (number: number) => number,
  idOf: (number: number) => string,
  limit: number
): readonly number[] => {
  if (limit <= 0) return []
  const least =
    numbers.length > limit
      ? (Float64Array.from(numbers, score).sort().at(-limit) ?? 0)
      : Number.NEGATIVE_INFINITY
  return numbers
    .filter((number) => score(number) >= least)
    .toSorted((one, other) => score(other) - score(one) || (idOf(one) < idOf(other) ? -1 : 1))
    .slice(0, limit)
}
