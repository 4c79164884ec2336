import { instance } from '@viz-js/viz'
import type { Viz } from '@viz-js/viz'
import { z } from 'zod'

const points = z.array(z.tuple([z.number(), z.number()])).readonly()
const strokes = z.array(z.object({ op: z.string(), points: z.unknown().optional() })).optional()

const laidOut = z.object({
  bb: z.string(),
  objects: z
    .array(z.object({ name: z.string(), pos: z.string(), width: z.string(), height: z.string() }))
    .default([]),
  edges: z
    .array(
      z.object({
        tail: z.number(),
        head: z.number(),
        style: z.string().optional(),
        _draw_: strokes,
        _hdraw_: strokes
      })
    )
    .default([])
})

type Laid = z.output<typeof laidOut>
type Points = z.output<typeof points>

/** A graph with the place of everything in it, in pixels from the top left; lines and tips are SVG paths. */
export type LaidOutGraph = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly { id: string; x: number; y: number; width: number; height: number }[]
  readonly arrows: readonly { from: string; to: string; line: string; tip: string }[]
}

let loading: Promise<Viz> | null = null

/** Lays a graph out with Graphviz (dot). The library is loaded with the first graph. */
export const layOut = async (graph: string): Promise<LaidOutGraph> => {
  loading ??= instance()
  return placed(laidOut.parse((await loading).renderJSON(graph)))
}

const placed = ({ bb, objects, edges }: Laid): LaidOutGraph => {
  const [, , width = 0, height = 0] = bb.split(',').map(Number)
  const nameAt = (index: number): string => objects[index]?.name ?? ''
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: objects.map(({ name, pos, width: wide, height: high }) => {
      const [x = 0, y = 0] = pos.split(',').map(Number)
      return {
        id: name,
        x: Math.round(x),
        y: Math.round(height - y),
        width: Math.round(Number(wide) * 72),
        height: Math.round(Number(high) * 72)
      }
    }),
    arrows: edges
      .filter(({ style }) => style !== 'invis')
      .map(({ tail, head, _draw_, _hdraw_ }) => {
        const at = ([x, y]: readonly [number, number]): string => `${Math.round(x)} ${Math.round(height - y)}`
        const [first, ...curve] = pointsOf(_draw_, 'b')
        const [start, ...corners] = pointsOf(_hdraw_, 'P')
        return {
          from: nameAt(tail),
          to: nameAt(head),
          line: first ? `M${at(first)}C${curve.map(at).join(' ')}` : '',
          tip: start ? `M${at(start)}L${corners.map(at).join(' ')}z` : ''
        }
      })
  }
}

const pointsOf = (drawn: Laid['edges'][number]['_draw_'], op: string): Points => {
  const stroke = drawn?.find((one) => one.op === op)
  return stroke ? points.parse(stroke.points) : []
}
