import { addressKey } from '#people/model.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import { digestOf } from '#shared/digest.ts'

/** A mail of ours that a report may be about. */
export type SentMail = {
  readonly id: string
  readonly kind: 'notice' | 'letter'
  readonly person: string
  readonly state: string
  readonly createdAt: string
  /** When the mail server took it, or the last try was given up; null while it waits. */
  readonly doneAt: string | null
}

/** Finds the notice or letter with this id; null when there is none. */
export const findMail = async (reader: Reader, id: string): Promise<SentMail | null> => {
  type Found = { person_id: string; state: string; created_at: string; done_at: string | null }
  const columns = 'person_id, state, created_at, done_at'
  const of = ({ person_id, state, created_at, done_at }: Found, kind: SentMail['kind']): SentMail => ({
    id,
    kind,
    person: person_id,
    state,
    createdAt: created_at,
    doneAt: done_at
  })
  const notice = await reader.get<Found>(
    `select ${columns} from outbox where id = ? and kind = 'notice' and person_id is not null`,
    [id]
  )
  if (notice) return of(notice, 'notice')
  const letter = await reader.get<Found>(`select ${columns} from letters where id = ?`, [id])
  return letter ? of(letter, 'letter') : null
}

/**
 * True when one of these addresses is the one that the mail went to: the person's own at that time. It may have been
 * corrected since, and then only a digest tells.
 */
export const wentToOneOf = async (
  reader: Reader,
  { person, doneAt, createdAt }: SentMail,
  addresses: readonly string[]
): Promise<boolean> => {
  const keys = new Set(addresses.map(addressKey))
  const former = await reader.all<{ salt: string; digest: string }>(
    'select salt, digest from former_addresses where person_id = ? and until_at >= ? order by until_at, id',
    [person, doneAt ?? createdAt]
  )
  // What has gone went to the address of that day alone; what is still tried may have gone to several.
  const possible = doneAt === null ? former : former.slice(0, 1)
  if (possible.some(({ salt, digest }) => [...keys].some((key) => digestOf(salt + key) === digest)))
    return true
  if (doneAt !== null && former.length > 0) return false
  const now = await reader.get<{ email: string | null }>(
    'select email from people where id = ? and erased_at is null',
    [person]
  )
  return now?.email != null && keys.has(addressKey(now.email))
}

export type HeardBounce = {
  /** The same for the same report of the same mail. */
  readonly id: string
  readonly mail: string
  readonly category: string
  readonly code: string | null
  readonly at: string
}

/** Notes that a report was heard; false when it was before. */
export const noteBounce = async (
  tx: Transaction,
  { id, mail, category, code, at }: HeardBounce
): Promise<boolean> =>
  (await tx.run(
    `insert into bounces (id, mail_id, category, code, heard_at) values (?, ?, ?, ?, ?)
     on conflict (id) do nothing`,
    [id, mail, category, code, at]
  )) === 1

/** True when the notice's person has read it in the application, signed in. */
export const hasRead = async (reader: Reader, notice: string): Promise<boolean> =>
  (await reader.get('select notice_id from notice_reads where notice_id = ?', [notice])) !== undefined

/** Marks a letter as come back; false when it has not been tried, or has come back before. */
export const returnLetter = async (
  tx: Transaction,
  { id, at, detail }: { readonly id: string; readonly at: string; readonly detail: string }
): Promise<boolean> =>
  (await tx.run(
    `update letters set state = 'bounced', next_at = null, done_at = ?, detail = ?
     where id = ? and attempts > 0 and state in ('done', 'waiting', 'dead')`,
    [at, detail, id]
  )) === 1
