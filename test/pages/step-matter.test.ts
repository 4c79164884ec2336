import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { stepLinks } from '#accounts/step-link.ts'
import type { Person } from '#api/acting.ts'
import { reviseCard } from '#proposals/commands.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

import { aSite } from './support/case-browser.ts'
import type { SeenPage, Site } from './support/case-browser.ts'

let cluster: Cluster
let site: Site

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
}, 60_000)

afterAll(() => site?.app.close())

const linkTo = (proposal: Proposal, { person }: Person, act: string, actor = proposal.id): string =>
  `/steps/${stepLinks(cluster.core.secret).stepLink({ person, case: proposal.id, actor, act, until: '2026-12-31T00:00:00.000Z' })}`

const openStep = (proposal: Proposal, person: Person, act: string, actor?: string): Promise<SeenPage> =>
  site.visitor().open(linkTo(proposal, person, act, actor))

const versionOf = async ({ id }: Proposal): Promise<number> =>
  (await cluster.core.database.read.get<{ version: number }>('select version from cases where id = ?', [id]))
    ?.version ?? 0

const through = (href: string): string => `href="/sign-in?back=${encodeURIComponent(href)}"`

describe('a link in a mail shows what its act is about', () => {
  test('a scope to check: the whole of it, and how to return it', async () => {
    const proposal = await aProposal(cluster, { state: 'formalCheck' })
    const page = await openStep(proposal, cluster.people.coordinator, 'scope.accept')
    expect(page.text).toContain('Secret assay of antibodies.')
    expect(page.text).toContain('Laboratory and staff.')
    expect(page.text).toContain('Clinical partner')
    expect(page.html).toContain(through(`/proposals/${proposal.id}/acts/scope.return`))
    expect(page.html).toContain(through(`/proposals/${proposal.id}`))
  })

  test('a scope sent again: each remark with its answer, and what is new', async () => {
    const { people } = cluster
    const proposal = await aProposal(cluster, { state: 'formalCheck' })
    await proposal.send(people.coordinator, 'scope.return', {
      remarks: [{ field: 'goal', text: 'How is it measured?' }]
    })
    const author = await site.as(people.lab)
    const form = await author.open(`/proposals/${proposal.id}/card`)
    expect(form.text).toContain('Remark of the coordinator How is it measured?')
    const card = aCard({ goal: 'Ten wards, thirty minutes.' })
    const ifMatch = await versionOf(proposal)
    const saved = await reviseCard(cluster.core.engine, { id: proposal.id, card, me: people.lab, ifMatch })
    expect(saved.ok).toBe(true)
    await proposal.send(people.lab, 'scope.resubmit', {
      answers: [{ remark: 'r1', text: 'By time to result.' }]
    })
    const page = await openStep(proposal, people.coordinator, 'scope.accept')
    expect(page.text).toContain('How is it measured? By time to result.')
    expect(page.text).toMatch(/new Ten wards, thirty minutes\./)
    expect(page.text).not.toMatch(/new Secret assay/)
  })

  test('an interest: its contribution, and the other two answers', async () => {
    const { people } = cluster
    const proposal = await aProposal(cluster, { state: 'searchOpen' })
    await proposal.send(people.clinic, 'interest.express', {
      need: 'clinical',
      contribution: 'Beds and nurses.'
    })
    const [partnership = ''] = await proposal.actorsOf('partnership')
    const page = await openStep(proposal, people.lab, 'interest.accept', partnership)
    expect(page.text).toContain('Beds and nurses.')
    for (const act of ['interest.shortlist', 'interest.decline'])
      expect(page.html).toContain(through(`/partnerships/${partnership}/acts/${act}`))
  })

  test('an opinion and a vote: the whole card for the impartial, the opinions before the vote', async () => {
    const [, deputy] = cluster.presidium
    const asked = await aProposal(cluster, { state: 'opinions' })
    expect((await openStep(asked, deputy, 'opinion.file')).text).toContain('Secret assay of antibodies.')
    const voted = await aProposal(cluster, { state: 'ballot' })
    const [ballot = ''] = await voted.actorsOf('ballot')
    const page = await openStep(voted, deputy, 'vote.cast', ballot)
    expect(page.text).toContain('Secret assay of antibodies.')
    expect(page.text).toContain('A good project.')
    expect(page.html).toContain(through(`/ballots/${ballot}`))
    expect(page.html).not.toContain('sitting.demand')
  })

  test('a vote in writing: the ways to demand a sitting and to step aside', async () => {
    const [, deputy] = cluster.presidium
    const voted = await aProposal(cluster, { state: 'ballot', mode: 'circular' })
    const [ballot = ''] = await voted.actorsOf('ballot')
    const page = await openStep(voted, deputy, 'vote.cast', ballot)
    expect(page.html).toContain(through(`/ballots/${ballot}`))
    for (const act of ['sitting.demand', 'recusal.declare'])
      expect(page.html).toContain(through(`/ballots/${ballot}/acts/${act}`))
  })

  test('a declaration: the parties, and nothing above the teaser', async () => {
    const [, deputy] = cluster.presidium
    const proposal = await aProposal(cluster, { state: 'coi' })
    const page = await openStep(proposal, deputy, 'declaration.make')
    expect(page.text).toContain('River Clinic')
    expect(page.text).not.toContain('Secret assay')
  })

  test('a charter: begun from the card, and shown whole to the chair', async () => {
    const { people, presidium } = cluster
    const forming = await aProposal(cluster, { state: 'groupForming' })
    const [group = ''] = await forming.actorsOf('task-group')
    for (const { person, ...side } of [people.lab, people.clinic, people.university])
      await forming.send({ person, ...side }, 'delegate.name', { person, share: 20 }, group)
    const heads = { leader: people.lab.person, deputy: people.clinic.person }
    await forming.send(people.lab, 'leader.nominate', heads, group)
    await forming.send(people.lab, 'nomination.accept', {}, group)
    await forming.send(people.clinic, 'nomination.accept', {}, group)
    const form = await (await site.as(people.lab)).open(`/task-groups/${group}/acts/charter.submit`)
    for (const text of [
      'Fast sepsis diagnostics',
      'A test within thirty minutes.',
      'Prototype',
      'Recruitment.'
    ])
      expect(form.text + form.html).toContain(text)
    expect(form.text).toContain('filled in from the project card')
    const submitted = await aProposal(cluster, { state: 'charterReview' })
    const [other = ''] = await submitted.actorsOf('task-group')
    const page = await openStep(submitted, presidium[0], 'motion.put', other)
    expect(page.text).toContain('About reporting.')
    expect(page.text).toContain('31 December 2028')
    expect(page.html).toContain(through(`/task-groups/${other}/acts/charter.return`))
  })
})

describe('an interest that is under way', () => {
  test('takes the place of the button, and of the form behind the link', async () => {
    const { people } = cluster
    const proposal = await aProposal(cluster, { state: 'searchOpen' })
    const link = linkTo(proposal, people.clinic, 'interest.express')
    const visitor = site.visitor()
    const done = await visitor.send(await visitor.open(link), link, {
      need: 'clinical',
      contribution: 'Beds and nurses.'
    })
    expect(done.text).toContain('Done, thank you')
    const again = await visitor.open(link)
    expect(again.status).toBe(410)
    expect(again.text).toContain('Clinical partner')
    expect(again.html).not.toContain('<textarea')
    const page = await (await site.as(people.clinic)).open(`/proposals/${proposal.id}`)
    expect(page.text).toContain('Your organisation:')
    expect(page.html).not.toContain('interest.express?need=clinical')
    expect(page.html).toContain('interest.express?need=science')
  })
})

describe('a declaration', () => {
  test('of stepping aside names its ground', async () => {
    const [, , member] = cluster.presidium
    const proposal = await aProposal(cluster, { state: 'coi' })
    const browser = await site.as(member)
    const path = `/proposals/${proposal.id}/acts/declaration.make`
    const form = await browser.open(path)
    expect(form.html).toMatch(/<select[^>]* name="ground"/)
    const refused = await browser.act(path, { answer: 'recused', ground: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#ground"')
    const declared = await browser.act(path, { answer: 'recused', ground: 'family' })
    expect(declared.text).toContain('Impartiality declared.')
  })
})

describe('somebody who may not commit the organisation', () => {
  test('learns beforehand, and at every door, who may', async () => {
    const { people } = cluster
    const proposal = await aProposal(cluster)
    const editor = await site.as(people.editor)
    const form = await editor.open(`/proposals/${proposal.id}/card`)
    expect(form.text).toContain('Save, Ala Lab sends it')
    const page = await editor.open(`/proposals/${proposal.id}`)
    expect(page.text).toContain('Ala Lab (ala.lab@example.org)')
    const act = await editor.open(`/proposals/${proposal.id}/acts/scope.submit`)
    expect(act.text).toContain('Ala Lab (ala.lab@example.org)')
    expect((await editor.open('/')).text).toContain('waits for an authorised person')
    const author = await site.as(people.lab)
    expect((await author.open(`/proposals/${proposal.id}/card`)).text).toContain('Save and go on to sending')
  })
})
