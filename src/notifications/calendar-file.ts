import { oneLine } from './one-line.ts'

/** A moment to put into a calendar: the end of a ballot, the beginning of a sitting. */
export type CalendarEntry = {
  /** The same in every mail about this moment, so that a later one moves the entry. */
  readonly id: string
  readonly at: string
  readonly summary: string
  readonly place: string | null
  readonly url: string
  readonly cancelled: boolean
}

const stamp = (instant: string): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string => oneLine(text.replaceAll('\u00a0', ' ')).replace(/[\\;,]/g, '\\$&')

const lineLimit = 73

/** Lines are at most 75 octets; the next one goes on after a space. Source: RFC 5545, 3.1. */
const folded = (line: string): string => {
  const lines = ['']
  for (const character of line) {
    const last = lines.length - 1
    const longer = `${lines[last]}${character}`
    if (Buffer.byteLength(longer) > lineLimit) lines.push(character)
    else lines[last] = longer
  }
  return lines.join('\r\n ')
}

/** Writes an iCalendar file with one entry that takes no time and reminds a day before. Instants stay in UTC. */
export const calendarFile = (entry: CalendarEntry, host: string, now: string): string => {
  const lines: readonly (string | null)[] = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//joint-projects//mail//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${entry.id}@${host}`,
    `DTSTAMP:${stamp(now)}`,
    `SEQUENCE:${Math.floor(Date.parse(now) / 1000)}`,
    `DTSTART:${stamp(entry.at)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    entry.place === null ? null : `LOCATION:${escaped(entry.place)}`,
    `URL:${entry.url}`,
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(entry.cancelled
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(entry.summary)}`,
          'TRIGGER:-P1D',
          'END:VALARM'
        ]),
    'END:VEVENT',
    'END:VCALENDAR'
  ]
  return `${lines
    .filter((line) => line !== null)
    .map(folded)
    .join('\r\n')}\r\n`
}
