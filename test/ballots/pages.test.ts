import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { stepLinks } from '#accounts/step-link.ts'
import type { Person } from '#api/acting.ts'
import { deskCases } from '#ballots/desk-store.ts'
import { nameSubstitute } from '#people/deputation-commands.ts'
import { sights } from '#proposals/visibility.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { systemParty } from '#shared/workflow.ts'
import type { Profile } from '#shared/profile.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import { inSecret } from './support/urn.ts'

let cluster: Cluster
let site: Site

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
}, 60_000)

afterAll(() => site?.app.close())

const openBallot = async (profile: Profile = krakow) => {
  const proposal = await aProposal(cluster, { state: 'ballot', profile })
  const [ballot = ''] = await proposal.actorsOf('ballot')
  return { proposal, ballot, page: `/ballots/${ballot}` }
}

const linkFor = (proposal: Proposal, { person }: Person, ballot: string): string =>
  `/steps/${stepLinks(cluster.core.secret).stepLink({
    person,
    case: proposal.id,
    actor: ballot,
    act: 'vote.cast',
    until: '2026-12-31T00:00:00.000Z'
  })}`

describe('stepping aside from a ballot', () => {
  test('names the grounds in words, and asks for one', async () => {
    const { ballot } = await openBallot()
    const voter = await site.as(cluster.presidium[1])
    const page = `/ballots/${ballot}/acts/recusal.declare`
    const before = await voter.open(page)
    expect(before.text).toContain('work or office with an applicant')
    expect((await voter.send(before, page, {})).text).toContain('Correct 1 field')
    const after = await voter.send(before, page, { ground: 'employment' })
    expect(after.html).not.toContain('name="choice"')
  })
})

describe('the page of a secret ballot', () => {
  test('says what secret means, asks for no reasons, and shows no choice to anybody afterwards', async () => {
    const { page, ballot } = await openBallot(inSecret)
    const voter = await site.as(cluster.presidium[1])
    const before = await voter.open(page)
    expect(before.text).toContain('Presidium, secret ballot.')
    expect(before.text).toContain('Only who voted is recorded.')
    expect(before.text).toContain('A vote cannot be changed once cast.')
    expect(before.html).not.toContain('name="reason"')
    const after = await voter.send(before, `/ballots/${ballot}/acts/vote.cast`, { choice: 'against' })
    expect(after.text).toContain('Your vote is in the urn.')
    expect(after.text).not.toMatch(/Your vote: Against|Votes so far/)
    expect(after.html).not.toContain('name="choice"')
    const other = await (await site.as(cluster.presidium[2])).open(page)
    expect(other.text).toMatch(/Daria Deputy .{0,20}voted/i)
    expect(other.text).not.toContain('Votes so far')
  })

  test('is in Polish for who reads Polish', async () => {
    const { page } = await openBallot(inSecret)
    const seen = await (await site.as(cluster.presidium[1], 'pl')).open(page)
    expect(seen.text).toContain('Prezydium, głosowanie tajne.')
    expect(seen.text).toContain('Zapisuje się tylko, kto zagłosował.')
  })

  test('takes a vote from a link in a mail, and its receipt repeats no choice', async () => {
    const { proposal, ballot } = await openBallot(inSecret)
    const visitor = site.visitor()
    const link = linkFor(proposal, cluster.presidium[3], ballot)
    const paper = await visitor.open(link)
    expect(paper.text).toContain('Only who voted is recorded.')
    expect(paper.html).not.toContain('name="reason"')
    const receipt = await visitor.send(paper, link, { choice: 'abstain' })
    expect(receipt.status).toBe(200)
    expect(receipt.text).toContain('Done, thank you')
    expect(receipt.text).not.toMatch(/Abstain|Your vote/)
    const again = await visitor.open(link)
    expect(again.html).not.toContain('name="choice"')
  })

  test('asks whoever signed in long ago to sign in again', async () => {
    const { page, ballot } = await openBallot(inSecret)
    const voter = await site.as(cluster.presidium[4])
    const paper = await voter.open(page)
    cluster.clock.advance(16 * 60_000)
    const refused = await voter.send(paper, `/ballots/${ballot}/acts/vote.cast`, { choice: 'for' })
    expect(refused.url).toContain('/sign-in/again?back=')
    expect((await voter.open(page)).text).not.toContain('has voted')
  })
})

describe('a ballot of who has a substitute', () => {
  test('lets the substitute vote, says for whom, and shows who cast it', async () => {
    const [, deputy, member] = cluster.presidium
    const { stranger } = cluster.people
    const named = await nameSubstitute(
      cluster.core.people,
      member.person,
      { body: 'presidium', substitute: stranger.person, fromOn: '2026-01-01', untilOn: null },
      systemParty
    )
    expect(named.ok).toBe(true)
    const { page, ballot } = await openBallot({ ...krakow, rules: { ...krakow.rules, substitutes: true } })
    const substitute = await site.as(stranger)
    const paper = await substitute.open(page)
    expect(paper.text).toContain('You vote in place of Maria Member.')
    const voted = await substitute.send(paper, `/ballots/${ballot}/acts/vote.cast`, { choice: 'for' })
    expect(voted.text).toContain('Your vote: For.')
    const seen = await (await site.as(deputy)).open(page)
    expect(seen.text).toContain('Stefan Stranger may vote in their place')
    await (await site.as(deputy)).act(`/ballots/${ballot}/acts/vote.cast`, { choice: 'against' })
    expect((await (await site.as(deputy)).open(page)).text).toContain(
      'For, cast in their place by Stefan Stranger'
    )
    expect((await (await site.as(cluster.people.outsider)).open(page)).status).toBe(404)
  })
})

describe('the review desk of who stands in for two members', () => {
  test('names the case once, and each ballot with what they cast themselves', async () => {
    const [, , member, other] = cluster.presidium
    const { stranger } = cluster.people
    for (const { person } of [member, other])
      await nameSubstitute(
        cluster.core.people,
        person,
        { body: 'presidium', substitute: stranger.person, fromOn: '2026-01-01', untilOn: null },
        systemParty
      )
    const { ballot, proposal } = await openBallot({
      ...krakow,
      rules: { ...krakow.rules, substitutes: true }
    })
    const votes = await cluster.core.database.read.all(
      'select id from votes where actor_id = ? and substitute_id = ?',
      [ballot, stranger.person]
    )
    expect(votes).toHaveLength(2)
    const onDesk = async (who: Person) => {
      const sight = sights(who.person, cluster.clock.now())
      return (await deskCases(cluster.core.database.read, sight, 60)).filter(({ id }) => id === proposal.id)
    }
    expect(await onDesk(stranger)).toMatchObject([{ ballot_id: ballot, voted_at: null }])
    await (await site.as(stranger)).act(`/ballots/${ballot}/acts/vote.cast`, { choice: 'for' })
    expect(await onDesk(stranger)).toMatchObject([{ voted_at: cluster.clock.now() }])
    expect(await onDesk(member)).toMatchObject([{ voted_at: null }])
  })
})

describe('a closed ballot', () => {
  test('shows the rule it was counted by, and takes one separate opinion of who voted against', async () => {
    const { proposal, page, ballot } = await openBallot({
      ...krakow,
      rules: { ...krakow.rules, adoption: 'lastNeededVote' }
    })
    const [chair, deputy, member, other] = cluster.presidium
    for (const voter of [chair, deputy, member]) {
      cluster.clock.advance(60_000)
      await proposal.send(voter, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
    }
    const adopted = cluster.clock.now()
    cluster.clock.advance(60 * 60_000)
    await proposal.send(other, 'vote.cast', { choice: 'against', revision: 1 }, ballot)
    await proposal.send(chair, 'ballot.close', {}, ballot)
    const dissenter = await site.as(other)
    const closed = await dissenter.open(page)
    for (const words of [
      'How it was counted',
      'simple: more votes for than against',
      '3 of 5, met',
      'Moment of adoption',
      'Whoever voted against may attach a separate opinion until'
    ])
      expect(closed.text).toContain(words)
    expect(closed.html).toContain(`dateTime="${adopted}"`.replace('dateTime', 'datetime'))
    const opinion = await dissenter.act(`/ballots/${ballot}/acts/opinion.separate`, {
      text: 'The budget does not hold.'
    })
    expect(opinion.text).toContain('The budget does not hold.')
    expect(opinion.html).not.toContain('/acts/opinion.separate')
    const seen = await (await site.as(cluster.people.lab)).open(page)
    expect(seen.text).toContain('The budget does not hold.')
    expect(seen.text).not.toContain('Attach a separate opinion')
  })
})

describe('voting in writing with the consent of all', () => {
  const profile = {
    ...krakow,
    rules: {
      ...krakow.rules,
      requiredOpinions: 0,
      circular: { needsConsentOfAll: true, silence: 'nothing' }
    }
  } as const satisfies Profile

  test('asks for consent first, and a refusal calls the ballot off', async () => {
    const proposal = await aProposal(cluster, { state: 'queued', profile })
    const [chair, deputy, member] = cluster.presidium
    await proposal.send(chair, 'review.open', { mode: 'circular' })
    for (const one of cluster.presidium) await proposal.send(one, 'declaration.make', { answer: 'impartial' })
    if ((await proposal.stateOf()) === 'opinions') await proposal.send(chair, 'opinions.close')
    const [ballot = ''] = await proposal.actorsOf('ballot')
    const reader = await site.as(deputy)
    const asked = await reader.open(`/ballots/${ballot}`)
    expect(asked.text).toContain('Voting in writing needs the consent of all.')
    expect(asked.html).not.toContain('name="choice"')
    const agreed = await reader.act(`/ballots/${ballot}/acts/circular.agree`)
    expect(agreed.text).toContain('Agreed: 1 of 5')
    await (await site.as(member)).act(`/ballots/${ballot}/acts/circular.refuse`)
    expect((await reader.open(`/ballots/${ballot}`)).text).toContain(
      'The ballot was cancelled because a sitting was demanded.'
    )
  })
})
