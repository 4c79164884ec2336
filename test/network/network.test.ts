import { describe, expect, it } from 'vitest'

import { drawingOf, egoDrawing } from '#network/drawing-pages.ts'
import { placeLabels } from '#network/labels.ts'
import { layOutEgo, layOutNetwork } from '#network/layout.ts'
import { egoOf, groupsOf, networkOf, yearsOf } from '#network/model.ts'
import type { CommonProject, NetworkMember } from '#network/model.ts'
import { keepLayouts } from '#network/views.ts'

const member = (id: string, group: string | null = null): NetworkMember => ({
  id,
  name: `Organisation ${id}`,
  shortName: null,
  group,
  isMember: true
})

const project = (id: string, year: number, ...parties: readonly string[]): CommonProject => ({
  id,
  number: id,
  title: { pl: id, en: null },
  year,
  parties
})

const members = [member('a', 'science'), member('b', 'firms'), member('c', 'firms'), member('d'), member('e')]
const projects = [
  project('p1', 2025, 'a', 'b'),
  project('p2', 2026, 'b', 'a', 'c'),
  project('p3', 2026, 'c', 'd'),
  project('p4', 2026, 'e', 'stranger')
]
const all = { year: null, group: null }

/** Many organisations in projects of four, the same every time. */
const large = (count: number) => {
  const many = Array.from({ length: count }, (_, place) => member(`o${String(place).padStart(3, '0')}`))
  const drawn = (place: number) => many[(place * 7919 + 104_729) % count]?.id ?? ''
  const shared = Array.from({ length: count }, (_, place) =>
    project(`p${place}`, 2026, drawn(4 * place), drawn(4 * place + 1), drawn(9 * place + 2), drawn(place))
  )
  return networkOf(many, shared, all)
}

describe('who has worked with whom', () => {
  it('joins all parties of a project, thicker with each further one, and leaves out who was alone', () => {
    const network = networkOf(members, projects, all)
    expect(network.edges.map(({ from, to, projects: each }) => [from, to, each.length])).toEqual([
      ['a', 'b', 2],
      ['a', 'c', 1],
      ['b', 'c', 1],
      ['c', 'd', 1]
    ])
    expect(network.nodes.map(({ id, degree, projects: count }) => [id, degree, count])).toEqual([
      ['c', 3, 2],
      ['a', 2, 2],
      ['b', 2, 2],
      ['d', 1, 1]
    ])
  })

  it('is narrowed to a year, and to a group with those around it', () => {
    expect(networkOf(members, projects, { year: 2025, group: null }).nodes.map(({ id }) => id)).toEqual([
      'a',
      'b'
    ])
    expect(networkOf(members, projects, { year: null, group: 'science' }).edges).toHaveLength(2)
    expect(networkOf(members, projects, { year: 1999, group: null }).nodes).toEqual([])
    expect(yearsOf(projects)).toEqual([2026, 2025])
    expect(groupsOf(members)).toEqual(['firms', 'science'])
  })

  it('is seen from one organisation: first neighbours with their projects, second ones beyond', () => {
    const ego = egoOf(networkOf(members, projects, all), 'a')
    expect(ego?.first.map(({ member: { id }, projects: each }) => [id, each])).toEqual([
      ['b', ['p1', 'p2']],
      ['c', ['p2']]
    ])
    expect(ego?.second.map(({ id }) => id)).toEqual(['d'])
    expect(egoOf(networkOf(members, projects, all), 'e')).toBeNull()
    const drawing = ego && egoDrawing(ego, layOutEgo(ego), ['science'])
    expect(drawing?.marks.map(({ faint }) => faint)).toEqual([false, false, false, true])
    expect(drawing?.lines.filter(({ faint }) => faint)).toHaveLength(1)
  })
})

describe('the picture of the network', () => {
  it('is the same every time, within its box, and laid out once only for the same network', () => {
    const network = large(70)
    const [one, other] = [layOutNetwork(network), layOutNetwork(large(70))]
    expect([...one.places]).toEqual([...other.places])
    for (const { x, y } of one.places.values()) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(one.width)
      expect(y).toBeLessThanOrEqual(one.height)
    }
    const layOut = keepLayouts()
    expect(layOut(network)).toBe(layOut(large(70)))
    expect(layOut(network)).not.toBe(layOut(large(30)))
  })

  it('has names that cover neither each other nor a sign; who has many partners is named first', () => {
    const crowd = Array.from({ length: 9 }, (_, place) => ({
      id: `${place}`,
      x: 200 + (place % 3) * 30,
      y: 200 + Math.floor(place / 3) * 20,
      size: 8,
      text: 'Organisation'
    }))
    const placed = placeLabels(crowd, 600)
    expect(placed.has('0')).toBe(true)
    expect(placed.size).toBeLessThan(9)
    const boxes = [...placed.values()].map(({ x, y, anchor, text }) => {
      const width = text.length * 6.6
      return { left: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, width, y }
    })
    for (const [place, one] of boxes.entries())
      for (const other of boxes.slice(place + 1))
        expect(
          Math.abs(one.y - other.y) >= 14 ||
            one.left + one.width <= other.left ||
            other.left + other.width <= one.left
        ).toBe(true)
  })

  it('gives the six largest groups a sign of their own, and all others one', () => {
    const groups = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7']
    const some = [...groups, null].map((group, place) => member(`m${place}`, group))
    const network = networkOf(some, [project('p', 2026, ...some.map(({ id }) => id))], all)
    const { marks } = drawingOf(network, layOutNetwork(network), groups)
    expect(marks.map(({ look }) => look)).toEqual([0, 1, 2, 3, 4, 5, 6, 6])
  })
})
