import type { Refusal } from '#engine/contract.ts'
import type { Transaction } from '#shared/database.ts'
import { writeRegister } from '#shared/register.ts'
import type { RegisterChange } from '#shared/register.ts'
import { accepted } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'

import { seatsOf } from './body.ts'
import { byRule, changing, forbidden, mayKeep, unknownRecord } from './commands.ts'
import type { PeopleRegister, Refused } from './commands.ts'
import type { Deputation, DeputationFields } from './deputation.ts'
import { deputationsOf, endDeputationOn, findDeputation, insertDeputation } from './deputation-store.ts'
import { areApart, dayBefore, haveCommonDay } from './model.ts'
import { findPerson, lockPerson, rolesOf } from './store.ts'

const writeChange = (
  tx: Transaction,
  register: PeopleRegister,
  deputation: Deputation,
  change: Pick<RegisterChange, 'change' | 'fields' | 'by' | 'at'>
): Promise<void> =>
  writeRegister(tx, register.ids, { subject: 'deputation', id: deputation.id, record: deputation, ...change })

const refusalOf = async (tx: Transaction, deputation: Deputation): Promise<Refused | null> => {
  const event = 'substitute.name'
  const { member, substitute, body, fromOn, untilOn } = deputation
  if (untilOn !== null && untilOn < fromOn) return byRule(event, 'termOrder')
  if (member === substitute) return byRule(event, 'substituteAnother')
  const { kinds } = seatsOf[body]
  const roles = await rolesOf(tx, [member, substitute])
  const during = roles.filter((role) => haveCommonDay(role, deputation))
  if (!during.some((role) => role.person === member && kinds.includes(role.kind)))
    return byRule(event, 'memberSits')
  const theirs = during.filter(({ person }) => person === substitute)
  if (theirs.some(({ kind }) => kinds.includes(kind))) return byRule(event, 'substituteFree')
  const apart = theirs.find(({ kind }) => kinds.some((seat) => areApart(seat, kind)))
  if (apart !== undefined) return byRule(event, 'officesApart', { held: apart.kind })
  const others = (await deputationsOf(tx, member)).filter((one) => one.body === body && one.member === member)
  return others.some((other) => haveCommonDay(other, deputation)) ? byRule(event, 'oneSubstitute') : null
}

/** Names who stands in for a member of a body by statute; one substitute at a time. For coordinators. */
export const nameSubstitute = (
  register: PeopleRegister,
  member: string,
  fields: DeputationFields,
  by: Party
): Promise<Result<Deputation, Refusal>> => {
  const now = register.clock.now()
  return changing(register, async (tx) => {
    if (!(await mayKeep(tx, by, now))) return forbidden('substitute.name')
    await lockPerson(tx, member)
    for (const id of [member, fields.substitute]) {
      const person = await findPerson(tx, id)
      if (person === null || person.erasedAt !== null) return unknownRecord
    }
    const deputation: Deputation = {
      id: register.ids.next('dep'),
      body: fields.body,
      member,
      substitute: fields.substitute,
      fromOn: fields.fromOn ?? dateIn(now),
      untilOn: fields.untilOn
    }
    const refusal = await refusalOf(tx, deputation)
    if (refusal !== null) return refusal
    await insertDeputation(tx, deputation)
    await writeChange(tx, register, deputation, { change: 'added', fields: Object.keys(fields), by, at: now })
    return accepted(deputation)
  })
}

/** Ends a substitution. `lastDay` is its last day; without it it ends at once. For coordinators. */
export const endSubstitution = (
  register: PeopleRegister,
  member: string,
  id: string,
  lastDay: string | null,
  by: Party
): Promise<Result<Deputation, Refusal>> => {
  const event = 'substitute.end'
  const now = register.clock.now()
  return changing(register, async (tx) => {
    if (!(await mayKeep(tx, by, now))) return forbidden(event)
    await lockPerson(tx, member)
    const deputation = await findDeputation(tx, id)
    if (deputation === null || deputation.member !== member) return unknownRecord
    const untilOn = lastDay ?? dayBefore(dateIn(now))
    if (deputation.untilOn !== null && deputation.untilOn <= untilOn)
      return byRule(event, 'substitutionEnded')
    const ended: Deputation = { ...deputation, untilOn }
    await endDeputationOn(tx, id, untilOn)
    await writeChange(tx, register, ended, { change: 'ended', fields: ['untilOn'], by, at: now })
    return accepted(ended)
  })
}
