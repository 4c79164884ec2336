import type { Reader, Transaction } from '#shared/database.ts'

/** Who somebody is to a sign-in service of their organisation. */
export type ProviderIdentity = { readonly issuer: string; readonly subject: string }

/** An account elsewhere by which a person signs in. */
export type BoundIdentity = ProviderIdentity & { readonly boundAt: string; readonly lastUsedAt: string }

/** The person bound to an identity, while they are in the register. */
export const findBound = async (
  reader: Reader,
  { issuer, subject }: ProviderIdentity
): Promise<string | null> => {
  const row = await reader.get<{ person_id: string }>(
    `select i.person_id from provider_identities i join people p on p.id = i.person_id
     where i.issuer = ? and i.subject = ? and p.erased_at is null`,
    [issuer, subject]
  )
  return row?.person_id ?? null
}

/** True when the person is bound to somebody of this provider. */
export const isBoundTo = async (reader: Reader, person: string, issuer: string): Promise<boolean> =>
  (await reader.get('select subject from provider_identities where person_id = ? and issuer = ?', [
    person,
    issuer
  ])) !== undefined

export const bindIdentity = async (
  tx: Transaction,
  { issuer, subject }: ProviderIdentity,
  person: string,
  now: string
): Promise<void> => {
  await tx.run(
    'insert into provider_identities (issuer, subject, person_id, bound_at, last_used_at) values (?, ?, ?, ?, ?)',
    [issuer, subject, person, now, now]
  )
}

export const touchIdentity = async (
  tx: Transaction,
  { issuer, subject }: ProviderIdentity,
  now: string
): Promise<void> => {
  await tx.run('update provider_identities set last_used_at = ? where issuer = ? and subject = ?', [
    now,
    issuer,
    subject
  ])
}

export const identitiesOf = (reader: Reader, person: string): Promise<readonly BoundIdentity[]> =>
  reader.all<BoundIdentity>(
    `select issuer, subject, bound_at as "boundAt", last_used_at as "lastUsedAt"
     from provider_identities where person_id = ? order by issuer`,
    [person]
  )

/** Answers how many accounts at providers were let go. */
export const unbindIdentities = (tx: Transaction, person: string): Promise<number> =>
  tx.run('delete from provider_identities where person_id = ?', [person])
