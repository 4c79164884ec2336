import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Person } from '#api/acting.ts'
import { criterionNames } from '#proposals/model.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

import { aSite } from './support/case-browser.ts'
import type { Site } from './support/case-browser.ts'

let cluster: Cluster
let site: Site
let proposal: Proposal
let ballot: string
let partnerships: readonly string[]

/** Words planted where only some may read them. */
const marks = {
  card: 'Zebra-assay',
  offer: 'Heron-offer',
  question: 'Otter-question',
  opinion: 'Lynx-opinion',
  reason: 'Bison-reason'
} as const

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  const { people, presidium } = cluster
  const [chair, deputy, member, other, recused] = presidium
  proposal = await aProposal(cluster, {
    state: 'searchOpen',
    card: aCard({ work: marks.card, risks: marks.card })
  })
  const { send } = proposal
  for (const [person, need] of [
    [people.clinic, 'clinical'],
    [people.university, 'science'],
    [people.stranger, 'science']
  ] as const)
    await send(person, 'interest.express', {
      need,
      contribution: `${marks.offer} of ${need}`,
      references: marks.offer,
      conditions: marks.offer,
      competition: marks.offer,
      text: marks.question
    })
  partnerships = await proposal.actorsOf('partnership')
  const [clinic = '', university = '', stranger = ''] = partnerships
  await send(people.lab, 'interest.decline', { reason: 'fit' }, stranger)
  await send(people.lab, 'interest.shortlist', {}, clinic)
  await send(people.lab, 'interest.shortlist', {}, university)
  await send(people.lab, 'search.close')
  for (const each of [clinic, university]) await send(people.lab, 'interest.accept', {}, each)
  await send(people.lab, 'selection.confirm')
  await send(people.clinic, 'partnership.confirm', {}, clinic)
  await send(people.university, 'partnership.confirm', {}, university)
  await send(people.lab, 'proposal.submit')
  await send(chair, 'review.open', { mode: 'circular' })
  for (const person of [chair, deputy, member, other])
    await send(person, 'declaration.make', { answer: 'impartial' })
  await send(recused, 'declaration.make', { answer: 'recused', ground: 'family' })
  const scores = Object.fromEntries(criterionNames.map((name) => [name, 3]))
  for (const person of [deputy, member])
    await send(person, 'opinion.file', { scores, recommendation: 'approve', text: marks.opinion })
  await send(chair, 'opinions.close')
  ballot = (await proposal.actorsOf('ballot'))[0] ?? ''
  await send(deputy, 'vote.cast', { choice: 'against', revision: 1, reason: marks.reason }, ballot)
}, 60_000)

afterAll(() => site?.app.close())

const addresses = () => [
  `/proposals/${proposal.id}`,
  `/proposals/${proposal.id}/history`,
  `/proposals/${proposal.id}/comments`,
  `/proposals/${proposal.id}/changes`,
  `/ballots/${ballot}`,
  `/ballots/${ballot}/acts/vote.cast`,
  `/proposals/${proposal.id}/acts/opinion.file`,
  `/proposals/${proposal.id}/acts/proposal.withdraw`,
  ...partnerships.flatMap((id) => [
    `/partnerships/${id}`,
    `/partnerships/${id}/acts/partnership.withdraw`,
    `/partnerships/${id}/acts/interest.accept`
  ])
]

const everythingShownTo = async (person: Person): Promise<string> => {
  const browser = await site.as(person)
  const pages = []
  for (const address of addresses()) pages.push(await browser.open(address))
  expect(pages.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
  return pages.map(({ html }) => html).join('\n')
}

const seenBy = async (person: Person): Promise<readonly string[]> => {
  const shown = await everythingShownTo(person)
  return Object.entries(marks).flatMap(([name, mark]) => (shown.includes(mark) ? [name] : []))
}

describe('who sees what on the pages of a case', () => {
  test('a visitor is asked to sign in', async () => {
    const page = await site.visitor().open(`/proposals/${proposal.id}`)
    expect(page.url).toContain('/sign-in')
    expect(page.html).not.toContain('sepsis')
  })

  test('an organisation outside the cluster does not learn that the case exists', async () => {
    const browser = await site.as(cluster.people.outsider)
    for (const address of addresses()) expect((await browser.open(address)).status).toBe(404)
  })

  test('a declined candidate sees the teaser and its own words', async () => {
    expect(await seenBy(cluster.people.stranger)).toEqual(['offer'])
    const shown = await everythingShownTo(cluster.people.stranger)
    expect(shown).toContain('A bedside test for sepsis.')
    expect(shown).toContain(`${marks.offer} of science`)
    expect(shown).not.toContain(`${marks.offer} of clinical`)
    expect(shown).not.toContain('River Clinic')
  })

  test('a recused member sees nothing of the file', async () => {
    expect(await seenBy(cluster.presidium[4])).toEqual([])
  })

  test('a partner sees the card, and not what others wrote to the lead or what deciders write', async () => {
    expect(await seenBy(cluster.people.clinic)).toEqual(['card', 'offer', 'question'])
    expect(await everythingShownTo(cluster.people.clinic)).not.toContain(`${marks.offer} of science`)
  })

  test('the lead sees what was offered, and neither opinions nor votes', async () => {
    expect(await seenBy(cluster.people.lab)).toEqual(['card', 'offer', 'question'])
  })

  test('an impartial member sees card and opinions, and no vote before voting', async () => {
    expect(await seenBy(cluster.presidium[2])).toEqual(['card', 'opinion'])
    const page = await (await site.as(cluster.presidium[2])).open(`/ballots/${ballot}`)
    expect(page.text).toContain('1 of 4 votes')
    expect(page.text).toContain('You see the result after you have voted.')
    expect(page.text).not.toContain('Votes so far')
  })

  test('who has voted sees how the others did', async () => {
    const page = await (await site.as(cluster.presidium[1])).open(`/ballots/${ballot}`)
    expect(page.text).toContain('Your vote: Against.')
    expect(page.text).toContain('Votes so far')
  })

  test('outside the body nobody learns who has not voted', async () => {
    for (const person of [cluster.people.lab, cluster.people.coordinator, cluster.people.clinic]) {
      const page = await (await site.as(person)).open(`/ballots/${ballot}`)
      expect(page.text).not.toContain('Eligible voters')
      expect(page.text).not.toContain('Marek Member')
    }
  })
})
