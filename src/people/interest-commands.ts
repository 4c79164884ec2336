import type { Refusal } from '#engine/contract.ts'
import type { Transaction } from '#shared/database.ts'
import { writeRegister } from '#shared/register.ts'
import type { RegisterChange } from '#shared/register.ts'
import { accepted } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'

import { byRule, changing, forbidden, mayKeep, unknownRecord } from './commands.ts'
import type { PeopleRegister } from './commands.ts'
import { haveCommonDay } from './model.ts'
import type { Interest, InterestFields } from './interest.ts'
import {
  endInterestOn,
  findInterest,
  insertInterest,
  listInterests,
  withdrawInterestAt
} from './interest-store.ts'
import { findPerson, lockPerson, organisationExists } from './store.ts'

const writeChange = (
  tx: Transaction,
  register: PeopleRegister,
  interest: Interest,
  change: Pick<RegisterChange, 'change' | 'fields' | 'by' | 'at'>
): Promise<void> =>
  writeRegister(tx, register.ids, { subject: 'interest', id: interest.id, record: interest, ...change })

/** People tell of their own ties; a coordinator may write them down for anybody. */
const mayTell = async (tx: Transaction, person: string, by: Party, now: string): Promise<boolean> =>
  by.person === person || (await mayKeep(tx, by, now))

const spanOf = ({ fromOn, untilOn }: Pick<Interest, 'fromOn' | 'untilOn'>) => ({
  fromOn: fromOn ?? '',
  untilOn
})

/** Writes down a person's tie to an organisation; from then on it recuses, in cases under way too. */
export const declareInterest = (
  register: PeopleRegister,
  person: string,
  fields: InterestFields,
  by: Party
): Promise<Result<Interest, Refusal>> => {
  const event = 'interest.declare'
  const now = register.clock.now()
  return changing(register, async (tx) => {
    if (!(await mayTell(tx, person, by, now))) return forbidden(event)
    await lockPerson(tx, person)
    const found = await findPerson(tx, person)
    if (found === null || found.erasedAt !== null) return unknownRecord
    if (!(await organisationExists(tx, fields.organisation))) return unknownRecord
    const held = (await listInterests(tx, person)).some(
      (other) =>
        other.kind === fields.kind &&
        other.organisation === fields.organisation &&
        haveCommonDay(spanOf(other), spanOf(fields))
    )
    if (held) return byRule(event, 'interestKnown')
    const interest: Interest = {
      ...fields,
      id: register.ids.next('int'),
      person,
      declaredBy: by.person,
      declaredAt: now
    }
    await insertInterest(tx, interest)
    await writeChange(tx, register, interest, { change: 'added', fields: Object.keys(fields), by, at: now })
    return accepted(interest)
  })
}

/**
 * Writes down the last day of a tie, today at the latest; work that has ended still counts for years. Who ends a tie of
 * their own names no day before it was written down: it was said to last then, and nobody frees themselves of a recusal.
 */
export const endInterest = (
  register: PeopleRegister,
  person: string,
  id: string,
  lastDay: string | null,
  by: Party
): Promise<Result<Interest, Refusal>> => {
  const event = 'interest.end'
  const now = register.clock.now()
  return changing(register, async (tx) => {
    if (!(await mayTell(tx, person, by, now))) return forbidden(event)
    await lockPerson(tx, person)
    const interest = await findInterest(tx, id)
    if (interest === null || interest.person !== person) return unknownRecord
    const today = dateIn(now)
    const untilOn = lastDay ?? today
    const isKept = await mayKeep(tx, by, now)
    const earliest = isKept ? (interest.fromOn ?? '') : dateIn(interest.declaredAt)
    if (untilOn > today || untilOn < earliest || untilOn < (interest.fromOn ?? ''))
      return byRule(event, 'interestLastDay')
    if (interest.untilOn !== null && interest.untilOn <= untilOn) return byRule(event, 'interestEnded')
    const ended: Interest = { ...interest, untilOn }
    await endInterestOn(tx, id, untilOn)
    await writeChange(tx, register, ended, { change: 'ended', fields: ['untilOn'], by, at: now })
    return accepted(ended)
  })
}

/** Takes back a tie that was written down by mistake. For coordinators: nobody frees themselves of a recusal. */
export const withdrawInterest = (
  register: PeopleRegister,
  person: string,
  id: string,
  by: Party
): Promise<Result<Interest, Refusal>> => {
  const now = register.clock.now()
  return changing(register, async (tx) => {
    if (!(await mayKeep(tx, by, now))) return forbidden('interest.withdraw')
    await lockPerson(tx, person)
    const interest = await findInterest(tx, id)
    if (interest === null || interest.person !== person) return unknownRecord
    await withdrawInterestAt(tx, id, now)
    await writeChange(tx, register, interest, { change: 'ended', fields: ['withdrawnAt'], by, at: now })
    return accepted(interest)
  })
}
