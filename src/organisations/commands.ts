import type { Refusal } from '#engine/contract.ts'
import { isConflict } from '#platform/dialect.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader, Transaction } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { changedFields, writeRegister } from '#shared/register.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import type { LinkGround, Organisation, OrganisationFields } from './model.ts'
import {
  deleteLink,
  findBearer,
  findOrganisation,
  insertLink,
  insertOrganisation,
  updateOrganisation
} from './store.ts'

/** What the commands on the register need of the rest of the service. */
export type OrganisationRegister = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  /** True for a coordinator in office: nobody else keeps the register. */
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
}

export const forbidden = (event: string): { readonly ok: false; readonly refusal: Refusal } =>
  refused({ kind: 'forbidden', event, allowed: ['coordinator'] })

const taken = (event: string, field: string): Refusal => ({
  kind: 'rules',
  event,
  reasons: [{ rule: 'numberTaken', values: { field } }]
})

/** A person without an id is the system itself, at installation. */
export const mayKeep = async (register: OrganisationRegister, reader: Reader, by: Party, now: string) =>
  by.person === null || (await register.isCoordinator(reader, by.person, now))

/** Adds inside a transaction that the caller has opened and for which it has checked the right. */
export const addOrganisationIn = async (
  tx: Transaction,
  register: OrganisationRegister,
  fields: OrganisationFields,
  by: Party,
  now: string
): Promise<Organisation> => {
  const organisation: Organisation = {
    ...fields,
    id: register.ids.next('org'),
    version: 1,
    createdAt: now,
    changedAt: now
  }
  await insertOrganisation(tx, organisation)
  await writeRegister(tx, register.ids, {
    subject: 'organisation',
    id: organisation.id,
    change: 'added',
    fields: Object.keys(fields),
    record: organisation,
    at: now,
    by
  })
  return organisation
}

/** Writes the next version inside a transaction; null when somebody else was first. */
export const changeOrganisationIn = async (
  tx: Transaction,
  register: OrganisationRegister,
  before: Organisation,
  fields: OrganisationFields,
  by: Party,
  now: string
): Promise<Organisation | null> => {
  const changed = changedFields<OrganisationFields>(before, fields)
  if (changed.length === 0) return before
  const after: Organisation = { ...before, ...fields, version: before.version + 1, changedAt: now }
  if (!(await updateOrganisation(tx, after))) return null
  await writeRegister(tx, register.ids, {
    subject: 'organisation',
    id: after.id,
    change: 'changed',
    fields: changed,
    record: after,
    at: now,
    by
  })
  return after
}

/** Takes an organisation into the register. */
export const addOrganisation = async (
  register: OrganisationRegister,
  fields: OrganisationFields,
  by: Party
): Promise<Result<Organisation, Refusal>> => {
  const event = 'organisation.add'
  const now = register.clock.now()
  return orTaken(() =>
    register.db.transaction(async (tx) => {
      if (!(await mayKeep(register, tx, by, now))) return forbidden(event)
      const bearer = await findBearer(tx, fields)
      if (bearer !== null) return refused(taken(event, bearer.field))
      return accepted(await addOrganisationIn(tx, register, fields, by, now))
    })
  )
}

/** Replaces the fields of an organisation; `version` is the one the caller saw. */
export const changeOrganisation = async (
  register: OrganisationRegister,
  id: string,
  version: number,
  fields: OrganisationFields,
  by: Party
): Promise<Result<Organisation, Refusal>> => {
  const event = 'organisation.change'
  const now = register.clock.now()
  return orTaken(() =>
    register.db.transaction(async (tx) => {
      if (!(await mayKeep(register, tx, by, now))) return forbidden(event)
      const before = await findOrganisation(tx, id)
      if (before === null) return refused<Refusal>({ kind: 'unknown' })
      const stale: Refusal = { kind: 'stale', expected: version, actual: before.version }
      if (before.version !== version) return refused(stale)
      const bearer = await findBearer(tx, fields, id)
      if (bearer !== null) return refused(taken(event, bearer.field))
      const after = await changeOrganisationIn(tx, register, before, fields, by, now)
      return after === null ? refused(stale) : accepted(after)
    })
  )
}

/** Two additions at once with the same number: the unique index lets one through, the other looks again and is refused. */
const orTaken = async (
  work: () => Promise<Result<Organisation, Refusal>>
): Promise<Result<Organisation, Refusal>> => {
  try {
    return await work()
  } catch (error) {
    if (isConflict(error)) return work()
    throw error
  }
}

/** Records that two organisations count as one for recusal and independence. */
export const linkOrganisations = (
  register: OrganisationRegister,
  pair: { readonly organisation: string; readonly linked: string; readonly ground: LinkGround },
  by: Party
): Promise<Result<null, Refusal>> => changeLink(register, 'organisation.link', pair, pair.ground, by)

/** Takes the link back, in both directions. */
export const unlinkOrganisations = (
  register: OrganisationRegister,
  pair: { readonly organisation: string; readonly linked: string },
  by: Party
): Promise<Result<null, Refusal>> => changeLink(register, 'organisation.unlink', pair, null, by)

const changeLink = async (
  register: OrganisationRegister,
  event: string,
  pair: { readonly organisation: string; readonly linked: string },
  ground: LinkGround | null,
  by: Party
): Promise<Result<null, Refusal>> => {
  const now = register.clock.now()
  return register.db.transaction(async (tx) => {
    if (!(await mayKeep(register, tx, by, now))) return forbidden(event)
    if (pair.organisation === pair.linked)
      return refused<Refusal>({ kind: 'rules', event, reasons: [{ rule: 'twoOrganisations', values: {} }] })
    for (const id of [pair.organisation, pair.linked])
      if ((await findOrganisation(tx, id)) === null) return refused<Refusal>({ kind: 'unknown' })
    const didChange =
      ground === null
        ? await deleteLink(tx, pair.organisation, pair.linked)
        : await insertLink(tx, {
            organisation: pair.organisation,
            linked: pair.linked,
            ground,
            createdAt: now
          })
    if (didChange)
      await writeRegister(tx, register.ids, {
        subject: 'link',
        id: pair.organisation,
        change: ground === null ? 'ended' : 'added',
        fields: ['linked', 'ground'],
        record: { ...pair, ground },
        at: now,
        by
      })
    return accepted(null)
  })
}
