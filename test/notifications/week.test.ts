import { beforeEach, describe, expect, it } from 'vitest'

import { saveChoice } from '#notifications/choice-store.ts'
import { onEachDatabase } from '#test/support/database.ts'
import {
  author,
  chair,
  clinic,
  coordinator,
  deputy,
  institute,
  members
} from '#test/workflows/support/proposal.ts'

import { aDigestCluster } from './support/digest-cluster.ts'
import type { DigestCluster } from './support/digest-cluster.ts'

const [first, second] = members

onEachDatabase('what waits for a morning or a week', (test) => {
  let cluster: DigestCluster

  beforeEach(async () => {
    cluster = await aDigestCluster(test().database)
  })

  describe('a reminder', () => {
    it('waits for the morning when it comes at night, and is not sent when its act is done by then', async () => {
      await cluster.queued()
      await cluster.must(chair, 'review.open', { mode: 'circular' })
      await cluster.worker.drain()
      const due = await cluster.database.read.get<{ next: string }>(
        "select min(next_at) as next from terms where name = 'T09'"
      )
      const reminder = { notice: 'N17', variant: 'reminder', to: [], data: { term: 'T09' } } as const
      expect(due?.next).toBeDefined()
      cluster.clock.moveTo('2026-11-24T21:30:00.000Z')
      const told = async (person: string) =>
        cluster.courier.deliver([
          {
            id: `evt_n.${person}`,
            case: 'prp_x',
            actor: 'prp_x',
            kind: 'notice',
            person,
            payload: reminder,
            attempts: 0,
            createdAt: cluster.clock.now()
          }
        ])
      expect(await told('per_one')).toEqual([
        { kind: 'later', until: '2026-11-25T06:00:00.000Z', reason: 'quiet' }
      ])
      await cluster.must(first, 'declaration.make', { answer: 'impartial' })
      cluster.clock.moveTo('2026-11-25T06:00:00.000Z')
      expect(await told('per_one')).toEqual([{ kind: 'skipped', reason: 'done' }])
      expect(await told('per_two')).toMatchObject([{ kind: 'delivered' }])
      expect(cluster.mailsTo(second).at(-1)?.subject).toContain('Przypominamy')
    })
  })

  describe('the week', () => {
    const search = async () => {
      await cluster.open()
      await cluster.must(author, 'scope.submit')
      await cluster.must(coordinator, 'scope.accept')
      await cluster.worker.drain()
    }

    /** Nobody was told of the call by a mail of their own, as with members whose competences do not match. */
    const untold = async (person: string) =>
      cluster.database.transaction((tx) =>
        tx.run("update outbox set state = 'skipped' where person_id = ? and payload like '%\"N06\"%'", [
          person
        ])
      )

    it('brings calls to members who have not been told of them, once, and to nobody who has', async () => {
      await search()
      await untold('per_institute')
      await cluster.goTo('2026-12-07T12:00:00.000Z')
      const calls = (party: typeof institute) =>
        cluster.digestsTo(party).filter(({ text }) => text.includes('Poszukują partnerów'))
      expect(calls(institute).map(({ date }) => date)).toEqual(['2026-11-30T06:00:00.000Z'])
      expect(calls(institute)[0]?.text).toContain('KLSK/PP/2026/0041: Wczesne wykrywanie sepsy')
      expect(calls(clinic)).toEqual([])
      expect(calls(author)).toEqual([])
    })

    it('brings roles that fit in place of the bare call, with the reason and the form, none of them twice', async () => {
      await search()
      await untold('per_institute')
      const about = await cluster.database.read.get<{ id: string }>(
        "select id from cases where id like 'prp_%'"
      )
      const line = (need: string, role: string) => ({
        proposal: about?.id ?? '',
        need,
        role: { pl: role, en: `${role} (en)` },
        title: { pl: 'Sepsa', en: null },
        until: null,
        reasons: [{ kind: 'words', words: ['proteomika'] } as const],
        path: `/proposals/x/acts/interest.express?need=${need}`
      })
      cluster.fitting.set('per_institute', [line('one', 'Laboratorium'), line('one', 'Laboratorium')])
      await cluster.goTo('2026-11-30T12:00:00.000Z')
      const [letter] = cluster.digestsTo(institute)
      expect(letter?.text.match(/Laboratorium – Sepsa/g)).toHaveLength(1)
      expect(letter?.text).toContain('słowa z Waszego profilu: proteomika')
      expect(letter?.text).toContain('/proposals/x/acts/interest.express?need=one')
      expect(letter?.text).not.toContain('Poszukują partnerów')
      cluster.fitting.set('per_institute', [line('one', 'Laboratorium'), line('two', 'Statystyk')])
      await cluster.goTo('2026-12-07T12:00:00.000Z')
      const next = cluster.digestsTo(institute).at(-1)
      expect(next?.text).toContain('Statystyk – Sepsa')
      expect(next?.text).not.toContain('Laboratorium')
    })

    it('tells nobody who may not know of the case, has switched it off, or when the search is over', async () => {
      await search()
      for (const person of ['per_institute', 'per_clinic', 'per_firm']) await untold(person)
      cluster.hidden.add('per_institute')
      await cluster.database.transaction((tx) =>
        saveChoice(tx, 'per_clinic', { topic: 'cluster', case: null, choice: 'off' }, cluster.clock.now())
      )
      await cluster.goTo('2026-11-27T12:00:00.000Z')
      await cluster.must(author, 'proposal.withdraw', { reason: 'We found another way.' })
      await cluster.goTo('2026-11-30T12:00:00.000Z')
      expect(cluster.sent.filter(({ text }) => text.includes('Poszukują partnerów'))).toEqual([])
    })

    it('is made up for after weeks in which the service stood still', async () => {
      await search()
      await untold('per_institute')
      cluster.clock.moveTo('2026-12-15T12:00:00.000Z')
      await cluster.worker.drain()
      await cluster.worker.drain()
      const digests = cluster.digestsTo(institute)
      expect(digests.map(({ text }) => text.includes('Poszukują partnerów'))).toEqual([true])
      await cluster.goTo('2026-12-21T12:00:00.000Z')
      expect(cluster.digestsTo(institute)).toHaveLength(1)
    })

    it('brings the office its overview with the root over all histories, and not to those who switched it off', async () => {
      await cluster.worker.drain()
      await cluster.queued()
      await cluster.goTo('2026-11-30T12:00:00.000Z')
      const overviews = () =>
        cluster.digestsTo(coordinator).filter(({ headers }) => headers?.['X-Notice'] === 'N48')
      expect(overviews()).toHaveLength(1)
      const roots = await cluster.database.read.all<{ root: string }>('select root from checkpoints')
      const named = /Odcisk całego zapisu: ([\da-f]{64})/.exec(overviews()[0]?.text ?? '')?.[1]
      expect(roots.map(({ root }) => root)).toContain(named)
      await cluster.database.transaction((tx) =>
        saveChoice(
          tx,
          'per_coordinator',
          { topic: 'overview', case: null, choice: 'off' },
          cluster.clock.now()
        )
      )
      await cluster.goTo('2026-12-07T12:00:00.000Z')
      expect(overviews()).toHaveLength(1)
    })

    it('says nothing in the first week of a new cluster', async () => {
      await cluster.worker.drain()
      expect(await cluster.letters('digest')).toEqual([])
      expect(cluster.digestsTo(deputy)).toEqual([])
    })
  })
})
