import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse
} from '@simplewebauthn/server'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

import type { JsonObject } from '#shared/json.ts'

/** What an authenticator answered, as a browser sends it; the library reads it. */
export type CeremonyAnswer = { readonly id: string; readonly response: JsonObject } & JsonObject

/** A credential as it is kept; binary values are URL-safe base64. */
export type Credential = {
  readonly credential: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly isSynced: boolean
}

/** The options for a browser, and the challenge that its answer must carry. */
export type Ceremony = { readonly options: object; readonly challenge: string }

/** The ceremonies of WebAuthn for one service, which browsers know by its name. Source: W3C Web Authentication Level 3. */
export type Ceremonies = {
  readonly beginRegistration: (about: {
    readonly person: string
    readonly name: string
    readonly email: string
    readonly known: readonly Pick<Credential, 'credential' | 'transports'>[]
  }) => Promise<Ceremony>
  /** Null when the answer proves nothing: another challenge, another origin, nobody verified. */
  readonly finishRegistration: (answer: CeremonyAnswer, challenge: string) => Promise<Credential | null>
  readonly beginSignIn: () => Promise<Ceremony>
  /** The new counter; null when the answer proves nothing or the counter went back, as that of a copied key does. */
  readonly finishSignIn: (
    answer: CeremonyAnswer,
    challenge: string,
    known: Credential
  ) => Promise<number | null>
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'))

/** Longest time (ms) that a browser waits for a finger or a key. */
const patience = 120_000

/**
 * A passkey here is enough by itself, so the device must always have verified its person (a finger, a face, a PIN). Browsers make none
 * for an address that is a number.
 */
export const openCeremonies = (baseUrl: string, service: string): Ceremonies => {
  const { hostname, origin } = new URL(baseUrl)
  const expected = { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: true }
  return {
    beginRegistration: async ({ person, name, email, known }) => {
      const options = await generateRegistrationOptions({
        rpName: service,
        rpID: hostname,
        userID: new Uint8Array(Buffer.from(person)),
        userName: email,
        userDisplayName: name,
        timeout: patience,
        attestationType: 'none',
        excludeCredentials: known.map(({ credential, transports }) => ({
          id: credential,
          transports: [...transports]
        })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
      })
      return { options, challenge: options.challenge }
    },
    finishRegistration: async (answer, challenge) => {
      const verified = await proved(() =>
        verifyRegistrationResponse({
          ...expected,
          response: answer as unknown as RegistrationResponseJSON,
          expectedChallenge: challenge
        })
      )
      if (!verified?.verified) return null
      const { credential, credentialBackedUp } = verified.registrationInfo
      return {
        credential: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: (credential.transports ?? []).map(String),
        isSynced: credentialBackedUp
      }
    },
    beginSignIn: async () => {
      const options = await generateAuthenticationOptions({
        rpID: hostname,
        userVerification: 'required',
        timeout: patience
      })
      return { options, challenge: options.challenge }
    },
    finishSignIn: async (answer, challenge, known) => {
      const verified = await proved(() =>
        verifyAuthenticationResponse({
          ...expected,
          response: answer as unknown as AuthenticationResponseJSON,
          expectedChallenge: challenge,
          credential: {
            id: known.credential,
            publicKey: bytesOf(known.publicKey),
            counter: known.counter
          }
        })
      )
      return verified?.verified ? verified.authenticationInfo.newCounter : null
    }
  }
}

/** The library throws at whatever does not fit; an answer that does not fit proves nothing. */
const proved = async <Value>(verify: () => Promise<Value>): Promise<Value | null> => {
  try {
    return await verify()
  } catch {
    return null
  }
}
