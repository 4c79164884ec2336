import { foldEmail } from '#people/model.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import type { Accounts } from './commands.ts'
import { bindIdentity, findBound, isBoundTo, touchIdentity, unbindIdentities } from './provider-store.ts'
import type { ProviderIdentity } from './provider-store.ts'
import { findAddressee } from './store.ts'

/** Why a provider's word opens nothing here, as a key below `account.provider.failed`. */
export type ProviderFailure = 'noEmail' | 'unknown' | 'boundToAnother'

/** What the answer of a provider must fit. */
export type ProviderChecks = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** A sign-in service of the cluster or its host, as the platform reaches it. */
export interface Provider {
  begin(): Promise<{ readonly url: string; readonly checks: ProviderChecks } | null>
  finish(
    query: string,
    checks: ProviderChecks
  ): Promise<(ProviderIdentity & { readonly email: string | null }) | null>
}

/**
 * The registered person behind a provider's identity. The first time they are found by the address that the provider has verified, and the
 * identity is bound to them; from then on the identity alone counts, so that an address given to somebody else opens nothing. Nobody is
 * added to the register.
 */
export const signInByProvider = (
  { db, clock }: Accounts,
  { issuer, subject, email }: ProviderIdentity & { readonly email: string | null }
): Promise<Result<string, ProviderFailure>> => {
  const now = clock.now()
  const identity = { issuer, subject }
  return db.transaction<Result<string, ProviderFailure>>(async (tx) => {
    const bound = await findBound(tx, identity)
    if (bound !== null) {
      await touchIdentity(tx, identity, now)
      return accepted(bound)
    }
    if (email === null) return refused('noEmail')
    const person = await findAddressee(tx, foldEmail(email))
    if (person === null) return refused('unknown')
    if (await isBoundTo(tx, person.id, issuer)) return refused('boundToAnother')
    await bindIdentity(tx, identity, person.id, now)
    return accepted(person.id)
  })
}

/** Lets a person's accounts at providers go; the next sign-in there binds anew, by the address. */
export const forgetProviders = ({ db }: Accounts, person: string): Promise<number> =>
  db.transaction((tx) => unbindIdentities(tx, person))
