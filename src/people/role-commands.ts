import type { Refusal } from '#engine/contract.ts'
import type { Transaction } from '#shared/database.ts'
import { writeRegister } from '#shared/register.ts'
import type { RegisterChange } from '#shared/register.ts'
import { accepted } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { systemParty } from '#shared/workflow.ts'
import type { Party } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'

import {
  addPersonIn,
  byRule,
  changing,
  forbidden,
  mayKeep,
  unknownRecord,
  writePersonChange
} from './commands.ts'
import type { PeopleRegister, Refused } from './commands.ts'
import { forgetTracesOf } from './erasure-store.ts'
import { forgetInterestsOf } from './interest-store.ts'
import { areApart, dayBefore, haveCommonDay } from './model.ts'
import type { Person, Role, RoleFields } from './model.ts'
import {
  endRoleOn,
  findPerson,
  findPersonByEmail,
  findRole,
  insertRole,
  lockPerson,
  organisationExists,
  rolesFor,
  rolesOf,
  updatePerson
} from './store.ts'

const writeRoleChange = (
  tx: Transaction,
  register: PeopleRegister,
  role: Role,
  change: Pick<RegisterChange, 'change' | 'fields' | 'by' | 'at'>
): Promise<void> => writeRegister(tx, register.ids, { subject: 'role', id: role.id, record: role, ...change })

const newRole = (register: PeopleRegister, person: string, fields: RoleFields, now: string): Role => ({
  id: register.ids.next('rol'),
  person,
  kind: fields.kind,
  organisation: fields.organisation,
  fromOn: fields.fromOn ?? dateIn(now),
  untilOn: fields.untilOn
})

const refusalOf = async (tx: Transaction, event: string, role: Role): Promise<Refused | null> => {
  if (role.untilOn !== null && role.untilOn < role.fromOn) return byRule(event, 'termOrder')
  const held = (await rolesOf(tx, [role.person])).filter(
    (other) => other.id !== role.id && haveCommonDay(role, other)
  )
  if (held.some((other) => other.kind === role.kind && other.organisation === role.organisation))
    return byRule(event, 'roleHeld')
  const apart = held.find((other) => areApart(role.kind, other.kind))
  return apart === undefined ? null : byRule(event, 'officesApart', { held: apart.kind })
}

/** Grants a role inside a transaction that the caller has opened and for which it has checked the right. */
export const grantRoleIn = async (
  tx: Transaction,
  register: PeopleRegister,
  person: string,
  fields: RoleFields,
  by: Party,
  now: string
): Promise<Result<Role, Refusal>> => {
  await lockPerson(tx, person)
  const holder = await findPerson(tx, person)
  if (holder === null || holder.erasedAt !== null) return unknownRecord
  if (fields.organisation !== null && !(await organisationExists(tx, fields.organisation)))
    return unknownRecord
  const role = newRole(register, person, fields, now)
  const refusal = await refusalOf(tx, 'role.grant', role)
  if (refusal !== null) return refusal
  await insertRole(tx, role)
  await writeRoleChange(tx, register, role, { change: 'added', fields: Object.keys(fields), by, at: now })
  return accepted(role)
}

/** Gives a person a role with a term; a role held already, or one that must be apart from it, is refused. */
export const grantRole = (
  register: PeopleRegister,
  person: string,
  fields: RoleFields,
  by: Party
): Promise<Result<Role, Refusal>> => {
  const now = register.clock.now()
  return changing(register, async (tx) =>
    (await mayKeep(tx, by, now))
      ? grantRoleIn(tx, register, person, fields, by, now)
      : forbidden('role.grant')
  )
}

/** Ends a role. `lastDay` is its last day in office; without it the role ends at once. */
export const endRole = (
  register: PeopleRegister,
  person: string,
  id: string,
  lastDay: string | null,
  by: Party
): Promise<Result<Role, Refusal>> => {
  const event = 'role.end'
  const now = register.clock.now()
  return changing(register, async (tx) => {
    if (!(await mayKeep(tx, by, now))) return forbidden(event)
    await lockPerson(tx, person)
    const role = await findRole(tx, id)
    if (role === null || role.person !== person) return unknownRecord
    const untilOn = lastDay ?? dayBefore(dateIn(now))
    if (role.untilOn !== null && role.untilOn <= untilOn) return byRule(event, 'roleEnded')
    const ended: Role = { ...role, untilOn }
    await endRoleOn(tx, id, untilOn)
    await writeRoleChange(tx, register, ended, { change: 'ended', fields: ['untilOn'], by, at: now })
    return accepted(ended)
  })
}

/** Moves the end of a role's term: longer, shorter, or without an end. What has ended stays ended. */
export const moveTerm = (
  register: PeopleRegister,
  person: string,
  id: string,
  lastDay: string | null,
  by: Party
): Promise<Result<Role, Refusal>> => {
  const event = 'role.extend'
  const now = register.clock.now()
  return changing(register, async (tx) => {
    if (!(await mayKeep(tx, by, now))) return forbidden(event)
    await lockPerson(tx, person)
    const role = await findRole(tx, id)
    if (role === null || role.person !== person) return unknownRecord
    const today = dateIn(now)
    if (role.untilOn !== null && role.untilOn < today) return byRule(event, 'roleEnded')
    const moved: Role = { ...role, untilOn: lastDay }
    if (lastDay !== null && lastDay < today) return byRule(event, 'termAhead')
    if (lastDay === role.untilOn) return accepted(role)
    const refusal = await refusalOf(tx, event, moved)
    if (refusal !== null) return refusal
    await endRoleOn(tx, id, lastDay)
    await writeRoleChange(tx, register, moved, { change: 'changed', fields: ['untilOn'], by, at: now })
    return accepted(moved)
  })
}

/** Ends by a day, inside a transaction of the caller's, whatever anybody holds for an organisation; earlier ends stay. */
export const endRolesFor = async (
  tx: Transaction,
  register: PeopleRegister,
  organisation: string,
  lastDay: string,
  by: Party,
  now: string
): Promise<void> => {
  for (const role of await rolesFor(tx, organisation)) {
    if (role.untilOn !== null && role.untilOn <= lastDay) continue
    const ended: Role = { ...role, untilOn: lastDay }
    await endRoleOn(tx, role.id, lastDay)
    await writeRoleChange(tx, register, ended, { change: 'ended', fields: ['untilOn'], by, at: now })
  }
}

/**
 * Takes an organisation's representative in by address: adds the person when unknown, and the role when not held. Answers
 * what of it is new.
 */
export const appointRepresentative = async (
  tx: Transaction,
  register: PeopleRegister,
  organisation: string,
  representative: {
    readonly name: string
    readonly email: string
    readonly language: 'pl' | 'en'
    readonly authorised: boolean
  },
  by: Party,
  now: string
): Promise<{ readonly person: string; readonly isNew: boolean; readonly role: string | null }> => {
  const { name, email, language, authorised } = representative
  const known = await findPersonByEmail(tx, email)
  const { id } =
    known ?? (await addPersonIn(tx, register, { name, email, language, function: null }, by, now))
  const kind = authorised ? 'signatory' : 'representative'
  // A role held already is no mistake here: the same list may be imported twice.
  const granted = await grantRoleIn(tx, register, id, { kind, organisation, untilOn: null }, by, now)
  return { person: id, isNew: known === null, role: granted.ok ? granted.value.id : null }
}

/** Erases what is known of a person and ends their roles; the id stays, so that the journal still verifies. */
export const erasePerson = (
  register: PeopleRegister,
  id: string,
  by: Party
): Promise<Result<Person, Refusal>> => {
  const now = register.clock.now()
  return changing(register, async (tx) =>
    (await mayKeep(tx, by, now)) ? erasePersonIn(tx, register, id, by, now) : forbidden('person.erase')
  )
}

/** Erases inside a transaction that the caller has opened and for which it has checked the right. */
export const erasePersonIn = async (
  tx: Transaction,
  register: PeopleRegister,
  id: string,
  by: Party,
  now: string
): Promise<Result<Person, Refusal>> => {
  await lockPerson(tx, id)
  const before = await findPerson(tx, id)
  if (before === null || before.erasedAt !== null) return unknownRecord
  const lastDay = dayBefore(dateIn(now))
  for (const role of await rolesOf(tx, [id])) {
    if (role.untilOn !== null && role.untilOn <= lastDay) continue
    await endRoleOn(tx, role.id, lastDay)
    const { organisationName: _name, ...ended } = { ...role, untilOn: lastDay }
    await writeRoleChange(tx, register, ended, { change: 'ended', fields: ['untilOn'], by, at: now })
  }
  const after: Person = {
    ...before,
    name: '',
    email: null,
    function: null,
    version: before.version + 1,
    changedAt: now,
    erasedAt: now
  }
  await updatePerson(tx, after)
  await forgetInterestsOf(tx, id)
  await forgetTracesOf(tx, id, now)
  await tx.run("update register_log set salt = '' where subject = 'person' and subject_id = ?", [id])
  await writePersonChange(tx, register, after, {
    change: 'erased',
    fields: ['name', 'email', 'function'],
    by
  })
  return accepted(after)
}

/** Adds the first coordinator to an empty register; name and address can be changed once signed in. */
export const addFirstCoordinator = async (
  tx: Transaction,
  register: PeopleRegister,
  email: string | null,
  now: string
): Promise<string> => {
  const fields = { name: 'Koordynator', email, language: 'pl', function: null } as const
  const person = await addPersonIn(tx, register, fields, systemParty, now)
  const role = { kind: 'coordinator', organisation: null, untilOn: null } as const
  await grantRoleIn(tx, register, person.id, role, systemParty, now)
  return person.id
}
