import type { ActorView, ListProjection, Projection } from '#engine/contract.ts'
import { attendants } from '#workflows/sitting/attendance.ts'
import type { SittingContext } from '#workflows/sitting/context.ts'

const contextOf = (actor: ActorView): SittingContext => actor.context as unknown as SittingContext

const sittings: Projection = {
  workflow: 'sitting',
  table: 'sittings',
  row: (actor) => {
    const context = contextOf(actor)
    return {
      id: actor.id,
      case_id: actor.case,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      organ: context.organ,
      begins_at: context.on,
      convened_at: context.convenedAt,
      opened_at: context.openedAt,
      closed_at: context.closedAt,
      form: context.form,
      second_date_of: context.secondDateOf,
      quorate: context.quorate === null ? null : Number(context.quorate),
      minutes_year: context.minutes?.number?.year ?? null,
      minutes_number: context.minutes?.number?.number ?? null
    }
  }
}

const items: ListProjection = {
  workflow: 'sitting',
  table: 'sitting_items',
  rows: (actor) =>
    contextOf(actor).items.map((item, index) => ({
      actor_id: actor.id,
      id: item.id,
      case_id: actor.case,
      place: index + 1,
      item_case_id: item.case,
      text_id: item.text?.text ?? null,
      late: Number(item.late),
      state: item.state
    }))
}

/** Guests, and everybody who was there at any time. */
const people: ListProjection = {
  workflow: 'sitting',
  table: 'sitting_people',
  rows: (actor) => {
    const context = contextOf(actor)
    const there = attendants(context)
    return [...new Set([...context.guests, ...there])].map((person) => ({
      actor_id: actor.id,
      id: person,
      case_id: actor.case,
      person_id: person,
      guest: Number(context.guests.includes(person)),
      attended: Number(there.includes(person))
    }))
  }
}

export const projections: readonly Projection[] = [sittings]
export const lists: readonly ListProjection[] = [items, people]
