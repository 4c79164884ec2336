import { beforeEach, describe, expect, it } from 'vitest'

import { deputiesFor, saveAbsence } from '#notifications/absence-store.ts'
import type { Party } from '#shared/workflow.ts'
import { onSqlite } from '#test/support/database.ts'
import {
  author,
  board,
  chair,
  clinic,
  coordinator,
  council,
  deputy,
  institute,
  members
} from '#test/workflows/support/proposal.ts'

import { aDigestCluster } from './support/digest-cluster.ts'
import type { DigestCluster } from './support/digest-cluster.ts'

const test = onSqlite()
let cluster: DigestCluster

beforeEach(async () => {
  cluster = await aDigestCluster(test().database)
})

const search = async () => {
  await cluster.open()
  await cluster.must(author, 'scope.submit')
  await cluster.must(coordinator, 'scope.accept')
  await cluster.worker.drain()
}

const interest = async () => {
  await cluster.must(clinic, 'interest.express', { need: 'n1', contribution: 'We bring a laboratory.' })
  return (await cluster.actors('partnership')).at(-1)
}

const about = (party: Party, notice: string) =>
  cluster.mailsTo(party).filter(({ headers }) => headers?.['X-Notice'] === notice)

describe('somebody away', () => {
  const away = (person: Party, stand: Party | null, days: readonly [string, string], id = 'abs_1') =>
    cluster.database.transaction((tx) =>
      saveAbsence(
        tx,
        {
          id,
          person: String(person.person),
          deputy: stand === null ? null : String(stand.person),
          fromOn: days[0],
          untilOn: days[1]
        },
        cluster.clock.now()
      )
    )
  const november = ['2026-11-20', '2026-11-30'] as const
  const copies = (party: Party) =>
    cluster.sent.filter(
      ({ messageId, to }) =>
        messageId.startsWith('<copy.') && to.address === `${String(party.person).slice(4)}@example.org`
    )

  it('is told as ever, and the deputy gets a copy with the step that the deputy may take', async () => {
    await cluster.database.transaction((tx) =>
      tx.run(
        "insert into roles (id, person_id, kind, from_on) values ('rol_second', 'per_board', 'coordinator', '2026-02-01')"
      )
    )
    await away(coordinator, board, november)
    await cluster.open()
    // Somebody of the same office who was told of it would get no copy.
    await cluster.database.transaction((tx) =>
      tx.run("update roles set from_on = '2026-11-24' where id = 'rol_second'")
    )
    await cluster.must(author, 'scope.submit')
    await cluster.database.transaction((tx) =>
      tx.run("update roles set from_on = '2026-02-01' where id = 'rol_second'")
    )
    await cluster.worker.drain()
    expect(about(coordinator, 'N02')).toHaveLength(1)
    const [copy, ...more] = copies(board)
    expect(more).toEqual([])
    expect(copy?.subject).toMatch(
      /^\[W zastępstwie: Katarzyna Nowak\] \[KLSK\/PP\/2026\/0041\] Prosimy o sprawdzenie/
    )
    expect(copy?.text).toContain('/steps/token-scope.accept')
    expect(cluster.claimed).toContainEqual(
      expect.objectContaining({ person: 'per_board', act: 'scope.accept' })
    )
  })

  it('leaves the deputy no step that the deputy may not take', async () => {
    await away(coordinator, board, november)
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    await cluster.worker.drain()
    for (const copy of copies(board)) expect(copy.text).not.toContain('/steps/')
  })

  it('lets nothing out to somebody with no part in the case', async () => {
    await away(author, institute, november)
    await search()
    await interest()
    await cluster.goTo('2026-11-23T12:00:00.000Z')
    expect(about(author, 'N08')).toHaveLength(1)
    expect(copies(institute)).toEqual([])
    const [letter] = await cluster.letters('copy')
    expect(letter).toMatchObject({ state: 'skipped', detail: 'not-concerned' })
  })

  it('does not write twice to a deputy whom the same step has told', async () => {
    await away(chair, deputy, november)
    await cluster.queued()
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    await cluster.worker.drain()
    expect(about(deputy, 'N17')).toHaveLength(1)
    expect(copies(deputy).filter(({ headers }) => headers?.['X-Notice'] === 'N17')).toEqual([])
  })

  it('without a deputy, or on another day, changes nothing', async () => {
    await away(coordinator, null, november)
    await away(coordinator, board, ['2026-11-24', '2026-11-25'], 'abs_2')
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    await cluster.worker.drain()
    expect(about(coordinator, 'N02')).toHaveLength(1)
    expect(await cluster.letters('copy')).toEqual([])
  })

  it('twice at once has the deputy who was named last', async () => {
    await away(coordinator, chair, november)
    cluster.clock.advance(1000)
    await away(coordinator, board, november, 'abs_2')
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    await cluster.worker.drain()
    expect((await cluster.letters('copy')).map((row) => row['person_id'])).toEqual(['per_board'])
  })
})

describe('a deputy', () => {
  const idsOf = (parties: readonly Party[]) => parties.map(({ person }) => String(person)).toSorted()
  const mayStandInFor = async (party: Party) =>
    (await deputiesFor(cluster.database.read, String(party.person), '2026-11-23'))
      .map(({ id }) => id)
      .toSorted()
  const sentBy = (organisation: string, parties: readonly Party[]) =>
    cluster.database.transaction(async (tx) => {
      for (const party of parties)
        await tx.run('update roles set organisation_id = ? where person_id = ?', [
          organisation,
          String(party.person)
        ])
    })

  it('is of the same body, whichever organisation sent either of them', async () => {
    const [first, ...others] = members
    await sentBy('org_clinic', [chair, first, ...council.slice(0, 1)])
    await sentBy('org_firm', [...others, ...council.slice(1)])
    expect(await mayStandInFor(chair)).toEqual(idsOf([deputy, ...members]))
    expect(await mayStandInFor(first)).toEqual(idsOf([chair, deputy, ...others]))
    expect(await mayStandInFor(deputy)).toEqual(idsOf([chair, ...members]))
    for (const one of council)
      expect(await mayStandInFor(one)).toEqual(idsOf(council.filter((other) => other !== one)))
  })

  it('of somebody who acts for an organisation acts for the same one', async () => {
    await sentBy('org_clinic', [clinic, institute, chair])
    expect(await mayStandInFor(clinic)).toEqual(idsOf([institute]))
    expect(await mayStandInFor(institute)).toEqual(idsOf([clinic]))
  })
})
