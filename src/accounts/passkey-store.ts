import { z } from 'zod'

import type { Reader, Transaction } from '#shared/database.ts'

import type { Passkey } from './passkey.ts'

/** What a passkey's signature is held against. */
export type KeptCredential = {
  readonly credential: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly isSynced: boolean
}

type PasskeyRow = {
  readonly id: string
  readonly person_id: string
  readonly name: string
  readonly credential: string
  readonly public_key: string
  readonly counter: number
  readonly transports: string
  readonly is_synced: number
  readonly created_at: string
  readonly last_used_at: string | null
}

const transportsColumn = z.array(z.string())

const keptOf = (row: PasskeyRow): Passkey & KeptCredential => ({
  id: row.id,
  person: row.person_id,
  name: row.name,
  credential: row.credential,
  publicKey: row.public_key,
  counter: row.counter,
  transports: transportsColumn.parse(JSON.parse(row.transports)),
  isSynced: row.is_synced === 1,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at
})

export const insertPasskey = async (tx: Transaction, passkey: Passkey & KeptCredential): Promise<void> => {
  await tx.run(
    `insert into passkeys (id, person_id, name, credential, public_key, counter, transports, is_synced, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      passkey.id,
      passkey.person,
      passkey.name,
      passkey.credential,
      passkey.publicKey,
      passkey.counter,
      JSON.stringify(passkey.transports),
      passkey.isSynced ? 1 : 0,
      passkey.createdAt
    ]
  )
}

/** A person's passkeys, the newest first. */
export const passkeysOf = async (
  reader: Reader,
  person: string
): Promise<readonly (Passkey & KeptCredential)[]> => {
  const rows = await reader.all<PasskeyRow>(
    'select * from passkeys where person_id = ? order by created_at desc, id',
    [person]
  )
  return rows.map(keptOf)
}

/** The passkey of a credential, while its person is in the register. */
export const findCredential = async (
  reader: Reader,
  credential: string
): Promise<(Passkey & KeptCredential) | null> => {
  const row = await reader.get<PasskeyRow>(
    `select k.* from passkeys k join people p on p.id = k.person_id
     where k.credential = ? and p.erased_at is null`,
    [credential]
  )
  return row === undefined ? null : keptOf(row)
}

/** Notes a use; answers false when another use with the same counter came first. */
export const usePasskey = async (
  tx: Transaction,
  passkey: { readonly id: string; readonly before: number; readonly counter: number },
  now: string
): Promise<boolean> =>
  (await tx.run('update passkeys set counter = ?, last_used_at = ? where id = ? and counter = ?', [
    passkey.counter,
    now,
    passkey.id,
    passkey.before
  ])) === 1

/** Answers false when the person has no such passkey. */
export const deletePasskey = async (tx: Transaction, person: string, id: string): Promise<boolean> =>
  (await tx.run('delete from passkeys where id = ? and person_id = ?', [id, person])) === 1
