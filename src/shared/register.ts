import type { Transaction } from './database.ts'
import { digestOf } from './digest.ts'
import type { Ids } from './id.ts'
import { canonical } from './json.ts'
import type { Party } from './workflow.ts'

/** What the register holds. */
export type RegisterSubject =
  | 'organisation'
  | 'link'
  | 'person'
  | 'role'
  | 'deputation'
  | 'interest'
  | 'partnerFeed'

/** One change in the register of organisations, people, roles and partner clusters. */
export type RegisterChange = {
  readonly subject: RegisterSubject
  readonly id: string
  readonly change: 'added' | 'changed' | 'ended' | 'erased'
  /** Names of the fields that changed; their values are not kept twice. */
  readonly fields: readonly string[]
  /** The record after the change; only its salted digest is written. */
  readonly record: unknown
  readonly at: string
  readonly by: Party
}

/** Gives the register a history of its own: who changed which fields of which record, and when. */
export const writeRegister = async (tx: Transaction, ids: Ids, change: RegisterChange): Promise<void> => {
  const salt = ids.next('slt')
  await tx.run(
    `insert into register_log (id, subject, subject_id, change, fields, salt, digest, at, by_person)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ids.next('reg'),
      change.subject,
      change.id,
      change.change,
      JSON.stringify(change.fields),
      salt,
      recordDigest(salt, change.record),
      change.at,
      change.by.person
    ]
  )
}

/** The digest that the log holds of a record: salted, so that nobody can guess an erased one. */
export const recordDigest = (salt: string, record: unknown): string => digestOf(salt + canonical(record))

/** Names of the fields in which two records differ. */
export const changedFields = <Shape extends object>(before: Shape, after: Shape): readonly string[] =>
  Object.keys(after).filter(
    (field) =>
      canonical(before[field as keyof Shape] ?? null) !== canonical(after[field as keyof Shape] ?? null)
  )
