import { factOf } from '#workflows/facts.ts'

import { itemOf, listed, recordOf } from './attendance.ts'
import type { AgendaItem, SittingContext } from './context.ts'
import type { SittingEvent, SittingEventOf } from './events.ts'

export type About = { readonly context: SittingContext; readonly event: SittingEvent }

/** The payload as far as it is there: whoever asks what they may do sends none. */
const payloadOf = <Type extends SittingEvent['type']>(
  event: SittingEvent,
  _type: Type
): Partial<SittingEventOf<Type>> => event as Partial<SittingEventOf<Type>>

const asked = <Value>(value: Value | undefined, holds: (value: Value) => boolean): boolean =>
  value === undefined || holds(value)

const oneItem = ({ event }: About): string | undefined => payloadOf(event, 'item.call').item
const manyItems = ({ event }: About): readonly string[] | undefined => payloadOf(event, 'consent.adopt').items

const itemIs =
  (test: (item: AgendaItem) => boolean) =>
  (about: About): boolean =>
    asked(oneItem(about), (id) => {
      const item = itemOf(about.context, id)
      return item !== undefined && test(item)
    })

const everyItem =
  (test: (item: AgendaItem, about: About) => boolean) =>
  (about: About): boolean =>
    asked(manyItems(about), (ids) =>
      ids.every((id) => {
        const item = itemOf(about.context, id)
        return item !== undefined && test(item, about)
      })
    )

/** Who is recused for an item, as its case says now. */
export const recusedFor = ({ event }: About, item: AgendaItem) =>
  item.case === null ? [] : (factOf(event, 'agenda')?.items[item.case]?.recused ?? [])

const agendaRules = {
  caseKnown: ({ event }: About) => {
    const named = payloadOf(event, 'item.add').case
    return asked(named, (id) => Object.hasOwn(factOf(event, 'agenda')?.items ?? {}, id))
  },
  notOnAgenda: ({ context, event }: About) => {
    const named = payloadOf(event, 'item.add').case
    return asked(named, (id) => !context.items.some((item) => item.case === id))
  },
  itemAhead: itemIs(({ state }) => state === 'ahead'),
  itemCalled: itemIs(({ state }) => state === 'called'),
  itemForConsent: itemIs(({ state, consent }) => state === 'ahead' && consent),
  hasItems: ({ context }: About) => context.items.length > 1,
  isWholeAgenda: (about: About) =>
    asked(manyItems(about), (ids) => {
      const known = about.context.items.map(({ id }) => id)
      return (
        new Set(ids).size === ids.length &&
        ids.length === known.length &&
        ids.every((id) => known.includes(id))
      )
    }),
  mayBeVoted: everyItem(({ state, late }) => state === 'ahead' && !late),
  somethingForConsent: ({ context }: About) =>
    context.items.some(({ state, consent }) => state === 'ahead' && consent),
  proposedForConsent: everyItem(({ state, consent, late }) => state === 'ahead' && consent && !late),
  quorumForItems: everyItem(
    (item, about) => recordOf(about.context, recusedFor(about, item), about.event.now ?? '').met
  )
}

const attendanceRules = {
  newDateAhead: ({ event }: About) =>
    asked(payloadOf(event, 'sitting.move').on, (on) => Temporal.Instant.compare(on, event.now) > 0),
  notGuestYet: ({ context, event }: About) =>
    asked(payloadOf(event, 'guest.invite').person, (person) => !context.guests.includes(person)),
  personKnown: ({ event }: About) =>
    asked(payloadOf(event, 'guest.invite').person, (person) =>
      Object.hasOwn((event.facts?.person ?? {}) as object, person)
    ),
  isGuest: ({ context, event }: About) =>
    asked(payloadOf(event, 'guest.dismiss').person, (person) => context.guests.includes(person)),
  onAttendanceList: ({ context, event }: About) =>
    asked(payloadOf(event, 'attendance.mark').person, (person) => listed(context).includes(person)),
  notInTheFuture: ({ event }: About) =>
    asked(payloadOf(event, 'attendance.mark').from, (from) => Temporal.Instant.compare(from, event.now) <= 0),
  isListed: ({ context, event }: About) => listed(context).includes(event.by.person ?? ''),
  notConfirmedYet: ({ context, event }: About) =>
    !context.attendance.some(
      ({ person, present, confirmed }) => person === event.by.person && present === 'yes' && confirmed
    )
}

const minutesRules = {
  wasThere: ({ context, event }: About) =>
    context.attendance.some(
      ({ person, times }) => person === event.by.person && times.some(({ present }) => present === 'yes')
    ),
  objectionOpen: ({ context, event }: About) => {
    const open = context.minutes?.objections.filter(({ answer }) => answer === null) ?? []
    return asked(payloadOf(event, 'minutes.answer').objection, (id) => open.some((one) => one.id === id))
  },
  someObjectionOpen: ({ context }: About) =>
    context.minutes?.objections.some(({ answer }) => answer === null) === true,
  noObjectionOpen: ({ context }: About) =>
    context.minutes?.objections.every(({ answer }) => answer !== null) === true,
  numberAndDigestKnown: ({ event }: About) => factOf(event, 'minutes') !== undefined
}

/** Conditions of a sitting, by name. */
export const sittingRules = { ...agendaRules, ...attendanceRules, ...minutesRules } as const
