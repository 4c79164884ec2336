import type { Refusal } from '#engine/contract.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import { dateIn } from '#shared/calendar.ts'

import { changeOrganisationIn, changing, fieldsOf, mayKeep } from './commands.ts'
import type { OrganisationRegister } from './commands.ts'
import type { Organisation, ProfileFields } from './model.ts'
import { actsFor, findOrganisation } from './store.ts'

/** True for who keeps the register and for people who act for the organisation today. */
export const mayDescribe = async (
  register: OrganisationRegister,
  reader: Reader,
  id: string,
  by: Party
): Promise<boolean> => {
  const now = register.clock.now()
  if (await mayKeep(register, reader, by, now)) return true
  return by.person !== null && actsFor(reader, id, { person: by.person, on: dateIn(now) })
}

/** A change that the organisation's own people make, or the coordinator for them; `confirms` says the day its own people vouch for. */
const describing = (
  register: OrganisationRegister,
  id: string,
  by: Party,
  write: (
    tx: Transaction,
    before: Organisation,
    confirms: string | null
  ) => Promise<Result<Organisation, Refusal>>
): Promise<Result<Organisation, Refusal>> =>
  changing(register, async (tx) => {
    const before = await findOrganisation(tx, id)
    if (before === null) return refused<Refusal>({ kind: 'unknown' })
    if (!(await mayDescribe(register, tx, id, by)))
      return refused<Refusal>({
        kind: 'forbidden',
        event: 'organisation.describe',
        allowed: ['member', 'coordinator']
      })
    const today = dateIn(register.clock.now())
    const isOwn = by.person !== null && (await actsFor(tx, id, { person: by.person, on: today }))
    return write(tx, before, isOwn ? today : before.profileConfirmedOn)
  })

/** Replaces what an organisation says of itself; numbers, membership and links stay the coordinator's. */
export const changeProfile = (
  register: OrganisationRegister,
  id: string,
  version: number,
  profile: ProfileFields,
  by: Party
): Promise<Result<Organisation, Refusal>> =>
  describing(register, id, by, async (tx, before, profileConfirmedOn) => {
    const stale: Refusal = { kind: 'stale', expected: version, actual: before.version }
    if (before.version !== version) return refused(stale)
    const given = { ...fieldsOf(before), ...profile, profileConfirmedOn }
    const after = await changeOrganisationIn(tx, register, before, given, by, register.clock.now())
    return after === null ? refused(stale) : accepted(after)
  })

/** Says that all of the profile is still right as it stands. The coordinator who says so counts too: they have asked. */
export const confirmProfile = (
  register: OrganisationRegister,
  id: string,
  by: Party
): Promise<Result<Organisation, Refusal>> =>
  describing(register, id, by, async (tx, before) => {
    const now = register.clock.now()
    const given = { ...fieldsOf(before), profileConfirmedOn: dateIn(now) }
    const after = await changeOrganisationIn(tx, register, before, given, by, now)
    const { version } = before
    return after === null
      ? refused({ kind: 'stale', expected: version, actual: version + 1 })
      : accepted(after)
  })
