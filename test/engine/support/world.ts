import { expect } from 'vitest'

import { Definitions } from '#engine/definitions.ts'
import { Engine } from '#engine/engine.ts'
import type { Accomplished, Command, Courier, Delivery, OutboxItem, Outcome } from '#engine/contract.ts'
import type { EngineParts } from '#engine/parts.ts'
import { Worker } from '#engine/worker.ts'
import { isConflict } from '#platform/dialect.ts'
import { ManualClock } from '#shared/clock.ts'
import type { Database, Row } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'
import { SeededIds } from '#shared/id.ts'
import type { Json } from '#shared/json.ts'
import type { Profile } from '#shared/profile.ts'
import type { Relation } from '#shared/workflow.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import { lists, projections, tables } from './fixture-tables.ts'
import { offerWorkflow } from './offer.ts'
import { requestWorkflow } from './request.ts'

/** A Monday morning in Poland, so that days and seconds both count plainly. */
export const start = '2026-03-02T08:00:00.000Z'

export const profile: Profile = {
  ...krakow,
  id: 'trial',
  terms: {
    open: {
      length: 100,
      unit: 's',
      extension: 50,
      reminders: [-60, -20],
      atEnd: 'move',
      urgent: { length: 20, unit: 's' }
    },
    served: { length: 3, unit: 'd', reminders: [-1], atEnd: 'move', urgent: { length: 1, unit: 'wd' } },
    quiet: { length: 30, unit: 's', atEnd: 'move' },
    press: { length: 10, unit: 's', atEnd: 'escalate', repeatEvery: 1 },
    risk: { length: 10, unit: 's', atEnd: 'move' },
    answer: { length: 40, unit: 's', atEnd: 'move', urgent: { length: 5, unit: 's' } }
  }
}

const relations: Readonly<Record<string, readonly Relation[]>> = {
  ann: ['author', 'member'],
  cora: ['coordinator'],
  mia: ['member', 'candidate'],
  zoe: []
}

/** A courier that notes what it was given; `answer` says how each try goes. */
export class NotingCourier implements Courier {
  readonly given: OutboxItem[] = []
  answer: (item: OutboxItem) => Delivery | Promise<Delivery> = (item) => ({
    kind: 'delivered',
    reference: `250 ${item.id}`
  })

  async deliver(items: readonly OutboxItem[]): Promise<readonly Delivery[]> {
    this.given.push(...items)
    const deliveries: Delivery[] = []
    for (const item of items) deliveries.push(await this.answer(item))
    return deliveries
  }
}

export type World = ReturnType<typeof aWorld>

/** An engine over a database, with a clock moved by hand and people who stand to a case as the table above says. */
export const aWorld = (
  database: Database,
  options: { readonly seed?: number; readonly clock?: ManualClock; readonly profile?: Profile } = {}
) => {
  const clock = options.clock ?? new ManualClock(start)
  const ids = new SeededIds(options.seed ?? 7)
  const facts: Record<string, Json | (() => Json)> = {
    card: { complete: true },
    mandate: { authorised: true }
  }
  const loaded: string[] = []
  const faults: unknown[] = []
  const parts: EngineParts = {
    database,
    isConflict,
    clock,
    ids,
    definitions: new Definitions([requestWorkflow, offerWorkflow]),
    profileOf: () => options.profile ?? profile,
    facts: {
      load: async (name) => {
        loaded.push(name)
        const fact = facts[name]
        return typeof fact === 'function' ? fact() : (fact ?? null)
      }
    },
    relations: { of: async (_, party) => relations[party.person ?? ''] ?? [] },
    addressees: {
      of: async (_, audience) => {
        if (audience.to === 'people') return 'people' in audience ? audience.people : []
        return Object.keys(relations).filter((person) => relations[person]?.includes(audience.to as Relation))
      }
    },
    projections,
    lists
  }
  const engine = new Engine(parts)
  const courier = new NotingCourier()
  const worker = new Worker(engine, { courier, onFault: (fault) => void faults.push(fault) })

  /** Sends one event as a person to a case, or to the actor named in `more`. */
  const send = (
    person: string,
    id: string,
    type: string,
    payload: object = {},
    more: Partial<Command> = {}
  ): Promise<Outcome> =>
    engine.one({
      case: id,
      actor: id,
      event: { type, ...payload },
      by: { person, organisation: null },
      ...more
    })

  /** Sends and insists that it is carried out. */
  const done = async (...given: Parameters<typeof send>): Promise<Accomplished> => {
    const outcome = await send(...given)
    if (!outcome.ok) throw new Fault('refused', JSON.stringify(outcome.refusal))
    return outcome.value
  }

  const open = async (id = ids.next('req'), title = 'A shared oven'): Promise<string> => {
    await done('ann', id, '', {}, { open: { workflow: 'request', profile, input: { title } } })
    return id
  }

  const openAndSubmit = async (id?: string): Promise<string> => {
    const opened = await open(id)
    await done('ann', opened, 'request.submit')
    return opened
  }

  const state = async (id: string): Promise<string | undefined> =>
    (await engine.view(database.read, id))?.state

  return {
    clock,
    ids,
    facts,
    loaded,
    faults,
    parts,
    engine,
    courier,
    worker,
    database,
    send,
    done,
    open,
    openAndSubmit,
    state
  }
}

/** Everything in the database, for comparing before and after. */
export const dump = async (database: Database): Promise<Readonly<Record<string, readonly Row[]>>> => {
  const all: Record<string, readonly Row[]> = {}
  for (const table of tables) {
    const rows = await database.read.all(`SELECT * FROM ${table}`)
    all[table] = rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  return all
}

export const empty = (database: Database): Promise<void> =>
  database.transaction(async (tx) => {
    for (const table of tables.toReversed()) await tx.run(`DELETE FROM ${table}`)
  })

export const rowsOf = (database: Database, table: string, id: string): Promise<Row[]> =>
  database.read.all(
    `SELECT * FROM ${table} WHERE case_id = ?${table === 'journal' ? ' ORDER BY row_number' : ''}`,
    [id]
  )

/** Runs something and insists that no row of any table came, went or changed. */
export const changesNothingIn = async <Value>(
  { database }: World,
  work: () => Promise<Value>
): Promise<Value> => {
  const before = await dump(database)
  const value = await work()
  expect(await dump(database)).toEqual(before)
  return value
}
