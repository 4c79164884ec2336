import type { Body } from '#sittings/model.ts'
import type { Party } from '#shared/workflow.ts'
import type { SittingContext } from '#workflows/sitting/context.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import { CaseUnderTest } from './case.ts'

export const of = (person: string): Party => ({ person, organisation: null })
export const chair = of('per_1')
export const office = of('per_office')

const seats = ['per_1', 'per_2', 'per_3', 'per_4', 'per_5'].map((person, place) => ({
  person,
  organisation: null,
  chair: place === 0,
  deputy: place === 1,
  substitute: null,
  group: null
}))

/** A case on the agenda: who is recused in it, and its open ballots. */
export const caseOf = (recused: readonly string[] = [], ballots: readonly string[] = []) => ({
  state: 'opinions',
  recused: recused.map((person) => ({ person, ground: 'family' })),
  ballots
})

const facts = (items: Record<string, object> = {}) => ({
  presidium: { members: seats, recused: [] },
  council: { members: seats.slice(0, 3), recused: [] },
  board: { members: seats.slice(0, 3), recused: [] },
  person: { per_guest: { organisations: [] } },
  agenda: { items: { prp_1: caseOf(), prp_2: caseOf(), prp_3: caseOf(), ...items } },
  minutes: { organ: 'presidium', year: 2026, number: 3, digest: 'dig' }
})

/** Convened on 5 January 2026 for a day well ahead of the notice period. */
export const aSitting = (
  wishes: { readonly organ?: Body; readonly on?: string; readonly items?: Record<string, object> } = {}
) => {
  const sitting = new CaseUnderTest('sit_a', facts(wishes.items))
  sitting.start('sitting', 'sit_a', {
    case: 'sit_a',
    rules: krakow.rules,
    organ: wishes.organ ?? 'presidium',
    on: wishes.on ?? '2026-02-10T09:00:00.000Z',
    place: null
  })
  return sitting
}

export const contextOf = (sitting: CaseUnderTest) => sitting.contextOf() as SittingContext
export const itemsOf = (sitting: CaseUnderTest) => contextOf(sitting).items

/** Open, with these cases on the agenda in time and the first so many members there. */
export const anOpenSitting = (
  cases: readonly string[],
  there: number,
  items: Record<string, object> = {}
) => {
  const sitting = aSitting({ items })
  for (const id of cases) sitting.send(office, 'item.add', { case: id })
  sitting.send(chair, 'sitting.open')
  for (const { person } of seats.slice(0, there))
    sitting.send(office, 'attendance.mark', { person, present: 'yes' })
  return sitting
}

/** Over, with the first so many members having been there, and a draft of the minutes. */
export const drafted = (there = 3) => {
  const sitting = anOpenSitting(['prp_1'], there)
  sitting.send(chair, 'sitting.close')
  sitting.send(office, 'minutes.draft', { text: 'The chair welcomed the members.' })
  return sitting
}
