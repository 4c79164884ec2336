import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aPerson } from '#test/support/cluster.ts'
import { aSitting } from '#test/sittings/support/sitting.ts'
import { aCalendarCluster } from './support/a-calendar.ts'
import type { CalendarCluster } from './support/a-calendar.ts'

const hour = 3_600_000

describe('the life of a sitting in a calendar', { timeout: 60_000 }, () => {
  let calendar: CalendarCluster
  let sitting: Awaited<ReturnType<typeof aSitting>>
  let member: CalendarCluster['cluster']['presidium'][number]
  let chair: typeof member
  const sequences: number[] = []
  beforeAll(async () => {
    calendar = await aCalendarCluster()
    ;[chair, , member] = calendar.cluster.presidium
    sitting = await aSitting(calendar.cluster, {
      on: '2026-10-20T09:00:00.000Z',
      place: 'Kraków, sala 3; piętro 2'
    })
  })
  afterAll(() => calendar.close())

  /** Moves on, delivers what waits, and answers what the mail did to the calendar and what the feed says. */
  const told = async () => {
    calendar.cluster.clock.advance(hour)
    await calendar.deliver()
    const files = await calendar.filesTo(member)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(file.part).toBe(file.method)
    const entries = (await calendar.entriesOf(member)).filter(({ uid }) => uid?.startsWith(sitting.id))
    expect(entries).toHaveLength(1)
    const { event, method, filename } = files.at(-1)!
    sequences.push(event.sequence)
    return { event, method, filename, entry: entries[0]! }
  }

  it('begins with its notice: the mail and the feed tell the same', async () => {
    const { event, method, filename, entry } = await told()
    expect(filename).toBe('posiedzenie.ics')
    expect(method).toBe('PUBLISH')
    expect(event).toMatchObject({
      uid: `${sitting.id}@projects.example.org`,
      start: '20261020T090000Z',
      summary: 'Posiedzenie: Prezydium Rady Klastra',
      location: 'Kraków, sala 3; piętro 2',
      status: 'CONFIRMED',
      alarms: ['-P1D']
    })
    expect(event.description).toContain(`https://projects.example.org/sittings/${sitting.id}`)
    expect({ ...entry, sequence: 0 }).toEqual({ ...event, sequence: 0 })
  })

  it('is moved by the mail of its new date, across the change of clocks', async () => {
    await sitting.send(chair, 'sitting.move', {
      on: '2026-10-25T09:00:00.000Z',
      place: 'https://meet.example.org/prezydium?a=1,2;b',
      form: 'remote',
      reason: 'Sala jest zajęta'
    })
    const { event, method, entry } = await told()
    expect(method).toBe('PUBLISH')
    expect(event).toMatchObject({
      uid: `${sitting.id}@projects.example.org`,
      start: '20261025T090000Z',
      location: 'https://meet.example.org/prezydium?a=1,2;b'
    })
    expect(entry).toMatchObject({ start: '20261025T090000Z', status: 'CONFIRMED' })
  })

  it('lets a guest read it, and nobody who is not asked', async () => {
    const { core, people } = calendar.cluster
    const guest = await aPerson(core, 'Gustaw Guest', [])
    await sitting.send(chair, 'guest.invite', { person: guest.person })
    await calendar.deliver()
    const [file] = await calendar.filesTo(guest)
    expect(file?.event.uid).toBe(`${sitting.id}@projects.example.org`)
    sequences.push(file!.event.sequence)
    expect((await calendar.entriesOf(guest)).map(({ uid }) => uid)).toEqual([file?.event.uid])
    for (const other of [people.lab, people.council, people.board, people.stranger])
      expect(await calendar.entriesOf(other)).toEqual([])
    await sitting.send(chair, 'guest.dismiss', { person: guest.person })
    expect(await calendar.entriesOf(guest)).toEqual([])
  })

  it('is taken away when it is called off, and stays cancelled in the feed for a while', async () => {
    await sitting.send(chair, 'sitting.cancel', { reason: 'Brak spraw' })
    const { event, method, entry } = await told()
    expect(method).toBe('CANCEL')
    for (const one of [event, entry])
      expect(one).toMatchObject({
        uid: `${sitting.id}@projects.example.org`,
        status: 'CANCELLED',
        start: '20261025T090000Z',
        alarms: []
      })
    calendar.cluster.clock.advance(61 * 24 * hour)
    expect(await calendar.entriesOf(member)).toEqual([])
  })

  it('has risen with every change', () => {
    expect(sequences).toHaveLength(4)
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
  })
})
