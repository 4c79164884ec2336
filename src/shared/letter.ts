import type { Transaction } from './database.ts'
import type { JsonObject } from './json.ts'

/** One thing a letter tells; ids and dates only, names are looked up when it is written. */
export type LetterItem = { readonly variant: string; readonly data: JsonObject }

/**
 * What a mail that belongs to no case is about: a change in the register (N47), what could not be delivered (N50), the
 * digest with the week's overview (N48), a copy for whoever stands in for somebody away, an idea that fits (N49), what the
 * office entered for somebody who phoned.
 */
export type LetterKind = 'register' | 'undeliverable' | 'digest' | 'copy' | 'idea' | 'entry'

/** A letter to one person, to be written and sent when its time comes. */
export type QueuedLetter = {
  readonly id: string
  readonly kind: LetterKind
  /** What it is about, so that it is sent once: a second letter of the same occasion is none. */
  readonly occasion: string
  readonly person: string
  readonly items: readonly LetterItem[]
  readonly at: string
}

/** Puts a letter among those waiting, in the transaction of what it tells about. */
export const queueLetter = async (tx: Transaction, letter: QueuedLetter): Promise<void> => {
  await tx.run(
    `insert into letters (id, kind, occasion, person_id, variant, data, state, attempts, created_at, next_at)
     values (?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?) on conflict (occasion) do nothing`,
    [
      letter.id,
      letter.kind,
      letter.occasion,
      letter.person,
      letter.items[0]?.variant ?? 'several',
      JSON.stringify(letter.items),
      letter.at,
      letter.at
    ]
  )
}
