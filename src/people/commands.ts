import type { Refusal } from '#engine/contract.ts'
import { isConflict } from '#platform/dialect.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader, Transaction } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import type { Language } from '#shared/language.ts'
import { changedFields, writeRegister } from '#shared/register.ts'
import type { RegisterChange } from '#shared/register.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import { rememberAddress } from './former-address-store.ts'
import { addressKey } from './model.ts'
import type { Person, PersonFields } from './model.ts'
import { findPerson, findPersonByEmail, insertPerson, isCoordinator, updatePerson } from './store.ts'

/** What the commands on people and roles need of the rest of the service. */
export type PeopleRegister = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  /** Called once a change is committed, so that open cases learn of it at once; what it cannot do now is done later. */
  readonly afterChange?: () => Promise<void>
}

/** Changes the register in one transaction, then lets open cases know. */
export const changing = async <Value>(
  register: Pick<PeopleRegister, 'db' | 'afterChange'>,
  work: (tx: Transaction) => Promise<Result<Value, Refusal>>
): Promise<Result<Value, Refusal>> => {
  const outcome = await register.db.transaction(work)
  if (outcome.ok) await register.afterChange?.()
  return outcome
}

export type Refused = { readonly ok: false; readonly refusal: Refusal }

export const unknownRecord: Refused = refused({ kind: 'unknown' })

export const forbidden = (event: string): Refused =>
  refused({ kind: 'forbidden', event, allowed: ['coordinator'] })

export const byRule = (event: string, rule: string, values: Record<string, string> = {}): Refused =>
  refused({ kind: 'rules', event, reasons: [{ rule, values }] })

/** A person without an id is the system itself, at installation. */
export const mayKeep = async (reader: Reader, by: Party, now: string): Promise<boolean> =>
  by.person === null || (await isCoordinator(reader, by.person, now))

export const writePersonChange = (
  tx: Transaction,
  register: PeopleRegister,
  person: Person,
  change: Pick<RegisterChange, 'change' | 'fields' | 'by'>
): Promise<void> =>
  writeRegister(tx, register.ids, {
    subject: 'person',
    id: person.id,
    record: person,
    at: person.changedAt,
    ...change
  })

/** Adds inside a transaction that the caller has opened and for which it has checked the right. */
export const addPersonIn = async (
  tx: Transaction,
  register: PeopleRegister,
  fields: Omit<PersonFields, 'email'> & { readonly email: string | null },
  by: Party,
  now: string
): Promise<Person> => {
  const person: Person = {
    ...fields,
    id: register.ids.next('per'),
    version: 1,
    createdAt: now,
    changedAt: now,
    erasedAt: null
  }
  await insertPerson(tx, person)
  await writePersonChange(tx, register, person, { change: 'added', fields: Object.keys(fields), by })
  return person
}

/** Takes a person into the register; an address belongs to one person only. */
export const addPerson = (
  register: PeopleRegister,
  fields: PersonFields,
  by: Party
): Promise<Result<Person, Refusal>> => {
  const event = 'person.add'
  const now = register.clock.now()
  return onceMore(() =>
    changing(register, async (tx) => {
      if (!(await mayKeep(tx, by, now))) return forbidden(event)
      if ((await findPersonByEmail(tx, fields.email)) !== null) return byRule(event, 'emailTaken')
      return accepted(await addPersonIn(tx, register, fields, by, now))
    })
  )
}

/** Replaces the fields of a person; `version` is the one the caller saw. */
export const changePerson = (
  register: PeopleRegister,
  id: string,
  version: number,
  fields: PersonFields,
  by: Party
): Promise<Result<Person, Refusal>> => {
  const event = 'person.change'
  const now = register.clock.now()
  return onceMore(() =>
    changing(register, async (tx) => {
      if (!(await mayKeep(tx, by, now))) return forbidden(event)
      const before = await findPerson(tx, id)
      if (before === null || before.erasedAt !== null) return unknownRecord
      const stale: Refused = refused({ kind: 'stale', expected: version, actual: before.version })
      if (before.version !== version) return stale
      const bearer = await findPersonByEmail(tx, fields.email)
      if (bearer !== null && bearer.id !== id) return byRule(event, 'emailTaken')
      const changed = changedFields<PersonFields>({ ...before, email: before.email ?? '' }, fields)
      if (changed.length === 0) return accepted(before)
      const after: Person = { ...before, ...fields, version: version + 1, changedAt: now }
      if (!(await updatePerson(tx, after))) return stale
      if (before.email !== null && addressKey(before.email) !== addressKey(fields.email))
        await rememberAddress(tx, register.ids, { person: id, email: before.email, at: now })
      await writePersonChange(tx, register, after, { change: 'changed', fields: changed, by })
      return accepted(after)
    })
  )
}

/** A person chooses the language of pages and mails. */
export const chooseLanguage = async (
  register: PeopleRegister,
  id: string,
  language: Language
): Promise<Result<Person, Refusal>> =>
  register.db.transaction(async (tx) => {
    const before = await findPerson(tx, id)
    if (before === null || before.erasedAt !== null) return unknownRecord
    if (before.language === language) return accepted(before)
    const after: Person = {
      ...before,
      language,
      version: before.version + 1,
      changedAt: register.clock.now()
    }
    if (!(await updatePerson(tx, after)))
      return refused<Refusal>({ kind: 'stale', expected: before.version, actual: after.version })
    const by = { person: id, organisation: null }
    await writePersonChange(tx, register, after, { change: 'changed', fields: ['language'], by })
    return accepted(after)
  })

/** Two additions at once with the same address: the unique index lets one through, the other looks again and is refused. */
const onceMore = async (work: () => Promise<Result<Person, Refusal>>): Promise<Result<Person, Refusal>> => {
  try {
    return await work()
  } catch (error) {
    if (isConflict(error)) return work()
    throw error
  }
}
