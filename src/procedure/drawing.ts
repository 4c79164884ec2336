import { arrowsOf } from './model.ts'
import type { Arrow, ChartState } from './model.ts'

/** `wide` runs from left to right and shows where its ways lead; `tall` is one column for a phone. */
export type Shape = 'wide' | 'tall'

export type DrawnNode = {
  readonly id: string
  /** Middle of the box. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Arrows are SVG paths: the line and its tip. */
export type DrawnArrow = Arrow & { readonly line: string; readonly tip: string }

/** A chart with the place of everything in it, in pixels. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly arrows: readonly DrawnArrow[]
}

const inches = (pixels: number): string => (pixels / 72).toFixed(3)

const boxes = { wide: { width: 134, height: 48 }, tall: { width: 150, height: 44 } } as const
const exit = { width: 134, height: 34 } as const
const gaps = {
  wide: { between: 10, ranks: 30 },
  tall: { between: 7, ranks: 16 }
} as const

/** States of other parts to which ways lead from here. */
export const exitsOf = (states: readonly ChartState[]): readonly string[] => {
  const own = new Set(states.map(({ id }) => id))
  return [...new Set(arrowsOf(states).flatMap(({ to }) => (own.has(to) ? [] : [to])))]
}

/** A part of the procedure in the language of Graphviz. Words are no part of it: all languages share one layout. */
export const graphOf = (states: readonly ChartState[], shape: Shape): string => {
  const exits = shape === 'wide' ? exitsOf(states) : []
  const ids = states.map(({ id }) => id)
  const shown = new Set([...ids, ...exits])
  const arrows = arrowsOf(states).filter(({ to }) => shown.has(to))
  const { width, height } = boxes[shape]
  const size = (box: { readonly width: number; readonly height: number }) =>
    `width=${inches(box.width)} height=${inches(box.height)}`
  return [
    'digraph {',
    `rankdir=${shape === 'wide' ? 'LR' : 'TB'} nodesep=${inches(gaps[shape].between)} ranksep=${inches(gaps[shape].ranks)}`,
    `node [shape=box fixedsize=true label="" ${size({ width, height })}] edge [arrowsize=0.7]`,
    ...ids.map((id) => `"${id}"`),
    ...exits.map((id) => `"${id}" [${size(exit)}]`),
    // One column: an invisible thread holds the states in their order, the arrows go around.
    ...(shape === 'tall' && ids.length > 1
      ? [`${ids.map((id) => `"${id}"`).join(' -> ')} [style=invis weight=100]`]
      : []),
    ...arrows.map(({ from, to }) => `"${from}" -> "${to}"${shape === 'tall' ? ' [constraint=false]' : ''}`),
    '}'
  ].join('\n')
}
