import type { Refusal } from '#engine/contract.ts'
import { isConflict } from '#platform/dialect.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader, Transaction } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { changedFields, writeRegister } from '#shared/register.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { systemParty } from '#shared/workflow.ts'
import type { Party } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'

import { withTerms } from './competences.ts'
import { deleteLink, writeLink } from './link-store.ts'
import { withStanding } from './model.ts'
import type { LinkFields, Organisation, OrganisationFields } from './model.ts'
import { findBearer, findOrganisation, insertOrganisation, updateOrganisation } from './store.ts'

/** What the commands on the register need of the rest of the service. */
export type OrganisationRegister = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  /** True for a coordinator in office: nobody else keeps the register. */
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
  /** Ends by a day what people hold for an organisation that leaves. */
  readonly endRoles?: (
    tx: Transaction,
    organisation: string,
    lastDay: string,
    by: Party,
    now: string
  ) => Promise<void>
  /** Called once a change is committed, so that open cases learn of it at once. */
  readonly afterChange?: () => Promise<void>
}

/** Changes the register in one transaction, then lets open cases know. */
export const changing = async <Value>(
  register: OrganisationRegister,
  work: (tx: Transaction) => Promise<Result<Value, Refusal>>
): Promise<Result<Value, Refusal>> => {
  const outcome = await register.db.transaction(work)
  if (outcome.ok) await register.afterChange?.()
  return outcome
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
    ...withTerms(withStanding(null, fields, dateIn(now))),
    id: register.ids.next('org'),
    version: 1,
    profileConfirmedOn: null,
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

/** What a change writes: the fields, and the day on which its own people found the profile right, where they did. */
export type Rewritten = OrganisationFields & { readonly profileConfirmedOn?: string | null }

/** Writes the next version inside a transaction; null when somebody else was first. */
export const changeOrganisationIn = async (
  tx: Transaction,
  register: OrganisationRegister,
  before: Organisation,
  fields: Rewritten,
  by: Party,
  now: string
): Promise<Organisation | null> => {
  const given: Rewritten = withTerms({ ...fields, ...withStanding(before, fields, dateIn(now)) })
  const changed = changedFields<Rewritten>(before, given)
  if (changed.length === 0) return before
  const after: Organisation = { ...before, ...given, version: before.version + 1, changedAt: now }
  if (!(await updateOrganisation(tx, after))) return null
  if (after.leftOn !== null && (after.leftOn !== before.leftOn || after.status !== before.status))
    await register.endRoles?.(tx, after.id, after.leftOn, by, now)
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

/** The fields of a record that a change replaces; what the register itself keeps is left out. */
export const fieldsOf = (organisation: Organisation): OrganisationFields => {
  const {
    id: _id,
    version: _version,
    createdAt: _created,
    changedAt: _changed,
    profileConfirmedOn: _confirmed,
    ...fields
  } = organisation
  return fields
}

/** Writes that a member has left, on the day after its last one; the register does so by itself. */
export const writeLeft = async (
  tx: Transaction,
  register: OrganisationRegister,
  id: string,
  now: string
): Promise<void> => {
  const before = await findOrganisation(tx, id)
  if (before === null) return
  await changeOrganisationIn(tx, register, before, { ...fieldsOf(before), status: 'left' }, systemParty, now)
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
    changing(register, async (tx) => {
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
    changing(register, async (tx) => {
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

/** Records that two organisations count as one for recusal and independence, always or on certain days. */
export const linkOrganisations = (
  register: OrganisationRegister,
  pair: LinkInput & { readonly organisation: string },
  by: Party
): Promise<Result<null, Refusal>> => changeLink(register, 'organisation.link', pair, pair, by)

/** A link as a caller names it; days left out mean always. */
export type LinkInput = Pick<LinkFields, 'linked' | 'ground'> &
  Partial<Pick<LinkFields, 'fromOn' | 'untilOn'>>

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
  link: LinkInput | null,
  by: Party
): Promise<Result<null, Refusal>> => {
  const now = register.clock.now()
  const { organisation, linked } = pair
  return changing(register, async (tx) => {
    if (!(await mayKeep(register, tx, by, now))) return forbidden(event)
    if (organisation === linked)
      return refused<Refusal>({ kind: 'rules', event, reasons: [{ rule: 'twoOrganisations', values: {} }] })
    for (const id of [organisation, linked])
      if ((await findOrganisation(tx, id)) === null) return refused<Refusal>({ kind: 'unknown' })
    const record = link && {
      organisation,
      linked,
      ground: link.ground,
      fromOn: link.fromOn ?? null,
      untilOn: link.untilOn ?? null
    }
    const didChange =
      record === null
        ? await deleteLink(tx, organisation, linked)
        : await writeLink(tx, { ...record, createdAt: now })
    // The link is each one's: both have it in their history.
    if (didChange)
      for (const id of [organisation, linked])
        await writeRegister(tx, register.ids, {
          subject: 'link',
          id,
          change: record === null ? 'ended' : 'added',
          fields: ['linked', 'ground', 'fromOn', 'untilOn'],
          record: record ?? { organisation, linked },
          at: now,
          by
        })
    return accepted(null)
  })
}
