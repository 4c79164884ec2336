import { beforeAll, expect, it } from 'vitest'

import { letterVersion, undertakingVersion } from '#partnerships/model.ts'
import { digestOf } from '#shared/digest.ts'
import { wordingOf } from '#templates/locales/index.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
let proposal: Proposal
let url: string
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
  proposal = await aProposal(cluster, { state: 'searchOpen' })
})

const secret = 'Only for lead and office.'
const offer = {
  references: `References. ${secret}`,
  workShare: 30,
  budgetWanted: 400_000,
  conditions: `Conditions. ${secret}`,
  competition: `Competition. ${secret}`,
  availableFrom: '2027-01-01',
  availableUntil: '2027-12-31'
}
const part = {
  tasks: 'Recruits patients.',
  deliverables: 'A data set.',
  personMonths: 6.5,
  budget: 400_000,
  ownShare: 40_000
}

const between = [
  'contribution',
  'message',
  'offer',
  'nda',
  'authorised',
  'person',
  'sender',
  'letter',
  'agreement'
]

it('an interest says more than its first five fields where the organisation wants to', async () => {
  const { people } = cluster
  const body = {
    proposal: proposal.id,
    need: 'clinical',
    contribution: 'Beds.',
    text: 'When?',
    nda: true,
    ...offer
  }
  const reversed = { ...body, availableUntil: '2026-12-31' }
  expect((await api.ask(people.clinic, 'POST', '/api/v1/partnerships', reversed)).statusCode).toBe(422)
  const created = await api.ask(people.clinic, 'POST', '/api/v1/partnerships', body)
  expect(created.statusCode).toBe(201)
  url = String(created.headers['location'])
  for (const who of [people.clinic, people.lab, people.coordinator])
    expect((await api.ask(who, 'GET', url)).json).toMatchObject({
      message: 'When?',
      offer,
      nda: { version: undertakingVersion },
      authorised: true,
      person: people.clinic.person,
      sender: null,
      part: null
    })
  const rows = await cluster.core.database.read.all<{ event: string }>('select event from journal')
  expect(rows.filter(({ event }) => event.includes(secret))).toEqual([])
})

it('an invitation names its sender, and its answer says as much as an interest', async () => {
  const { people, organisations } = cluster
  const body = {
    proposal: proposal.id,
    need: 'science',
    organisation: organisations.university,
    text: 'Join.',
    role: 'associated'
  }
  const invited = await api.ask(people.lab, 'POST', '/api/v1/partnerships', body)
  const other = String(invited.headers['location'])
  const before = (await api.ask(people.university, 'GET', other)).json
  expect(before).toMatchObject({ role: 'associated', sender: people.lab.person, authorised: null, nda: null })
  const answer = { type: 'invitation.accept', contribution: 'A laboratory.', budgetWanted: 9000, nda: true }
  expect((await api.ask(people.university, 'POST', `${other}/events`, answer)).statusCode).toBe(200)
  const after = (await api.ask(people.lab, 'GET', other)).json
  expect(after).toMatchObject({
    offer: { budgetWanted: 9000, references: null },
    nda: { version: undertakingVersion },
    authorised: true
  })
})

it('the lead writes the part down, and the partner signs exactly that', async () => {
  const { people } = cluster
  const send = (who: typeof people.lab, event: object) => api.ask(who, 'POST', `${url}/events`, event)
  await send(people.lab, { type: 'interest.accept' })
  const bare = (await api.ask(people.clinic, 'GET', url)).json.letter
  expect(bare).toMatchObject({ version: letterVersion, person: null, signedAt: null })
  expect((await send(people.clinic, { type: 'part.set', ...part })).statusCode).toBe(403)
  expect((await send(people.lab, { type: 'part.set', ...part, ownShare: 400_001 })).statusCode).toBe(422)
  expect((await send(people.lab, { type: 'part.set', ...part })).statusCode).toBe(200)
  const now = (await api.ask(people.clinic, 'GET', url)).json
  expect(now.part).toMatchObject(part)
  expect(now.letter.digest).not.toBe(bare.digest)
  const old = await send(people.clinic, { type: 'partnership.confirm', letter: bare.digest })
  expect([old.statusCode, old.json.reasons[0].rule]).toEqual([409, 'letterUnchanged'])
  const confirm = {
    type: 'partnership.confirm',
    letter: now.letter.digest,
    signature: 'qualified',
    authority: 'KRS'
  }
  expect((await send(people.clinic, confirm)).json.state).toBe('confirmed')
  expect((await api.ask(people.clinic, 'GET', url)).json.letter).toMatchObject({
    version: letterVersion,
    digest: now.letter.digest,
    person: people.clinic.person,
    signature: 'qualified',
    authority: 'KRS'
  })
  const row = await cluster.core.database.read.get<{ event: string }>(
    "select event from journal where type = 'partnership.confirm'"
  )
  expect(JSON.parse(row?.event ?? '{}').facts.letter).toMatchObject({
    version: letterVersion,
    digest: now.letter.digest
  })
  // What is signed stays: the part is not changed under the signature.
  expect((await send(people.lab, { type: 'part.set', ...part, budget: 1, ownShare: 0 })).statusCode).toBe(409)
})

it('the consortium agreement is recorded by lead or coordinator', async () => {
  const { people } = cluster
  const record = { type: 'agreement.record', reference: 'UK/7/2027', on: '2027-01-15' }
  expect((await api.ask(people.clinic, 'POST', `${url}/events`, record)).statusCode).toBe(403)
  expect((await api.ask(people.coordinator, 'POST', `${url}/events`, record)).statusCode).toBe(200)
  expect((await api.ask(people.lab, 'GET', url)).json.agreement).toMatchObject({
    reference: 'UK/7/2027',
    on: '2027-01-15'
  })
})

it('others who see the whole file read the part, and nothing of what passed between the two sides', async () => {
  const { people } = cluster
  const read = await api.ask(people.university, 'GET', url)
  expect(read.statusCode).toBe(200)
  expect(read.json.part).toMatchObject(part)
  for (const field of between) expect(read.json[field], field).toBeNull()
  expect(read.body).not.toContain(secret)
  const history = await api.ask(people.university, 'GET', `/api/v1/proposals/${proposal.id}/history`)
  expect(JSON.stringify(history.json)).not.toContain(secret)
  expect((await api.ask(people.stranger, 'GET', url)).statusCode).toBe(404)
})

it('a text that people sign or accept changes only with its version', () => {
  const now = '2026-01-01T00:00:00.000Z'
  const textOf = (key: string) =>
    (['pl', 'en'] as const).map((language) => wordingOf(language, now).named(key)).join('\n')
  const texts = {
    [`letter ${letterVersion}`]: digestOf(`${textOf('acts.letterText')}\n${textOf('acts.letterTick')}`),
    [`undertaking ${undertakingVersion}`]: digestOf(textOf('acts.undertakingText'))
  }
  expect(texts).toEqual({
    'letter 1': 'YF47-Xb8nrrkrQ9CYLbVqKOZX7lpayPbz8ESzaF6i_s',
    'undertaking 1': 'FyWabC5yrfENZdUHcYH2dQ5FuZmEXJq3ac6zZQEZUPo'
  })
})
