import { daysBetween } from './ageing.ts'

/** One thing that somebody is waited for. */
export type Awaited = {
  readonly person: string | null
  readonly person_name: string | null
  readonly organisation: string | null
  readonly organisation_name: string | null
  readonly body: string | null
  readonly since: string
}

export type WhoIsAwaited = {
  readonly kind: 'person' | 'organisation' | 'body'
  /** The id of the person or organisation, the name of the body (`presidium`, `chair`). */
  readonly id: string
  /** Null for a body, and for a person who was erased. */
  readonly name: string | null
}

/** All that waits for one person, organisation or body. */
export type Queue<Item extends Awaited> = {
  readonly who: WhoIsAwaited
  readonly items: readonly Item[]
  /** Days that the oldest of it has waited. */
  readonly days: number
}

const whoOf = (item: Awaited): WhoIsAwaited => {
  if (item.person !== null) return { kind: 'person', id: item.person, name: item.person_name }
  if (item.organisation !== null && item.body === null)
    return { kind: 'organisation', id: item.organisation, name: item.organisation_name }
  return { kind: 'body', id: item.body ?? 'system', name: null }
}

/** Puts together what waits for the same person, organisation or body; who has kept others waiting longest comes first. */
export const queuesOf = <Item extends Awaited>(items: readonly Item[], now: string): readonly Queue<Item>[] =>
  [...Map.groupBy(items, (item) => `${whoOf(item).kind} ${whoOf(item).id}`).values()]
    .map((group) => {
      const sorted = group.toSorted((one, other) => one.since.localeCompare(other.since))
      const [oldest] = sorted as [Item]
      return { who: whoOf(oldest), items: sorted, days: daysBetween(oldest.since, now) }
    })
    .toSorted(
      (one, other) =>
        (one.items[0]?.since ?? '').localeCompare(other.items[0]?.since ?? '') ||
        one.who.id.localeCompare(other.who.id)
    )
