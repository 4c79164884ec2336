import type { Refusal } from '#engine/contract.ts'
import { foldEmail } from '#people/model.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Transaction } from '#shared/database.ts'
import { digestOf } from '#shared/digest.ts'
import type { RequestRefusal } from '#shared/gate.ts'
import { newSecret } from '#shared/id.ts'
import type { Ids } from '#shared/id.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import { plusDays, plusMinutes, signInMinutes, signInsPerAddress, tokenPrefix } from './model.ts'
import type { Token, TokenFields } from './model.ts'
import {
  endToken,
  findAddressee,
  findLiveToken,
  firstPerson,
  holderOfLink,
  insertLink,
  insertRequest,
  insertToken,
  requestsSince,
  touchToken,
  useLink
} from './store.ts'
import type { Addressee } from './store.ts'

/** What the ways in need of the rest of the service. */
export type Accounts = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  /** Where secrets come from; 256 random bits when not given. */
  readonly secret?: () => string
}

/** A link to be mailed; the secret exists here and in the mail only. */
export type SignInLink = {
  readonly person: Addressee
  readonly secret: string
  readonly expiresAt: string
}

const newLink = async (
  tx: Transaction,
  accounts: Accounts,
  person: string,
  now: string
): Promise<{ readonly secret: string; readonly expiresAt: string }> => {
  const secret = (accounts.secret ?? newSecret)()
  const expiresAt = plusMinutes(now, signInMinutes)
  await insertLink(tx, { digest: digestOf(secret), person, createdAt: now, expiresAt })
  return { secret, expiresAt }
}

/**
 * Makes a sign-in link for an address. The value is null when nobody has it: the caller answers both alike. Unknown
 * addresses count against the limit as well, so that the limit tells nothing either.
 */
export const requestSignIn = (
  accounts: Accounts,
  email: string
): Promise<Result<SignInLink | null, RequestRefusal>> => {
  const now = accounts.clock.now()
  const address = foldEmail(email)
  const addressDigest = digestOf(address)
  return accounts.db.transaction(async (tx) => {
    const asked = await requestsSince(tx, addressDigest, plusMinutes(now, -signInMinutes))
    const oldest = asked[asked.length - signInsPerAddress]
    if (oldest !== undefined) {
      const wait = Date.parse(plusMinutes(oldest, signInMinutes)) - Date.parse(now)
      return refused({ kind: 'tooMany', retryAfterSeconds: Math.max(1, Math.ceil(wait / 1000)) })
    }
    await insertRequest(tx, accounts.ids.next('sir'), addressDigest, now)
    const person = await findAddressee(tx, address)
    return accepted(person === null ? null : { person, ...(await newLink(tx, accounts, person.id, now)) })
  })
}

/** Uses a sign-in link up: once, within its minutes. Answers the person, or null. */
export const redeemSignIn = (accounts: Accounts, secret: string): Promise<string | null> =>
  accounts.db.transaction((tx) => useLink(tx, digestOf(secret), accounts.clock.now()))

/** The address that a link was sent to, used or too old as it may be; null for one that never was. */
export const addressOfLink = async ({ db }: Accounts, secret: string): Promise<string | null> =>
  (await holderOfLink(db.read, digestOf(secret)))?.email ?? null

/** How the very first person gets into the register; `app.ts` hands in the register's own commands. */
export type Installation = Accounts & {
  readonly addCoordinator: (tx: Transaction, email: string | null, now: string) => Promise<string>
}

/**
 * On an empty database, adds the first coordinator and answers the secret of their sign-in link. Until that one has
 * signed in, every start makes a new link; afterwards, and whenever more people are registered, the answer is null.
 */
export const firstCoordinator = (
  installation: Installation,
  email: string | null = null
): Promise<{ readonly secret: string; readonly expiresAt: string } | null> => {
  const now = installation.clock.now()
  return installation.db.transaction(async (tx) => {
    const { isInUse, person } = await firstPerson(tx)
    if (isInUse) return null
    const coordinator = person ?? (await installation.addCoordinator(tx, email, now))
    return newLink(tx, installation, coordinator, now)
  })
}

/** Makes a personal API token; its secret is in this answer and nowhere else. */
export const createToken = (
  accounts: Accounts,
  person: string,
  fields: TokenFields
): Promise<{ readonly token: Token; readonly secret: string }> => {
  const now = accounts.clock.now()
  const secret = tokenPrefix + (accounts.secret ?? newSecret)()
  const token: Token = {
    id: accounts.ids.next('tok'),
    person,
    name: fields.name,
    scopes: [...new Set(fields.scopes)],
    createdAt: now,
    expiresAt: plusDays(now, fields.days),
    lastUsedAt: null,
    revokedAt: null
  }
  return accounts.db.transaction(async (tx) => {
    await insertToken(tx, token, digestOf(secret))
    return { token, secret }
  })
}

/** Ends a token at once. */
export const revokeToken = (accounts: Accounts, person: string, id: string): Promise<Result<null, Refusal>> =>
  accounts.db.transaction(async (tx) =>
    (await endToken(tx, person, id, accounts.clock.now()))
      ? accepted(null)
      : refused<Refusal>({ kind: 'unknown' })
  )

/** Last use is kept to within this many minutes, so that reading through the API seldom writes. */
const lastUseMinutes = 10

/** Whose a token is and what it may do now; null when it is unknown, revoked or has ended. */
export const authenticateToken = async (accounts: Accounts, secret: string): Promise<Token | null> => {
  if (!secret.startsWith(tokenPrefix)) return null
  const now = accounts.clock.now()
  const token = await findLiveToken(accounts.db.read, digestOf(secret), now)
  if (token === null) return null
  if (token.lastUsedAt === null || token.lastUsedAt < plusMinutes(now, -lastUseMinutes))
    await accounts.db.transaction((tx) => touchToken(tx, token.id, now))
  return token
}
