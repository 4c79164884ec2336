import { z } from 'zod'

import { scopes } from '#shared/gate.ts'
import type { Scope } from '#shared/gate.ts'

/** How long a sign-in link opens the door. */
export const signInMinutes = 15

/** Sign-in links one address may ask for within `signInMinutes`. */
export const signInsPerAddress = 5

/** Every personal API token starts so: whoever finds one knows what it is. */
export const tokenPrefix = 'jp_'

export const tokenFields = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  /** Days until it ends; at most a year. */
  days: z.int().min(1).max(366).default(90)
})

export type TokenFields = Readonly<z.output<typeof tokenFields>>

/** A personal API token as its owner sees it; the secret is shown once, when it is made. */
export type Token = {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
}

/** True when a token may be used for a scope: `admin` covers `act`, and `act` covers `read`. */
export const covers = (held: readonly Scope[], needed: Scope): boolean =>
  held.some((scope) => scopes.indexOf(scope) >= scopes.indexOf(needed))

/** What a step link says: this person, this case, this actor, this one act, until then. */
export type StepClaims = {
  readonly person: string
  readonly case: string
  readonly actor: string
  /** Event type of the act: `vote.cast`. */
  readonly act: string
  /** Last instant at which it opens anything. */
  readonly until: string
}

export const plusMinutes = (instant: string, minutes: number): string =>
  plusMilliseconds(instant, minutes * 60_000)

export const plusDays = (instant: string, days: number): string =>
  plusMilliseconds(instant, days * 86_400_000)

const plusMilliseconds = (instant: string, milliseconds: number): string =>
  Temporal.Instant.from(instant).add({ milliseconds }).toString({ fractionalSecondDigits: 3 })
