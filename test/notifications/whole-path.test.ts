import { beforeAll, expect, it } from 'vitest'

import type { Delivery, OutboxItem } from '#engine/contract.ts'
import { onSqlite } from '#test/support/database.ts'
import {
  author,
  chair,
  charter,
  clinic,
  coordinator,
  firm,
  members,
  presidium
} from '#test/workflows/support/proposal.ts'

import { countMails, sentMails } from '#notifications/mail-report.ts'

import { aDigestCluster } from './support/digest-cluster.ts'
import type { DigestCluster } from './support/digest-cluster.ts'

const test = onSqlite()
let cluster: DigestCluster

const reminded: Delivery[] = []

/** As the engine writes it when a ballot's term reminds. */
const aReminder = (ballot: string, person: string): OutboxItem => ({
  id: `evt_r.${person}`,
  case: 'prp_x',
  actor: ballot,
  kind: 'notice',
  person,
  payload: { notice: 'N22', variant: 'reminder', to: [], data: { term: 'T11' } },
  attempts: 0,
  createdAt: cluster.clock.now()
})

/** From the first draft to an appointed group, mails go out after every step. */
beforeAll(async () => {
  cluster = await aDigestCluster(test().database)
  const { worker, goTo, actors } = cluster
  const step = async (...args: Parameters<DigestCluster['must']>) => {
    await cluster.must(...args)
    await worker.drain()
  }
  await cluster.queued()
  await worker.drain()
  await step(chair, 'review.open', { mode: 'circular' })
  await goTo('2026-11-26T08:00:00.000Z')
  for (const member of presidium) await step(member, 'declaration.make', { answer: 'impartial' })
  const scores = { strategy: 5, benefit: 4, quality: 4, consortium: 3, feasibility: 2 }
  for (const member of presidium.slice(0, 2))
    await step(member, 'opinion.file', { scores, recommendation: 'approve', text: 'A secret judgement.' })
  await step(chair, 'opinions.close')
  const [ballot] = await actors('ballot')
  await step(chair, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
  for (const voter of [chair, members[0]])
    reminded.push(...(await cluster.courier.deliver([aReminder(String(ballot), voter.person as string)])))
  for (const member of members) await step(member, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
  reminded.push(...(await cluster.courier.deliver([aReminder(String(ballot), members[0].person as string)])))
  await goTo('2026-12-04T08:00:00.000Z')
  const [resolution] = await actors('resolution')
  await step(chair, 'resolution.sign', {}, resolution)
  await step(coordinator, 'group.start')
  const [group] = await actors('task-group')
  for (const side of [author, clinic, firm])
    await step(side, 'delegate.name', { person: side.person, share: 20 }, group)
  await step(author, 'leader.nominate', { leader: author.person, deputy: clinic.person }, group)
  for (const side of [author, clinic]) await step(side, 'nomination.accept', {}, group)
  await step(author, 'charter.submit', charter, group)
  await step(chair, 'motion.put', { motion: 'appoint', mode: 'circular' }, group)
  const appointing = (await actors('ballot')).at(-1)
  for (const member of presidium) await step(member, 'vote.cast', { choice: 'for', revision: 1 }, appointing)
  await goTo('2026-12-16T08:00:00.000Z')
  // Whatever was held is told with the digests of that week and the next.
  await goTo('2026-12-21T08:00:00.000Z')
})

it('every notice on the way is sent or rightly skipped, and none fails', async () => {
  expect(cluster.faults).toEqual([])
  const rows = await cluster.database.read.all("select state, detail from outbox where kind = 'notice'")
  const others = rows.filter(({ state }) => state !== 'done')
  const left = ['not-concerned', 'over', 'done', 'overtaken']
  expect(others.filter(({ state, detail }) => state !== 'skipped' || !left.includes(String(detail)))).toEqual(
    []
  )
  const own = rows.filter(({ detail }) => /^(act|outcome|information) </.test(String(detail)))
  const letters = await cluster.database.read.all("select id from letters where state = 'done'")
  expect(own.length + letters.length).toBe(cluster.sent.length - 1)
  expect(new Set(cluster.sent.map(({ headers }) => headers?.['X-Notice'])).size).toBeGreaterThan(13)
})

it('a member of the Presidium gets one mail a day at most beyond those that ask for an act', async () => {
  const mails = await sentMails(cluster.database.read, '2026-11-01', '2027-01-01')
  const counted = countMails(mails).filter(({ person }) => presidium.some((one) => one.person === person))
  expect(counted).toHaveLength(presidium.length)
  for (const { person, mostOnADay } of counted) expect([person, mostOnADay]).toEqual([person, 1])
})

it('nobody gets two mails of a case with one subject, but for reminders of one day and answers in turn to the same question', () => {
  const seen = cluster.sent
    .filter(({ messageId }) => !messageId.startsWith('<ltr_'))
    .map(({ to, subject }) => `${to.address} ${subject}`)
  const twice = seen.filter((line, index) => seen.indexOf(line) !== index)
  const inTurn = ['Przyjęto funkcję w grupie', 'Reminder: vote by', 'Przypominamy o głosowaniu']
  expect(twice.filter((line) => !inTurn.some((words) => line.includes(words)))).toEqual([])
})

it('no mail says a word that somebody wrote in confidence', () => {
  for (const { text, html, subject } of cluster.sent)
    for (const words of ['laboratory', 'secret judgement', 'As agreed by the partners'])
      expect(`${subject}${text}${html}`).not.toContain(words)
})

it('who has voted is not reminded; who has not is, with a link to the ballot', () => {
  const done = { kind: 'skipped', reason: 'done' }
  expect(reminded).toMatchObject([done, { kind: 'delivered' }, done])
  const mail = cluster.sent.find(({ messageId }) => messageId === '<evt_r.per_one@projects.example.org>')
  expect(mail?.subject).toMatch(/Przypominamy o głosowaniu do \d+ grudnia: /)
  expect(mail?.text).toContain(
    'Otwórz kartę do głosowania:\nhttps://projects.example.org/steps/token-vote.cast'
  )
})

it('every mail with a link to a step names one act of its reader in this case', () => {
  for (const claim of cluster.claimed) {
    expect(claim.case).toBe('prp_x')
    expect(claim.until > '2026-11-23').toBe(true)
  }
  const acts = new Set(cluster.claimed.map(({ act }) => act))
  for (const act of [
    'declaration.make',
    'delegate.name',
    'motion.put',
    'interest.accept',
    'nomination.accept',
    'opinion.file',
    'partnership.confirm',
    'review.open',
    'scope.accept',
    'vote.cast'
  ])
    expect(acts).toContain(act)
})
