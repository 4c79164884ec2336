import { beforeEach, expect, it } from 'vitest'

import { recordBounce } from '#engine/bounced.ts'
import { deliverOtherwise, retryNotice } from '#engine/undelivered.ts'
import { verify } from '#engine/verify.ts'
import { Letters } from '#notifications/letters.ts'
import { undeliverableWriter } from '#notifications/undelivered-letter.ts'
import { UndeliveredWatch } from '#notifications/undelivered-watch.ts'
import { undeliveredNotices } from '#notifications/undelivered.ts'
import type { Party } from '#shared/workflow.ts'
import { SeededIds } from '#shared/id.ts'
import { queueLetter } from '#shared/letter.ts'
import { wordingOf } from '#templates/locales/index.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { chair, coordinator, members } from '#test/workflows/support/proposal.ts'

import { aPostalCluster } from './support/postal-cluster.ts'
import type { PostalCluster } from './support/postal-cluster.ts'

const hour = 3_600_000
const [member, second] = members as unknown as readonly [Party, Party]

onEachDatabase('mail that has not arrived', (test) => {
  let cluster: PostalCluster

  beforeEach(async () => {
    for (const table of ['former_addresses', 'bounces', 'undelivered_told', 'letters', 'checkpoints'])
      await test().database.transaction((tx) => tx.run(`delete from ${table}`))
    cluster = await aPostalCluster(test().database)
    const { database, clock, engine, parts } = cluster
    engine.chores.push(
      new UndeliveredWatch({ database, clock, ids: new SeededIds(5) }),
      new Letters({
        database,
        clock,
        mailer: parts.mailer,
        baseUrl: parts.baseUrl,
        writers: { undeliverable: undeliverableWriter(parts) }
      })
    )
    await cluster.queued()
    await cluster.worker.drain()
  })

  const askedToDeclare = async () => {
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.worker.drain()
  }
  const refusing = (person: Party, reason = '550 5.1.1 User unknown') => {
    const address = `${String(person.person).slice(4)}@example.org`
    cluster.world.answer = ({ to }) =>
      to.address === address
        ? { kind: 'failed', permanent: true, reason }
        : { kind: 'accepted', response: '250 taken' }
  }
  const noticeTo = async (person: Party) => {
    const rows = await cluster.rows(person)
    return String(rows.find(({ payload }) => String(payload).includes('"N17"'))?.['id'])
  }
  const told = () => cluster.mailsTo(coordinator).filter(({ headers }) => headers?.['X-Notice'] === 'N50')
  const comesBack = (notice: string) =>
    recordBounce(cluster.engine, {
      notice,
      category: 'mailboxFull',
      code: '5.2.2',
      detail: '552 5.2.2 Mailbox full',
      once: async () => true,
      isRead: async () => false
    })

  it('is told to the coordinator with the person, the case, the reason and the term that it stops', async () => {
    refusing(member)
    await askedToDeclare()
    expect(told()).toHaveLength(1)
    const [mail] = told()
    expect(mail?.subject).toBe('Prosimy sprawdzić adres, poczta nie dotarła: Maria Pierwsza')
    expect(mail?.text).toContain('KLSK/PP/2026/0041')
    expect(mail?.text).toContain('Nie ma takiej skrzynki. Wstrzymany termin: Oświadczenia o bezstronności')
    expect(mail?.text).toContain('https://projects.example.org/outbox')
    await cluster.worker.drain()
    expect(told()).toHaveLength(1)
  })

  it('is told once an hour at most, then all of it in one mail', async () => {
    await askedToDeclare()
    await comesBack(await noticeTo(member))
    await cluster.worker.drain()
    expect(told()).toHaveLength(1)
    await comesBack(await noticeTo(second))
    await comesBack(await noticeTo(chair))
    cluster.clock.advance(hour - 1)
    await cluster.worker.drain()
    expect(told()).toHaveLength(1)
    cluster.clock.advance(1)
    await cluster.worker.drain()
    expect(told()).toHaveLength(2)
    expect(told()[1]?.subject).toBe('Prosimy sprawdzić pocztę, która nie dotarła')
    for (const name of ['Maria Druga', 'Celina Przewodnicka']) expect(told()[1]?.text).toContain(name)
    expect(told()[1]?.text).not.toContain('Maria Pierwsza')
  })

  it('is told anew when it fails anew, and not at all when it has arrived meanwhile', async () => {
    await askedToDeclare()
    const notice = await noticeTo(member)
    await comesBack(notice)
    await cluster.worker.drain()
    await retryNotice(cluster.engine, notice)
    await cluster.worker.drain()
    cluster.clock.advance(hour)
    await comesBack(notice)
    await cluster.worker.drain()
    expect(told()).toHaveLength(2)
    cluster.clock.advance(hour / 2)
    const other = await noticeTo(second)
    await comesBack(other)
    await cluster.worker.drain()
    const by = { person: coordinator.person, organisation: null }
    await deliverOtherwise(cluster.engine, { notice: other, reason: 'By hand.', by })
    cluster.clock.advance(hour)
    await cluster.worker.drain()
    expect(told()).toHaveLength(2)
  })

  it('is told after three working days of waiting, and not before', async () => {
    cluster.world.answer = ({ to }) =>
      to.address === `${String(member.person).slice(4)}@example.org`
        ? { kind: 'later', until: '2027-01-01T00:00:00.000Z', reason: 'rate' }
        : { kind: 'accepted', response: '250 taken' }
    await askedToDeclare()
    cluster.clock.moveTo('2026-11-26T22:59:58.000Z')
    await cluster.worker.drain()
    expect(told()).toEqual([])
    cluster.clock.moveTo('2026-11-26T22:59:59.000Z')
    await cluster.worker.drain()
    expect(told()).toHaveLength(1)
    expect(told()[0]?.text).toContain('Maria Pierwsza')
  })

  it('to somebody without an address is the same task, and starts no term', async () => {
    await cluster.database.transaction((tx) =>
      tx.run('update people set email = null, email_folded = null where id = ?', [String(member.person)])
    )
    await askedToDeclare()
    const office = { parts: cluster.parts }
    const wording = wordingOf('en', cluster.clock.now())
    const listed = await undeliveredNotices(office, wording, { person: String(member.person) })
    expect(listed.find(({ terms }) => terms.length > 0)).toMatchObject({
      state: 'dead',
      reason: 'noAddress',
      lasting: true,
      terms: ['T09']
    })
    expect(told()[0]?.text).toContain('Osoba nie ma adresu e-mail')
  })

  it('of a coordinator is not written to the same coordinator, nor is the letter about it', async () => {
    refusing(coordinator)
    await askedToDeclare()
    await cluster.database.transaction((tx) =>
      queueLetter(tx, {
        id: 'ltr_about',
        kind: 'undeliverable',
        occasion: 'x',
        person: String(coordinator.person),
        items: [{ variant: 'undelivered', data: { mail: 'evt_none.1' } }],
        at: cluster.clock.now()
      })
    )
    for (let count = 0; count < 4; count += 1) {
      cluster.clock.advance(24 * hour)
      await cluster.worker.drain()
    }
    const letters = await cluster.database.read.all("select id from letters where kind = 'undeliverable'")
    expect(letters).toEqual([{ id: 'ltr_about' }])
  })

  it('that one step tells one person as one mail comes back as one', async () => {
    await askedToDeclare()
    const notice = await noticeTo(member)
    const [row] = await cluster.database.read.all('select * from outbox where id = ?', [notice])
    const sibling = `${notice.slice(0, notice.lastIndexOf('.'))}.99`
    await cluster.database.transaction(async (tx) => {
      const columns = Object.keys(row ?? {})
      const values = columns.map((name) =>
        name === 'id' ? sibling : name === 'detail' ? `with ${notice}` : (row?.[name] ?? null)
      )
      await tx.run(
        `insert into outbox (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        values
      )
    })
    await comesBack(notice)
    const states = await cluster.database.read.all('select state from outbox where id in (?, ?)', [
      notice,
      sibling
    ])
    expect(states).toEqual([{ state: 'bounced' }, { state: 'bounced' }])
  })

  it('leaves the record whole', async () => {
    refusing(member)
    await askedToDeclare()
    await comesBack(await noticeTo(second))
    await cluster.worker.drain()
    expect((await verify(cluster.engine.parts)).damages).toEqual([])
    expect(cluster.faults).toEqual([])
  })
})
