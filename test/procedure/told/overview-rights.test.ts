import { afterEach, beforeEach, expect, test } from 'vitest'

import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

import { aPost } from './post.ts'

const day = 86_400_000

let cluster: Cluster
beforeEach(async () => {
  cluster = await aCluster(':memory:', 'en')
})
afterEach(() => cluster.core.database.close())

/** Whether the chair's overviews of two weeks name a case that stands before the Presidium. */
const namedToTheChair = async (recused: boolean): Promise<readonly boolean[]> => {
  const { core, clock } = cluster
  const [chairing, ...others] = cluster.presidium
  const post = aPost(core)
  const chair = await core.database.read.get<{ email: string }>('select email from people where id = ?', [
    String(chairing.person)
  ])
  await post.deliver()
  const proposal = await aProposal(cluster, { state: 'coi' })
  await post.deliver()
  for (const member of others) await proposal.send(member, 'declaration.make', { answer: 'impartial' })
  const answer = recused ? { answer: 'recused', ground: 'rivalry' } : { answer: 'impartial' }
  await proposal.send(chairing, 'declaration.make', answer)
  await post.deliver()
  const before = post.sent.length
  for (let passed = 0; passed < 15; passed += 1) {
    clock.advance(day)
    await post.deliver()
  }
  return post.sent
    .slice(before)
    .filter(({ to, text }) => to.address === chair?.email && text.includes('Standing longest'))
    .map(({ text }) => text.includes(`/proposals/${proposal.id}`))
}

test('the week’s overview tells the chair of a case that stands before the Presidium', async () => {
  expect(await namedToTheChair(false)).toContain(true)
})

test('and tells a chair who is recused from it nothing', async () => {
  expect(await namedToTheChair(true)).not.toContain(true)
})
