import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { recordChecks } from '#cases.ts'
import { verify } from '#engine/verify.ts'
import { confirmLinks } from '#entries/confirm-link.ts'
import type { Person } from '#api/acting.ts'
import { erasePerson } from '#people/role-commands.ts'
import { systemParty } from '#shared/workflow.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Browsing, Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('entries of the office', (test) => {
  let cluster: Cluster
  let site: Site
  let office: Browsing

  beforeAll(async () => {
    cluster = await aCluster(test().url, 'en')
    site = await aSite(cluster)
    office = await site.as(cluster.people.coordinator)
  }, 60_000)

  afterAll(() => site?.app.close())

  const lastEntry = async (person: Person) =>
    cluster.core.database.read.get<{
      id: string
      state: string
      said: string | null
      outcome: string | null
    }>(
      "select id, state, said, outcome from entries where person_id = ? order by case when state = 'waiting' then 0 else 1 end limit 1",
      [person.person]
    )

  const journalled = async (actor: string, type: string) => {
    const row = await cluster.core.database.read.get<{ outcome: string; person_id: string }>(
      'select outcome, person_id from journal where actor_id = ? and (type = ? or kind = ?) order by position desc limit 1',
      [actor, type, type]
    )
    return row && { person: row.person_id, ...(JSON.parse(row.outcome) as Record<string, unknown>) }
  }

  const letterTo = async ({ person }: Person) =>
    cluster.core.database.read.get<{ kind: string; variant: string }>(
      "select kind, variant from letters where person_id = ? and kind = 'entry' order by created_at desc limit 1",
      [person]
    )

  const answerTo = async ({ person }: Person, url: string) => {
    const { database: db, clock, ids } = cluster.core
    const wish = { name: 't', scopes: ['read' as const], days: 1 }
    const { secret } = await createToken({ db, clock, ids }, person, wish)
    const answer = await site.app.server.inject({ url, headers: { authorization: `Bearer ${secret}` } })
    expect(answer.statusCode).toBe(200)
    return answer.json()
  }

  describe('an answer given by phone', () => {
    const enter = async (caller: Person) => {
      const proposal = await aProposal(cluster, { state: 'searchOpen' })
      const path = `/entries/acts/proposals/${proposal.id}/interest.express?person=${caller.person}`
      const page = await office.open(path)
      expect(page.status).toBe(200)
      const need =
        /name="need"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ??
        /<option value="(need_[^"]+)"/.exec(page.html)?.[1]
      const done = await office.send(page, path, {
        ...(need && { need }),
        contribution: 'We told you by phone: a ward of forty beds.',
        capacity: 'Two people',
        contact: caller.person
      })
      expect(done.text).toContain('It now waits to be confirmed')
      return { proposal, entry: await lastEntry(caller) }
    }

    it('moves nothing until the person confirms it by the link in the mail; then it is theirs, and marked', async () => {
      const caller = cluster.people.clinic
      const { proposal, entry } = await enter(caller)
      expect(entry?.state).toBe('waiting')
      expect(await proposal.actorsOf('partnership')).toHaveLength(0)
      expect(await letterTo(caller)).toMatchObject({ kind: 'entry', variant: 'answer' })

      const token = confirmLinks(cluster.core.secret).token({ person: caller.person, entry: entry?.id ?? '' })
      const visitor = site.visitor()
      const asked = await visitor.open(`/entries/by-link/${token}`)
      expect(asked.text).toContain('Is this what you said?')
      expect(asked.text).toContain('a ward of forty beds')
      const done = await visitor.send(asked, '/confirm')
      expect(done.text).toContain('Confirmed')
      expect(await proposal.actorsOf('partnership')).toHaveLength(1)
      expect(await journalled(proposal.id, 'interest.express')).toMatchObject({
        person: caller.person,
        enteredBy: cluster.people.coordinator.person
      })
      expect(await lastEntry(caller)).toMatchObject({ state: 'confirmed', said: null })
      expect((await visitor.open(`/entries/by-link/${token}`)).text).not.toContain('Is this what you said?')
    })

    it('comes to nothing when the person says that it is not so', async () => {
      const caller = cluster.people.university
      const { proposal, entry } = await enter(caller)
      const person = await site.as(caller)
      expect((await person.open('/')).text).toContain('Confirm an entry')
      const asked = await person.open(`/entries/${entry?.id}`)
      const done = await person.send(asked, '/refuse', { reason: 'That was a question only.' })
      expect(done.text).toContain('Nothing was recorded')
      expect(await proposal.actorsOf('partnership')).toHaveLength(0)
      expect((await office.open('/entries')).text).toContain('Refused')
    })

    it('is nobody else’s to see, to confirm or to enter', async () => {
      const { entry } = await enter(cluster.people.clinic)
      const stranger = await site.as(cluster.people.stranger)
      expect((await stranger.open(`/entries/${entry?.id}`)).status).toBe(404)
      expect((await stranger.open('/entries')).status).toBe(403)
      const forged = confirmLinks('another secret').token({
        person: cluster.people.clinic.person,
        entry: entry?.id ?? ''
      })
      expect((await site.visitor().open(`/entries/by-link/${forged}`)).status).toBe(404)
      // Who entered it cannot confirm it, only take it back.
      const own = await office.open(`/entries/${entry?.id}`)
      expect(own.text).not.toContain('Is this what you said?')
      await office.send(own, '/refuse')
      expect(
        await cluster.core.database.read.get('select state from entries where id = ?', [entry?.id ?? ''])
      ).toEqual({ state: 'withdrawn' })
    })

    it('is refused at once when the person may not do it', async () => {
      const proposal = await aProposal(cluster, { state: 'searchOpen' })
      const answer = await site.app.server.inject({
        method: 'POST',
        url: '/api/v1/trial/sign-in',
        payload: { person: cluster.people.coordinator.person },
        headers: { 'sec-fetch-site': 'same-origin' }
      })
      const cookie = String([answer.headers['set-cookie']].flat()[0]).split(';')[0]
      const entered = await site.app.server.inject({
        method: 'POST',
        url: '/api/v1/entries',
        headers: { cookie: cookie ?? '', 'sec-fetch-site': 'same-origin' },
        payload: {
          kind: 'answer',
          person: cluster.people.clinic.person,
          actor: proposal.id,
          event: { type: 'interest.withdraw' }
        }
      })
      expect(entered.statusCode).toBeGreaterThanOrEqual(400)
      expect(entered.statusCode).toBeLessThan(500)
    })
  })

  describe('a vote given by phone at a sitting', () => {
    it('counts once the chair has countersigned it, and says who entered it', async () => {
      const proposal = await aProposal(cluster, { state: 'ballot' })
      const ballot = (await proposal.actorsOf('ballot'))[0] ?? ''
      const [chair, deputy, voter] = cluster.presidium
      const path = `/entries/acts/ballots/${ballot}/vote.cast?person=${voter.person}`
      const done = await office.send(await office.open(path), path, { choice: 'against' })
      expect(done.text).toContain('once whoever chairs has countersigned it')
      const choiceOf = () =>
        cluster.core.database.read.get<{ choice: string | null }>(
          'select choice from votes where actor_id = ? and person_id = ?',
          [ballot, voter.person]
        )
      expect((await choiceOf())?.choice).toBeNull()
      const entry = await lastEntry(voter)
      // Neither the voter's own word nor the deputy's is the chair's.
      expect((await (await site.as(deputy)).open(`/entries/${entry?.id}`)).status).toBe(404)
      const listedFor = async (person: Person) =>
        (await answerTo(person, '/api/v1/entries')).items.map(({ id }: { id: string }) => id)
      expect([await listedFor(chair), await listedFor(deputy)]).toEqual([[entry?.id], []])
      expect(await answerTo(chair, `/api/v1/entries/${entry?.id}`)).toMatchObject({
        said: { choice: 'against' }
      })
      const presiding = await site.as(chair)
      expect((await presiding.open('/')).text).toContain('Countersign a vote')
      const counted = await presiding.send(await presiding.open(`/entries/${entry?.id}`), '/confirm')
      expect(counted.text).toContain('Countersigned')
      expect((await choiceOf())?.choice).toBe('against')
      expect(await journalled(ballot, 'vote.cast')).toMatchObject({
        person: voter.person,
        enteredBy: cluster.people.coordinator.person,
        countersignedBy: chair.person
      })
    })
  })

  describe('a scope told by phone', () => {
    it('opens as a draft of the person once they confirm it', async () => {
      const author = cluster.people.lab
      const path = `/entries/scope?person=${author.person}`
      const done = await office.send(await office.open(path), path, {
        'title.en': 'Told by phone',
        problem: 'Sepsis is found too late.'
      })
      expect(done.text).toContain('It now waits to be confirmed')
      const person = await site.as(author)
      const entry = await lastEntry(author)
      const page = await person.open(`/entries/${entry?.id}`)
      expect(page.text).toContain('Sepsis is found too late.')
      const opened = await person.send(page, '/confirm')
      expect(opened.url).toMatch(/^\/proposals\/prp_/)
      expect(opened.text).toContain('Told by phone')
      const id = (await lastEntry(author))?.outcome ?? ''
      expect(await journalled(id, 'create')).toMatchObject({
        person: author.person,
        enteredBy: cluster.people.coordinator.person
      })
    })

    it('is forgotten when its person is erased', async () => {
      const caller = cluster.people.lab
      const path = `/entries/scope?person=${caller.person}`
      await office.send(await office.open(path), path, { 'title.en': 'A second thought' })
      const { people } = cluster.core
      must(await erasePerson(people, caller.person, systemParty))
      const left = await cluster.core.database.read.all(
        "select id from entries where person_id = ? and (said is not null or state = 'waiting')",
        [caller.person]
      )
      expect(left).toEqual([])
      expect((await office.open('/entries')).text).not.toContain('A second thought')
    })

    it('and the record is whole', async () => {
      expect((await verify(cluster.core.engine.parts, recordChecks)).damages).toEqual([])
    })
  })
})
