import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { revokeFeedKey } from '#accounts/feed-key-commands.ts'
import { plusDays } from '#accounts/model.ts'
import type { Person } from '#api/acting.ts'
import { erasePerson } from '#people/role-commands.ts'
import { dateIn } from '#shared/calendar.ts'
import { systemParty } from '#shared/workflow.ts'
import { aProposal } from '#test/support/cases.ts'
import type { Proposal } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { aCalendarCluster } from './support/a-calendar.ts'
import type { CalendarCluster } from './support/a-calendar.ts'

const summaries = (entries: readonly { readonly summary: string | undefined }[]) =>
  entries.map(({ summary }) => summary)

const endOffice = (calendar: CalendarCluster, { person }: Person) =>
  calendar.cluster.core.database.transaction((tx) =>
    tx.run('update roles set until_on = ? where person_id = ?', [
      dateIn(plusDays(calendar.cluster.clock.now(), -1)),
      person
    ])
  )

describe('the address of a calendar', { timeout: 60_000 }, () => {
  let calendar: CalendarCluster
  beforeAll(async () => {
    calendar = await aCalendarCluster()
    await aProposal(calendar.cluster, { state: 'ballot', mode: 'circular' })
  })
  afterAll(() => calendar.close())

  it('answers without a session, for this reader only, and not again when nothing has changed', async () => {
    const key = await calendar.issue(calendar.cluster.presidium[2])
    const answer = await calendar.fetchFeed(key)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('private, no-cache')
    expect(answer.headers['set-cookie']).toBeUndefined()
    const etag = String(answer.headers['etag'])
    calendar.cluster.clock.advance(60_000)
    const again = await calendar.fetchFeed(key, { 'if-none-match': etag })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
  })

  it('opens nothing once it is replaced or switched off, nor does any other text', async () => {
    const member = calendar.cluster.presidium[2]
    const before = await calendar.issue(member)
    const key = await calendar.issue(member)
    expect((await calendar.fetchFeed(before)).statusCode).toBe(404)
    expect((await calendar.fetchFeed(key)).statusCode).toBe(200)
    await revokeFeedKey(calendar.accounts, member.person, 'calendar')
    for (const closed of [key, 'x', '..%2f..%2fetc', `${key}%0d%0a`])
      expect((await calendar.fetchFeed(closed)).statusCode).toBe(404)
    const bare = await calendar.app.server.inject({ url: `/calendar/${await calendar.issue(member)}` })
    expect(bare.statusCode).toBe(404)
  })

  it('opens nothing for somebody erased', async () => {
    const member = calendar.cluster.presidium[4]
    const key = await calendar.issue(member)
    expect((await calendar.fetchFeed(key)).statusCode).toBe(200)
    must(await erasePerson(calendar.cluster.core.people, member.person, systemParty))
    expect((await calendar.fetchFeed(key)).statusCode).toBe(404)
  })
})

describe('a ballot in writing', { timeout: 60_000 }, () => {
  let calendar: CalendarCluster
  let proposal: Proposal
  let ballot: string
  beforeAll(async () => {
    calendar = await aCalendarCluster()
    // The term ends after the night in which the clocks go back.
    calendar.cluster.clock.moveTo('2026-10-21T08:00:00.000Z')
    proposal = await aProposal(calendar.cluster, { state: 'ballot', mode: 'circular' })
    ballot = (await proposal.actorsOf('ballot'))[0]!
    await calendar.deliver()
  })
  afterAll(() => calendar.close())

  const ofBallot = async (who: Person) =>
    (await calendar.entriesOf(who)).filter(({ uid }) => uid?.startsWith(ballot))

  it('stands in the mail and in the feed at the end of its last day in Poland, to be voted on', async () => {
    const member = calendar.cluster.presidium[2]
    const file = (await calendar.filesTo(member)).find(
      ({ event, filename }) => event.uid?.startsWith(ballot) && filename
    )
    expect(file).toMatchObject({ method: 'PUBLISH', part: 'PUBLISH', filename: 'glosowanie.ics' })
    const [entry, ...more] = await ofBallot(member)
    expect(more).toEqual([])
    // 23:59:59 in Warsaw is 22:59:59 UTC from 25 October on.
    expect(entry?.start).toMatch(/^202610(?:2[5-9]|3\d)T225959Z$|^202611\d\dT225959Z$/)
    expect(file?.event.start).toBe(entry?.start)
    expect(file?.event.uid).toBe(entry?.uid)
    expect(entry?.summary).toMatch(/^Oddaj głos: /)
    expect(file?.event.summary).toMatch(/^Koniec głosowania: /)
    expect(entry?.description).toContain(proposal.number)
  })

  it('asks for no vote any more once it is cast', async () => {
    const member = calendar.cluster.presidium[2]
    const before = (await ofBallot(member))[0]!
    await proposal.send(member, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
    const after = (await ofBallot(member))[0]!
    expect(after.summary).toMatch(/^Koniec głosowania: /)
    expect(after.sequence).toBeGreaterThan(before.sequence)
  })

  it('leaves the calendar of a recused member at once, with every other act of a decider', async () => {
    const recused = calendar.cluster.presidium[3]
    expect(await ofBallot(recused)).toHaveLength(1)
    await proposal.send(recused, 'recusal.declare', { ground: 'family' }, ballot)
    expect(await calendar.entriesOf(recused)).toEqual([])
  })

  it('is nothing for those who decide nothing here', async () => {
    const { people } = calendar.cluster
    for (const who of [people.lab, people.clinic, people.stranger, people.board, people.coordinator])
      expect(await ofBallot(who)).toEqual([])
  })

  it('leaves the calendar of a member whose office has ended', async () => {
    const former = calendar.cluster.presidium[4]
    expect(await ofBallot(former)).toHaveLength(1)
    await endOffice(calendar, former)
    expect(await calendar.entriesOf(former)).toEqual([])
  })

  it('is taken away by the mail that says a sitting was demanded', async () => {
    const [, deputy, member] = calendar.cluster.presidium
    const before = (await ofBallot(member))[0]!
    await proposal.send(deputy, 'sitting.demand', {}, ballot)
    calendar.cluster.clock.advance(60_000)
    await calendar.deliver()
    const file = (await calendar.filesTo(member)).find(({ event }) => event.uid === before.uid)
    expect(file).toMatchObject({ method: 'CANCEL', part: 'CANCEL' })
    expect(file?.event.status).toBe('CANCELLED')
    expect(file?.event.sequence).toBeGreaterThan(before.sequence)
    const [entry] = await ofBallot(member)
    expect(entry).toMatchObject({ status: 'CANCELLED', start: file?.event.start })
  })
})

describe('the end of a ballot in the nights in which the clocks change', { timeout: 60_000 }, () => {
  it.each([
    ['2026-10-19T08:00:00.000Z', '2026-10-25', 'T225959Z'],
    ['2027-03-22T08:00:00.000Z', '2027-03-28', 'T215959Z']
  ])('opened at %s is one second before midnight in Warsaw', async (opened, change, end) => {
    const calendar = await aCalendarCluster()
    try {
      calendar.cluster.clock.moveTo(opened)
      await aProposal(calendar.cluster, { state: 'ballot', mode: 'circular' })
      const entries = await calendar.entriesOf(calendar.cluster.presidium[2])
      const vote = entries.find(({ summary }) => summary?.startsWith('Oddaj głos: '))
      expect(vote?.start?.slice(8)).toBe(end)
      expect(vote!.start! > change.replaceAll('-', '')).toBe(true)
    } finally {
      await calendar.close()
    }
  })
})

describe('the work of a group', { timeout: 60_000 }, () => {
  let calendar: CalendarCluster
  let proposal: Proposal
  let group: string
  beforeAll(async () => {
    calendar = await aCalendarCluster()
    proposal = await aProposal(calendar.cluster, { state: 'active' })
    group = (await proposal.actorsOf('task-group'))[0]!
    await calendar.deliver()
  })
  afterAll(() => calendar.close())

  it('stands in the calendar of those who lead it: report, milestones, planned end, each on its whole day', async () => {
    const { database } = calendar.cluster.core
    const [report] = await proposal.actorsOf('report')
    const entries = await calendar.entriesOf(calendar.cluster.people.lab)
    const row = await database.read.get<{ due_at: string }>(
      "select due_at from terms where actor_id = ? and name = 'T25'",
      [report!]
    )
    const day = dateIn(row!.due_at).replaceAll('-', '')
    const due = entries.find(({ uid }) => uid === `${report}@projects.example.org`)
    expect(due).toMatchObject({ start: day, status: 'CONFIRMED' })
    expect(due?.summary).toMatch(/^Sprawozdanie do złożenia: /)
    const milestones = await database.read.all('select id from milestones where actor_id = ?', [group])
    expect(milestones.length).toBeGreaterThan(0)
    expect(entries.filter(({ summary }) => summary?.startsWith('Kamień milowy: '))).toHaveLength(
      milestones.length
    )
    expect(summaries(entries).some((summary) => summary?.startsWith('Planowany koniec prac: '))).toBe(true)
  })

  it('has nothing for a stranger, and no report for who only works in it', async () => {
    const { people } = calendar.cluster
    expect(await calendar.entriesOf(people.stranger)).toEqual([])
    const names = summaries(await calendar.entriesOf(people.university))
    expect(names.some((name) => name?.startsWith('Kamień milowy: '))).toBe(true)
    expect(names.filter((name) => name?.startsWith('Sprawozdanie'))).toEqual([])
  })

  it('comes with the reminder of the report, under the name that the feed knows', async () => {
    const { cluster } = calendar
    const [report] = await proposal.actorsOf('report')
    const { due_at: due } = (await cluster.core.database.read.get<{ due_at: string }>(
      "select due_at from terms where actor_id = ? and name = 'T25'",
      [report!]
    ))!
    // In the morning: nobody is written to at night.
    cluster.clock.moveTo(`${dateIn(plusDays(due, -13))}T09:00:00.000Z`)
    await calendar.deliver()
    const leader = (await calendar.filesTo(cluster.people.lab)).filter(
      ({ event, filename }) => filename && event.uid === `${report}@projects.example.org`
    )
    expect(leader.length).toBeGreaterThan(0)
    expect(leader[0]).toMatchObject({ method: 'PUBLISH', filename: 'sprawozdanie.ics' })
    expect(leader[0]?.event.start).toBe(dateIn(due).replaceAll('-', ''))
  })

  it('moves the entry of a report by the mail that returns it', async () => {
    const { cluster } = calendar
    const { lab, coordinator } = cluster.people
    const [report] = await proposal.actorsOf('report')
    const uid = `${report}@projects.example.org`
    const ofReport = async () => (await calendar.entriesOf(lab)).find((entry) => entry.uid === uid)!
    const words = 'Zgodnie z planem.'
    const full = { status: 'amber', done: words, planned: words, contributions: words, budget: words }
    await proposal.send(lab, 'report.submit', full, report)
    const before = await ofReport()
    expect(before.summary).toMatch(/^Sprawozdanie złożone: /)
    await proposal.send(coordinator, 'report.return', { reason: 'Brak ryzyk' }, report)
    await calendar.deliver()
    const after = await ofReport()
    expect(after.summary).toMatch(/^Sprawozdanie do złożenia: /)
    expect(after.start).not.toBe(before.start)
    expect(after.sequence).toBeGreaterThan(before.sequence)
    const file = (await calendar.filesTo(lab)).find(({ event, filename }) => filename && event.uid === uid)
    expect(file).toMatchObject({ method: 'PUBLISH', event: { start: after.start } })
  })

  it('shows a former representative nothing', async () => {
    const { cluster } = calendar
    const { editor } = cluster.people
    expect((await calendar.entriesOf(editor)).length).toBeGreaterThan(0)
    await endOffice(calendar, editor)
    expect(await calendar.entriesOf(editor)).toEqual([])
  })
})

describe('what waits for somebody', { timeout: 60_000 }, () => {
  it('stands in the calendar with the act, until it is done', async () => {
    const calendar = await aCalendarCluster()
    try {
      const { cluster } = calendar
      const proposal = await aProposal(cluster, { state: 'coi', mode: 'circular' })
      await calendar.deliver()
      const member = cluster.presidium[2]
      const entry = (await calendar.entriesOf(member)).find(({ uid }) => uid?.includes('declaration-make'))
      expect(entry?.start).toMatch(/T2[12]5959Z$/)
      expect(entry?.summary).toContain(': ')
      await proposal.send(member, 'declaration.make', { answer: 'impartial' })
      const left = await calendar.entriesOf(member)
      expect(left.filter(({ uid }) => uid?.includes('declaration-make'))).toEqual([])
    } finally {
      await calendar.close()
    }
  })
})
