import type { Refusal } from '#engine/contract.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'
import type { Reader } from '#shared/database.ts'
import { dateIn } from '#shared/calendar.ts'

import { changeOrganisationIn, changing, mayKeep } from './commands.ts'
import type { OrganisationRegister } from './commands.ts'
import type { Organisation, OrganisationFields, ProfileFields } from './model.ts'
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

/** Replaces what an organisation says of itself; numbers, membership and links stay the coordinator's. */
export const changeProfile = (
  register: OrganisationRegister,
  id: string,
  version: number,
  profile: ProfileFields,
  by: Party
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
    const stale: Refusal = { kind: 'stale', expected: version, actual: before.version }
    if (before.version !== version) return refused(stale)
    const { id: _id, version: _version, createdAt: _created, changedAt: _changed, ...fields } = before
    const given: OrganisationFields = { ...fields, ...profile }
    const after = await changeOrganisationIn(tx, register, before, given, by, register.clock.now())
    return after === null ? refused(stale) : accepted(after)
  })
