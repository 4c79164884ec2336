import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

let cluster: Cluster
let site: Site
let api: CaseApi
let ballot: Proposal
let declared: Proposal
beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  api = await aCaseApi(cluster)
  ballot = await aProposal(cluster, { state: 'ballot', mode: 'circular' })
  declared = await aProposal(cluster, { state: 'coi' })
  await declared.send(cluster.presidium[3], 'declaration.make', {
    answer: 'recused',
    ground: 'rivalry',
    text: 'PLANTED: we bid for the same call.'
  })
}, 60_000)
afterAll(() => site?.app.close())

describe('the review desk', () => {
  it('lists what waits for a decider with what it asks, and leads to each step', async () => {
    const desk = await (await site.as(cluster.presidium[2])).open('/review')
    expect(desk.text).toContain('2 matters wait for your review')
    expect(desk.text).toContain('Shall the proposal be approved?')
    expect(desk.text).toContain('Say whether you can judge this proposal impartially.')
    const [actor = ''] = await ballot.actorsOf('ballot')
    expect(desk.html).toContain(`href="/ballots/${actor}"`)
    expect(desk.html).toContain(`href="/proposals/${declared.id}/acts/declaration.make"`)
    expect(desk.text).toMatch(/impartiality confirmed .*opinion filed/)
  })

  it('names a case that the reader is recused from, without its content and without any act', async () => {
    const recused = await (await site.as(cluster.presidium[3])).open('/review')
    const section = /id="recused"[\s\S]*?<\/section>/.exec(recused.html)?.[0] ?? ''
    expect(section).toContain(declared.number)
    expect(section).not.toContain('href=')
    expect(recused.html).not.toContain(`/proposals/${declared.id}`)
    expect(recused.html).not.toContain('PLANTED')
    const answer = await api.ask(cluster.presidium[3], 'GET', '/api/v1/review-desk')
    expect(answer.json.recused).toMatchObject([{ case: declared.id, standing: 'recused' }])
    expect(JSON.stringify(answer.json)).not.toContain('PLANTED')
  })

  it('does not say how others voted, nor who is silent, to anybody but the voters', async () => {
    const [actor = ''] = await ballot.actorsOf('ballot')
    await ballot.send(
      cluster.presidium[1],
      'vote.cast',
      { choice: 'against', revision: await revision() },
      actor
    )
    const voter = await (await site.as(cluster.presidium[2])).open('/review')
    expect(voter.text).toContain('Votes: 1 of 5')
    expect(voter.text).not.toMatch(/against/i)
    const stranger = await (await site.as(cluster.people.stranger)).open('/review')
    expect(stranger.text).toContain('There are no cases to review now')
    expect(stranger.html).not.toContain(ballot.number)
  })
})

const revision = async (): Promise<number> => {
  const [actor = ''] = await ballot.actorsOf('ballot')
  const view = await cluster.core.engine.view(cluster.core.database.read, actor)
  return view?.context['revision'] as number
}
