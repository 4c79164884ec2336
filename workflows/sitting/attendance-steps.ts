import type { NotifyParams, Relation } from '#shared/workflow.ts'
import { factOf } from '#workflows/facts.ts'

import { isQuorate, withPresence } from './attendance.ts'
import type { SittingContext } from './context.ts'
import type { SittingEvent, SittingEventOf } from './events.ts'
import { sitting } from './setup.ts'

const { assign } = sitting

type About = { readonly context: SittingContext; readonly event: SittingEvent }

/** Tells the body and the guests of the sitting: that it is convened, moved, called off, or has another agenda. */
export const tellInvited = (variant: string) => ({
  type: 'notify' as const,
  params: ({ context }: About): NotifyParams => ({
    notice: 'N19',
    variant,
    to: [{ to: context.organ }, { to: 'people', people: context.guests }],
    data: { on: context.on }
  })
})

/** The agenda has grown; who may not take part in the item hears nothing of it. */
export const tellOfItem = {
  type: 'notify' as const,
  params: (about: About): NotifyParams => {
    const { case: id } = about.event as SittingEventOf<'item.add'>
    const recused = id === undefined ? [] : (factOf(about.event, 'agenda')?.items[id]?.recused ?? [])
    const notice = tellInvited('agenda').params(about)
    const people = recused.map(({ person }) => person)
    return people.length === 0 ? notice : { ...notice, except: [{ to: 'people', people }] }
  }
}

/** A ballot left open at a sitting that is over or called off: whoever presides over the body, and the office, hear of it. */
export const tellOfOpenBallots = (chair: Exclude<Relation, 'system'>) =>
  sitting.enqueueActions(({ context, event, enqueue }) => {
    const items = Object.values(factOf(event, 'agenda')?.items ?? {})
    if (!items.some(({ ballots }) => ballots.length > 0)) return
    const to = [{ to: chair }, { to: 'coordinator' }] as const
    enqueue({
      type: 'notify',
      params: { notice: 'N22', variant: 'sittingOver', to, data: { on: context.on } }
    })
  })

/** The guest (gość) learns when and where; the agenda is on the page. */
export const tellGuest = {
  type: 'notify' as const,
  params: ({ context, event }: About): NotifyParams => ({
    notice: 'N19',
    variant: 'guest',
    to: [{ to: 'people', people: [(event as SittingEventOf<'guest.invite'>).person] }],
    data: { on: context.on }
  })
}

export const inviteGuest = assign({
  guests: ({ context, event }) => [...context.guests, (event as SittingEventOf<'guest.invite'>).person]
})

export const dismissGuest = assign({
  guests: ({ context, event }) =>
    context.guests.filter((person) => person !== (event as SittingEventOf<'guest.dismiss'>).person)
})

/** The members in office at the opening are those whose attendance counts. */
export const openSitting = assign({
  openedAt: ({ event }) => event.now,
  members: ({ context, event }) =>
    (factOf(event, context.organ)?.members ?? []).map(
      ({ person, organisation, chair, deputy, substitute }) => ({
        person,
        organisation,
        chair,
        deputy,
        substitute
      })
    )
})

export const markAttendance = assign({
  attendance: ({ context, event }) => {
    const { person, present, from, now } = event as SittingEventOf<'attendance.mark'>
    return withPresence(context.attendance, { person, present, from: from ?? now, confirmed: false })
  }
})

export const confirmAttendance = assign({
  attendance: ({ context, event }) =>
    withPresence(context.attendance, {
      person: event.by.person ?? '',
      present: 'yes',
      from: event.now,
      confirmed: true
    })
})

/** The body was able to decide when any item had its quorum, or the sitting has it as it closes. */
export const closeSitting = assign({
  closedAt: ({ event }) => event.now,
  quorate: ({ context }) => context.items.some(({ record }) => record?.met === true) || isQuorate(context)
})
