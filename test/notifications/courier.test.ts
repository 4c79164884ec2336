import { beforeEach, describe, expect, it } from 'vitest'

import { markOpened } from '#notifications/opened.ts'
import type { OutboxItem } from '#engine/contract.ts'
import { onSqlite } from '#test/support/database.ts'
import {
  author,
  board,
  chair,
  clinic,
  coordinator,
  deputy,
  institute,
  members
} from '#test/workflows/support/proposal.ts'

import { aDigestCluster } from './support/digest-cluster.ts'
import { aPostalCluster } from './support/postal-cluster.ts'
import type { PostalCluster } from './support/postal-cluster.ts'

const test = onSqlite()
let cluster: PostalCluster

beforeEach(async () => {
  cluster = await aPostalCluster(test().database)
})

const subjects = (...mails: readonly { readonly subject: string }[]) => mails.map(({ subject }) => subject)

const withRecusal = (person: string) => ({
  ...cluster.world.facts,
  presidium: {
    ...(cluster.world.facts.presidium as object),
    recused: [{ person, ground: 'ownOrganisation' }]
  }
})

describe('a notice that asks for an act', () => {
  it('names the act, the day and the case, and opens the step with one link', async () => {
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    await cluster.worker.drain()
    const [mail] = cluster.mailsTo(coordinator)
    expect(mail?.subject).toBe(
      '[KLSK/PP/2026/0041] Prosimy o sprawdzenie zakresu do 30 listopada: Wczesne wykrywanie sepsy z danych przyłóżkowych'
    )
    expect(mail?.text).toContain('Termin: do pon., 30 listopada, 23:59')
    expect(mail?.text).toContain('Sprawdź zakres:\nhttps://projects.example.org/steps/token-scope.accept')
    expect(mail?.html).toContain('href="https://projects.example.org/steps/token-scope.accept"')
    expect(cluster.claimed).toContainEqual({
      person: 'per_coordinator',
      case: 'prp_x',
      actor: 'prp_x',
      act: 'scope.accept',
      until: '2026-11-30T22:59:59.000Z'
    })
  })

  it('carries a stable Message-ID, hangs with its case and asks for replies to the coordinator', async () => {
    await cluster.open()
    const { notices } = await cluster.must(author, 'scope.submit')
    await cluster.worker.drain()
    const [mail] = cluster.mailsTo(author)
    expect(mail).toMatchObject({
      to: { name: 'Anna Zawada', address: 'author@example.org' },
      messageId: `<${notices[0]}@projects.example.org>`,
      references: ['<prp_x@projects.example.org>'],
      date: cluster.clock.now(),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'List-Id': '<joint-projects.projects.example.org>',
        'X-Case': 'KLSK/PP/2026/0041',
        'X-Notice': 'N02',
        'Reply-To': '"Katarzyna Nowak" <coordinator@example.org>'
      }
    })
  })

  it('says how long the term will be when this very mail starts it, and starts it', async () => {
    await cluster.queued()
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.worker.drain()
    const mail = cluster.mailsTo(members[0]).at(-1)
    expect(mail?.subject).toContain('Prosimy o oświadczenie o bezstronności:')
    expect(mail?.text).toContain('co najmniej do pon., 30 listopada, 23:59 (5 dni roboczych od doręczenia)')
    const term = await cluster.database.read.get("select due_at from terms where name = 'T09'")
    expect(term?.['due_at']).toBe('2026-11-30T22:59:59.000Z')
  })

  it('asks the partnership, not the proposal, for an answer to an interest', async () => {
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    await cluster.must(coordinator, 'scope.accept')
    await cluster.must(clinic, 'interest.express', { need: 'n1', contribution: 'We bring a laboratory.' })
    cluster.clock.advance(60_000)
    await cluster.worker.drain()
    const mail = cluster.mailsTo(author).at(-1)
    expect(mail?.subject).toContain('Prosimy o odpowiedź na zgłoszenie – Klinika nad Rudawą:')
    expect(mail?.text).toContain('(10 dni roboczych od doręczenia)')
    expect(mail?.text).toContain('Rola: Producent czujników')
    expect(mail?.text).not.toContain('laboratory')
    const [partnership] = await cluster.actors('partnership')
    expect(cluster.claimed).toContainEqual(
      expect.objectContaining({ act: 'interest.accept', actor: partnership })
    )
  })

  it('speaks the language of its reader', async () => {
    await cluster.queued()
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.worker.drain()
    expect(subjects(...cluster.mailsTo(deputy))).toContain(
      '[KLSK/PP/2026/0041] Declare your impartiality: Early detection of sepsis from bedside data'
    )
  })
})

describe('a call for partners', () => {
  it('does not go to those who are in the project already', async () => {
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    await cluster.must(coordinator, 'scope.accept')
    cluster.clock.advance(60_000)
    await cluster.worker.drain()
    expect(subjects(...cluster.mailsTo(institute))).toEqual([
      '[KLSK/PP/2026/0041] Szukamy partnerów do projektu do 23 grudnia: Wczesne wykrywanie sepsy z danych przyłóżkowych'
    ])
    expect(cluster.mailsTo(author).every(({ headers }) => headers?.['X-Notice'] !== 'N06')).toBe(true)
    expect(await cluster.rows(author)).toContainEqual(
      expect.objectContaining({ state: 'skipped', detail: 'not-concerned' })
    )
  })

  it('is not sent once the search is over', async () => {
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    await cluster.must(coordinator, 'scope.accept')
    await cluster.must(author, 'proposal.withdraw', { reason: 'We found another way.' })
    cluster.clock.advance(60_000)
    await cluster.worker.drain()
    expect(cluster.mailsTo(institute)).toEqual([])
    expect(await cluster.rows(institute)).toMatchObject([{ state: 'skipped', detail: 'over' }])
  })
})

describe('the right to a notice is looked at when it is sent', () => {
  it('keeps everything of a decider from a member who is recused by then', async () => {
    await cluster.queued()
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.must(members[0], 'declaration.make', { answer: 'recused', ground: 'other' })
    await cluster.worker.drain()
    expect(cluster.mailsTo(members[0])).toEqual([])
    expect(await cluster.rows(members[0])).toMatchObject([{ state: 'skipped', detail: 'not-concerned' }])
    expect(cluster.mailsTo(members[1])).toHaveLength(1)
  })

  it('tells a member recused by affiliation of that, and of nothing else', async () => {
    await cluster.queued()
    cluster.world.facts = withRecusal('per_one')
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.worker.drain()
    expect(subjects(...cluster.mailsTo(members[0]))).toEqual([
      '[KLSK/PP/2026/0041] Wyłączono Pana/Panią z oceny: Wczesne wykrywanie sepsy z danych przyłóżkowych'
    ])
    expect(cluster.mailsTo(members[0])[0]?.text).not.toContain('/steps/')
  })

  it('skips a person who left office, was erased, or has no address, and sends to nobody else instead', async () => {
    await cluster.queued()
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.database.transaction(async (tx) => {
      await tx.run("update roles set until_on = '2026-11-22' where person_id = 'per_one'")
      await tx.run("update people set erased_at = ?, email = null where id = 'per_two'", [
        cluster.clock.now()
      ])
      await tx.run("update people set email = null where id = 'per_three'")
    })
    await cluster.worker.drain()
    const reasons = await Promise.all(
      members.map(async (member) => (await cluster.rows(member)).map((row) => row['detail']))
    )
    expect(reasons).toEqual([['not-concerned'], ['erased'], ['no-address']])
    expect(members.flatMap(cluster.mailsTo)).toEqual([])
  })

  it('keeps news for partners from a candidate who has not signed', async () => {
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    await cluster.must(coordinator, 'scope.accept')
    await cluster.must(clinic, 'interest.express', { need: 'n1', contribution: 'Beds.' })
    const item: OutboxItem = {
      id: 'evt_y.1',
      case: cluster.id,
      actor: cluster.id,
      kind: 'notice',
      person: 'per_clinic',
      payload: { notice: 'N29', to: [], act: 'changes.resubmit' },
      attempts: 0,
      createdAt: cluster.clock.now()
    }
    expect(await cluster.courier.deliver([item])).toEqual([{ kind: 'skipped', reason: 'not-concerned' }])
  })
})

describe('the way to the mail server', () => {
  it('passes on whether a failure is final, and keeps the item', async () => {
    await cluster.open()
    cluster.world.answer = ({ to }) => ({
      kind: 'failed',
      permanent: to.address.startsWith('author'),
      reason: '5.1.1'
    })
    await cluster.must(author, 'scope.submit')
    await cluster.worker.drain()
    expect(await cluster.rows(author)).toMatchObject([{ state: 'dead' }])
    expect(await cluster.rows(coordinator)).toMatchObject([{ state: 'waiting', attempts: 1 }])
  })

  it('throws nothing when the world is broken', async () => {
    await cluster.open()
    cluster.world.answer = () => {
      throw new Error('out of memory')
    }
    await cluster.must(author, 'scope.submit')
    await cluster.worker.drain()
    expect(cluster.faults).toEqual([])
    expect(await cluster.rows(author)).toMatchObject([{ state: 'waiting', detail: 'out of memory' }])
  })
})

describe('opening a case', () => {
  it('counts as delivery of the notices that a term waits for, once', async () => {
    await cluster.queued()
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    expect(await markOpened(cluster.engine, 'per_one', 'prp_x')).toBe(1)
    expect(await markOpened(cluster.engine, 'per_one', 'prp_x')).toBe(0)
    expect(await markOpened(cluster.engine, 'per_board', 'prp_x')).toBe(0)
    const rows = await cluster.database.read.all("select event from journal where kind = 'delivery'")
    expect(rows.map(({ event }) => JSON.parse(String(event)))).toMatchObject([
      { person: 'per_one', how: 'opened' }
    ])
  })
})

describe('what an overdue notice says', () => {
  it('tells the coordinator at once and the Board in the morning, and when they hear of it next', async () => {
    const withDigests = await aDigestCluster(test().database)
    await withDigests.open()
    await withDigests.must(author, 'scope.submit')
    await withDigests.worker.drain()
    withDigests.clock.moveTo('2026-12-01T00:10:00.000Z')
    await withDigests.worker.drain()
    const mail = withDigests.mailsTo(coordinator).at(-1)
    expect(mail?.subject).toContain('Weryfikacja po terminie, prosimy o sprawdzenie zakresu:')
    expect(mail?.text).toContain('Termin minął, przypomnimy znowu: wt., 8 grudnia, 23:59')
    expect(mail?.text).toContain('/steps/token-scope.accept')
    expect(withDigests.mailsTo(board)).toEqual([])
    await withDigests.goTo('2026-12-01T06:00:00.000Z')
    const [digest] = withDigests.mailsTo(board)
    expect(digest?.text).toContain('KLSK/PP/2026/0041')
    expect(digest?.text).toContain('przypomnimy znowu: wt., 8 grudnia, 23:59')
    // The Board cannot check a scope, so its line opens the case and no step.
    expect(digest?.text).not.toContain('/steps/')
  })
})
