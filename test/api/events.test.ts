import { beforeAll, describe, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { Answer, CaseApi } from '#test/support/api.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
let draft: Proposal
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
  draft = await aProposal(cluster)
})

const rowsIn = () =>
  cluster.core.database.read.get(
    `select (select count(*) from journal) as journal, (select count(*) from outbox) as outbox,
      (select count(*) from texts) as texts, (select count(*) from answers) as answers,
      (select count(*) from terms) as terms, (select sum(version) from cases) as versions`
  )

/** Asks, and makes sure that nothing was written. */
const refused = async (ask: () => Promise<Answer>): Promise<readonly [number, string]> => {
  const before = await rowsIn()
  const answer = await ask()
  expect(await rowsIn()).toEqual(before)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  return [answer.statusCode, answer.json.type]
}

const events = (proposal: Proposal = draft) => `/api/v1/proposals/${proposal.id}/events`

describe('an event is refused, and nothing is written,', () => {
  it('from nobody', async () => {
    const answer = await refused(() => api.ask(null, 'POST', events(), { type: 'scope.submit' }))
    expect(answer).toEqual([401, '/problems/unauthenticated'])
  })

  it('of a kind that no person sends', async () => {
    const { lab } = cluster.people
    for (const type of [
      'xstate.init',
      'xstate.done.state.stage',
      'xstate.after.T01.draft',
      'xstate.stop',
      'ballot.closed',
      'group.changed',
      'partner.changed',
      'constructor',
      '__proto__'
    ])
      expect(await refused(() => api.ask(lab, 'POST', events(), { type }))).toEqual([
        422,
        '/problems/not-an-event'
      ])
  })

  it('with fields it does not have, naming each', async () => {
    const { lab } = cluster.people
    const answer = await api.ask(lab, 'POST', events(), {
      type: 'proposal.withdraw',
      reason: '',
      by: { person: 'per_x' },
      facts: {}
    })
    expect([answer.statusCode, answer.json.type]).toEqual([422, '/problems/invalid'])
    expect(answer.json.errors.map((error: { pointer: string }) => error.pointer)).toContain('/reason')
    const forged = {
      type: 'scope.submit',
      now: '2020-01-01',
      facts: { card: { missingForScope: [] } },
      by: {}
    }
    expect(await refused(() => api.ask(lab, 'POST', events(), forged))).toEqual([422, '/problems/invalid'])
  })

  it('without a type, or with no object at all', async () => {
    const { lab } = cluster.people
    for (const body of [{}, { type: 7 }, [], ['scope.submit'], 'null', '"scope.submit"', '7'])
      expect((await refused(() => api.ask(lab, 'POST', events(), body)))[0]).toBe(422)
  })

  it('with words where the journal keeps a name: needs, grounds and fields are not free text', async () => {
    const { lab, clinic, coordinator } = cluster.people
    const open = await aProposal(cluster, { state: 'searchOpen' })
    const words = 'Anna Nowak is ill'
    const sent = [
      [clinic, open, { type: 'interest.express', need: words, contribution: 'Beds.' }],
      [coordinator, draft, { type: 'scope.return', remarks: [{ field: words, text: 'What is this?' }] }],
      [lab, draft, { type: 'declaration.make', answer: 'recused', ground: words }]
    ] as const
    for (const [who, proposal, event] of sent)
      expect(await refused(() => api.ask(who, 'POST', events(proposal), event))).toEqual([
        422,
        '/problems/invalid'
      ])
  })

  it('that is broken JSON', async () => {
    expect((await refused(() => api.ask(cluster.people.lab, 'POST', events(), '{"type":')))[0]).toBe(400)
  })

  it('that is too large', async () => {
    const body = { type: 'proposal.withdraw', reason: 'x'.repeat(2_000_000) }
    expect((await refused(() => api.ask(cluster.people.lab, 'POST', events(), body)))[0]).toBe(413)
  })

  it('from somebody in the wrong role, with who may', async () => {
    const answer = await api.ask(cluster.people.coordinator, 'POST', events(), { type: 'scope.submit' })
    expect(answer.json).toMatchObject({ status: 403, type: '/problems/forbidden', allowed: ['author'] })
    expect(
      await refused(() => api.ask(cluster.people.coordinator, 'POST', events(), { type: 'scope.submit' }))
    ).toEqual([403, '/problems/forbidden'])
  })

  it('from one who may not commit the organisation, with the reason', async () => {
    const answer = await api.ask(cluster.people.editor, 'POST', events(), { type: 'scope.submit' })
    expect([answer.statusCode, answer.json.reasons[0].rule]).toEqual([409, 'representativeAuthorised'])
  })

  it('in the wrong state', async () => {
    expect(
      await refused(() => api.ask(cluster.people.lab, 'POST', events(), { type: 'search.close' }))
    ).toEqual([409, '/problems/not-now'])
  })

  it('to a case that there is not, or that the sender may not know of', async () => {
    const nowhere = '/api/v1/proposals/prp_nowhere/events'
    expect(
      (await refused(() => api.ask(cluster.people.lab, 'POST', nowhere, { type: 'scope.submit' })))[0]
    ).toBe(404)
    expect(
      (await refused(() => api.ask(cluster.people.clinic, 'POST', events(), { type: 'scope.submit' })))[0]
    ).toBe(404)
  })

  it('for an organisation that the sender does not represent', async () => {
    const headers = { 'acting-for': cluster.organisations.clinic }
    expect(
      (
        await refused(() => api.ask(cluster.people.lab, 'POST', events(), { type: 'scope.submit' }, headers))
      )[0]
    ).toBe(403)
  })

  it('with a version that is not the present one, or a tag that is none', async () => {
    for (const tag of ['"99"', 'nonsense', '"-1"'])
      expect(
        await refused(() =>
          api.ask(cluster.people.lab, 'POST', events(), { type: 'scope.submit' }, { 'if-match': tag })
        )
      ).toEqual([412, '/problems/stale'])
  })
})

it('a dry run says what would happen and changes nothing', async () => {
  const before = await rowsIn()
  const answer = await api.ask(cluster.people.lab, 'POST', `${events()}?dry-run`, { type: 'scope.submit' })
  expect([answer.statusCode, answer.json.state]).toEqual([200, 'formalCheck'])
  expect(await rowsIn()).toEqual(before)
  expect(await draft.stateOf()).toBe('draft')
})

it('of two with the same If-Match one is carried out', async () => {
  const { lab } = cluster.people
  const proposal = await aProposal(cluster)
  const answers = await Promise.all(
    [1, 2].map(() => api.ask(lab, 'POST', events(proposal), { type: 'scope.submit' }, { 'if-match': '"1"' }))
  )
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
})

it('a repeated key gives the first answer before the version is looked at; with another body it is refused', async () => {
  const { lab, clinic } = cluster.people
  const proposal = await aProposal(cluster)
  const headers = { 'idempotency-key': 'once', 'if-match': '"1"' }
  const first = await api.ask(lab, 'POST', events(proposal), { type: 'scope.submit' }, headers)
  const before = await rowsIn()
  const again = await api.ask(lab, 'POST', events(proposal), { type: 'scope.submit' }, headers)
  expect([again.statusCode, again.json, again.headers['etag']]).toEqual([
    200,
    first.json,
    first.headers['etag']
  ])
  expect(await rowsIn()).toEqual(before)
  const other = { type: 'proposal.withdraw', reason: 'Changed my mind.' }
  expect(await refused(() => api.ask(lab, 'POST', events(proposal), other, headers))).toEqual([
    422,
    '/problems/key-reused'
  ])
  await proposal.send(cluster.people.coordinator, 'scope.accept')
  const interest = { type: 'interest.express', need: 'clinical', contribution: 'Beds.' }
  const ofAnother = await api.ask(clinic, 'POST', events(proposal), interest, { 'idempotency-key': 'once' })
  expect(ofAnother.statusCode).toBe(200)
})

it('somebody who represents two organisations acts for the one that stands to the case, or the one named', async () => {
  const { grantRole } = await import('#people/role-commands.ts')
  const { systemParty } = await import('#shared/workflow.ts')
  const { clinic } = cluster.people
  const role = { kind: 'signatory', organisation: cluster.organisations.stranger, untilOn: null } as const
  await grantRole(cluster.core.people, clinic.person, role, systemParty)
  const proposal = await aProposal(cluster, { state: 'searchOpen', card: aCard({ acronym: 'BOTH' }) })
  const interest = { type: 'interest.express', need: 'clinical', contribution: 'Beds.' }
  const unnamed = await api.ask(clinic, 'POST', events(proposal), interest)
  expect([unnamed.statusCode, unnamed.json.errors[0].pointer]).toEqual([422, '/organisation'])
  const named = { 'acting-for': cluster.organisations.clinic }
  expect((await api.ask(clinic, 'POST', events(proposal), interest, named)).statusCode).toBe(200)
  const [partnership = ''] = await proposal.actorsOf('partnership')
  const withdrawn = await api.ask(clinic, 'POST', `/api/v1/partnerships/${partnership}/events`, {
    type: 'interest.withdraw'
  })
  expect([withdrawn.statusCode, withdrawn.json.state]).toEqual([200, 'withdrawn'])
})
