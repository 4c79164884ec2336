import { beforeAll, describe, expect, it } from 'vitest'

import { recordChecks } from '#cases.ts'
import { takeCheckpoint } from '#engine/checkpoints.ts'
import { verify } from '#engine/verify.ts'
import { Worker } from '#engine/worker.ts'
import type { Row, Transaction } from '#shared/database.ts'
import { aSitting } from '#test/sittings/support/sitting.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import {
  addRow,
  changedAt,
  damagesAfter,
  nameOf,
  recordTables,
  removeRow,
  setColumns
} from './support/tampering.ts'
import { NotingCourier } from './support/world.ts'

/** A row's position only orders the journal: moved within the gap between its neighbours it tells nothing else. */
const unbound = (table: string, column: string): boolean => table === 'journal' && column === 'position'

const day = 24 * 60 * 60 * 1000

/** Where in a column a byte is changed: its beginning, middle and end in turn; with `BYTES=all` each of them in every column. */
const spots = [0, 0.5, 1] as const
const spotsOf = (turn: number): readonly (0 | 0.5 | 1)[] =>
  process.env['BYTES'] === 'all' ? spots : [spots[turn % spots.length] ?? 0]

onEachDatabase('the record of real cases', (test, dialect) => {
  let cluster: Cluster
  let active: string
  /** Every table as it was a moment before the last acts, and as it is. */
  let earlier: ReadonlyMap<string, readonly Row[]>
  let stored: ReadonlyMap<string, readonly Row[]>

  /** A first motion that fails, and a second one that approves with a condition. */
  const conditionally = async (proposal: Proposal): Promise<void> => {
    const { people, presidium } = cluster
    const ballot = async () => (await proposal.actorsOf('ballot')).at(-1) ?? ''
    for (const choice of ['against', 'for'] as const) {
      const voted = await ballot()
      for (const member of presidium) await proposal.send(member, 'vote.cast', { choice, revision: 1 }, voted)
      await proposal.send(presidium[0], 'ballot.close', {}, voted)
      if (choice === 'for') return
      const verifier = people.coordinator.person
      const conditions = [{ text: 'An ethics opinion.', verifier, evidence: 'document', due: '2026-12-01' }]
      await proposal.send(presidium[0], 'motion.put', { motion: 'conditions', mode: 'sitting', conditions })
    }
  }

  const readAll = async () => {
    const all = new Map<string, readonly Row[]>()
    for (const table of recordTables)
      all.set(table, await cluster.core.database.read.all(`SELECT * FROM ${table}`))
    return all
  }

  beforeAll(async () => {
    cluster = await aCluster(test().url)
    const { engine, database } = cluster.core
    const worker = new Worker(engine, {
      courier: new NotingCourier(),
      onFault: (fault) => expect(fault).toBeNull()
    })
    const { people, presidium } = cluster
    const delegated = { ...krakow, rules: { ...krakow.rules, charterApproval: 'board' as const } }
    active = (await aProposal(cluster, { state: 'charterReview', profile: delegated })).id
    await aProposal(cluster, { state: 'ballot' })
    await aProposal(cluster, { state: 'searchOpen' })
    const contested = await aProposal(cluster, { state: 'queued' })
    await contested.send(people.lab, 'objection.raise', { person: presidium[2].person, text: 'A rival.' })
    await conditionally(await aProposal(cluster, { state: 'ballot' }))
    const held = await aSitting(cluster)
    await held.send(cluster.presidium[0], 'guest.invite', { person: cluster.people.lab.person })
    await worker.drain()
    cluster.clock.advance(day)
    await takeCheckpoint(database, cluster.clock.now(), true)
    earlier = await readAll()
    const group = (
      await database.read.all<{ id: string }>('SELECT id FROM task_groups WHERE case_id = ?', [active])
    )[0]
    const work = { case: active, actor: group?.id ?? '' }
    for (const [by, event] of [
      [people.board, { type: 'group.appoint' }],
      [people.lab, { type: 'change.record', kinds: ['budget'], budgetPercent: 5, text: 'A little more.' }]
    ] as const)
      expect(await engine.one({ ...work, event, by })).toMatchObject({ ok: true })
    await worker.drain()
    await takeCheckpoint(database, cluster.clock.now(), true)
    stored = await readAll()
  }, 120_000)

  const damages = (change: (tx: Transaction) => Promise<unknown>) =>
    damagesAfter(cluster.core.engine.parts, change)
  const placesAfter = async (change: (tx: Transaction) => Promise<unknown>) =>
    (await damages(change)).map(({ place }) => place).join('\n')
  /** The checkpoint that binds the last acts. */
  const newest = () => `checkpoint ${rowsIn('checkpoints').length}`
  const rowsIn = (table: string): readonly Row[] => stored.get(table) ?? []
  const journalOf = (id: string) =>
    rowsIn('journal')
      .filter((row) => row['case_id'] === id)
      .toSorted((one, other) => Number(one['row_number']) - Number(other['row_number']))
  const at = (rows: readonly Row[], index: number): Row => rows.at(index) ?? {}
  /** On PostgreSQL a few tables stand for all. */
  const tables =
    dialect === 'sqlite' ? recordTables : ['cases', 'journal', 'actors', 'terms', 'outbox', 'proposals']

  it('is whole, in every table, after all that people and the worker did', async () => {
    const { damages: found, cases } = await verify(cluster.core.engine.parts, recordChecks)
    expect(found).toEqual([])
    expect(cases).toBeGreaterThanOrEqual(3)
    for (const table of recordTables) expect([table, rowsIn(table).length > 0]).toEqual([table, true])
  })

  describe.each(tables)('%s', (table) => {
    it('has no column in which a changed byte goes unnoticed', async () => {
      for (const [turn, column] of Object.keys(at(rowsIn(table), 0)).entries()) {
        if (unbound(table, column)) continue
        const row = rowsIn(table).find((one) => one[column] !== null) ?? at(rowsIn(table), 0)
        if (dialect === 'postgres' && row[column] === null) continue
        for (const where of spotsOf(turn)) {
          const value = changedAt(row[column] ?? null, where)
          const places = await placesAfter((tx) => setColumns(tx, table, row, { [column]: value }))
          expect(places, `${table}.${column}`).toContain(nameOf(table, row))
        }
      }
    })

    it('has no row that could be taken away unnoticed', async () => {
      const rows = rowsIn(table)
      for (const row of new Set([at(rows, 0), at(rows, Math.floor(rows.length / 2)), at(rows, -1)])) {
        // Nothing in the database follows from the newest checkpoint.
        if (table === 'checkpoints' && row['number'] === rows.length) continue
        expect(await placesAfter((tx) => removeRow(tx, table, row))).toContain(nameOf(table, row))
      }
    })

    it('takes no foreign row unnoticed', async () => {
      const row = at(rowsIn(table), 0)
      const other = {
        text: (name: string) => ({ [name]: `${row[name]}x` }),
        next: (name: string) => ({ [name]: 99 })
      }
      const key: Row = {
        ...('id' in row && other.text('id')),
        ...('position' in row && table === 'journal' && { position: 99_999 }),
        ...('row_number' in row && other.next('row_number')),
        ...(table === 'card_revisions' && other.next('revision')),
        ...(table === 'proposal_numbers' && {
          ...other.text('proposal_id'),
          ...other.text('number'),
          running: 99
        }),
        ...(table === 'resolutions' && { number: 99 }),
        ...(table === 'checkpoints' && other.next('number'))
      }
      const added = { ...row, ...key }
      expect(await placesAfter((tx) => addRow(tx, table, added))).toContain(nameOf(table, added))
      const owner = 'case_id' in row ? 'case_id' : 'proposal_id' in row ? 'proposal_id' : null
      if (owner)
        expect(await placesAfter((tx) => addRow(tx, table, { ...added, [owner]: 'nobody' }))).toContain(
          'nobody'
        )
    })
  })

  it('shows two journal rows whose contents, numbers or positions were swapped', async () => {
    const [one, other] = [at(journalOf(active), 3), at(journalOf(active), 4)]
    const swap = async (tx: Transaction, columns: readonly string[], aside: Row) => {
      const of = (row: Row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
      await setColumns(tx, 'journal', one, aside)
      await setColumns(tx, 'journal', other, of(one))
      await setColumns(tx, 'journal', { ...one, ...aside }, of(other))
    }
    const contents = Object.keys(one).filter(
      (column) => !['position', 'case_id', 'row_number'].includes(column)
    )
    for (const [columns, aside] of [
      [contents, { type: 'aside' }],
      [['row_number'], { row_number: 9_999 }],
      [['position'], { position: 99_999 }]
    ] as const)
      expect(await placesAfter((tx) => swap(tx, columns, aside))).toContain(`journal of case ${active}, row`)
  })

  it('shows that the last row was deleted', async () => {
    const last = at(journalOf(active), -1)
    const found = await damages((tx) => removeRow(tx, 'journal', last))
    expect(found).toContainEqual({
      place: `case ${active}`,
      problem: `says ${last['row_number']} journal rows, there are ${Number(last['row_number']) - 1}: the end is missing`
    })
  })

  /** Cuts the last row off and makes the case's own row agree. */
  const cutOff = async (tx: Transaction) => {
    const [before, last] = [at(journalOf(active), -2), at(journalOf(active), -1)]
    const row = rowsIn('cases').find(({ id }) => id === active) ?? {}
    await removeRow(tx, 'journal', last)
    await setColumns(tx, 'cases', row, {
      row_count: before['row_number'] ?? null,
      head: before['hash'] ?? null,
      version: before['case_version'] ?? null,
      moved_at: before['at'] ?? null
    })
  }

  it('shows that the last row was deleted and the case made to agree', async () => {
    const places = await placesAfter(cutOff)
    expect(places).toContain(`actor ${at(journalOf(active), -1)['actor_id']}`)
    expect(places).toContain(newest())
  })

  it('shows by its checkpoint that a case was set back whole to an earlier moment', async () => {
    const found = await damages(async (tx) => {
      for (const table of recordTables) {
        if (table === 'checkpoints') continue
        await tx.run(`DELETE FROM ${table}`)
        for (const row of earlier.get(table) ?? []) await addRow(tx, table, row)
      }
    })
    expect(found).toEqual([{ place: newest(), problem: 'the case chains it covers no longer give its root' }])
  })

  it('stays whole when a person has a text erased, and shows a text that is half erased', async () => {
    const text = at(rowsIn('texts'), 0)
    expect(await damages((tx) => setColumns(tx, 'texts', text, { body: '', salt: '' }))).toEqual([])
    expect(await placesAfter((tx) => setColumns(tx, 'texts', text, { body: '' }))).toContain(
      `text ${text['id']}`
    )
  })
})
