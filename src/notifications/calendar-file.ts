import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency
} from 'ical-generator'
import type { ICalCalendar } from 'ical-generator'

import type { CalendarEntry } from '#calendar/model.ts'

import { oneLine } from './one-line.ts'

export type { CalendarEntry } from '#calendar/model.ts'

/** Whose calendar it is and who answers for it. */
export type CalendarSource = {
  /** Makes the names of entries unique in the world. */
  readonly host: string
  /** Who reads replies; `null` where nobody does. */
  readonly organiser: { readonly name: string; readonly address: string } | null
}

/** A file for a mail, and the method that its part of the mail must name too. */
export type CalendarFile = { readonly content: string; readonly method: 'PUBLISH' | 'CANCEL' }

const aDay = 86_400
/** Every three hours: as often as a calendar is worth asking. */
const refreshSeconds = 10_800

const tidy = (text: string): string => oneLine(text.replaceAll('\u00a0', ' '))

const isDay = (at: string): boolean => at.length === 10

/** An hour of its own is an instant in UTC; a whole day ends where the next one begins. Never with a time zone named. */
const timesOf = ({ at, endsAt }: CalendarEntry) => {
  if (isDay(at)) {
    const next = Temporal.PlainDate.from(at).add({ days: 1 }).toString()
    return { start: new Date(at), end: new Date(next), allDay: true }
  }
  return { start: new Date(at), end: endsAt == null ? null : new Date(endsAt) }
}

const add = (
  calendar: ICalCalendar,
  entry: CalendarEntry,
  { host, organiser }: CalendarSource,
  stamp: string
): void => {
  const { id, revision, cancelled, busy } = entry
  const place = tidy(entry.place ?? '')
  const description = tidy(entry.description ?? '')
  const event = calendar.createEvent({
    id: `${id}@${host}`,
    sequence: revision.sequence,
    stamp: new Date(stamp),
    lastModified: new Date(revision.changedAt),
    ...timesOf(entry),
    summary: tidy(entry.summary),
    url: entry.url,
    ...(description !== '' && { description }),
    ...(place !== '' && { location: { title: place } }),
    ...(organiser && {
      organizer: {
        name: tidy(organiser.name) || tidy(organiser.address),
        email: tidy(organiser.address)
      }
    }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: busy && !cancelled ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT
  })
  if (!cancelled) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: aDay })
}

const newCalendar = (method: ICalCalendarMethod) =>
  ical({ prodId: { company: 'joint-projects', product: 'calendar', language: 'EN' }, method })

/** The writer leaves the last line open, which strict readers refuse. */
const written = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`

/** Writes the file of a mail: one entry, which a later file about the same thing moves or takes away. Source: RFC 5546, 3.2. */
export const calendarFile = (entry: CalendarEntry, source: CalendarSource, now: string): CalendarFile => {
  const calendar = newCalendar(entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH)
  add(calendar, entry, source, now)
  return { content: written(calendar), method: entry.cancelled ? 'CANCEL' : 'PUBLISH' }
}

/** Writes a whole calendar to subscribe to. The same entries give the same text, so that nothing is fetched twice. */
export const calendarFeed = (
  entries: readonly CalendarEntry[],
  source: CalendarSource & { readonly name: string }
): string => {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH)
  // The writer does not escape the name of a calendar.
  calendar.name(tidy(source.name).replace(/[\\;,]/g, '\\$&'))
  calendar.ttl(refreshSeconds)
  for (const entry of entries) add(calendar, entry, source, entry.revision.changedAt)
  return written(calendar)
}
