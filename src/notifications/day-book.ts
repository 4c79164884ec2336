import { dateIn } from '#shared/calendar.ts'

import type { Written } from './writing.ts'

type Entry = { readonly day: string; readonly item: string }

/**
 * Who has had their one mail of the day that asked for nothing, while it is not in the outbox yet: cases that move at the
 * same moment tell one person once.
 */
export class DayBook {
  readonly #taken = new Map<string, Entry>()

  /** True when nothing else has taken the person's day; what has taken it may be tried again. */
  isFree({ recipient, item }: Pick<Written, 'recipient' | 'item'>, now: string): boolean {
    const known = this.#taken.get(recipient.id)
    return !known || known.day !== dateIn(now) || known.item === item.id
  }

  take({ recipient, item }: Pick<Written, 'recipient' | 'item'>, now: string): void {
    this.#taken.set(recipient.id, { day: dateIn(now), item: item.id })
  }
}
