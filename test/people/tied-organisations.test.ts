import { expect, it } from 'vitest'

import { linkOrganisations } from '#organisations/commands.ts'
import { linksOn, interestsOf, officesOn } from '#people/body-store.ts'
import { interestKinds } from '#people/interest.ts'
import { insertInterest } from '#people/interest-store.ts'
import { recusalOf } from '#people/recusal.ts'
import { tiedOrganisations } from '#people/tied-organisations.ts'
import { systemParty } from '#shared/workflow.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister, valueOf } from './a-register.ts'

onEachDatabase('Organisations whose cases somebody does not decide', (test) => {
  it('are the same in lists as in the recusals of a body, on every day', async () => {
    const { anOrganisation, aPerson, register, ids } = await aRegister(test().database)
    const organisations: string[] = []
    const add = async (): Promise<string> => {
      const id = await anOrganisation({ name: `Organisation ${organisations.length}` })
      organisations.push(id)
      return id
    }
    const link = async (organisation: string, fromOn: string | null, untilOn: string | null) => {
      const pair = { organisation, linked: await add(), ground: 'control', fromOn, untilOn } as const
      valueOf(await linkOrganisations(register, pair, systemParty))
    }
    const spans = [
      [null, null],
      ['2026-03-02', null],
      ['2026-03-03', null],
      [null, '2026-03-01'],
      ['2020-01-01', '2021-03-02'],
      ['2020-01-01', '2021-03-01'],
      [null, '2023-02-28']
    ] as const
    const person = await aPerson(
      ['representative', await add(), '2026-03-02'],
      ['expert', await add(), '2026-03-01']
    )
    for (const kind of interestKinds)
      for (const [fromOn, untilOn] of spans) {
        const organisation = await add()
        await link(organisation, null, '2026-03-02')
        const tie = { id: ids.next('int'), person, kind, organisation, fromOn, untilOn }
        await register.db.transaction((tx) =>
          insertInterest(tx, { ...tie, declaredBy: null, declaredAt: register.clock.now() })
        )
      }
    await link(organisations[0] ?? '', '2026-03-02', '2026-03-02')

    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03', '2028-02-29', '2031-03-01']) {
      const query = tiedOrganisations({ sql: 'person_id = ?', bindings: [person] }, day)
      const rows = await register.db.read.all<{ organisation_id: string }>(query.sql, query.bindings)
      const found = new Set(rows.map((row) => row.organisation_id))
      const interests = await interestsOf(register.db.read, [person])
      const held = await officesOn(register.db.read, day, { people: [person] })
      const own = held.flatMap(({ organisation_id }) => organisation_id ?? [])
      const near = [...own, ...interests.map(({ organisation }) => organisation)]
      const linked = await linksOn(register.db.read, near, day)
      const expected = organisations.filter(
        (organisation) =>
          recusalOf(
            { person, own, interests },
            { day, interested: new Set([organisation]), named: new Set(), linked }
          ) !== null
      )
      expect(found, day).toEqual(new Set(expected))
      expect(expected.length).toBeGreaterThan(0)
    }
  })
})
