import type { Refusal } from '#engine/contract.ts'
import type { JsonObject } from '#shared/json.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

import type { Accounts } from './commands.ts'
import { mostPasskeys } from './passkey.ts'
import type { Passkey, PasskeyFailure } from './passkey.ts'
import { deletePasskey, findCredential, insertPasskey, passkeysOf, usePasskey } from './passkey-store.ts'
import type { KeptCredential } from './passkey-store.ts'

type Answer = { readonly id: string; readonly response: JsonObject } & JsonObject

type Begun = { readonly options: object; readonly challenge: string }

/** The ceremonies with a browser, as the platform carries them out. */
export interface Ceremonies {
  beginRegistration(about: {
    readonly person: string
    readonly name: string
    readonly email: string
    readonly known: readonly KeptCredential[]
  }): Promise<Begun>
  finishRegistration(answer: Answer, challenge: string): Promise<KeptCredential | null>
  beginSignIn(): Promise<Begun>
  finishSignIn(answer: Answer, challenge: string, known: KeptCredential): Promise<number | null>
}

/** What passkeys need besides accounts; without ceremonies the service has none. */
export type PasskeyDesk = Accounts & { readonly ceremonies: Ceremonies }

type Failed = Result<never, PasskeyFailure>

const failed = (failure: PasskeyFailure): Failed => refused(failure)

/** Asks a browser to make a passkey for a person. */
export const beginPasskey = async (
  { db, ceremonies }: PasskeyDesk,
  who: { readonly person: string; readonly name: string; readonly email: string | null }
): Promise<Begun> =>
  ceremonies.beginRegistration({
    ...who,
    email: who.email ?? who.name,
    known: await passkeysOf(db.read, who.person)
  })

/** Keeps the passkey that a browser has made. A credential belongs to one person only. */
export const keepPasskey = async (
  desk: PasskeyDesk,
  person: string,
  { name, answer, challenge }: { readonly name: string; readonly answer: Answer; readonly challenge: string }
): Promise<Result<Passkey, PasskeyFailure>> => {
  const made = await desk.ceremonies.finishRegistration(answer, challenge)
  if (made === null) return failed('unproved')
  return desk.db.transaction(async (tx) => {
    if ((await passkeysOf(tx, person)).length >= mostPasskeys) return failed('tooMany')
    if ((await findCredential(tx, made.credential)) !== null) return failed('known')
    const passkey = {
      ...made,
      id: desk.ids.next('psk'),
      person,
      name,
      createdAt: desk.clock.now(),
      lastUsedAt: null
    }
    await insertPasskey(tx, passkey)
    return accepted(passkey)
  })
}

/**
 * Answers whose passkey has signed. `only` is the person who must be there again: nobody becomes somebody else on the way. A counter
 * that did not grow tells of a copy, and opens nothing.
 */
export const signInByPasskey = async (
  desk: PasskeyDesk,
  { answer, challenge, only }: { readonly answer: Answer; readonly challenge: string; readonly only?: string }
): Promise<Result<string, PasskeyFailure>> => {
  const known = await findCredential(desk.db.read, answer.id)
  if (known === null) return failed('unknown')
  if (only !== undefined && known.person !== only) return failed('another')
  const counter = await desk.ceremonies.finishSignIn(answer, challenge, known)
  if (counter === null) return failed('unproved')
  const used = await desk.db.transaction((tx) =>
    usePasskey(tx, { id: known.id, before: known.counter, counter }, desk.clock.now())
  )
  return used ? accepted(known.person) : failed('unproved')
}

/** Takes a passkey away; the sessions it began go on until they are ended. */
export const removePasskey = ({ db }: Accounts, person: string, id: string): Promise<Result<null, Refusal>> =>
  db.transaction(async (tx) =>
    (await deletePasskey(tx, person, id)) ? accepted(null) : refused<Refusal>({ kind: 'unknown' })
  )
