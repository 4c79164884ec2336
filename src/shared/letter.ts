import type { Transaction } from './database.ts'
import type { JsonObject } from './json.ts'

/** One thing a letter about the register tells; ids and dates only, names are looked up when it is written. */
export type LetterItem = { readonly variant: string; readonly data: JsonObject }

/** A letter about the register to one person (N47), to be written and sent when its time comes. */
export type RegisterLetter = {
  readonly id: string
  /** What it is about, so that it is sent once: a second letter of the same occasion is none. */
  readonly occasion: string
  readonly person: string
  readonly items: readonly LetterItem[]
  readonly at: string
}

/** Puts a letter among those waiting, in the transaction of what it tells about. */
export const queueLetter = async (tx: Transaction, letter: RegisterLetter): Promise<void> => {
  await tx.run(
    `insert into register_letters (id, occasion, person_id, variant, data, state, attempts, created_at, next_at)
     values (?, ?, ?, ?, ?, 'waiting', 0, ?, ?) on conflict (occasion) do nothing`,
    [
      letter.id,
      letter.occasion,
      letter.person,
      letter.items[0]?.variant ?? 'several',
      JSON.stringify(letter.items),
      letter.at,
      letter.at
    ]
  )
}
