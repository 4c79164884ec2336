/** Solves a small system of equations by elimination. */
export const solve = (rows: readonly Float64Array[], right: Float64Array): Float64Array => {
  const size = right.length
  const work = rows.map((row, place) => Float64Array.from([...row, right[place] ?? 0]))
  const cell = (row: number, column: number): number => work[row]?.[column] ?? 0
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot
    for (let row = pivot + 1; row < size; row += 1)
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row
    const [upper, lower] = [work[pivot], work[best]]
    if (upper && lower) {
      work[pivot] = lower
      work[best] = upper
    }
    for (let row = 0; row < size; row += 1) {
      const line = work[row]
      if (row === pivot || !line || cell(pivot, pivot) === 0) continue
      const times = cell(row, pivot) / cell(pivot, pivot)
      for (let column = pivot; column <= size; column += 1)
        line[column] = (line[column] ?? 0) - times * cell(pivot, column)
    }
  }
  return Float64Array.from({ length: size }, (_, row) =>
    cell(row, row) === 0 ? 0 : cell(row, size) / cell(row, row)
  )
}
