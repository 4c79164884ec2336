import type { Refusal } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader, Transaction } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { changedFields, writeRegister } from '#shared/register.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import { mostSources } from './model.ts'
import type { Source, SourceFields } from './model.ts'
import type { Outside } from './outside.ts'
import {
  changeSourceFields,
  countSources,
  deleteSource,
  findSource,
  insertSource,
  sourceAt
} from './store.ts'

/** What keeping partner clusters needs. */
export type AbroadRegister = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
  readonly outside: Outside
}

export const coordinatorsOnly = {
  kind: 'forbidden',
  event: 'abroad.keep',
  allowed: ['coordinator']
} as const satisfies Refusal

const asCoordinator = <Value>(
  { db, clock, isCoordinator }: AbroadRegister,
  by: Party,
  work: (tx: Transaction, now: string, person: string) => Promise<Result<Value, Refusal>>
): Promise<Result<Value, Refusal>> => {
  const now = clock.now()
  return db.transaction(async (tx) =>
    by.person !== null && (await isCoordinator(tx, by.person, now))
      ? work(tx, now, by.person)
      : refused(coordinatorsOnly)
  )
}

const found = async (tx: Reader, id: string, now: string): Promise<Result<Source, Refusal>> => {
  const source = await findSource(tx, id, now)
  return source ? accepted(source) : refused({ kind: 'unknown' })
}

const fieldsOf = ({ name, country, language, address }: SourceFields): SourceFields => ({
  name,
  country,
  language,
  address
})

/** What is wrong with the address: nobody may be asked there, or another source has it already. */
const complaintAbout = async (
  { outside }: AbroadRegister,
  tx: Reader,
  { address }: SourceFields,
  own: string | null
): Promise<Refusal | null> => {
  const complaint = outside.complaintAbout(address)
  const other = await sourceAt(tx, address)
  const wrong = complaint ?? (other !== null && other !== own ? 'taken' : null)
  return wrong === null
    ? null
    : { kind: 'invalid', issues: [{ path: '/address', code: `address_${wrong}`, message: wrong }] }
}

/** Adds a partner cluster; its feed is read within a minute. */
export const addSource = (
  register: AbroadRegister,
  fields: SourceFields,
  by: Party
): Promise<Result<Source, Refusal>> =>
  asCoordinator(register, by, async (tx, at, person) => {
    if ((await countSources(tx)) >= mostSources)
      return refused({
        kind: 'rules',
        event: 'abroad.add',
        reasons: [{ rule: 'sourcesAtMost', values: { limit: mostSources } }]
      })
    const wrong = await complaintAbout(register, tx, fields, null)
    if (wrong !== null) return refused(wrong)
    const id = register.ids.next('abr')
    await insertSource(tx, id, fields, { at, by: person })
    await writeRegister(tx, register.ids, {
      subject: 'partnerFeed',
      id,
      change: 'added',
      fields: Object.keys(fields),
      record: fields,
      at,
      by
    })
    return found(tx, id, at)
  })

/** Changes what is written of a partner cluster. `version` is the one that was seen. */
export const changeSource = (
  register: AbroadRegister,
  { id, version, fields }: { readonly id: string; readonly version: number; readonly fields: SourceFields },
  by: Party
): Promise<Result<Source, Refusal>> =>
  asCoordinator(register, by, async (tx, at) => {
    const before = await found(tx, id, at)
    if (!before.ok) return before
    if (before.value.version !== version)
      return refused({ kind: 'stale', expected: version, actual: before.value.version })
    const wrong = await complaintAbout(register, tx, fields, id)
    if (wrong !== null) return refused(wrong)
    const changed = changedFields(fieldsOf(before.value), fields)
    if (changed.length === 0) return before
    await changeSourceFields(tx, id, fields, changed.includes('address') ? at : null)
    await writeRegister(tx, register.ids, {
      subject: 'partnerFeed',
      id,
      change: 'changed',
      fields: changed,
      record: fields,
      at,
      by
    })
    return found(tx, id, at)
  })

/** Ends the reading of a feed; its calls leave our exchange at once. */
export const removeSource = (
  register: AbroadRegister,
  id: string,
  by: Party
): Promise<Result<null, Refusal>> =>
  asCoordinator(register, by, async (tx, at) => {
    const before = await found(tx, id, at)
    if (!before.ok) return before
    await deleteSource(tx, id)
    await writeRegister(tx, register.ids, {
      subject: 'partnerFeed',
      id,
      change: 'ended',
      fields: [],
      record: fieldsOf(before.value),
      at,
      by
    })
    return accepted(null)
  })
