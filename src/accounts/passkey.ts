import { z } from 'zod'

/** Passkeys one person may have. */
export const mostPasskeys = 20

/** Minutes for which an authenticator may answer a challenge. */
export const challengeMinutes = 10

/** A passkey as its owner sees it. */
export type Passkey = {
  readonly id: string
  readonly person: string
  readonly name: string
  /** Kept by more than one device, by a phone's or a browser's own service. */
  readonly isSynced: boolean
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

/** The name that tells one's passkeys apart. */
export const passkeyName = z.string().trim().min(1).max(60)

/** What a browser sends of an authenticator's answer; what is in it, the ceremony reads. */
export const ceremonyAnswer = z
  .object({ id: z.string().min(1).max(2_000), response: z.record(z.string(), z.json()) })
  .catchall(z.json())

/** An authenticator's answer that makes a passkey, with the name its owner gives. */
export const newPasskey = z.strictObject({ name: passkeyName, answer: ceremonyAnswer })

/** Why a ceremony came to nothing, as a key below `account.passkeys.failed`. */
export type PasskeyFailure = 'noChallenge' | 'unproved' | 'unknown' | 'tooMany' | 'known' | 'another'
