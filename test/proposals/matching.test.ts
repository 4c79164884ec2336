import { expect, it } from 'vitest'

import { profileFields } from '#organisations/model.ts'
import { changeProfile } from '#organisations/profile-commands.ts'
import { matchingMembers } from '#proposals/matching.ts'
import { rankedBy } from '#suggestions/fitting-store.ts'
import { systemParty } from '#shared/workflow.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()

it('a call is announced to members by their services and apparatus, and to those who watch for its words', async () => {
  const cluster = await aCluster(sqlite().url)
  const { core, organisations } = cluster
  const { id } = await aProposal(cluster, {
    card: aCard({ keywords: ['cryomicroscopy', 'xenotransplantation'] })
  })
  const matched = () =>
    matchingMembers(core.database.read, rankedBy(core.partners), {
      proposal: id,
      lead: organisations.lab,
      now: core.clock.now()
    })
  const before = await matched()
  expect(before).not.toContain(organisations.stranger)
  const describe = async (organisation: string, version: number, fields: object) =>
    must(
      await changeProfile(core.organisations, organisation, version, profileFields.parse(fields), systemParty)
    )
  const { version } = await describe(organisations.stranger, 1, { apparatus: ['cryomicroscope'] })
  expect(await matched()).toContain(organisations.stranger)
  await describe(organisations.stranger, version, { watched: ['xenotransplantation'] })
  expect(await matched()).toContain(organisations.stranger)
  await describe(organisations.stranger, version + 1, { sought: 'xenotransplantation' })
  expect(await matched()).toEqual(before)
})
