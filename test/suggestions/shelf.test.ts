import { expect, test } from 'vitest'

import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields, profileFields } from '#organisations/model.ts'
import { changeProfile } from '#organisations/profile-commands.ts'
import { systemParty } from '#shared/workflow.ts'
import { askFor } from '#suggestions/case-store.ts'
import { PartnerShelf } from '#suggestions/shelf-store.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('what the ranking holds', (place) => {
  test('follows whatever another process writes into the register, and what has been done together', async () => {
    const cluster = await aCluster(place().url)
    const { core, organisations } = cluster
    const { read } = place().database
    const shelf = new PartnerShelf()
    const suggested = async (competence: string): Promise<readonly string[]> => {
      const need = { id: 'n', role: 'R', competences: [competence], work: '', must: true, seats: 1 }
      const card = aCard({ needs: [need], title: {}, teaser: '', keywords: [], field: '' })
      const about = { id: 'prp_none', lead: organisations.lab, card }
      const { index, search } = await askFor(read, shelf, about, core.clock.now())
      return index.rankForNeed(search, 'n', 10).map(({ organisation }) => organisation)
    }
    const describe = async (organisation: string, version: number, fields: object) =>
      must(
        await changeProfile(
          core.organisations,
          organisation,
          version,
          profileFields.parse(fields),
          systemParty
        )
      )
    expect(await suggested('proteomics')).toEqual([])

    // Time stands still: a change in the instant that was read last is a change too.
    const { version } = await describe(organisations.stranger, 1, { services: ['proteomics'] })
    expect(await suggested('proteomics')).toEqual([organisations.stranger])
    await describe(organisations.stranger, version, { services: ['welding'] })
    expect(await suggested('proteomics')).toEqual([])

    // One that was committed late bears an earlier time than what was read last.
    await place().database.transaction((tx) =>
      tx.run(
        `update organisations set services = '["proteomics"]', version = version + 1,
         changed_at = '2026-01-01T00:00:00.000Z' where id = ?`,
        [organisations.clinic]
      )
    )
    expect(await suggested('proteomics')).toEqual([organisations.clinic])

    await aProposal(cluster, { state: 'active' })
    await shelf.fresh(read)
    const done = await suggested('sepsis')
    expect(done).toContain(organisations.university)

    // An import that is undone takes its organisations out of the register again.
    const added = must(
      await addOrganisation(
        core.organisations,
        organisationFields.parse({
          name: 'Welders',
          type: 'smallEnterprise',
          services: ['underwater welding']
        }),
        systemParty
      )
    )
    expect(await suggested('underwater welding')).toContain(added.id)
    await place().database.transaction((tx) => tx.run('delete from organisations where id = ?', [added.id]))
    expect(await suggested('underwater welding')).not.toContain(added.id)
    expect(shelf.find(added.id)).toBeUndefined()
    await core.database.close()
  })
})
