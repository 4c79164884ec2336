import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { lastMomentOf } from '#shared/calendar.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'
import { lastDayOfQuestions } from '#workflows/proposal/rules-search.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { deliverNotices } from '#test/support/case-time.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

import { aSite } from './support/case-browser.ts'
import type { Site } from './support/case-browser.ts'

const question = 'Otter-question: may a firm take two roles?'
const answer = 'Heron-answer: yes, it may.'
const asker = 'Quiet Works'

let cluster: Cluster
let site: Site
let api: CaseApi
let proposal: Proposal
let clinic: string

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  api = await aCaseApi(cluster)
  const { people } = cluster
  proposal = await aProposal(cluster, { state: 'searchOpen' })
  await proposal.send(people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds.' })
  clinic = (await proposal.actorsOf('partnership'))[0] ?? ''
}, 60_000)

afterAll(() => site?.app.close())

const pageFor = async (person: Cluster['people']['lab']) =>
  (await (await site.as(person)).open(`/proposals/${proposal.id}`)).text

describe('a question about the call', () => {
  test('is asked and answered by form, and shown as open until then', async () => {
    const { people } = cluster
    const firm = await site.as(people.stranger)
    const ask = `/proposals/${proposal.id}/acts/question.ask`
    const view = await cluster.core.engine.view(cluster.core.database.read, proposal.id)
    const { search } = (view?.context ?? {}) as unknown as ProposalContext
    expect((await firm.open(ask)).html).toContain(
      `<time datetime="${lastMomentOf(lastDayOfQuestions(search.endsOn ?? ''))}">`
    )
    cluster.clock.advance(60_000)
    await firm.act(ask, { text: question })
    const wait = await cluster.core.database.read.get<{ since: string }>(
      "select since from waits where act = 'question.reply' and case_id = ?",
      [proposal.id]
    )
    expect(wait?.since).toBe(cluster.core.clock.now())
    const open = await pageFor(people.university)
    expect(open).toContain(question)
    expect(open).not.toContain(answer)
    const lead = await site.as(people.lab)
    const form = await lead.open(`/proposals/${proposal.id}/acts/question.reply`)
    expect(form.text).toContain(question)
    await lead.act(`/proposals/${proposal.id}/acts/question.reply`, { question: 'q1', text: answer })
  })

  test('and its answer are read by all who see the call; who asked, by lead and coordinator only', async () => {
    const { people } = cluster
    await proposal.send(people.lab, 'interest.accept', {}, clinic)
    const url = `/api/v1/proposals/${proposal.id}`
    const levels = []
    for (const [who, knows] of [
      [people.university, false],
      [people.clinic, false],
      [people.lab, true],
      [people.coordinator, true]
    ] as const) {
      const page = await pageFor(who)
      expect(page).toContain(question)
      expect(page).toContain(answer)
      expect(page.includes(asker)).toBe(knows)
      const { json, body } = await api.ask(who, 'GET', url)
      levels.push(json.level)
      expect(json.questions).toMatchObject([
        { id: 'q1', text: question, answer, asker: knows ? { name: asker } : null }
      ])
      expect(body.includes(asker)).toBe(knows)
      const history = await api.ask(who, 'GET', `${url}/history`)
      expect(history.body.includes(asker)).toBe(knows)
      const home = await (await site.as(who)).open('/')
      expect(home.text.includes(asker)).toBe(false)
    }
    // The accepted candidate reads the whole file and still does not learn who asked.
    expect(levels).toEqual(['teaser', 'full', 'full', 'full'])
  })
})

describe('a question to a candidate', () => {
  const termsOf = async (actor: string) =>
    (
      await cluster.core.database.read.all<{ name: string }>(
        'select name from terms where actor_id = ? and due_at is not null',
        [actor]
      )
    ).map(({ name }) => name)

  test('is between lead, coordinator and candidate, and the lead’s term begins anew with the answer', async () => {
    const { people } = cluster
    const { send } = proposal
    await send(people.university, 'interest.express', { need: 'science', contribution: 'Devices.' })
    const partnership = (await proposal.actorsOf('partnership')).at(-1) ?? ''
    // An interest that is withdrawn at once is told to nobody.
    cluster.clock.advance(60_000)
    await deliverNotices(cluster, proposal)
    expect(await termsOf(partnership)).toEqual(['T04a'])
    const lead = await site.as(people.lab)
    await lead.act(`/partnerships/${partnership}/acts/clarification.ask`, { text: 'Lynx-clarification?' })
    expect(await termsOf(partnership)).toEqual(['T04c'])
    const candidate = await site.as(people.university)
    const form = await candidate.open(`/partnerships/${partnership}/acts/clarification.answer`)
    expect(form.text).toContain('Lynx-clarification?')
    await candidate.act(`/partnerships/${partnership}/acts/clarification.answer`, {
      text: 'Bison-clarified.'
    })
    expect(await termsOf(partnership)).toEqual([])
    await deliverNotices(cluster, proposal)
    expect(await termsOf(partnership)).toEqual(['T04a'])
    for (const [who, knows] of [
      [people.lab, true],
      [people.university, true],
      [people.coordinator, true],
      [people.clinic, false],
      [people.stranger, false]
    ] as const) {
      const page = await pageFor(who)
      expect([page.includes('Lynx-clarification?'), page.includes('Bison-clarified.')]).toEqual([
        knows,
        knows
      ])
      const record = await api.ask(who, 'GET', `/api/v1/partnerships/${partnership}`)
      expect(record.body.includes('Bison-clarified.')).toBe(knows)
    }
  })
})
