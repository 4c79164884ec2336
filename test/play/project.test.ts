import { expect, test } from 'vitest'

import { needIdOf, fullCard } from '#play/card.ts'
import { readProject, readProjects } from '#play/project.ts'
import type { Project } from '#play/project.ts'
import { cardSchema, missingForPresidium } from '#proposals/model.ts'

import { twoProjects, withBadLines } from './support/projects.ts'

const projectIn = (value: object): Project => {
  const read = readProject(JSON.stringify(value), 1)
  if (!('title' in read)) throw new Error(read.reason)
  return read
}

test('a line that is not JSON, has no title or names no second organisation is told with its number', () => {
  const { projects, skipped } = readProjects(withBadLines)
  expect(projects.map(({ line }) => line)).toEqual([5])
  expect(skipped).toEqual([
    { line: 1, reason: 'not JSON' },
    { line: 2, reason: 'has no title' },
    { line: 3, reason: 'names no second organisation' },
    { line: 6, reason: 'not a project: a JSON object is expected' }
  ])
})

test('an organisation named twice in a line takes part once', () => {
  const { organisations } = projectIn({
    title: 'T',
    orgs: [{ name: 'A Ltd' }, { name: 'B Ltd' }, { name: 'a  LTD' }]
  })
  expect(organisations).toEqual(['A Ltd', 'B Ltd'])
})

test('every card has one typed need for each other organisation and lacks nothing for the Presidium', () => {
  for (const project of readProjects(twoProjects).projects) {
    const card = cardSchema.parse(fullCard(project, 'per_somebody'))
    expect(missingForPresidium(card)).toEqual([])
    expect(card.needs).toHaveLength(project.organisations.length - 1)
    expect(card.needs?.every(({ organisationType }) => organisationType !== undefined)).toBe(true)
  }
})

test('with more partners than a card has needs, several share one', () => {
  const orgs = Array.from({ length: 54 }, (_, place) => ({ name: `Organisation ${place}` }))
  const card = cardSchema.parse(fullCard(projectIn({ title: 'Many', orgs }), 'per_somebody'))
  const seats = card.needs?.reduce((sum, need) => sum + need.seats, 0)
  const used = new Set(orgs.slice(1).map((_, place) => needIdOf(53, place)))
  expect(seats).toBe(53)
  expect([...used].toSorted()).toEqual(card.needs?.map(({ id }) => id).toSorted())
})

test('texts of any length and any characters fit a card', () => {
  const long = `${'ż🙂 '.repeat(9_000)}.`
  const orgs = [{ name: long }, { name: `other ${long}` }]
  const project = projectIn({
    title: long,
    objective: long,
    topics: [long],
    acronym: long,
    start: 'soon',
    orgs
  })
  expect(cardSchema.safeParse(fullCard(project, 'per_somebody')).error).toBeUndefined()
})
