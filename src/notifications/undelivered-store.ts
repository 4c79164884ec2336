import type { Addressee } from '#engine/terms.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import type { LetterKind } from '#shared/letter.ts'

/** A notice or letter that has not reached its person, as the tables have it. */
export type UndeliveredRow = {
  readonly id: string
  readonly kind: 'notice' | 'letter'
  readonly letter: LetterKind | null
  readonly case: string | null
  readonly actor: string | null
  readonly workflow: string | null
  readonly person: string
  /** `null` for somebody erased since. */
  readonly name: string | null
  readonly email: string | null
  readonly payload: string | null
  readonly state: 'waiting' | 'leased' | 'dead' | 'bounced'
  readonly attempts: number
  readonly nextAt: string | null
  readonly createdAt: string
  readonly doneAt: string | null
  readonly detail: string | null
}

type Found = {
  readonly id: string
  readonly kind: string
  readonly letter: string | null
  readonly case_id: string | null
  readonly actor_id: string | null
  readonly workflow: string | null
  readonly person_id: string
  readonly name: string | null
  readonly email: string | null
  readonly payload: string | null
  readonly state: string
  readonly attempts: number | string
  readonly next_at: string | null
  readonly created_at: string
  readonly done_at: string | null
  readonly detail: string | null
}

const rowOf = (row: Found): UndeliveredRow => ({
  id: row.id,
  kind: row.kind as UndeliveredRow['kind'],
  letter: row.letter as LetterKind | null,
  case: row.case_id,
  actor: row.actor_id,
  workflow: row.workflow,
  person: row.person_id,
  name: row.name,
  email: row.email,
  payload: row.payload,
  state: row.state as UndeliveredRow['state'],
  attempts: Number(row.attempts),
  nextAt: row.next_at,
  createdAt: row.created_at,
  doneAt: row.done_at,
  detail: row.detail
})

export type UndeliveredFilter = {
  readonly person?: string | undefined
  readonly ids?: readonly string[] | undefined
}

/** More than a coordinator looks through; what was given up comes first. */
export const mostUndelivered = 500

/**
 * Notices that have not arrived, and letters that were tried and have not: those that came back first, then those given up,
 * then the oldest. What waits for the morning or for a digest waits by choice, and is listed only once it is late.
 */
export const undeliveredRows = async (
  reader: Reader,
  { person, ids }: UndeliveredFilter = {}
): Promise<readonly UndeliveredRow[]> => {
  if (ids?.length === 0) return []
  const marks = ids?.map(() => '?').join(', ')
  const narrowed = (table: string): string =>
    `${person === undefined ? '' : ` and ${table}.person_id = ?`}${marks === undefined ? '' : ` and ${table}.id in (${marks})`}`
  const bindings = [...(person === undefined ? [] : [person]), ...(ids ?? [])]
  const rows = await reader.all<Found>(
    `select u.*, p.name, p.email from (
       select o.id, 'notice' as kind, null as letter, o.case_id, o.actor_id, a.workflow, o.person_id, o.payload, o.state,
         o.attempts, o.next_at, o.created_at, o.done_at, o.detail
       from outbox o join actors a on a.id = o.actor_id
       where o.kind = 'notice' and o.state in ('waiting', 'leased', 'dead', 'bounced')${narrowed('o')}
       union all
       select l.id, 'letter', l.kind, null, null, null, l.person_id, null, l.state, l.attempts, l.next_at, l.created_at,
         l.done_at, l.detail
       from letters l
       where (l.state in ('dead', 'bounced') or (l.state = 'waiting' and l.attempts > 0))${narrowed('l')}
     ) u left join people p on p.id = u.person_id and p.erased_at is null
     order by case u.state when 'bounced' then 0 when 'dead' then 1 else 2 end, u.created_at, u.id
     limit ${mostUndelivered}`,
    [...bindings, ...bindings]
  )
  return rows.map(rowOf)
}

/** A term that waits until a notice has arrived. */
export type StoppedTerm = { readonly notice: string; readonly term: string }

/** Which terms of these cases wait for which notices. */
export const stoppedTerms = async (
  reader: Reader,
  cases: readonly string[]
): Promise<readonly StoppedTerm[]> => {
  if (cases.length === 0) return []
  const rows = await reader.all<{ name: string; addressees: string }>(
    `select name, addressees from terms where case_id in (${cases.map(() => '?').join(', ')})
     and due_at is null and addressees <> '[]' order by id`,
    cases
  )
  return rows.flatMap(({ name, addressees }) =>
    (JSON.parse(addressees) as readonly Addressee[]).flatMap(({ notice, deliveredAt }) =>
      deliveredAt === null ? [{ notice, term: name }] : []
    )
  )
}

/** Lets a letter go out at once, with all its tries before it; false when it has arrived or is not there. */
export const retryLetter = async (tx: Transaction, id: string, now: string): Promise<boolean> =>
  (await tx.run(
    `update letters set state = 'waiting', attempts = 0, next_at = ?, done_at = null
     where id = ? and state in ('waiting', 'dead', 'bounced')`,
    [now, id]
  )) === 1

/** Records that a letter reached its person in another way, in the words of whoever says so. */
export const serveLetter = async (
  tx: Transaction,
  { id, reason, now }: { readonly id: string; readonly reason: string; readonly now: string }
): Promise<boolean> =>
  (await tx.run(
    `update letters set state = 'done', next_at = null, done_at = ?, detail = ?
     where id = ? and state in ('waiting', 'dead', 'bounced')`,
    [now, `otherwise ${reason}`, id]
  )) === 1

export const letterState = async (reader: Reader, id: string): Promise<string | null> =>
  (await reader.get<{ state: string }>('select state from letters where id = ?', [id]))?.state ?? null
