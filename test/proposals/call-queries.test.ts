import { expect, it } from 'vitest'

import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import { IdeaMatches } from '#proposals/idea-commands.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import { systemParty } from '#shared/workflow.ts'
import { rankedBy } from '#suggestions/fitting-store.ts'
import { deliverNotices, passUntil } from '#test/support/case-time.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import { aPerson, must } from '#test/support/cluster.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('who is meant by a call for partners and by a parked idea', (database) => {
  it('is found in either database', async () => {
    const cluster = await aCluster(database().url)
    const { core, clock, people } = cluster
    const told = async (number: string): Promise<readonly string[]> => {
      const rows = await core.database.read.all<{ person_id: string; payload: string }>(
        'select person_id, payload from outbox where person_id is not null order by created_at, id'
      )
      return rows.flatMap(({ person_id: person, payload }) => {
        const { notice, variant } = JSON.parse(payload) as NotifyParams
        return notice === number ? [`${variant} ${person}`] : []
      })
    }
    const idea = await aProposal(cluster, { state: 'searchOpen' })
    await idea.send(people.lab, 'proposal.park', { reason: 'Nobody came forward.' })
    clock.advance(86_400_000)
    const fields = { name: 'Gentle Care', type: 'hospital', competences: ['intensive care'] } as const
    const { id } = must(
      await addOrganisation(core.organisations, organisationFields.parse(fields), systemParty)
    )
    const { person } = await aPerson(core, 'Maja Matching', [['signatory', id]])
    await new IdeaMatches(core.engine, rankedBy(core.partners)).run()
    expect(await told('N49')).toEqual([`memberFits ${people.lab.person}`, `fitsMember ${person}`])

    const call = await aProposal(cluster, { state: 'searchOpen' })
    await call.send(people.stranger, 'question.ask', { text: 'May we join later?' })
    await core.database.transaction(async (tx) => {
      await tx.run(
        'insert into notice_reads (notice_id, person_id, read_at) select id, person_id, ? from outbox where person_id = ?',
        [clock.now(), person]
      )
    })
    await deliverNotices(cluster, call)
    await passUntil(cluster, call, '2026-09-28T08:00:00.000Z')
    const reminded = await told('N12')
    for (const one of [people.lab.person, people.stranger.person, person])
      expect(reminded).toContain(`reminder ${one}`)
    await core.database.close()
  })
})
