import type { Row } from './rounds.ts'

export const isMet = ({ ratio, target }: Row): boolean =>
  'atMost' in target ? ratio <= target.atMost : ratio >= target.atLeast

const heads = ['row', 'ratio', 'min..max', 'target', ''] as const

const cellsOf = (row: Row): readonly string[] => {
  const { name, ratio, least, most, target } = row
  return [
    name,
    ratio.toFixed(2),
    `${least.toFixed(2)}..${most.toFixed(2)}`,
    'atMost' in target ? `<= ${target.atMost.toFixed(2)}` : `>= ${target.atLeast.toFixed(2)}`,
    isMet(row) ? 'ok' : 'missed'
  ]
}

/** The rows as a table of plain text, a line each under a line of heads. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [heads, ...rows.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}
