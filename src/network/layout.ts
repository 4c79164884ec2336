import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force'

import type { Ego, Network } from './model.ts'

/** Where an organisation stands in the picture, in units of its view box. */
export type Place = { readonly x: number; readonly y: number }

export type Layout = {
  readonly width: number
  readonly height: number
  readonly places: ReadonlyMap<string, Place>
}

type Point = SimulationNodeDatum & { readonly id: string; readonly degree: number }
type Line = SimulationLinkDatum<Point> & { readonly weight: number }

const size = { width: 1_000, height: 680, margin: 44 } as const

/** Larger pictures settle in fewer rounds, each of which costs more. */
const roundsFor = (nodes: number): number => (nodes <= 100 ? 220 : 140)

const spread = (values: readonly number[], from: number, to: number): ((value: number) => number) => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return (value) =>
    most === least ? (from + to) / 2 : Math.round(from + ((value - least) / (most - least)) * (to - from))
}

/**
 * Places organisations so that those who have worked together stand near each other. The same network always gives the same
 * picture: the simulation begins at fixed points, runs a fixed number of rounds and draws lots from its own fixed source.
 */
export const layOutNetwork = ({ nodes, edges }: Network): Layout => {
  const points: Point[] = nodes.map(({ id, degree }) => ({ id, degree }))
  const lines: Line[] = edges.map(({ from, to, projects }) => ({
    source: from,
    target: to,
    weight: projects.length
  }))
  forceSimulation(points)
    .force(
      'link',
      forceLink<Point, Line>(lines)
        .id(({ id }) => id)
        .distance(({ weight }) => 90 / Math.sqrt(weight))
        .strength(({ weight, source, target }) => {
          const least = Math.min((source as Point).degree, (target as Point).degree)
          return Math.min(1, (0.7 * Math.sqrt(weight)) / Math.max(1, least))
        })
    )
    .force('apart', forceManyBody<Point>().strength(-220).theta(0.9))
    .force('own room', forceCollide<Point>(26))
    .force('across', forceX<Point>(0).strength(0.05))
    .force('down', forceY<Point>(0).strength(0.09))
    .stop()
    .tick(roundsFor(points.length))
  const { width, height, margin } = size
  const across = spread(
    points.map(({ x = 0 }) => x),
    margin,
    width - margin
  )
  const down = spread(
    points.map(({ y = 0 }) => y),
    margin,
    height - margin
  )
  return {
    width,
    height,
    places: new Map(points.map(({ id, x = 0, y = 0 }) => [id, { x: across(x), y: down(y) }]))
  }
}

/** Nearly a square, so that a phone shows the whole of it. */
const ring = { width: 480, height: 500, first: 0.3, second: 0.46 } as const

const around = (angle: number, share: number): Place => ({
  x: Math.round(ring.width * (0.5 + share * 0.95 * Math.cos(angle))),
  y: Math.round(ring.height * (0.5 + share * Math.sin(angle)))
})

/** Places one organisation in the middle, those it has worked with around it, and behind each the ones beyond. */
export const layOutEgo = ({ centre, first, second, edges }: Ego): Layout => {
  const places = new Map<string, Place>([[centre.id, around(0, 0)]])
  const angleOf = new Map<string, number>()
  const turn = 2 * Math.PI
  for (const [place, { member }] of first.entries()) {
    const angle = (turn * place) / first.length - Math.PI / 2
    angleOf.set(member.id, angle)
    places.set(member.id, around(angle, ring.first))
  }
  // Each stands behind the first one it is tied to; the order of these angles keeps lines from crossing much.
  const wanted = second
    .map(({ id }) => {
      const tie = edges.find(
        ({ from, to }) => (from === id && angleOf.has(to)) || (to === id && angleOf.has(from))
      )
      const near = tie === undefined ? undefined : tie.from === id ? tie.to : tie.from
      return { id, angle: near === undefined ? 0 : (angleOf.get(near) ?? 0) }
    })
    .toSorted((one, other) => one.angle - other.angle || (one.id < other.id ? -1 : 1))
  for (const [place, { id }] of wanted.entries()) {
    const angle = (turn * place) / wanted.length - Math.PI / 2
    places.set(id, around(angle, ring.second))
  }
  return { width: ring.width, height: ring.height, places }
}
