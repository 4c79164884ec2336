import { afterEach, beforeEach, expect, test } from 'vitest'

import { passTerm, passUntil } from '#test/support/case-time.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { partnerSends } from '#test/procedure/rows/entry.ts'
import { aPost } from '#test/procedure/told/post.ts'
import type { SentPost } from '#test/procedure/told/post.ts'

let cluster: Cluster
let post: SentPost
beforeEach(async () => {
  cluster = await aCluster(':memory:', 'en')
  post = aPost(cluster.core)
})
afterEach(() => cluster.core.database.close())

const day = 86_400_000

/** The mail to somebody that came last with these words in its subject, or in what went along with it. */
const mailWith = (words: string, to: string): string =>
  post.sent.findLast(({ text, to: { name } }) => name === to && text.includes(words))?.text ?? ''

/** Goes out at once or with the digest of the next days. */
const deliver = async (): Promise<void> => {
  await post.deliver()
  cluster.clock.advance(2 * day)
  await post.deliver()
}

test('a letter of intent signed says whether the minimum consortium is met by now', async () => {
  const proposal = await aProposal(cluster, { state: 'consortium' })
  for (const [who, minimum] of [
    ['clinic', 'not met yet: 2 of 3 organisations'],
    ['university', 'met: 3 of 3 organisations']
  ] as const) {
    const { by, type, payload, actor } = await partnerSends(who, 'partnership.confirm')(cluster, proposal)
    await proposal.send(by, type, payload, actor)
    await deliver()
    expect(mailWith('confirmed its part in the project', 'Ala Lab')).toContain(minimum)
  }
})

test('the last word before the end of a search counts who has come forward', async () => {
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  const { people } = cluster
  await proposal.send(people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds.' })
  await proposal.send(people.university, 'interest.express', { need: 'science', contribution: 'Staff.' })
  const [first] = await proposal.actorsOf('partnership')
  await proposal.send(people.lab, 'interest.shortlist', {}, first)
  await deliver()
  await passUntil(cluster, proposal, '2026-09-28T08:00:00.000Z')
  await deliver()
  const mail = mailWith('The partner search ends soon', 'Ala Lab')
  expect(mail).toContain('not answered: 1, on the shortlist: 1')
})

test('an overdue formal check names the others that are overdue', async () => {
  const one = await aProposal(cluster, { state: 'formalCheck' })
  const other = await aProposal(cluster, { state: 'formalCheck' })
  await passTerm(cluster, one, 'T02')
  await passUntil(cluster, other, cluster.clock.now())
  await deliver()
  expect(mailWith('Formal check overdue', 'Kuba Coordinator')).toContain('Also overdue')
  expect(mailWith('Formal check overdue', 'Kuba Coordinator')).toMatch(/\[KLSK\/PP\/2026\/\d+\] Fast sepsis/)
})
