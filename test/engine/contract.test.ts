import { afterEach, beforeEach, expect, it } from 'vitest'

import { sha256 } from '#engine/journal.ts'
import { verify } from '#engine/verify.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { migrations } from './support/fixture-tables.ts'
import { aWorld, changesNothingIn, dump, empty, profile, rowsOf } from './support/world.ts'
import type { World } from './support/world.ts'

onEachDatabase(
  'a step',
  (test) => {
    let world: World

    beforeEach(async () => {
      await empty(test().database)
      world = aWorld(test().database)
    })

    afterEach(async () => {
      expect((await verify(world.parts)).damages).toEqual([])
    })

    const changesNothing = <Value>(work: () => Promise<Value>) => changesNothingIn(world, work)

    it('writes case, actor, journal, terms, outbox, texts and projections together', async () => {
      const id = await world.open()
      const noted = await world.done('ann', id, 'request.note', { note: '  It bakes for everybody.  ' })
      expect(noted).toMatchObject({ version: 2, state: 'draft', notices: [] })
      const submitted = await world.done('ann', id, 'request.submit')
      expect(submitted).toMatchObject({
        case: id,
        actor: id,
        version: 3,
        state: 'open',
        created: [],
        at: world.clock.now()
      })
      expect(submitted.notices).toHaveLength(1)

      const { database } = world
      expect(await rowsOf(database, 'actors', id)).toEqual([
        expect.objectContaining({
          id,
          state: 'open',
          stage: 'scope',
          status: 'active',
          workflow: 'request',
          workflow_version: 1
        })
      ])
      const journal = await rowsOf(database, 'journal', id)
      expect(journal.map(({ kind, type, person_id: person }) => [kind, type, person])).toEqual([
        ['create', 'created', 'ann'],
        ['event', 'request.note', 'ann'],
        ['event', 'request.submit', 'ann']
      ])
      expect(
        await database.read.get('SELECT version, row_count, head FROM cases WHERE id = ?', [id])
      ).toEqual({
        version: 3,
        row_count: 3,
        head: journal.at(-1)?.['hash']
      })
      expect(await rowsOf(database, 'terms', id)).toEqual([
        expect.objectContaining({
          name: 'open',
          due_at: '2026-03-02T08:01:40.000Z',
          next_at: '2026-03-02T08:00:40.000Z',
          token: 3
        })
      ])
      expect(await rowsOf(database, 'outbox', id)).toEqual([
        expect.objectContaining({
          id: submitted.notices[0],
          kind: 'notice',
          person_id: 'cora',
          state: 'waiting'
        })
      ])
      expect(await rowsOf(database, 'waits', id)).toEqual([
        expect.objectContaining({ act: 'offer.make', relation: 'member' })
      ])
      expect(await rowsOf(database, 'requests', id)).toEqual([
        { id, case_id: id, state: 'open', title: 'A shared oven' }
      ])
    })

    it("keeps a person's own words out of journal and snapshot, bound to them by a salted digest", async () => {
      const id = await world.open()
      await world.done('ann', id, 'request.note', { note: 'It bakes for everybody.' })
      const [text] = await rowsOf(world.database, 'texts', id)
      expect(text).toMatchObject({ body: 'It bakes for everybody.', person_id: 'ann' })
      expect(text?.['digest']).not.toBe(sha256('It bakes for everybody.'))
      const { texts: _, ...rest } = await dump(world.database)
      expect(JSON.stringify(rest)).not.toContain('bakes')
      expect(JSON.stringify(rest)).toContain(String(text?.['digest']))
    })

    it('loads the facts a transition names, hands them to the rules and journals them', async () => {
      const id = await world.open()
      world.facts['card'] = { complete: true, revision: 4 }
      await world.done('ann', id, 'request.submit')
      const row = (await rowsOf(world.database, 'journal', id)).at(-1)
      expect(JSON.parse(String(row?.['event']))).toMatchObject({
        facts: { card: { complete: true, revision: 4 } }
      })
      expect(world.loaded).toEqual(['card'])
    })

    it('creates children and takes their messages in the same transaction, depth first', async () => {
      const id = await world.openAndSubmit()
      const made = await world.done('mia', id, 'offer.make')
      expect(made.created).toEqual([{ id: `${id}-1`, workflow: 'offer' }])
      await world.done('ann', id, 'offer.accept', {}, { actor: `${id}-1` })
      expect(await rowsOf(world.database, 'request_offers', id)).toEqual([
        { actor_id: id, id: `${id}-1`, case_id: id, state: 'accepted' }
      ])
      const journal = await rowsOf(world.database, 'journal', id)
      expect(journal.slice(-2).map(({ actor_id: actor, type }) => [actor, type])).toEqual([
        [`${id}-1`, 'offer.accept'],
        [id, 'offer.changed']
      ])
      expect(await world.done('ann', id, 'request.close')).toMatchObject({ state: 'closed' })
    })

    it('writes the rows that belong to it in its own transaction', async () => {
      const id = await world.open()
      const records = { sql: 'INSERT INTO request_records (case_id, version) VALUES (?, ?)' }
      await world.done(
        'ann',
        id,
        'request.submit',
        {},
        {
          records: async (tx, step) => void (await tx.run(records.sql, [step.case, step.version]))
        }
      )
      expect(await rowsOf(world.database, 'request_records', id)).toEqual([{ case_id: id, version: 2 }])
      const failing = changesNothing(() =>
        world
          .send(
            'mia',
            id,
            'offer.make',
            {},
            {
              records: async (tx, step) => {
                await tx.run(records.sql, [step.case, step.version])
                throw new Error('no room')
              }
            }
          )
          .catch((error: unknown) => String(error))
      )
      expect(await failing).toContain('no room')
    })

    it('opens a case with its first event, and not twice', async () => {
      const opening = { open: { workflow: 'request', profile, input: { title: 'A shared oven' } } }
      const opened = await world.done('ann', 'req_first', 'request.submit', {}, opening)
      expect(opened).toMatchObject({
        version: 1,
        state: 'open',
        created: [{ id: 'req_first', workflow: 'request' }]
      })
      const again = await changesNothing(() => world.send('ann', 'req_first', 'request.submit', {}, opening))
      expect(again).toEqual({ ok: false, refusal: { kind: 'stale', expected: 0, actual: 1 } })
    })

    it('opens no case whose first event the rules refuse', async () => {
      world.facts['card'] = { complete: false }
      const opening = { open: { workflow: 'request', profile, input: { title: '' } } }
      const refused = await changesNothing(() =>
        world.send('ann', 'req_first', 'request.submit', {}, opening)
      )
      expect(refused).toMatchObject({ ok: false, refusal: { kind: 'rules' } })
    })

    it('refuses without writing, and says why', async () => {
      const id = await world.open(undefined, '')
      const refusalOf = async (...given: Parameters<World['send']>) => {
        const outcome = await changesNothing(() => world.send(...given))
        return outcome.ok ? undefined : outcome.refusal
      }
      world.facts['card'] = { complete: false }
      expect(await refusalOf('ann', id, 'request.submit')).toEqual({
        kind: 'rules',
        event: 'request.submit',
        reasons: [
          { rule: 'cardComplete', values: {} },
          { rule: 'hasTitle', values: { title: '' } }
        ]
      })
      expect(await refusalOf('cora', id, 'request.submit')).toEqual({
        kind: 'forbidden',
        event: 'request.submit',
        allowed: ['author']
      })
      expect(await refusalOf('ann', id, 'request.close')).toEqual({
        kind: 'notNow',
        event: 'request.close',
        state: 'draft'
      })
      expect(await refusalOf('ann', id, 'request.note', { note: '' })).toMatchObject({
        kind: 'invalid',
        issues: [{ path: '/note', code: 'too_small' }]
      })
      expect(await refusalOf('ann', id, 'request.submit', { extra: 1 })).toMatchObject({ kind: 'invalid' })
      expect(await refusalOf('ann', 'req_nowhere', 'request.submit')).toEqual({ kind: 'unknown' })
      expect(await refusalOf('ann', id, 'request.submit', {}, { actor: 'req_nowhere' })).toEqual({
        kind: 'unknown'
      })
      expect(await refusalOf('ann', id, 'request.submit', {}, { ifMatch: 7 })).toEqual({
        kind: 'stale',
        expected: 7,
        actual: 1
      })
    })

    it.each([
      'xstate.after.open.request.open',
      'xstate.done.actor.x',
      'xstate.init',
      'offer.changed',
      '*',
      '',
      'toString'
    ])('takes no %j from a person', async (type) => {
      const id = await world.openAndSubmit()
      const outcome = await changesNothing(() => world.send('ann', id, type))
      expect(outcome).toEqual({ ok: false, refusal: { kind: 'notAnEvent', type } })
    })

    it('lets nobody slip through a row meant for another role', async () => {
      const id = await world.openAndSubmit()
      await world.done('mia', id, 'offer.make')
      await world.done('ann', id, 'offer.accept', {}, { actor: `${id}-1` })
      const outcome = await changesNothing(() => world.send('ann', id, 'request.leave'))
      expect(outcome).toEqual({
        ok: false,
        refusal: { kind: 'forbidden', event: 'request.leave', allowed: ['coordinator'] }
      })
      expect(await world.done('cora', id, 'request.leave')).toMatchObject({ state: 'closed' })
    })

    it('answers an event for an actor that has ended with its state', async () => {
      const id = await world.openAndSubmit()
      await world.done('mia', id, 'offer.make')
      await world.done('mia', id, 'offer.withdraw', {}, { actor: `${id}-1` })
      const outcome = await changesNothing(() =>
        world.send('ann', id, 'offer.accept', {}, { actor: `${id}-1` })
      )
      expect(outcome).toEqual({
        ok: false,
        refusal: { kind: 'notNow', event: 'offer.accept', state: 'withdrawn' }
      })
    })
  },
  { migrations }
)
