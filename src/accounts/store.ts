import { z } from 'zod'

import type { Reader, Transaction } from '#shared/database.ts'
import { scopes } from '#shared/gate.ts'

import type { Token } from './model.ts'

/** Somebody who can sign in: an address and the language to write in. */
export type Addressee = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly language: 'pl' | 'en'
}

type AddresseeRow = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly language: string
}

const addresseeOf = (row: AddresseeRow | undefined): Addressee | null =>
  row === undefined ? null : { ...row, language: row.language === 'en' ? 'en' : 'pl' }

export const findAddressee = async (reader: Reader, foldedEmail: string): Promise<Addressee | null> =>
  addresseeOf(
    await reader.get<AddresseeRow>(
      'select id, name, email, language from people where email_folded = ? and erased_at is null',
      [foldedEmail]
    )
  )

export const insertRequest = async (
  tx: Transaction,
  id: string,
  addressDigest: string,
  at: string
): Promise<void> => {
  await tx.run('insert into sign_in_requests (id, address_digest, requested_at) values (?, ?, ?)', [
    id,
    addressDigest,
    at
  ])
}

/** Instants at which this address asked since then, the oldest first; older ones are forgotten. */
export const requestsSince = async (
  tx: Transaction,
  addressDigest: string,
  since: string
): Promise<readonly string[]> => {
  await tx.run('delete from sign_in_requests where requested_at <= ?', [since])
  const rows = await tx.all<{ requested_at: string }>(
    'select requested_at from sign_in_requests where address_digest = ? order by requested_at',
    [addressDigest]
  )
  return rows.map((row) => row.requested_at)
}

export const insertLink = async (
  tx: Transaction,
  link: {
    readonly digest: string
    readonly person: string
    readonly createdAt: string
    readonly expiresAt: string
  }
): Promise<void> => {
  await tx.run('insert into sign_in_links (digest, person_id, created_at, expires_at) values (?, ?, ?, ?)', [
    link.digest,
    link.person,
    link.createdAt,
    link.expiresAt
  ])
}

/** Uses a link up and answers whose it was; null when it is unknown, used, too old, or its person erased. */
export const useLink = async (tx: Transaction, digest: string, now: string): Promise<string | null> => {
  const used = await tx.run(
    'update sign_in_links set used_at = ? where digest = ? and used_at is null and expires_at >= ?',
    [now, digest, now]
  )
  if (used === 0) return null
  const row = await tx.get<{ person_id: string }>(
    `select l.person_id from sign_in_links l join people p on p.id = l.person_id
     where l.digest = ? and p.erased_at is null`,
    [digest]
  )
  return row?.person_id ?? null
}

/** Whose link it is or was, however old or used; null when it is unknown or its person erased. */
export const holderOfLink = async (reader: Reader, digest: string): Promise<Addressee | null> =>
  addresseeOf(
    await reader.get<AddresseeRow>(
      `select p.id, p.name, p.email, p.language from sign_in_links l join people p on p.id = l.person_id
       where l.digest = ? and p.erased_at is null`,
      [digest]
    )
  )

/** True while nobody has ever signed in and nobody but possibly a first coordinator is registered. */
export const firstPerson = async (
  reader: Reader
): Promise<{ readonly isInUse: boolean; readonly person: string | null }> => {
  const people = await reader.all<{ id: string }>('select id from people limit 2')
  const used = await reader.get('select digest from sign_in_links where used_at is not null limit 1')
  return { isInUse: people.length > 1 || used !== undefined, person: people[0]?.id ?? null }
}

/** Forgets links that nobody used in time; a used one tells that the register is in use. */
export const dropExpiredLinks = async (tx: Transaction, now: string): Promise<void> => {
  await tx.run('delete from sign_in_links where used_at is null and expires_at < ?', [now])
}

type TokenRow = {
  readonly id: string
  readonly person_id: string
  readonly name: string
  readonly scopes: string
  readonly created_at: string
  readonly expires_at: string
  readonly last_used_at: string | null
  readonly revoked_at: string | null
}

const scopesColumn = z.array(z.enum(scopes))

const tokenOf = (row: TokenRow): Token => ({
  id: row.id,
  person: row.person_id,
  name: row.name,
  scopes: scopesColumn.parse(JSON.parse(row.scopes)),
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at
})

export const insertToken = async (tx: Transaction, token: Token, digest: string): Promise<void> => {
  await tx.run(
    `insert into api_tokens (id, person_id, name, digest, scopes, created_at, expires_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [
      token.id,
      token.person,
      token.name,
      digest,
      JSON.stringify(token.scopes),
      token.createdAt,
      token.expiresAt
    ]
  )
}

/** A person's tokens, the newest first, ended ones too. */
export const tokensOf = async (reader: Reader, person: string): Promise<readonly Token[]> => {
  const rows = await reader.all<TokenRow>(
    'select * from api_tokens where person_id = ? order by created_at desc, id',
    [person]
  )
  return rows.map(tokenOf)
}

export const findLiveToken = async (reader: Reader, digest: string, now: string): Promise<Token | null> => {
  const row = await reader.get<TokenRow>(
    `select t.* from api_tokens t join people p on p.id = t.person_id
     where t.digest = ? and t.revoked_at is null and t.expires_at >= ? and p.erased_at is null`,
    [digest, now]
  )
  return row === undefined ? null : tokenOf(row)
}

export const touchToken = async (tx: Transaction, id: string, now: string): Promise<void> => {
  await tx.run('update api_tokens set last_used_at = ? where id = ?', [now, id])
}

/** Answers false when the person has no such live token. */
export const endToken = async (tx: Transaction, person: string, id: string, now: string): Promise<boolean> =>
  (await tx.run(
    'update api_tokens set revoked_at = ? where id = ? and person_id = ? and revoked_at is null',
    [now, id, person]
  )) === 1
