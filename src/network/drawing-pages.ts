import type { NetworkDrawing } from '#templates/pages/network/picture.tsx'

import type { Layout } from './layout.ts'
import { placeLabels } from './labels.ts'
import type { Ego, Network, NetworkNode } from './model.ts'

/** Groups that have a sign of their own; the others share one. */
const signs = 6

const lookOf = (group: string | null, groups: readonly string[]): number => {
  const place = group === null ? -1 : groups.indexOf(group)
  return place < 0 || place >= signs ? signs : place
}

/** Letters of a name that fit beside a sign. */
const longest = 24

/** The short name, or the first words of the whole one: no word is cut. */
const shortest = ({ shortName, name }: Pick<NetworkNode, 'shortName' | 'name'>): string => {
  const [first = '', ...words] = (shortName ?? name).split(' ')
  let text = first
  for (const word of words) {
    if (text.length + 1 + word.length > longest) break
    text = `${text} ${word}`
  }
  return text
}

const markOf = (node: NetworkNode, groups: readonly string[], { places }: Layout) => {
  const { x, y } = places.get(node.id) ?? { x: 0, y: 0 }
  return {
    id: node.id,
    href: `/organisations/${node.id}`,
    name: node.name,
    x,
    y,
    look: lookOf(node.group, groups),
    size: Math.min(14, 6 + Math.round(1.6 * Math.sqrt(node.degree)))
  }
}

const linesOf = (edges: Network['edges'], { places }: Layout, isFaint: (id: string) => boolean) =>
  edges.flatMap(({ from, to, projects }) => {
    const [one, other] = [places.get(from), places.get(to)]
    if (!one || !other) return []
    return [
      {
        x1: one.x,
        y1: one.y,
        x2: other.x,
        y2: other.y,
        weight: Math.min(5, projects.length),
        faint: isFaint(from) || isFaint(to)
      }
    ]
  })

type Unlabelled = Omit<NetworkDrawing['marks'][number], 'label'> & { readonly text: string | null }

/** Gives signs their names, the first ones first, as far as there is room. */
const labelled = (marks: readonly Unlabelled[], width: number, type?: number): NetworkDrawing['marks'] => {
  const labels = placeLabels(marks, width, type)
  return marks.map(({ text: _text, ...mark }) => ({ ...mark, label: labels.get(mark.id) ?? null }))
}

/** The network as lines and signs. */
export const drawingOf = (network: Network, layout: Layout, groups: readonly string[]): NetworkDrawing => ({
  width: layout.width,
  height: layout.height,
  lines: linesOf(network.edges, layout, () => false),
  marks: labelled(
    network.nodes.map((node) => ({
      ...markOf(node, groups, layout),
      text: shortest(node),
      faint: false,
      centre: false
    })),
    layout.width
  )
})

/** Type of the picture of one organisation as a phone shows it, larger there so that it stays readable. */
const egoType = 16

/** The network around one organisation: second neighbours are faint and have no names. */
export const egoDrawing = (
  { centre, first, second, edges }: Ego,
  layout: Layout,
  groups: readonly string[]
): NetworkDrawing => {
  const far = new Set(second.map(({ id }) => id))
  const mark = (node: NetworkNode, faint: boolean) => ({
    ...markOf(node, groups, layout),
    size: faint ? 5 : 9,
    text: faint ? null : shortest(node),
    faint,
    centre: node.id === centre.id
  })
  return {
    width: layout.width,
    height: layout.height,
    lines: linesOf(edges, layout, (id) => far.has(id)),
    marks: labelled(
      [
        mark(centre, false),
        ...first.map(({ member }) => mark(member, false)),
        ...second.map((node) => mark(node, true))
      ],
      layout.width,
      egoType
    )
  }
}
