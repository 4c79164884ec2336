import type { Reader, Transaction } from '#shared/database.ts'
import type { LetterItem, LetterKind } from '#shared/letter.ts'

/** A letter that is to be sent. */
export type WaitingLetter = {
  readonly id: string
  readonly kind: LetterKind
  readonly person: string
  readonly items: readonly LetterItem[]
  readonly attempts: number
  /** When it is due; another node that takes it moves this on. */
  readonly next: string
}

/** Letters whose time has come, the oldest first. */
export const dueLetters = async (reader: Reader, now: string): Promise<readonly WaitingLetter[]> => {
  const rows = await reader.all<{
    id: string
    kind: string
    person_id: string
    data: string
    attempts: number | string
    next_at: string
  }>(
    `select id, kind, person_id, data, attempts, next_at from letters
     where state = 'waiting' and next_at <= ? order by next_at, created_at, id limit 50`,
    [now]
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as LetterKind,
    person: row.person_id,
    items: JSON.parse(row.data) as readonly LetterItem[],
    attempts: Number(row.attempts),
    next: row.next_at
  }))
}

/** Takes a letter that is due for one node alone until a moment; false when another has it. */
export const takeLetter = async (
  tx: Transaction,
  { id, next }: WaitingLetter,
  until: string
): Promise<boolean> =>
  (await tx.run('update letters set next_at = ? where id = ? and next_at = ?', [until, id, next])) === 1

export const nextLetterAt = async (reader: Reader): Promise<string | null> =>
  (
    await reader.get<{ next: string | null }>(
      "select min(next_at) as next from letters where state = 'waiting'"
    )
  )?.next ?? null

/** How a try to send a letter went; only one that waits, or is held for a digest, has a next time. */
export type LetterOutcome = {
  readonly state: 'waiting' | 'held' | 'done' | 'dead' | 'skipped'
  readonly attempts: number
  /** When it ended. */
  readonly at?: string
  readonly detail: string
  readonly next?: string
}

export const writeLetterState = async (
  tx: Transaction,
  letter: Pick<WaitingLetter, 'id'>,
  { state, attempts, at, detail, next }: LetterOutcome
): Promise<void> => {
  await tx.run(
    'update letters set state = ?, attempts = ?, next_at = ?, done_at = ?, detail = ? where id = ?',
    [state, attempts, next ?? null, at ?? null, detail, letter.id]
  )
}
