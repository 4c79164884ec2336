import { beforeAll, expect, it } from 'vitest'

import { criterionNames } from '#proposals/model.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
let proposal: Proposal
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
  proposal = await aProposal(cluster, { state: 'opinions' })
}, 60_000)

const scores = Object.fromEntries(criterionNames.map((name) => [name, 3]))
const said = 'The consortium lacks a statistician.'

it('an opinion may say something of single criteria, which deciders and the coordinator read', async () => {
  const { people, presidium } = cluster
  const url = `/api/v1/proposals/${proposal.id}`
  const opinion = { type: 'opinion.file', scores, recommendation: 'approve', text: 'Sound.' }
  const unknown = await api.ask(presidium[1], 'POST', `${url}/events`, {
    ...opinion,
    comments: { beauty: 'Fine.' }
  })
  expect(unknown.statusCode).toBe(422)
  const filed = await api.ask(presidium[1], 'POST', `${url}/events`, {
    ...opinion,
    comments: { consortium: said }
  })
  expect(filed.statusCode).toBe(200)
  for (const who of [presidium[2], people.coordinator]) {
    const { review } = (await api.ask(who, 'GET', url)).json
    expect(review.opinions).toMatchObject([{ comments: { consortium: said } }])
    expect(review).toMatchObject({ round: 1, revision: 1, openedBy: { id: presidium[0].person } })
  }
  for (const who of [people.lab, people.clinic, people.stranger])
    expect((await api.ask(who, 'GET', url)).body).not.toContain(said)
})

it('an opinion written anew without comments has none', async () => {
  const { presidium } = cluster
  const url = `/api/v1/proposals/${proposal.id}`
  const opinion = { type: 'opinion.file', scores, recommendation: 'reject', text: 'On reflection.' }
  await api.ask(presidium[1], 'POST', `${url}/events`, opinion)
  const { review } = (await api.ask(presidium[2], 'GET', url)).json
  expect(review.opinions).toMatchObject([{ recommendation: 'reject', comments: {} }])
})
