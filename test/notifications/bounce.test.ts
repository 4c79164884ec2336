import { beforeEach, expect, it } from 'vitest'

import { verify } from '#engine/verify.ts'
import { inboundDesk } from '#notifications/inbound.ts'
import type { Taken } from '#notifications/inbound.ts'
import { readNotice } from '#notifications/reading.ts'
import { changePerson } from '#people/commands.ts'
import { mailMarks } from '#platform/mail-mark.ts'
import { findPerson } from '#people/store.ts'
import { SeededIds } from '#shared/id.ts'
import { queueLetter } from '#shared/letter.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { chair, coordinator, members } from '#test/workflows/support/proposal.ts'

import { aPostalCluster } from './support/postal-cluster.ts'
import type { PostalCluster } from './support/postal-cluster.ts'
import { aReport as aReportOf } from './support/reports.ts'
import type { ReportOptions } from './support/reports.ts'

const day = 24 * 3600 * 1000
const marks = mailMarks('a secret of at least thirty-two characters')

/** A report that names a mail as it left the service. */
const aReport = (options: ReportOptions): Buffer =>
  aReportOf({ ...options, ...(options.envelope != null && { envelope: marks.mark(options.envelope) }) })

onEachDatabase('a report that a mail came back', (test) => {
  let cluster: PostalCluster
  let faults: unknown[]
  let taken: string[]

  beforeEach(async () => {
    for (const table of ['former_addresses', 'bounces', 'letters', 'checkpoints'])
      await test().database.transaction((tx) => tx.run(`delete from ${table}`))
    cluster = await aPostalCluster(test().database)
    ;[faults, taken] = [[], []]
    await cluster.queued()
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.worker.drain()
  })

  const hear = (raw: Buffer): Promise<Taken> => {
    const desk = inboundDesk({
      engine: cluster.engine,
      markedId: marks.read,
      onFault: (fault) => faults.push(fault),
      onTaken: (outcome, way) => taken.push(`${way} ${outcome}`)
    })
    return desk(raw, 'maildir')
  }

  const [member] = members as unknown as readonly [(typeof members)[number]]
  const person = String(member.person)
  const address = `${person.slice(4)}@example.org`

  /** The notice on declaring impartiality, whose delivery starts T09 for its person. */
  const notice = async () => {
    const rows = await cluster.rows(member)
    return rows.find(({ payload }) => String(payload).includes('"N17"')) ?? {}
  }
  const own = async (): Promise<unknown> => {
    const [row] = await cluster.database.read.all("select addressees from terms where name = 'T09'")
    const all = JSON.parse(String(row?.['addressees'])) as readonly { readonly person: string }[]
    return all.find((one) => one.person === person)
  }
  const wholeStands = async () => expect((await verify(cluster.engine.parts)).damages).toEqual([])

  it('opens the delivery of its person again, and of nobody else', async () => {
    const { id } = await notice()
    const before = await cluster.database.read.get("select addressees from terms where name = 'T09'")
    const others = (
      JSON.parse(String(before?.['addressees'])) as readonly { readonly person: string }[]
    ).filter((one) => one.person !== person)
    expect(await hear(aReport({ envelope: String(id), recipient: address }))).toBe('recorded')
    expect(await own()).toMatchObject({ deliveredAt: null, dueAt: null, reminders: [] })
    const after = await cluster.database.read.get("select addressees, due_at from terms where name = 'T09'")
    expect(JSON.parse(String(after?.['addressees']))).toEqual(expect.arrayContaining(others))
    expect(after?.['due_at']).toBeNull()
    expect(await notice()).toMatchObject({
      state: 'bounced',
      detail: '550 5.1.1 <…>: Recipient address rejected: User unknown'
    })
    expect(taken).toEqual(['maildir recorded'])
    await wholeStands()
  })

  it('is known by the Message-ID of what came back as well', async () => {
    const { id } = await notice()
    const raw = aReport({
      messageId: `<${marks.mark(String(id))}@projects.example.org>`,
      recipient: address.toUpperCase()
    })
    expect(await hear(raw)).toBe('recorded')
  })

  it('counts once, however often and by whatever way it comes, also after the mail was sent again', async () => {
    const { id } = await notice()
    const raw = aReport({ envelope: String(id), recipient: address })
    expect(await hear(raw)).toBe('recorded')
    expect(await hear(raw)).toBe('repeated')
    const { retryNotice } = await import('#engine/undelivered.ts')
    await retryNotice(cluster.engine, String(id))
    expect(await hear(raw)).toBe('unsent')
    await cluster.worker.drain()
    expect(await hear(raw)).toBe('repeated')
    expect(await own()).not.toMatchObject({ dueAt: null })
    const other = aReport({ envelope: String(id), recipient: address, id: '<report-2@mx.example.org>' })
    expect(await hear(other)).toBe('recorded')
    await wholeStands()
  })

  it('that names somebody else, or a mail that never was, changes nothing and is counted', async () => {
    const { id } = await notice()
    const before = await notice()
    expect(await hear(aReport({ envelope: String(id), recipient: 'mallory@example.org' }))).toBe(
      'otherRecipient'
    )
    const asked = aReport({ envelope: String(id), recipient: address, asked: 'mallory@example.org' })
    expect(await hear(asked)).toBe('otherRecipient')
    expect(await hear(aReport({ envelope: 'evt_none.1', recipient: address }))).toBe('unknown')
    expect(await hear(aReport({ envelope: "x' or 1=1 --", recipient: address }))).toBe('unknown')
    expect(await hear(Buffer.from('hello'))).toBe('unreadable')
    expect(await hear(Buffer.alloc(2_000_000, 'a: b\r\n'))).toBe('tooLarge')
    expect(await notice()).toEqual(before)
    expect(taken).toHaveLength(6)
    expect(faults).toEqual([])
  })

  it('by whoever has had another mail of the same step, and guesses the id of this one, changes nothing', async () => {
    const { id } = await notice()
    const before = await notice()
    const neighbour = String(id).replace(/\d+$/, (number) => String(Number(number) + 1))
    const mark = marks.mark(neighbour).split('.').at(-1) ?? ''
    for (const envelope of [String(id), `${String(id)}.${mark}`, `${String(id)}.`, `.${mark}`])
      expect(await hear(aReportOf({ envelope, recipient: address })), envelope).toBe('unknown')
    expect(await notice()).toEqual(before)
  })

  it('on a notice that its person has read, signed in, opens nothing again', async () => {
    const { id } = await notice()
    const before = await own()
    const reading = { database: cluster.database, clock: cluster.clock }
    expect(await readNotice(reading, person, String(id))).toBe(true)
    expect(await hear(aReport({ envelope: String(id), recipient: address }))).toBe('recorded')
    expect(await own()).toEqual(before)
    expect(await notice()).toMatchObject({ state: 'bounced' })
    await wholeStands()
  })

  it('on a forwarded mail counts for the address it was sent to', async () => {
    const { id } = await notice()
    const raw = aReport({ envelope: String(id), recipient: 'ann@home.example', asked: address })
    expect(await hear(raw)).toBe('recorded')
  })

  it('on an address corrected since is heard; one on the address of today, to which nothing went, is not', async () => {
    const { id } = await notice()
    const register = { db: cluster.database, clock: cluster.clock, ids: new SeededIds(3) }
    const before = await findPerson(cluster.database.read, person)
    if (!before) throw new Error('nobody')
    cluster.clock.advance(day)
    const fields = { name: before.name, language: before.language, function: null, email: 'new@example.org' }
    const by = { person: coordinator.person, organisation: null }
    expect((await changePerson(register, person, before.version, fields, by)).ok).toBe(true)
    const report = (recipient: string) => aReport({ envelope: String(id), recipient })
    expect(await hear(report('new@example.org'))).toBe('otherRecipient')
    expect(await hear(report(address))).toBe('recorded')
    const kept = await cluster.database.read.all('select * from former_addresses')
    expect(JSON.stringify(kept)).not.toContain(address)
  })

  it('is brought again later where the notice is being sent, or the database does not answer', async () => {
    const { id } = await notice()
    const { retryNotice } = await import('#engine/undelivered.ts')
    const { lease } = await import('#engine/outbox.ts')
    await hear(aReport({ envelope: String(id), recipient: address }))
    await retryNotice(cluster.engine, String(id))
    await lease(cluster.database, cluster.clock.now(), 'wrk_other', 50)
    const second = aReport({ envelope: String(id), recipient: address, id: '<report-2@x>' })
    expect(await hear(second)).toBe('later')
    const { parts } = cluster.engine
    const read = { get: () => Promise.reject(new Error('gone')) }
    const engine = Object.create(cluster.engine, {
      parts: { value: { ...parts, database: { dialect: parts.database.dialect, read } } }
    }) as PostalCluster['engine']
    const broken = inboundDesk({
      engine,
      markedId: marks.read,
      onFault: (fault) => faults.push(fault),
      onTaken: () => undefined
    })
    expect(await broken(second, 'imap')).toBe('later')
    expect(faults).toHaveLength(1)
  })

  it('on a letter that belongs to no case marks it', async () => {
    const at = cluster.clock.now()
    await cluster.database.transaction(async (tx) => {
      await queueLetter(tx, { id: 'ltr_1', kind: 'register', occasion: 'x', person, items: [], at })
      await tx.run(
        "update letters set state = 'done', attempts = 1, next_at = null, done_at = ? where id = 'ltr_1'",
        [at]
      )
    })
    const raw = aReport({ envelope: 'ltr_1', recipient: address })
    expect(await hear(raw)).toBe('recorded')
    expect(await cluster.database.read.get("select state, next_at from letters where id = 'ltr_1'")).toEqual({
      state: 'bounced',
      next_at: null
    })
    expect(await hear(raw)).toBe('repeated')
  })
})
