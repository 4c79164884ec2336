import { beforeEach, describe, expect, it } from 'vitest'

import { retryNotice } from '#engine/undelivered.ts'
import { verify } from '#engine/verify.ts'
import { saveChoice } from '#notifications/choice-store.ts'
import type { MailOutcome } from '#platform/mail.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { author, clinic, coordinator } from '#test/workflows/support/proposal.ts'

import { aDigestCluster } from './support/digest-cluster.ts'
import type { DigestCluster } from './support/digest-cluster.ts'

const refusal: MailOutcome = { kind: 'failed', permanent: true, reason: '550 5.1.1 no such user' }
const outage: MailOutcome = { kind: 'failed', permanent: false, reason: '421 4.3.2 later' }
const taken: MailOutcome = { kind: 'accepted', response: '250 2.0.0 taken' }

const tuesday = '2026-11-24T06:00:00.000Z'

onEachDatabase('digests', (test) => {
  let cluster: DigestCluster

  beforeEach(async () => {
    cluster = await aDigestCluster(test().database)
  })

  /** Outcomes that the coordinator need not hear of at once. */
  const held = async () => {
    await cluster.queued()
    await cluster.worker.drain()
    expect(await cluster.held(coordinator)).toHaveLength(4)
  }

  const statesOf = async (row: { readonly id?: unknown }) =>
    cluster.database.read.get('select state, next_at, detail from outbox where id = ?', [String(row.id)])

  describe('what can wait', () => {
    it('comes in one mail at seven, case by case, with what waits for its reader first', async () => {
      await held()
      cluster.tasks.set('per_coordinator', [
        {
          act: 'scope.accept',
          number: 'KLSK/PP/2026/0042',
          title_pl: 'Druga sprawa',
          title_en: null,
          until: '2026-11-30T22:59:59.000Z',
          path: '/proposals/prp_y/scope.accept'
        }
      ])
      const before = cluster.mailsTo(coordinator).length
      await cluster.goTo('2026-11-24T05:59:59.000Z')
      expect(cluster.mailsTo(coordinator)).toHaveLength(before)
      await cluster.goTo(tuesday)
      const [digest, ...more] = cluster.mailsTo(coordinator).slice(before)
      expect(more).toEqual([])
      expect(digest?.subject).toBe('Na Pana/Panią czeka 1 sprawa. Proszę zobaczyć przegląd')
      const text = digest?.text ?? ''
      const places = ['Druga sprawa', 'KLSK/PP/2026/0041:', 'trafiła do Prezydium', 'Klinika nad Rudawą'].map(
        (words) => text.indexOf(words)
      )
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      expect(text).toContain('https://projects.example.org/proposals/prp_y/scope.accept')
      expect(digest?.unsubscribe).toBe('https://projects.example.org/unsubscribe/per_coordinator-digest')
    })

    it('is on the record as arrived with the digest, once', async () => {
      await held()
      const rows = await cluster.held(coordinator)
      await cluster.goTo('2026-11-26T12:00:00.000Z')
      const [letter] = (await cluster.letters('digest')).filter(
        (row) => row['person_id'] === 'per_coordinator'
      )
      for (const row of rows)
        expect(await statesOf(row)).toMatchObject({
          state: 'done',
          detail: `digest ${String(letter?.['id'])}`
        })
      expect(cluster.digestsTo(coordinator)).toHaveLength(1)
      expect((await verify(cluster.engine.parts)).damages).toEqual([])
    })

    it('is left out once it does not concern its reader any more, and no empty mail is sent', async () => {
      await held()
      const rows = await cluster.held(coordinator)
      await cluster.database.transaction((tx) =>
        tx.run("update roles set until_on = '2026-11-23' where person_id = 'per_coordinator'")
      )
      await cluster.goTo('2026-11-24T12:00:00.000Z')
      expect(cluster.digestsTo(coordinator)).toEqual([])
      for (const row of rows)
        expect(await statesOf(row)).toMatchObject({ state: 'skipped', detail: 'not-concerned' })
    })

    it('of very much is the first lines, and how much more the inbox has', async () => {
      await held()
      const [row] = await cluster.held(coordinator)
      const columns = ['case_id', 'actor_id', 'kind', 'person_id', 'payload', 'created_at', 'state']
      const rest = [...columns, 'attempts', 'next_at', 'lease', 'done_at', 'detail', 'seal'].join(', ')
      await cluster.database.transaction(async (tx) => {
        for (let copy = 0; copy < 70; copy += 1)
          await tx.run(`insert into outbox (id, ${rest}) select ?, ${rest} from outbox where id = ?`, [
            `evt_copy${copy}.1`,
            String(row?.['id'])
          ])
      })
      await cluster.goTo(tuesday)
      const [digest] = cluster.digestsTo(coordinator)
      expect(digest?.text).toContain('I jeszcze 14 wiadomości, na liście powiadomień')
      expect(digest?.text.match(/trafiła do Prezydium|Klinika/g)?.length).toBeLessThan(74)
      expect(await cluster.held(coordinator)).toEqual([])
    })

    it('is told of nothing that somebody has switched off meanwhile', async () => {
      await cluster.queued()
      await cluster.worker.drain()
      await cluster.database.transaction(async (tx) => {
        const now = cluster.clock.now()
        await saveChoice(tx, 'per_author', { topic: null, case: 'prp_x', choice: 'off' }, now)
      })
      await cluster.goTo(tuesday)
      expect(cluster.digestsTo(author)).toHaveLength(1)
      // What concerns the procedure itself is never off; the first outcome of a day comes at once, whichever lane has it.
      const read = cluster.mailsTo(author).map(({ text }) => text)
      expect(read.some((text) => text.includes('trafiła do Prezydium'))).toBe(true)
      // Who confirmed a partnership is news.
      expect(read.some((text) => text.includes('potwierdza udział'))).toBe(false)
    })
  })

  describe('a digest that does not arrive', () => {
    it('leaves what went with it to the coordinator when it is refused', async () => {
      await held()
      const rows = await cluster.held(coordinator)
      cluster.world.answer = ({ messageId }) => (messageId.startsWith('<ltr_') ? refusal : taken)
      await cluster.goTo('2026-11-24T12:00:00.000Z')
      for (const row of rows)
        expect(await statesOf(row)).toMatchObject({ state: 'dead', next_at: null, detail: refusal.reason })
      // Sent once more, each waits for the next digest.
      cluster.world.answer = () => taken
      for (const row of rows) expect(await retryNotice(cluster.engine, String(row['id']))).toBe('done')
      await cluster.goTo('2026-11-25T12:00:00.000Z')
      expect(cluster.digestsTo(coordinator)).toHaveLength(1)
      for (const row of rows) expect(await statesOf(row)).toMatchObject({ state: 'done' })
    })

    it('leaves it to the coordinator when every try has failed', async () => {
      await held()
      const [row] = await cluster.held(coordinator)
      cluster.world.answer = ({ messageId }) => (messageId.startsWith('<ltr_') ? outage : taken)
      await cluster.goTo('2026-11-26T12:00:00.000Z')
      expect(await statesOf(row ?? {})).toMatchObject({ state: 'dead', detail: outage.reason })
      expect(await cluster.held(coordinator)).toEqual([])
    })

    it('leaves it when the person has no address any more, and lets go of what was for somebody erased', async () => {
      await held()
      const [mine] = await cluster.held(coordinator)
      const [theirs] = await cluster.held(clinic)
      await cluster.database.transaction(async (tx) => {
        await tx.run("update people set email = null where id = 'per_coordinator'")
        await tx.run("update people set erased_at = ?, email = null where id = 'per_clinic'", [
          cluster.clock.now()
        ])
      })
      await cluster.goTo('2026-11-24T12:00:00.000Z')
      expect(await statesOf(mine ?? {})).toMatchObject({ state: 'dead', detail: 'no-address' })
      expect(await statesOf(theirs ?? {})).toMatchObject({ state: 'skipped', detail: 'erased' })
      const waiting = await cluster.database.read.all("select id from outbox where state = 'held'")
      expect(waiting).toEqual([])
    })

    it('comes back to each notice when it bounces later', async () => {
      await held()
      const rows = await cluster.held(coordinator)
      await cluster.goTo('2026-11-24T12:00:00.000Z')
      await cluster.database.transaction((tx) =>
        tx.run(
          "update letters set state = 'bounced', detail = '550 5.1.1' where kind = 'digest' and person_id = 'per_coordinator'"
        )
      )
      await cluster.worker.drain()
      for (const row of rows)
        expect(await statesOf(row)).toMatchObject({ state: 'dead', detail: '550 5.1.1' })
    })
  })

  describe('a process that dies', () => {
    it('after the mail went and before that was noted sends the same mail again, and notes it once', async () => {
      await held()
      const rows = await cluster.held(coordinator)
      await cluster.goTo('2026-11-24T05:59:00.000Z')
      cluster.clock.moveTo(tuesday)
      const death = new Error('killed')
      const database = cluster.database as { transaction: typeof cluster.database.transaction }
      const run = database.transaction.bind(database)
      // The mail server takes the digest, and then the process is gone: nothing of its outcome is written.
      let isDead = false
      cluster.world.answer = ({ messageId }) => {
        if (messageId.startsWith('<ltr_')) isDead = true
        return taken
      }
      database.transaction = (work) => (isDead ? Promise.reject(death) : run(work))
      await cluster.worker.round().catch(() => undefined)
      await cluster.worker.round().catch(() => undefined)
      database.transaction = run
      isDead = false
      cluster.world.answer = () => taken
      const [sent] = cluster.digestsTo(coordinator)
      await cluster.goTo('2026-11-24T12:00:00.000Z')
      const again = cluster.digestsTo(coordinator)
      expect(new Set(again.map(({ messageId }) => messageId))).toEqual(new Set([sent?.messageId]))
      for (const row of rows) expect(await statesOf(row)).toMatchObject({ state: 'done' })
    })

    it('gives every digest to one of two nodes', async () => {
      await held()
      await cluster.goTo('2026-11-24T05:59:00.000Z')
      const other = await aDigestCluster(await test().again(), { keep: true, seed: 23 })
      for (const one of [cluster, other]) one.clock.moveTo(tuesday)
      await Promise.all([cluster.worker.drain(), other.worker.drain(), other.worker.drain()])
      await cluster.worker.drain()
      for (const person of [author, coordinator, clinic])
        expect([...cluster.digestsTo(person), ...other.digestsTo(person)]).toHaveLength(1)
      expect([...cluster.faults, ...other.faults]).toEqual([])
    })
  })
})
