import { beforeAll, expect, it } from 'vitest'

import type { Person } from '#api/acting.ts'
import { forgettingGuests, openInvitationDesk } from '#app-invitations.ts'
import { inviteByMail } from '#invitations/commands.ts'
import { linkForGuest, openedBy } from '#invitations/link-commands.ts'
import { invitationFields } from '#invitations/model.ts'
import { listInvitations } from '#invitations/store.ts'
import { sights } from '#proposals/visibility.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { onEachDatabase } from '#test/support/database.ts'

const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

const needs = (aCard().needs ?? []).map((need) => ({ ...need, reach: 'external' as const }))

onEachDatabase('what is disclosed, and when', (test) => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await aCluster(test().url)
  })

  const levelFor = async ({ person }: Person, { id }: Proposal): Promise<number> => {
    const { sql, bindings } = sights(person, cluster.clock.now())
    const row = await cluster.core.database.read.get<{ level: number }>(
      `with ${sql} select level from seen where id = ?`,
      [...bindings, id]
    )
    return Number(row?.level)
  }

  const interest = { need: 'clinical', contribution: 'Beds.' }

  it('to a member that is interested: the teaser, and after the undertaking the whole file', async () => {
    const { clinic } = cluster.people
    const proposal = await aProposal(cluster, { state: 'searchOpen' })
    await proposal.send(clinic, 'interest.express', interest)
    expect(await levelFor(clinic, proposal)).toBe(1)
    const [partnership = ''] = await proposal.actorsOf('partnership')
    const unread = await proposal.attempt(clinic, 'nda.accept', { version: '0' }, partnership)
    expect(unread).toMatchObject({ ok: false, refusal: { reasons: [{ rule: 'undertakingDue' }] } })
    await proposal.send(clinic, 'nda.accept', { version: '1' }, partnership)
    expect(await levelFor(clinic, proposal)).toBe(2)
    await proposal.send(clinic, 'interest.withdraw', {}, partnership)
    expect(await levelFor(clinic, proposal)).toBe(1)
  })

  it('of a file for those named nothing more by the undertaking alone: the lead has to name them too', async () => {
    const { lab, clinic } = cluster.people
    const proposal = await aProposal(cluster, {
      state: 'searchOpen',
      card: aCard({ confidentiality: 'named' })
    })
    await proposal.send(clinic, 'interest.express', { ...interest, nda: true })
    expect(await levelFor(clinic, proposal)).toBe(1)
    const [partnership = ''] = await proposal.actorsOf('partnership')
    await proposal.send(lab, 'file.open', {}, partnership)
    expect(await levelFor(clinic, proposal)).toBe(2)
  })

  it('to a person from outside by a link of their own; the office and the lead see who was invited, nobody else', async () => {
    const { core, clock, people, organisations } = cluster
    const proposal = await aProposal(cluster, { state: 'searchOpen', card: aCard({ needs }) })
    const fields = invitationFields.parse({
      organisation: 'Far away',
      type: 'ngo',
      country: 'NO',
      name: 'Nora Nord',
      email: 'nora@far.example',
      need: 'science',
      text: 'Join us.'
    })
    const desk = openInvitationDesk(core)
    const asked = { proposal: proposal.id, me: people.lab, fields }
    const sent = must(await inviteByMail(desk, asked))
    expect(sent).toEqual({ organisation: organisations.outsider, way: 'admission', named: true })
    const listed = async ({ person }: Person) =>
      (await listInvitations(core.database.read, sights(person, clock.now()))).map(({ state }) => state)
    expect([await listed(people.coordinator), await listed(people.lab), await listed(people.clinic)]).toEqual(
      [[null], [null], []]
    )
    await proposal.send(people.coordinator, 'external.admit', { organisation: sent.organisation })
    expect(await listed(people.coordinator)).toEqual(['invited'])
    const guest = await core.database.read.get<{ person_id: string }>(
      'select person_id from guests where case_id = ?',
      [proposal.id]
    )
    const path = await linkForGuest(core, {
      person: guest?.person_id ?? '',
      caseId: proposal.id,
      until: '2026-09-09T00:00:00.000Z'
    })
    const token = path?.split('/').at(-1) ?? ''
    expect(await openedBy(core, token)).toMatchObject({ name: 'Nora Nord', state: 'invited' })
    expect(await openedBy(core, `${token}0`)).toBeUndefined()
  })

  it('nothing of who was not admitted: the person is erased, and later the organisation that nothing names', async () => {
    const { core, clock, people } = cluster
    const proposal = await aProposal(cluster, { state: 'searchOpen', card: aCard({ needs }) })
    const fields = invitationFields.parse({
      organisation: 'Gone Tomorrow Ltd',
      type: 'ngo',
      country: 'SE',
      name: 'Gun Gran',
      email: 'gun@gone.example',
      need: 'science',
      text: 'Join us.'
    })
    const desk = openInvitationDesk(core)
    const { organisation } = must(await inviteByMail(desk, { proposal: proposal.id, me: people.lab, fields }))
    const forget = (days: number) =>
      forgettingGuests({ ...core, clock: { now: () => minutesAfter(clock.now(), days * 24 * 60) } }).run()
    const left = async () => ({
      people: await core.database.read.all("select email from people where email = 'gun@gone.example'"),
      organisations: await core.database.read.all('select id from organisations where id = ?', [organisation])
    })
    await forget(1)
    expect((await left()).people).toHaveLength(1)
    const office = sights(people.coordinator.person, clock.now())
    const listed = async () =>
      (await listInvitations(core.database.read, office)).filter((one) => one.case === proposal.id)
    expect(await listed()).toHaveLength(1)
    await proposal.send(people.coordinator, 'external.refuse', { organisation, reason: 'A rival.' })
    expect(await listed()).toEqual([])
    await forget(1)
    expect(await left()).toEqual({ people: [], organisations: [{ id: organisation }] })
    await forget(32)
    expect(await left()).toEqual({ people: [], organisations: [] })
    expect(await forget(33)).toBe(0)
  })

  it('nobody who acts in the cluster is made a guest, and a member is invited as ever', async () => {
    const { core, people, organisations } = cluster
    const desk = openInvitationDesk(core)
    const proposal = await aProposal(cluster, { state: 'searchOpen', card: aCard({ needs }) })
    const ask = (changes: object) =>
      inviteByMail(desk, {
        proposal: proposal.id,
        me: people.lab,
        fields: invitationFields.parse({
          organisation: 'Entirely New',
          type: 'ngo',
          name: 'Somebody',
          email: 'some@body.example',
          need: 'science',
          text: 'Join us.',
          ...changes
        })
      })
    const inside = await ask({ email: 'celina.clinic@example.org' })
    expect(inside).toMatchObject({ ok: false, refusal: { issues: [{ code: 'person_of_cluster' }] } })
    const member = await ask({ organisation: 'hill university', email: 'ula.university@example.org' })
    expect(must(member)).toEqual({ organisation: organisations.university, way: 'member', named: true })
    const closed = await inviteByMail(desk, {
      proposal: (await aProposal(cluster, { state: 'searchOpen' })).id,
      me: people.lab,
      fields: invitationFields.parse({
        organisation: 'Entirely New',
        type: 'ngo',
        name: 'Somebody',
        email: 'some@body.example',
        need: 'science',
        text: 'Join us.'
      })
    })
    expect(closed).toMatchObject({ ok: false, refusal: { reasons: [{ rule: 'searchOpenOutside' }] } })
    const stranger = await ask({ organisation: 'Entirely New' })
    expect(must(stranger).way).toBe('admission')
  })
})
