import type { Refusal } from '#engine/contract.ts'
import { statesIn, describe } from '#engine/describe.ts'
import type { Engine } from '#engine/engine.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import { testType } from './announcement.ts'
import { findCase, journalEnd, lastPosition } from './announcement-store.ts'
import { insertDelivery } from './delivery-store.ts'
import { mostSubscriptions, overlapHours } from './model.ts'
import type { Filters, Subscription, SubscriptionFields, Tried } from './model.ts'
import { trySending } from './send-commands.ts'
import type { SenderParts } from './send-commands.ts'
import {
  changeFields,
  countSubscriptions,
  deleteSubscription,
  findSubscription,
  insertSubscription,
  replaceSecret,
  writeReached,
  writeState
} from './store.ts'

export type SubscriptionRegister = Omit<SenderParts, 'chance' | 'onFault'> & {
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
}

/** A subscription with its secret, which is told here and never again. */
export type WithSecret = { readonly subscription: Subscription; readonly secret: string }

export const coordinatorsOnly = {
  kind: 'forbidden',
  event: 'subscription.keep',
  allowed: ['coordinator']
} as const satisfies Refusal

/** Runs work on the register of subscriptions as a coordinator in office. */
const asCoordinator = <Value>(
  { engine, isCoordinator }: SubscriptionRegister,
  by: Party,
  work: (tx: Transaction, now: string, person: string) => Promise<Result<Value, Refusal>>
): Promise<Result<Value, Refusal>> => {
  const { database, clock } = engine.parts
  const now = clock.now()
  return database.transaction(async (tx) =>
    by.person !== null && (await isCoordinator(tx, by.person, now))
      ? work(tx, now, by.person)
      : refused(coordinatorsOnly)
  )
}

const found = async (tx: Transaction, id: string): Promise<Result<Subscription, Refusal>> => {
  const subscription = await findSubscription(tx, id)
  return subscription ? accepted(subscription) : refused({ kind: 'unknown' })
}

/** Names of the procedure that a filter may use. */
export const namesOf = (
  engine: Engine
): { readonly [Name in 'workflows' | 'events' | 'states']: ReadonlySet<string> } => {
  const definitions = engine.parts.definitions.all().filter(({ name }) => !name.includes('/'))
  const states = definitions.flatMap(({ machine }) => statesIn(describe(machine)))
  return {
    workflows: new Set(definitions.map(({ name }) => name)),
    events: new Set([
      ...definitions.flatMap(({ events }) => Object.keys(events)),
      ...states.flatMap(({ moves }) => moves.map(({ on }) => on)).filter((on) => /^[a-z][a-z.-]*$/.test(on)),
      'term.ended'
    ]),
    states: new Set(states.flatMap(({ meta }) => meta?.state ?? []))
  }
}

type Issue = Extract<Refusal, { readonly kind: 'invalid' }>['issues'][number]

const notThere = (path: string): Issue => ({ path, code: 'invalid_value', message: 'there is no such name' })

/** The fields as they are kept, or what is wrong with them: an address nobody may be sent to, a name that nothing has. */
const checked = async (
  { engine, outside }: SubscriptionRegister,
  tx: Reader,
  fields: SubscriptionFields
): Promise<Result<SubscriptionFields, Refusal>> => {
  const { filters, address } = fields
  const known = namesOf(engine)
  const strangers = (['workflows', 'events', 'states'] as const).flatMap((list) =>
    filters[list].flatMap((name, place) =>
      known[list].has(name) ? [] : notThere(`/filters/${list}/${place}`)
    )
  )
  const of = filters.case === null ? null : await findCase(tx, filters.case)
  const complaint = outside.complaintAbout(address)
  const issues = [
    ...(complaint === null ? [] : [{ path: '/address', code: `address_${complaint}`, message: complaint }]),
    ...strangers,
    ...(filters.case !== null && of === null ? [notThere('/filters/case')] : [])
  ]
  if (issues.length > 0) return refused({ kind: 'invalid', issues })
  const kept: Filters = { ...filters, case: of }
  return accepted({ ...fields, filters: kept })
}

/** Makes a subscription of what happens from now on. */
export const addSubscription = (
  register: SubscriptionRegister,
  fields: SubscriptionFields,
  by: Party
): Promise<Result<WithSecret, Refusal>> =>
  asCoordinator(register, by, async (tx, at, person) => {
    const { engine, signing } = register
    if ((await countSubscriptions(tx)) >= mostSubscriptions)
      return refused({
        kind: 'rules',
        event: 'subscription.add',
        reasons: [{ rule: 'subscriptionsAtMost', values: { limit: mostSubscriptions } }]
      })
    const sound = await checked(register, tx, fields)
    if (!sound.ok) return sound
    const id = engine.parts.ids.next('sub')
    const secret = signing.newSecret()
    await insertSubscription(tx, {
      id,
      fields: sound.value,
      at,
      by: person,
      since: await journalEnd(tx),
      reached: await lastPosition(tx),
      secret: signing.seal(secret)
    })
    const made = await found(tx, id)
    return made.ok ? accepted({ subscription: made.value, secret }) : made
  })

/** Changes where it goes and what it is about. `version` is the one that was seen; null when the caller saw none. */
export const changeSubscription = (
  register: SubscriptionRegister,
  {
    id,
    version,
    fields
  }: { readonly id: string; readonly version: number; readonly fields: SubscriptionFields },
  by: Party
): Promise<Result<Subscription, Refusal>> =>
  asCoordinator(register, by, async (tx) => {
    const before = await found(tx, id)
    if (!before.ok) return before
    if (before.value.version !== version)
      return refused({ kind: 'stale', expected: version, actual: before.value.version })
    const sound = await checked(register, tx, fields)
    if (!sound.ok) return sound
    await changeFields(tx, id, sound.value)
    return found(tx, id)
  })

/** Pauses a subscription, or lets it go on from where it stands; also one that has failed. */
export const setState = (
  register: SubscriptionRegister,
  id: string,
  state: 'active' | 'paused',
  by: Party
): Promise<Result<Subscription, Refusal>> =>
  asCoordinator(register, by, async (tx) => {
    await writeState(tx, id, state)
    return found(tx, id)
  })

/** Gives it a new secret; for a day messages carry signatures by both. */
export const rotateSecret = (
  register: SubscriptionRegister,
  id: string,
  by: Party
): Promise<Result<WithSecret, Refusal>> =>
  asCoordinator(register, by, async (tx, now) => {
    const secret = register.signing.newSecret()
    const until = new Date(Date.parse(now) + overlapHours * 3_600_000).toISOString()
    await replaceSecret(tx, id, register.signing.seal(secret), until)
    const kept = await found(tx, id)
    return kept.ok ? accepted({ subscription: kept.value, secret }) : kept
  })

/** Sends again everything after a cursor; 0 for all there ever was. */
export const replayFrom = (
  register: SubscriptionRegister,
  id: string,
  from: number,
  by: Party
): Promise<Result<Subscription, Refusal>> =>
  asCoordinator(register, by, async (tx) => {
    const last = await lastPosition(tx)
    if (from > last) {
      const values = { origin: 'number', maximum: last }
      const message = 'nothing has happened after it'
      return refused({ kind: 'invalid', issues: [{ path: '/from', code: 'too_big', message, values }] })
    }
    await writeReached(tx, id, from)
    return found(tx, id)
  })

export const removeSubscription = (
  register: SubscriptionRegister,
  id: string,
  by: Party
): Promise<Result<null, Refusal>> =>
  asCoordinator(register, by, async (tx) =>
    (await deleteSubscription(tx, id)) ? accepted(null) : refused<Refusal>({ kind: 'unknown' })
  )

/** Sends a message that says nothing but that messages arrive, at once, and answers how it went. */
export const sendTest = async (
  register: SubscriptionRegister,
  id: string,
  by: Party
): Promise<Result<Tried, Refusal>> => {
  const { ids, database, clock } = register.engine.parts
  const asked = await asCoordinator(register, by, (tx) => found(tx, id))
  if (!asked.ok) return asked
  const at = clock.now()
  const event = ids.next('tst')
  const body = JSON.stringify({ type: testType, timestamp: at, data: { subscription: id } })
  const tried = await trySending(register, asked.value, { id: event, body })
  if (tried === 'stopped') return refused({ kind: 'busy' })
  await database.transaction(async (tx) => {
    if (await findSubscription(tx, id))
      await insertDelivery(tx, id, { ...tried, event, position: null, type: testType, at, attempt: 1 })
  })
  return accepted(tried)
}
