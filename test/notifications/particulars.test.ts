import { beforeEach, describe, expect, it } from 'vitest'

import { itemOf } from '#engine/outbox.ts'
import { letterOf } from '#notifications/letter.ts'
import { writeNotice } from '#notifications/writing.ts'
import type { NotifyParams, Party } from '#shared/workflow.ts'
import { mailText } from '#templates/mail/index.ts'
import { onSqlite } from '#test/support/database.ts'
import { author, chair, clinic, deputy, members } from '#test/workflows/support/proposal.ts'

import { aPostalCluster, sepsis } from './support/postal-cluster.ts'
import type { PostalCluster } from './support/postal-cluster.ts'

const test = onSqlite()
let cluster: PostalCluster

beforeEach(async () => {
  cluster = await aPostalCluster(test().database)
})

const [first, second, third] = members

const lastTo = (party: Party, notice: string) =>
  cluster.mailsTo(party).findLast(({ headers }) => headers?.['X-Notice'] === notice)

const drain = async () => {
  cluster.clock.advance(61_000)
  await cluster.worker.drain()
}

const rowsOf = async (party: Party, notice: string, variant?: string) =>
  (await cluster.rows(party)).filter((row) => {
    const said = JSON.parse(String(row['payload'])) as NotifyParams
    return said.notice === notice && said.variant === variant
  })

const receipts = (party: Party) => rowsOf(party, 'N21', 'receipt')

/** What these notices say now, whenever they go out. */
const written = async (party: Party, notice: string, variant?: string): Promise<readonly string[]> => {
  const texts: string[] = []
  for (const row of await rowsOf(party, notice, variant)) {
    const found = await writeNotice(cluster.parts, itemOf(row))
    texts.push('skip' in found ? found.skip : mailText(letterOf(found.letter)))
  }
  return texts
}

const review = async (mode: 'sitting' | 'circular' = 'circular') => {
  await cluster.queued()
  await cluster.must(chair, 'review.open', { mode })
}

const declare = (party: Party, answer: 'impartial' | 'recused' = 'impartial') =>
  cluster.must(party, 'declaration.make', { answer, ...(answer === 'recused' && { ground: 'family' }) })

const opinion = {
  scores: { strategy: 4, benefit: 4, quality: 4, consortium: 4, feasibility: 4 },
  recommendation: 'approve',
  text: 'Sound.'
}

const voting = async () => {
  await review()
  for (const party of [chair, deputy, ...members]) await declare(party)
  for (const party of [chair, deputy]) await cluster.must(party, 'opinion.file', opinion)
  await cluster.must(chair, 'opinions.close')
  const [ballot = ''] = await cluster.actors('ballot')
  return ballot
}

const tying = (...people: readonly Party[]) => ({
  ...cluster.world.facts,
  presidium: {
    ...(cluster.world.facts.presidium as object),
    recused: people.map(({ person }) => ({ person, ground: 'linkedOrganisation' }))
  }
})

describe('what a notice says beside its words', () => {
  it('is the list of parties before a declaration, and nothing of what they propose', async () => {
    await review()
    await drain()
    const mail = lastTo(first, 'N17')
    expect(mail?.text).toContain(
      'Strony sprawy: Uniwersytet Nadrudawski, Klinika nad Rudawą, Firma Sensoryczna'
    )
    expect(mail?.text).not.toContain(sepsis.teaser)
    expect(mail?.html).not.toContain(sepsis.teaser)
  })

  it('is the category of the ground for the one recused, name and category for the chair, and the fact alone for the applicant', async () => {
    await cluster.queued()
    cluster.world.facts = tying(first)
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await declare(second, 'recused')
    await drain()
    expect(lastTo(first, 'N18')?.text).toContain(
      'Kategoria powodu: organizacja powiązana bierze udział w sprawie'
    )
    const [computed = '', declared = ''] = await written(chair, 'N18', 'chair')
    expect(computed).toContain('Maria Pierwsza – organizacja powiązana bierze udział w sprawie')
    expect(declared).toContain('Maria Druga – bliskie powiązanie rodzinne lub osobiste')
    const [fact = ''] = await written(author, 'N18')
    expect(fact).toContain('nie bierze udziału w jej ocenie')
    expect(fact).not.toMatch(/Maria|powiązan/)
  })

  it('is the version of the card that the vote is about, and that a sitting may be demanded', async () => {
    await voting()
    await drain()
    const mail = lastTo(third, 'N21')
    expect(mail?.text).toContain('Wersja karty: 1')
    expect(mail?.text).toContain('zażądać posiedzenia')
  })
})

describe('the receipt of a vote in writing', () => {
  it('comes once for a vote changed at once, and says it as it stands then', async () => {
    const ballot = await voting()
    await drain()
    await cluster.must(first, 'vote.cast', { choice: 'against', revision: 1 }, ballot)
    cluster.clock.advance(20_000)
    await cluster.must(first, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
    await drain()
    const rows = (await receipts(first)).map((row) => row['detail'])
    expect(rows).toEqual(['overtaken', 'daily'])
    const [text] = (await written(first, 'N21', 'receipt')).slice(-1)
    expect(text).toContain('Zapisaliśmy Pana/Pani głos')
    expect(text).toContain('Pana/Pani głos: Za')
    expect(text).not.toContain('Przeciw')
  })
})

describe('a notice whose reader lost the right to it while it waited', () => {
  it('does not reach a voter recused since', async () => {
    const ballot = await voting()
    await cluster.must(third, 'recusal.declare', { ground: 'family' }, ballot)
    await drain()
    expect(lastTo(third, 'N21')).toBeUndefined()
    expect(lastTo(second, 'N21')).toBeDefined()
  })

  it('does not reach the chair as one who rules on an objection to the chair', async () => {
    await review()
    await cluster.must(author, 'objection.raise', { person: chair.person, text: 'A rival.' })
    await drain()
    expect(lastTo(chair, 'N18')).toBeUndefined()
    expect(lastTo(deputy, 'N18')?.subject).toContain('objection')
  })

  it('does not reach a partner that has left', async () => {
    await cluster.queued()
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    for (const party of [chair, deputy, ...members]) await declare(party)
    await cluster.must(chair, 'review.refer-back', { changes: [{ text: 'Name the hospital.' }] })
    const [partnership = ''] = await cluster.actors('partnership')
    await cluster.must(clinic, 'partnership.withdraw', { reason: 'No beds.' }, partnership)
    await drain()
    expect(lastTo(clinic, 'N29')).toBeUndefined()
    expect(lastTo(author, 'N29')).toBeDefined()
  })
})
