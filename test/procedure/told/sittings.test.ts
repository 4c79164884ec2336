import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Person } from '#api/acting.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import { passTerm } from '#test/support/case-time.ts'
import { aProposal } from '#test/support/cases.ts'
import { aSitting } from '#test/sittings/support/sitting.ts'

import { aToldCast, namesOf } from './cast.ts'
import type { ToldCast } from './cast.ts'

/** Who is told of a sitting and of its minutes, and nobody else. Source: procedure.md 1.5, T36; 1.7, N19 and N46. */

let cast: ToldCast
let sitting: Awaited<ReturnType<typeof aSitting>>
let known: ReadonlySet<string>

beforeAll(async () => {
  cast = await aToldCast()
  known = new Set(cast.names.values())
})
afterAll(() => cast.cluster.core.database.close())

beforeEach(async () => {
  sitting = await aSitting(cast.cluster)
})

type Row = { readonly id: string; readonly person_id: string; readonly payload: string }

const rows = () =>
  cast.cluster.core.database.read.all<Row>(
    "select id, person_id, payload from outbox where case_id = ? and kind = 'notice' order by id",
    [sitting.id]
  )

/** `N19 moved: presidium` in the words of the tables. */
const saidOf = (all: readonly Row[]): readonly string[] =>
  all
    .map(({ person_id: person, payload }) => {
      const { notice, variant } = JSON.parse(payload) as NotifyParams
      return `${notice} ${variant ?? ''}: ${cast.names.get(person) ?? person}`
    })
    .sort()

const lines = (...told: readonly string[]): readonly string[] =>
  told
    .flatMap((line) => {
      const [notice = '', words = ''] = line.split(': ')
      return namesOf(words, known).map((name) => `${notice}: ${name}`)
    })
    .sort()

const toldBy = async (happen: () => Promise<unknown>): Promise<readonly string[]> => {
  const before = new Set((await rows()).map(({ id }) => id))
  await happen()
  return saidOf((await rows()).filter(({ id }) => !before.has(id)))
}

const office = () => cast.cluster.people.coordinator
const chair = () => cast.cluster.presidium[0]
const guest = () => cast.cluster.people.stranger
const sends = (by: Person, type: string, payload: object = {}) =>
  toldBy(() => sitting.send(by, type, payload))

describe('a sitting', () => {
  test('that is convened is known to the body alone', async () => {
    expect(saidOf(await rows())).toEqual(lines('N19 convened: presidium, tied'))
  })

  test('tells body and guests of what changes, but of an item nobody who is recused for it', async () => {
    const invited = await sends(chair(), 'guest.invite', { person: guest().person })
    expect(invited).toEqual(lines('N19 guest: stranger'))
    const proposal = await aProposal(cast.cluster, { state: 'queued' })
    const added = await sends(office(), 'item.add', { case: proposal.id })
    expect(added).toEqual(lines('N19 agenda: presidium, stranger'))
    const on = new Date(Date.parse(sitting.on) + 86_400_000).toISOString()
    const moved = await sends(office(), 'sitting.move', { on, reason: 'The room is taken.' })
    expect(moved).toEqual(lines('N19 moved: presidium, tied, stranger'))
    const cancelled = await sends(office(), 'sitting.cancel', { reason: 'Nothing to decide.' })
    expect(cancelled).toEqual(lines('N19 cancelled: presidium, tied, stranger'))
  })

  test('tells a guest who was dismissed of nothing that follows', async () => {
    await sends(chair(), 'guest.invite', { person: guest().person })
    await sends(chair(), 'guest.dismiss', { person: guest().person })
    const cancelled = await sends(office(), 'sitting.cancel', { reason: 'Nothing to decide.' })
    expect(cancelled).toEqual(lines('N19 cancelled: presidium, tied'))
  })
})

describe('minutes', () => {
  const text = 'The members met.'

  const held = async () => {
    const { presidium } = cast.cluster
    await sitting.send(chair(), 'guest.invite', { person: guest().person })
    await sitting.send(chair(), 'sitting.open')
    for (const { person } of [presidium[1], presidium[2], guest()])
      await sitting.send(office(), 'attendance.mark', { person, present: 'yes' })
    await sitting.send(chair(), 'sitting.close')
  }

  test('in draft reach who was there and the chair who accepts them; accepted ones who was there', async () => {
    await held()
    const drafted = await sends(office(), 'minutes.draft', { text })
    expect(drafted).toEqual(lines('N46 draft: deputy, member, stranger, chair'))
    const objected = await sends(cast.cluster.presidium[2], 'minutes.object', { text })
    expect(objected).toEqual(lines('N46 objected: coordinator, chair'))
    const answered = await sends(office(), 'minutes.answer', { objection: 'o1', text })
    expect(answered).toEqual(lines('N46 answered: member'))
    const accepted = await sends(chair(), 'minutes.accept')
    expect(accepted).toEqual(lines('N46 accepted: deputy, member, stranger'))
  })

  test('that are late are the concern of the office and the chair', async () => {
    await held()
    const { id } = sitting
    expect(await toldBy(() => passTerm(cast.cluster, { id }, 'T36'))).toEqual(
      lines('N46 late: coordinator, chair', 'N46 reminder: coordinator')
    )
  })
})
