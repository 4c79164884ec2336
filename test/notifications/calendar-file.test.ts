import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CalendarEntry } from '#calendar/model.ts'
import { calendarFeed, calendarFile } from '#notifications/calendar-file.ts'
import { eventsOf, readCalendar, valueOf } from '#test/calendar/support/read-calendar.ts'

const now = '2026-11-23T09:00:00.000Z'
const source = {
  host: 'projects.example.org',
  organiser: { name: 'Nowak, "Kasia"', address: 'biuro@example.org' }
}

const anEntry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'sit_x',
  revision: { sequence: 4, changedAt: '2026-11-20T09:00:00.000Z' },
  at: '2026-12-01T09:00:00.000Z',
  summary: 'Posiedzenie: Prezydium Rady Klastra',
  description: 'Porządek obrad i materiały: https://projects.example.org/sittings/sit_x',
  place: 'Kraków, ul. Lipowa; s. 3',
  url: 'https://projects.example.org/sittings/sit_x',
  cancelled: false,
  busy: true,
  ...changes
})

const eventIn = (text: string) => {
  const [event, ...more] = eventsOf(readCalendar(text))
  expect(more).toEqual([])
  return event!
}

describe('the calendar file of a mail', () => {
  it('can be read back word for word, with a reminder the day before', () => {
    const { content, method } = calendarFile(anEntry(), source, now)
    expect(method).toBe('PUBLISH')
    expect(valueOf(readCalendar(content), 'METHOD')).toBe('PUBLISH')
    expect(eventIn(content)).toEqual({
      uid: 'sit_x@projects.example.org',
      sequence: 4,
      start: '20261201T090000Z',
      end: undefined,
      summary: 'Posiedzenie: Prezydium Rady Klastra',
      description: 'Porządek obrad i materiały: https://projects.example.org/sittings/sit_x',
      location: 'Kraków, ul. Lipowa; s. 3',
      status: 'CONFIRMED',
      alarms: ['-P1D']
    })
    expect(content).toContain('DTSTAMP:20261123T090000Z')
    expect(content.replaceAll('\r\n ', '')).toContain(
      'ORGANIZER;CN="Nowak, ^\'Kasia^\'":mailto:biuro@example.org'
    )
  })

  it('takes the entry away where the thing is cancelled, and reminds of nothing', () => {
    const { content, method } = calendarFile(anEntry({ cancelled: true }), source, now)
    expect(method).toBe('CANCEL')
    expect(valueOf(readCalendar(content), 'METHOD')).toBe('CANCEL')
    expect(eventIn(content)).toMatchObject({
      uid: 'sit_x@projects.example.org',
      status: 'CANCELLED',
      alarms: []
    })
  })

  it('names no one where nobody reads replies', () => {
    expect(calendarFile(anEntry(), { ...source, organiser: null }, now).content).not.toContain('ORGANIZER')
    const nameless = { ...source, organiser: { name: '', address: 'biuro@example.org' } }
    expect(calendarFile(anEntry(), nameless, now).content).toContain('mailto:biuro@example.org')
  })

  /** Midnight in Poland is 23:00 UTC in winter and 22:00 UTC in summer; the night of a change has an hour more or less. */
  it.each([
    ['an hour before the clocks go back', '2026-10-25T00:30:00.000Z', '20261025T003000Z'],
    ['in the hour that comes twice', '2026-10-25T01:30:00.000Z', '20261025T013000Z'],
    ['the morning after', '2026-10-25T09:00:00.000Z', '20261025T090000Z'],
    ['just before the clocks go forward', '2027-03-28T00:59:59.000Z', '20270328T005959Z'],
    ['just after', '2027-03-28T01:00:00.000Z', '20270328T010000Z']
  ])('keeps the instant of a sitting %s', (_, at, start) => {
    const { content } = calendarFile(anEntry({ at }), source, now)
    expect(eventIn(content).start).toBe(start)
    expect(content).not.toMatch(/TZID|TIMEZONE/)
  })

  it.each([
    ['2026-10-25', '20261025', '20261026'],
    ['2027-03-28', '20270328', '20270329'],
    ['2026-12-31', '20261231', '20270101']
  ])('takes the whole of %s for what is due on that day', (at, start, end) => {
    const { content } = calendarFile(anEntry({ at, busy: false }), source, now)
    expect(eventIn(content)).toMatchObject({ start, end })
    expect(content).toContain('DTSTART;VALUE=DATE:')
    expect(content).toContain('TRANSP:TRANSPARENT')
  })

  it('lets nothing written by people begin a line of its own, whatever it holds', () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '\r\n',
            '\r',
            '\n',
            '\\',
            ';',
            ',',
            ':',
            '"',
            '^',
            '\\n',
            '\u0000',
            '\u202e',
            '\u2028',
            '🧪',
            'ąęśćżźółń',
            'BEGIN:VEVENT',
            'END:VCALENDAR',
            'ATTENDEE:mailto:x@y.z',
            'METHOD:REQUEST',
            ' '
          ),
          { maxLength: 40 }
        )
        .map((parts) => parts.join(''))
    )
    fc.assert(
      fc.property(awkward, awkward, awkward, awkward, (summary, place, description, name) => {
        const organiser = { name, address: 'biuro@example.org' }
        const entry = anEntry({ summary, place, description })
        const { content } = calendarFile(entry, { ...source, organiser }, now)
        const calendar = readCalendar(content)
        expect(valueOf(calendar, 'METHOD')).toBe('PUBLISH')
        const [event, ...more] = calendar.inside
        expect(more).toEqual([])
        expect(event?.properties.has('ATTENDEE')).toBe(false)
        expect(event?.inside.map((one) => one.name)).toEqual(['VALARM'])
        const feed = readCalendar(calendarFeed([entry], { ...source, organiser, name }))
        expect(feed.inside).toHaveLength(1)
      }),
      { numRuns: 1_000 }
    )
  })
})

describe('the feed', () => {
  it('has a name, says how often to ask, and is the same text for the same entries', () => {
    const entries = [anEntry(), anEntry({ id: 'bal_x', at: '2026-12-03', busy: false, cancelled: true })]
    const text = calendarFeed(entries, { ...source, name: 'Klaster; Dolina, Rudawy: moje terminy' })
    const calendar = readCalendar(text)
    expect(valueOf(calendar, 'X-WR-CALNAME')).toBe('Klaster; Dolina, Rudawy: moje terminy')
    expect(calendar.properties.get('REFRESH-INTERVAL')).toEqual([
      { parameters: ';VALUE=DURATION', value: 'PT3H' }
    ])
    expect(valueOf(calendar, 'X-PUBLISHED-TTL')).toBe('PT3H')
    expect(eventsOf(calendar).map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED'])
    expect(calendarFeed(entries, { ...source, name: 'Klaster; Dolina, Rudawy: moje terminy' })).toBe(text)
  })

  it('is a whole file without any entry', () => {
    expect(readCalendar(calendarFeed([], { ...source, name: 'x' })).inside).toEqual([])
  })
})
