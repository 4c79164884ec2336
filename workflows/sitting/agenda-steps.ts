import { isNoticeKept } from '#sittings/model.ts'
import type { TextReference } from '#shared/text.ts'
import { factOf } from '#workflows/facts.ts'

import { itemOf, membersThere, recordOf } from './attendance.ts'
import type { AgendaItem, SittingContext, SittingInput } from './context.ts'
import type { SittingEvent, SittingEventOf } from './events.ts'
import { recusedFor } from './rules.ts'
import { sitting } from './setup.ts'

const { assign } = sitting

type Wanted = { readonly case: string | null; readonly text: TextReference | null }

const newItem = (
  { on, rules }: Pick<SittingContext, 'on' | 'rules'>,
  running: number,
  { case: id, text }: Wanted,
  now: string
): AgendaItem => ({
  id: `i${running}`,
  case: id,
  text,
  addedAt: now,
  late: !isNoticeKept(now, on, rules.sittingNoticeDays),
  consent: false,
  state: 'ahead',
  calledAt: null,
  doneAt: null,
  record: null
})

/** A sitting as it is convened. */
export const newSitting = (input: SittingInput): SittingContext => ({
  case: input.case,
  rules: input.rules,
  organ: input.organ,
  on: input.on,
  place: input.place,
  form: input.form ?? 'inPerson',
  secondDateOf: input.secondDateOf ?? null,
  convenedAt: input.now,
  moves: [],
  openedAt: null,
  closedAt: null,
  reason: null,
  items: (input.items ?? []).map((wanted, place) => newItem(input, place + 1, wanted, input.now)),
  count: input.items?.length ?? 0,
  guests: [],
  members: [],
  attendance: [],
  quorate: null,
  minutes: null
})

const add = (wanted: (event: SittingEvent) => Wanted) =>
  assign({
    items: ({ context, event }) => [
      ...context.items,
      newItem(context, context.count + 1, wanted(event), event.now)
    ],
    count: ({ context }) => context.count + 1
  })

export const addItem = add((event) => {
  const { case: id = null, text = null } = event as SittingEventOf<'item.add'>
  return { case: id, text }
})

/** A case that names this sitting comes onto its agenda by itself. */
export const putItem = add((event) => ({ case: (event as SittingEventOf<'item.put'>).case, text: null }))

export const removeItem = assign({
  items: ({ context, event }) =>
    context.items.filter(({ id }) => id !== (event as SittingEventOf<'item.remove'>).item)
})

export const orderItems = assign({
  items: ({ context, event }) =>
    (event as SittingEventOf<'item.order'>).items.flatMap((id) => itemOf(context, id) ?? [])
})

/** With another date, papers that came late may be in time, and the other way round. */
export const moveSitting = assign(({ context, event }) => {
  const { on: named, place, form, reason, now } = event as SittingEventOf<'sitting.move'>
  const on = Temporal.Instant.from(named).toString({ fractionalSecondDigits: 3 })
  return {
    on,
    place: place ?? context.place,
    form: form ?? context.form,
    moves: [...context.moves, { from: context.on, at: now, reason }],
    items: context.items.map((item) => ({
      ...item,
      late: !isNoticeKept(item.addedAt, on, context.rules.sittingNoticeDays)
    }))
  }
})

const change = (
  test: (item: AgendaItem, event: SittingEvent) => boolean,
  next: (about: {
    readonly item: AgendaItem
    readonly event: SittingEvent
    readonly context: SittingContext
  }) => Partial<AgendaItem>
) =>
  assign({
    items: ({ context, event }) =>
      context.items.map((item) => (test(item, event) ? { ...item, ...next({ item, event, context }) } : item))
  })

const isNamed = (item: AgendaItem, event: SittingEvent): boolean =>
  'item' in event ? event.item === item.id : 'items' in event && event.items.includes(item.id)

const isCalled = ({ state }: AgendaItem): boolean => state === 'called'

/** One item at a time: the one before it is dealt with. */
export const endCalled = change(isCalled, ({ event }) => ({ state: 'done', doneAt: event.now }))

export const callItem = change(isNamed, ({ item, event, context }) => ({
  state: 'called',
  calledAt: event.now,
  consent: false,
  record: recordOf(context, recusedFor({ context, event }, item), event.now)
}))

export const endItem = change(isNamed, ({ event }) => ({ state: 'done', doneAt: event.now }))

/** The chair names all items that may be adopted together; another list takes the place of the former one. */
export const proposeConsent = change(
  ({ state }) => state === 'ahead',
  ({ item, event }) => ({ consent: isNamed(item, event) })
)

/** Any member takes an item out of the consent agenda; it is dealt with by itself. */
export const pullItem = change(isNamed, () => ({ consent: false }))

export const adoptConsent = change(isNamed, ({ item, event, context }) => ({
  state: 'consented',
  doneAt: event.now,
  record: recordOf(context, recusedFor({ context, event }, item), event.now)
}))

/** Each case learns who was there and did not object; its open ballot counts them as votes for. */
export const tellCases = sitting.enqueueActions(({ context, event, enqueue }) => {
  for (const item of context.items)
    if (item.case !== null && isNamed(item, event))
      enqueue({
        type: 'post',
        params: {
          case: item.case,
          event: {
            type: 'consent.adopted',
            sitting: context.case,
            people: [...(item.record?.people ?? membersThere(context))],
            ballots: [...(factOf(event, 'agenda')?.items[item.case]?.ballots ?? [])]
          }
        }
      })
})
